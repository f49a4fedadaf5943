// A random witness for given texts, for property tests: it reads a little differently, and stands in files with more
// around it.
import fc from 'fast-check';
import { SIDES, type Side } from '../document/schema.ts';
import type { SourceFile, SourceSpan, Witness, WitnessBlock } from '../witness/witness.ts';
import { randomLayout } from './random-layout.ts';

interface Edit {
  /** Where, as a share of the text, 0..1. */
  readonly at: number;
  /** UTF-16 units that the witness lacks. */
  readonly drop: number;
  readonly put: string;
}

const share = fc.double({ min: 0, max: 1, noNaN: true });

const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.record({
    at: share,
    drop: fc.integer({ min: 0, max: 4 }),
    put: fc.constantFrom('', 'ъ', ' ', 'II', 'x\ny', '. ', '<'),
  }),
  { maxLength: 5 },
);

/** Whole characters only: a file does not hold halves of them. */
function perturb(text: string, changes: readonly Edit[]): string {
  const characters = [...text];
  for (const { at, drop, put } of changes) characters.splice(Math.floor(at * characters.length), drop, put);
  return characters.join('');
}

/** Cuts a text into blocks at shares of it; at least one block, perhaps empty. */
function cut(text: string, shares: readonly number[]): readonly string[] {
  const characters = [...text];
  const at = [
    0,
    ...shares.map((part) => Math.floor(part * characters.length)).sort((a, b) => a - b),
    characters.length,
  ];
  return at.slice(1).map((end, index) => characters.slice(at[index], end).join(''));
}

/** Puts blocks into a file, each but its first character, which no file has where `joined`. */
function place(blocks: readonly string[], file: number, joined: boolean, before: string): [string, WitnessBlock[]] {
  let text = before;
  const placed = blocks.map((block) => {
    const first = [...block][0] ?? '';
    const at = joined ? first.length : 0;
    const from = text.length;
    text += block.slice(at);
    const spans: SourceSpan[] = text.length > from ? [{ at, file, from, to: text.length }] : [];
    text += '\n\n2.\n';
    return { text: block, spans };
  });
  return [text, placed];
}

/** A witness whose texts differ from the given ones by a few letters. */
export function randomWitness(texts: Readonly<Record<Side, string>>): fc.Arbitrary<Witness> {
  const drafts = fc.record({ changes: edits, cuts: fc.array(share, { maxLength: 3 }), joined: fc.boolean() });
  const file = fc.record({
    encoding: fc.constantFrom<SourceFile['encoding']>('utf-8', 'koi8-r'),
    bom: fc.boolean(),
    before: fc.constantFrom('', '𝔄 # Title\r\n\r\n', 'line\n\u000cline\n'),
    layout: fc.option(randomLayout),
  });
  return fc.record({ original: drafts, translation: drafts, files: fc.tuple(file, file) }).map((draft) => {
    const files: SourceFile[] = [];
    const blocks: Record<Side, readonly WitnessBlock[]> = { original: [], translation: [] };
    SIDES.forEach((side, index) => {
      const { changes, cuts, joined } = draft[side];
      const { encoding, bom, before, layout } = draft.files[index === 0 ? 0 : 1];
      const [text, placed] = place(cut(perturb(texts[side], changes), cuts), index, joined, before);
      files.push({ name: `${side} & more.txt`, encoding, bom, text, ...(layout && { layout: layout(text) }) });
      blocks[side] = placed;
    });
    return { files, sides: blocks };
  });
}
