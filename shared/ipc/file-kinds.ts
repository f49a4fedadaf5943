// What kinds of file the workbench opens and saves, their endings and limits: plain values for both sides of the bridge.

/** What can be saved; decides the ending and the dialog's filter. */
export const SAVE_KINDS = [
  'project',
  'tei',
  'text',
  'tmx',
  'table',
  'page',
  'json',
  'vocabulary',
  'pdf',
  'picture',
  'docx',
  'zip',
] as const;
export type SaveKind = (typeof SAVE_KINDS)[number];

/** Endings by kind, without the dot; the first is added where the user gives none. */
export const ENDINGS = {
  project: ['sverka'],
  tei: ['xml'],
  text: ['txt'],
  tmx: ['tmx'],
  table: ['csv'],
  page: ['html'],
  json: ['json', 'jsonl'],
  vocabulary: ['jsonld', 'json'],
  pdf: ['pdf'],
  picture: ['svg'],
  docx: ['docx'],
  zip: ['zip'],
} as const satisfies Record<SaveKind, readonly string[]>;

/** Endings of texts that can be imported. */
export const IMPORT_ENDINGS: readonly string[] = [
  ...['txt', 'md', 'text', 'docx', 'html', 'htm', 'xhtml', 'pdf'],
  ...['hocr', 'alto', 'xml', 'tmx', 'ces', 'sverka'],
];

/** Endings of tables that can be imported: rules, words. */
export const TABLE_ENDINGS: readonly string[] = ['csv', 'tsv', 'txt'];

/** Endings of lists of names that can be imported: tables, TEI, SKOS in JSON-LD. */
export const LIST_ENDINGS: readonly string[] = ['csv', 'tsv', ...ENDINGS.tei, ...ENDINGS.vocabulary];

/** Endings of files that say which sentences belong together, and of the sentences they name. */
export const ALIGNMENT_ENDINGS: readonly string[] = [...ENDINGS.tmx, 'xml', 'ces', 'txt', ...ENDINGS.project];

/** Endings of TEI that can be checked, and of the schemas to check it by. */
export const CHECKED_ENDINGS: readonly string[] = [...ENDINGS.tei, 'tei', 'rng'];

/** What is opened several files at once: texts, links with their sentences, TEI with a schema. */
export const SEVERAL_AT_ONCE: readonly string[] = ['import', 'alignment', 'check'];

/** Endings of files that open by being double-clicked or named on the command line. */
export const ARRIVING_ENDINGS: readonly string[] = [...ENDINGS.project, 'txt'];

/** The most that is read at once: larger files are refused by name before a byte of them is read. */
export const READ_LIMIT_BYTES = 512 * 1024 * 1024;
