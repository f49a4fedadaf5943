// How far an aligner may be believed on hard documents: what it says stands elsewhere, and what it leaves alone.
import type { Bead } from '../../shared/alignment/bead.ts';
import type { HardDocument } from './adversity.ts';
import { f1, isFull, type Link } from './gold-documents.ts';

/** Things right, made and wanted. */
export interface Counts {
  right: number;
  made: number;
  wanted: number;
}

export const emptyCounts = (): Counts => ({ right: 0, made: 0, wanted: 0 });

/** Precision, recall and F1 as a bench prints them. */
export const rates = ({ right, made, wanted }: Counts): string => {
  const [precision, recall] = [right / made, right / wanted];
  return [precision, recall, f1(precision, recall)].map((n) => (Number.isNaN(n) ? '    -' : n.toFixed(3))).join(' ');
};

const key = ({ original, translation }: Link): string => `${original}|${translation}`;

/** Counts the beads that stand out of order: right when they are gold beads. */
export function countCrossings(counts: Counts, { moved, gold }: HardDocument, beads: readonly Bead[]): void {
  const wanted = new Set(gold.map(key));
  const crossing = outOfOrder(beads.filter(isFull));
  const found = new Set(beads.map(key));
  const full = moved.filter(isFull);
  counts.made += crossing.length;
  counts.wanted += full.length;
  // Of a bead out of order the reader sees only that it is right, not which of the two that cross was moved.
  const right = crossing.filter((bead) => wanted.has(key(bead))).length;
  counts.made += full.filter((link) => found.has(key(link))).length - right;
  counts.right += full.filter((link) => found.has(key(link))).length;
}

/** Counts the sentences left alone: right when gold leaves them alone. */
export function countAlone(counts: Counts, { gold }: HardDocument, beads: readonly Bead[]): void {
  const alone = (links: readonly Link[]) =>
    links
      .filter((link) => !isFull(link))
      .flatMap(({ original, translation }) => [...original.map((n) => `o${n}`), ...translation.map((n) => `t${n}`)]);
  const wanted = new Set(alone(gold));
  const made = alone(beads);
  counts.made += made.length;
  counts.wanted += wanted.size;
  counts.right += made.filter((sentence) => wanted.has(sentence)).length;
}

/** Beads that are not in the longest run that ascends on both sides. */
function outOfOrder(beads: readonly Bead[]): readonly Bead[] {
  const ordered = beads.toSorted((a, b) => (a.original[0] ?? 0) - (b.original[0] ?? 0));
  const lengths: number[] = [];
  const previous: number[] = [];
  ordered.forEach(({ translation }, at) => {
    previous[at] = -1;
    lengths[at] = 1;
    for (let before = 0; before < at; before++)
      if (
        (ordered[before]?.translation[0] ?? 0) < (translation[0] ?? 0) &&
        (lengths[before] ?? 0) >= (lengths[at] ?? 0)
      ) {
        lengths[at] = (lengths[before] ?? 0) + 1;
        previous[at] = before;
      }
  });
  const kept = new Set<number>();
  let at = lengths.indexOf(Math.max(0, ...lengths));
  for (; at >= 0; at = previous[at] ?? -1) kept.add(at);
  return ordered.filter((_, place) => !kept.has(place));
}
