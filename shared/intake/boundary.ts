// Finds where one text ends and the other begins in a file that holds both.
import type { Side } from '../document/schema.ts';
import { isFurniture, partNamed } from './page-furniture.ts';
import type { Paragraph } from './paragraphs.ts';
import { cyrillicShare, englishShare, russianness } from './tongue.ts';

/** What the paragraphs of a file were found to be. */
export interface Division {
  readonly first: Side;
  /** Index of the first paragraph of the later text. */
  readonly at: number;
}

/** A line that announces a part ("Translation - English") weighs as much as a short paragraph of that language. */
const ANNOUNCED = 8;

function evidence(paragraph: Paragraph): number {
  const part = partNamed(paragraph.text);
  if (part) return part === 'original' ? ANNOUNCED : -ANNOUNCED;
  const score = russianness(paragraph.text);
  return score < 0 && isDoubtful(paragraph.text) ? 0 : score;
}

/** Three words or more in Latin letters, one of them English at most: debris rather than prose, so no evidence for English. */
function isDoubtful(text: string): boolean {
  const words = text.match(/\p{L}{2,}/gu)?.length ?? 0;
  return words >= 3 && words * englishShare(text) < 1.5 && englishShare(text) < 0.3 && /\p{Ll}{3}/u.test(text);
}

/**
 * The one division of the paragraphs in two that fits their languages best, so that a line which could be either goes
 * with its neighbours. Lines without evidence at the boundary stay with the text before it.
 */
export function divide(paragraphs: readonly Paragraph[]): Division {
  const scores = paragraphs.map(evidence);
  // `before` is the evidence for Russian up to a point; what follows counts for English, hence half the difference.
  const total = scores.reduce((sum, score) => sum + score, 0);
  let before = 0;
  let best = { first: 'original' as Side, at: 0, fit: -total };
  for (let at = 0; at <= scores.length; at++) {
    const fit = 2 * before - total;
    if (fit >= best.fit - 1e-9) best = { first: 'original', at, fit: Math.max(fit, best.fit) };
    before += scores[at] ?? 0;
  }
  before = 0;
  for (let at = 0; at <= scores.length; at++) {
    const fit = total - 2 * before;
    if (fit > best.fit + 1e-9) best = { first: 'translation', at, fit };
    before += scores[at] ?? 0;
  }
  return { first: best.first, at: pageStart(paragraphs, best.at) };
}

/** A running title right before the name of the later part stands on that part's page. */
function pageStart(paragraphs: readonly Paragraph[], at: number): number {
  if (partNamed(paragraphs[at]?.text ?? '') === null) return at;
  let start = at;
  while (start > 0 && isRunningTitle(paragraphs[start - 1]?.text ?? '')) start--;
  return start;
}

const isRunningTitle = (text: string): boolean => isFurniture(text) && partNamed(text) === null;

/** A text needs this much: some words, not a stray name. */
const LEAST_EVIDENCE = 3;

/** Which languages the paragraphs hold at all. */
export function languagesOf(paragraphs: readonly { readonly text: string }[]): {
  readonly russian: boolean;
  readonly english: boolean;
} {
  let russian = 0;
  let english = 0;
  for (const { text } of paragraphs) {
    const score = russianness(text);
    if (score > 0 && cyrillicShare(text) > 0.5) russian += score;
    if (score < 0) english -= score;
  }
  return { russian: russian >= LEAST_EVIDENCE, english: english >= LEAST_EVIDENCE };
}
