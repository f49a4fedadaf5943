// The imported files, whole, and which of their characters stand where in the text as it was imported. Furniture, headers
// and whatever else the record does not show are found here, so no character of the source is lost.
import { type CharacterCount, countCharacters } from '../document/code-points.ts';
import { SIDES, type Side } from '../document/schema.ts';
import type { SourceFile, Witness, WitnessBlock } from '../witness/witness.ts';
import { stringRange } from './string-range.ts';
import { ID_PREFIX } from './vocabulary.ts';
import { element, elementOfLines, emptyTag, endTag, limitedText, startTag, teiText } from './xml-writing.ts';

/** The `sourceDoc`: one `surface` for each file, one `line` for each of its lines with the line's end in it. */
export function writeSourceDoc({ files }: Witness): readonly string[] {
  return files.length === 0 ? [] : [elementOfLines('sourceDoc', {}, files.map(surface))];
}

function surface({ name, encoding, bom, text }: SourceFile, index: number): string {
  const lines = text.split(/(?<=\n)/).map((line) => element('line', {}, teiText(line)));
  const attributes = { 'xml:id': ID_PREFIX.source + index, n: name, type: encoding, subtype: bom ? 'bom' : null };
  return `${startTag('surface', attributes)}\n${lines.join('')}\n${endTag('surface')}`;
}

/** For every block of the witness a `spanGrp`: pointers into the files, and what no file has, written out. */
export function writeWitnessBlocks(witness: Witness): readonly string[] {
  const counts = witness.files.map(({ text }) => countCharacters(text));
  return SIDES.flatMap((side) => witness.sides[side].map((block) => writeBlock(block, side, witness, counts)));
}

function writeBlock(
  { text, spans }: WitnessBlock,
  side: Side,
  witness: Witness,
  counts: readonly CharacterCount[],
): string {
  const pieces: string[] = [];
  let at = 0;
  const writtenOut = (until: number): void => {
    if (until > at) pieces.push(element('span', {}, limitedText(text.slice(at, until))));
  };
  for (const span of spans) {
    const count = counts[span.file];
    if (span.at < at || !count) throw new RangeError('The spans of a witness block are in order and lie in its files.');
    writtenOut(span.at);
    at = span.at + span.to - span.from;
    const from = count.toCharacters(span.from);
    const length = count.toCharacters(span.to) - from;
    const target = stringRange({ id: `${ID_PREFIX.source}${span.file}`, start: from, length });
    const words = text.slice(span.at, at);
    const isSame = witness.files[span.file]?.text.slice(span.from, span.to) === words;
    pieces.push(isSame ? emptyTag('span', { target }) : element('span', { target }, limitedText(words)));
  }
  writtenOut(text.length);
  return element('spanGrp', { type: `witness-${side}` }, pieces.join(''));
}
