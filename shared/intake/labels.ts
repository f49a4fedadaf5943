// The names of the fields in the heading of the archive's files.
import type { MetadataField } from './plan.ts';

/** What a label names. */
export type Labelled = MetadataField | 'contents';

/** Labels as the archive writes them, small letters, without the colon. */
const LABELS: Readonly<Record<string, Labelled>> = {
  citation: 'citation',
  summary: 'summary',
  'original language': 'original language',
  'original languages': 'original language',
  language: 'original language',
  contents: 'contents',
  credits: 'credits',
  'document credits': 'credits',
  date: 'date',
  'document date': 'date',
  title: 'title',
  translator: 'translator',
  'translated by': 'translator',
  subjects: 'other',
  'subjects discussed': 'other',
  keywords: 'other',
  source: 'other',
  collection: 'other',
  collections: 'other',
  donors: 'other',
  rights: 'other',
  author: 'other',
  'author(s)': 'other',
  authors: 'other',
  'associated places': 'other',
  'associated people, organizations': 'other',
  'associated people & organizations': 'other',
  country: 'other',
  type: 'other',
};

/** Signs and blanks are counted: a file of blanks alone must not make the expression go back over millions of them. */
const LABEL = /^[\s#*_]{0,200}([\p{L}(][\p{L}(),& ]{2,40}?)[*_]{0,9}[ \t]{0,200}(:[*_]{0,9}[ \t]{0,200}|(?=[\r\n]|$))/u;

/** A label at the start of a text. */
export interface LabelFound {
  readonly field: Labelled;
  /** Length up to the value: the colon and the blanks after it included. UTF-16 units. */
  readonly length: number;
  readonly colon: boolean;
  /** True when nothing else stands on its line. */
  readonly alone: boolean;
}

/** The label that a text begins with; null when it begins with none. */
export function labelAtStart(text: string): LabelFound | null {
  const match = LABEL.exec(text);
  const field = LABELS[match?.[1]?.trim().toLowerCase() ?? ''];
  if (!match || !field) return null;
  const lineEnd = text.indexOf('\n', match[0].length);
  const alone = text.slice(match[0].length, lineEnd < 0 ? undefined : lineEnd).trim() === '';
  return { field, length: match[0].length, colon: match[2] !== '', alone };
}

/** Labels that hardly ever begin a line of the document itself, so that such a line begins a paragraph of its own. */
const DISTINCTIVE: readonly Labelled[] = ['citation', 'summary', 'original language', 'contents', 'credits'];

/** True for a line that begins a new field of the heading even without a blank line before it. */
export function beginsField(line: string): boolean {
  const label = labelAtStart(line);
  return label?.colon === true && DISTINCTIVE.includes(label.field);
}
