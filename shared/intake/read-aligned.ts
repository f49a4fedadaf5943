// A translation memory, or links with the files of their sentences, as two texts with their alignment: every unit a
// paragraph, what stands across from it beside it.
import type { Outcome } from '../document/problem.ts';
import type { NamedText } from '../exchange/alignment-file.ts';
import { readAlignment } from '../exchange/read-alignment.ts';
import { markupStart } from './first-element.ts';
import type { GivenPairs } from './plan.ts';
import type { ReadSource } from './read-source.ts';
import { RichTextWriter } from './rich/rich-text.ts';

/** True for markup that is such a file: TMX, cesAlign, InterText's links. */
export const isAlignment = (markup: string): boolean =>
  ['tmx', 'cesAlign', 'linkGrp'].includes(markupStart(markup).element ?? '');

/** Reads such a file, with those that hold its sentences where it only names them. Refusals are those of `readAlignment`. */
export function readAligned(files: readonly NamedText[]): Outcome<ReadSource> {
  const read = readAlignment(files, { languages: { original: 'ru', translation: 'en' }, knows: () => null });
  if (!read.ok) return read;
  const writer = new RichTextWriter();
  const pairs: GivenPairs['pairs'][number][] = [];
  let paragraphs = 0;
  for (const { original, translation, certainty, confirmed } of read.value.beads) {
    const put = (texts: readonly (string | null)[]): number[] =>
      texts.flatMap((text) => {
        if (text === null || !/\S/.test(text)) return [];
        writer.begin(0, null);
        writer.put(text, false);
        if (writer.isEmpty) return [];
        return [paragraphs++];
      });
    const pair = {
      original: put(original.map(({ text }) => text)),
      translation: put(translation.map(({ text }) => text)),
    };
    pairs.push({ ...pair, certainty, confirmed });
  }
  const { text, paragraphs: laidOut } = writer.finish();
  const file = { name: read.value.name, encoding: 'utf-8', bom: false, text } as const;
  const source: ReadSource = { format: 'alignment', file, paragraphs: laidOut, pairs: { kind: 'sentences', pairs } };
  return { ok: true, value: source, issues: read.issues };
}
