// The plan of an import from a file that itself says what translates what: parallel columns, a translation memory.
import type { Outcome } from '../document/problem.ts';
import { SIDES, type Side } from '../document/schema.ts';
import { readHeader } from './header.ts';
import type { Paragraph } from './paragraphs.ts';
import type { GivenPairs, ImportPlan, PlanBlock } from './plan.ts';
import { blocksOf } from './plan-parts.ts';
import type { ReadSource } from './read-source.ts';
import { regionsOf } from './regions.ts';
import { russianness } from './tongue.ts';

/** The plan of one source with pairs. What stands outside of them goes to the side of its language. */
export function planPairs({ file, paragraphs }: ReadSource, given: GivenPairs): Outcome<ImportPlan> {
  const header =
    given.kind === 'rows' ? readHeader(file.text, paragraphs) : { ...readHeader('', []), body: paragraphs };
  const sides = new Map<number, Side>();
  for (const pair of given.pairs)
    for (const side of SIDES) for (const index of pair[side]) sides.set(paragraphs[index]?.from ?? -1, side);
  const sideOf = ({ from, text }: Paragraph): Side =>
    sides.get(from) ?? (russianness(text) < 0 ? 'translation' : 'original');
  const blocks: PlanBlock[] = [];
  const blockAt = new Map<number, number>();
  for (const side of SIDES) {
    const own = header.body.filter((paragraph) => sideOf(paragraph) === side);
    for (const [index, block] of blocksOf(own, side, 0).entries()) {
      blockAt.set(own[index]?.from ?? -1, blocks.length);
      // What a file pairs as a sentence is one, whatever it looks like.
      blocks.push(given.kind === 'sentences' ? { ...block, form: { type: 'paragraph' } } : block);
    }
  }
  const placed = (indices: readonly number[]): number[] =>
    indices.flatMap((index) => blockAt.get(paragraphs[index]?.from ?? -1) ?? []);
  const pairs = given.pairs.map((pair) => ({
    ...pair,
    original: placed(pair.original),
    translation: placed(pair.translation),
  }));
  const plan: ImportPlan = {
    files: [file],
    metadata: header.metadata,
    blocks,
    regions: [regionsOf(file.text, header.parts, blocks, 0)],
    boundary: null,
    issues: [],
    given: { ...given, pairs },
  };
  return { ok: true, value: plan, issues: [] };
}
