// The witness out of a TEI file: the imported files from `sourceDoc`, and the blocks that were made of them.
import { countCharacters } from '../document/code-points.ts';
import { SIDES, type Side } from '../document/schema.ts';
import type { SourceFile, SourceSpan, Witness, WitnessBlock } from '../witness/witness.ts';
import { readLayout } from './read-facsimile.ts';
import { parseStringRange } from './string-range.ts';
import { ID_PREFIX } from './vocabulary.ts';
import { attribute, childElements, textOf, type XmlElement } from './xml-tree.ts';

const ENCODINGS: readonly SourceFile['encoding'][] = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1251', 'koi8-r'];

/** Reads the witness; null where the file was written without it. */
export function readWitness(tei: XmlElement): Witness | null {
  const sourceDoc = childElements(tei, 'sourceDoc')[0];
  const groups = childElements(tei, 'standOff').flatMap((standOff) => childElements(standOff, 'spanGrp'));
  if (!sourceDoc && groups.length === 0) return null;
  const texts = sourceDoc ? childElements(sourceDoc, 'surface').map(readFile) : [];
  const counts = texts.map(({ text }) => countCharacters(text));
  const files = texts.map((file, index): SourceFile => {
    const count = counts[index];
    const layout = count ? readLayout(tei, index, file.text.length, count) : null;
    return layout ? { ...file, layout } : file;
  });
  const blocksOf = (side: Side): readonly WitnessBlock[] =>
    groups
      .filter((group) => attribute(group, 'type') === `witness-${side}`)
      .map((group) => readBlock(group, files, counts));
  const [original, translation] = SIDES.map(blocksOf);
  return { files, sides: { original: original ?? [], translation: translation ?? [] } };
}

const readFile = (surface: XmlElement): SourceFile => ({
  name: attribute(surface, 'n') ?? '',
  encoding: ENCODINGS.find((encoding) => encoding === attribute(surface, 'type')) ?? 'utf-8',
  bom: attribute(surface, 'subtype') === 'bom',
  text: childElements(surface, 'line').map(textOf).join(''),
});

function readBlock(
  group: XmlElement,
  files: readonly SourceFile[],
  counts: readonly ReturnType<typeof countCharacters>[],
): WitnessBlock {
  let text = '';
  const spans: SourceSpan[] = [];
  for (const piece of childElements(group, 'span')) {
    const range = parseStringRange(attribute(piece, 'target') ?? '');
    const file = Number(range?.id.slice(ID_PREFIX.source.length) ?? Number.NaN);
    const count = counts[file];
    const words = textOf(piece);
    if (!range || !count) {
      text += words;
      continue;
    }
    const [from, to] = [count.toUnits(range.start), count.toUnits(range.start + range.length)];
    const source = files[file]?.text ?? '';
    const read = words === '' ? source.slice(from, to) : words;
    // A pointer that does not fit the file, or the words written out for it, was changed by hand: the words are kept.
    if (from <= to && to <= source.length && read.length === to - from) spans.push({ at: text.length, file, from, to });
    text += read;
  }
  return { text, spans };
}
