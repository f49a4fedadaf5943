// Which characters of a record XML does not admit.
import { SIDES } from '../document/schema.ts';
import type { TeiRecord } from './tei-record.ts';
import { refusedCharacters } from './xml-writing.ts';

/** All of them, in order of code: those of the texts, the imported files, the metadata and the authority records. */
export function refusedInRecord({ doc, witness, metadata, authority, changes, editors }: TeiRecord): readonly string[] {
  const texts = [
    ...witness.files.map(({ text }) => text),
    ...SIDES.flatMap((side) => witness.sides[side].map(({ text }) => text)),
    ...[metadata, authority, changes, editors, partedTexts(doc)].flatMap(strings),
  ];
  return [...new Set(texts.flatMap(refusedCharacters))].sort();
}

/** Every string in a value, however deep. */
function strings(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

/** The texts of a document as its marks part them, and those of its attributes. */
function partedTexts(doc: TeiRecord['doc']): readonly string[] {
  const found: string[] = [];
  doc.descendants((node) => {
    found.push(...strings(node.attrs));
    // A mark may end inside a surrogate pair; each half is then written by itself.
    if (node.isText) found.push(node.text ?? '');
    for (const mark of node.marks) found.push(...strings(mark.attrs));
  });
  return found;
}
