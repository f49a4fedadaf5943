// Precision, recall and F1 of mentions by exact span; quotation marks at either end do not count.

export interface Span {
  readonly from: number;
  readonly to: number;
  readonly kind: string;
}

export interface Score {
  readonly right: number;
  readonly proposed: number;
  readonly gold: number;
}

export const NO_SCORE: Score = { right: 0, proposed: 0, gold: 0 };
export const addScores = (a: Score, b: Score): Score => ({
  right: a.right + b.right,
  proposed: a.proposed + b.proposed,
  gold: a.gold + b.gold,
});
export const f1 = ({ right, proposed, gold }: Score): number => (2 * right) / Math.max(1, proposed + gold);

/** The span without quotation marks at its ends, as a key. */
function keyOf({ from, to, kind }: Span, text: string): string {
  let [start, end] = [from, to];
  while (start < end && /[«»"“”„]/.test(text[start] ?? '')) start += 1;
  while (end > start && /[«»"“”„]/.test(text[end - 1] ?? '')) end -= 1;
  return `${kind} ${start} ${end}`;
}

/** Each distinct span counts once on either side. */
export function scoreKind(kind: string, proposed: readonly Span[], gold: readonly Span[], text: string): Score {
  const keys = (spans: readonly Span[]): Set<string> =>
    new Set(spans.filter((span) => span.kind === kind).map((span) => keyOf(span, text)));
  const [ours, theirs] = [keys(proposed), keys(gold)];
  return { right: [...ours].filter((key) => theirs.has(key)).length, proposed: ours.size, gold: theirs.size };
}
