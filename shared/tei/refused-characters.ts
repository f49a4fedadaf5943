// Which characters of a record XML does not admit.
import { SIDES } from '../document/schema.ts';
import type { TeiRecord } from './tei-record.ts';
import { refusedCharacters } from './xml-writing.ts';

/** All of them, in order of code: those of the texts, the imported files, the metadata and the authority records. */
export function refusedInRecord({ doc, witness, metadata, authority, changes, editors }: TeiRecord): readonly string[] {
  const texts = [
    doc.textContent,
    ...witness.files.map(({ text }) => text),
    ...SIDES.flatMap((side) => witness.sides[side].map(({ text }) => text)),
    ...[metadata, authority, changes, editors, attributeTexts(doc)].flatMap(strings),
  ];
  return refusedCharacters(texts.join('\n'));
}

/** Every string in a value, however deep. */
function strings(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

function attributeTexts(doc: TeiRecord['doc']): readonly string[] {
  const found: string[] = [];
  doc.descendants((node) => {
    found.push(...strings(node.attrs));
    for (const mark of node.marks) found.push(...strings(mark.attrs));
  });
  return found;
}
