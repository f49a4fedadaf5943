// A record in one of the formats it may leave the workbench in, as files by their endings.
import type { WordLink } from '../alignment/word-links.ts';
import { languageOf, SIDES, type Side } from '../document/schema.ts';
import type { WritingApplication } from '../tei/tei-record.ts';
import { authorityCsv } from './authority-csv.ts';
import type { ExchangeRecord } from './exchange-record.ts';
import { correctedText, uncorrectedText } from './plain-text.ts';
import { beadsCsv, correctionsCsv, mentionsCsv } from './record-tables.ts';
import { writeWebAnnotations } from './web-annotations.ts';
import { cesSentenceFile, writeCesAlign } from './write-ces-align.ts';
import { writeDocx } from './write-docx.ts';
import { writePharaoh } from './write-pharaoh.ts';
import { writeReadingPage } from './write-reading-page.ts';
import { writeTmx } from './write-tmx.ts';

/** Formats beside TEI, which has options and a check of its own. */
export const EXPORT_FORMATS = [
  'page',
  'docx',
  'text',
  'witness',
  'tmx',
  'ces',
  'pharaoh',
  'annotations',
  'tables',
] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ExportedFile {
  /** Follows the record's own name: ".tmx", ".original.txt". */
  readonly suffix: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
}

/** What writing needs beside the record. */
export interface ExportTools {
  readonly application: WritingApplication;
  /** Finds the words of two texts that translate each other; only `pharaoh` asks. */
  readonly alignWords: (original: string, translation: string) => readonly WordLink[];
}

/** The files of a record; `stem` is the name they will have, which some of them tell of others. */
export function exportFiles(
  record: ExchangeRecord,
  format: ExportFormat,
  stem: string,
  { application, alignWords }: ExportTools,
): readonly ExportedFile[] {
  const texts = (textOf: (side: Side) => string, kind = ''): ExportedFile[] =>
    SIDES.map((side) => ({ suffix: `.${side}${kind}.txt`, content: textOf(side) }));
  const corrected = () => texts((side) => correctedText(record.doc, side));
  switch (format) {
    case 'page':
      return [{ suffix: '.html', content: writeReadingPage(record) }];
    case 'docx':
      return [{ suffix: '.docx', content: writeDocx(record) }];
    case 'text':
      return corrected();
    case 'witness':
      return texts((side) => uncorrectedText(record.witness, side), '.witness');
    case 'tmx':
      return [{ suffix: '.tmx', content: writeTmx(record, application) }];
    case 'ces': {
      const { links, sentences } = writeCesAlign(record, stem);
      return [
        { suffix: '.ces.xml', content: links },
        ...SIDES.map((side) => ({ suffix: cesSentenceFile('', side), content: sentences[side] })),
      ];
    }
    case 'pharaoh': {
      const { pairs, ...words } = writePharaoh(record, alignWords);
      const sides = SIDES.map((side) => ({ suffix: `.pharaoh.${languageOf(side)}.txt`, content: words[side] }));
      return [{ suffix: '.pharaoh', content: pairs }, ...sides];
    }
    case 'annotations': {
      const names = { original: `${stem}.original.txt`, translation: `${stem}.translation.txt` };
      return [{ suffix: '.annotations.json', content: writeWebAnnotations(record, names) }, ...corrected()];
    }
    case 'tables':
      return [
        { suffix: '.corrections.csv', content: correctionsCsv(record) },
        { suffix: '.mentions.csv', content: mentionsCsv(record) },
        { suffix: '.authority.csv', content: authorityCsv(record.authority) },
        { suffix: '.beads.csv', content: beadsCsv(record) },
      ];
    default:
      return format satisfies never;
  }
}
