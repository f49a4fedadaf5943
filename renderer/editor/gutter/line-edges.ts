// Which part of a pane's inner edge belongs to which sentence. Ribbons end there, so the parts never overlap, even
// where two sentences share a line.
import type { Side } from '../../../shared/document/schema.ts';

/** A stretch of an edge, in px from whatever origin the caller counts from; `bottom` > `top`. */
export interface Span {
  readonly top: number;
  readonly bottom: number;
}

/** The part of one printed line that a sentence covers. `top` and `bottom` are the line's, not the letters'. */
export interface LineBox extends Span {
  readonly left: number;
  readonly right: number;
}

/** A sentence with its lines from top to bottom; none for an empty sentence. */
export interface PrintedSentence {
  readonly id: string;
  readonly lines: readonly LineBox[];
}

/** What a sentence gets that begins and ends within one line it shares: enough to see and to hit. */
const SHORT_SENTENCE_PX = 9;
/** Fragments whose middles differ by less than this part of the line height stand in one line. */
const SAME_LINE = 0.3;
/** Lines of one sentence closer than this are joined, so that rounding leaves no crack between them. */
const CRACK_PX = 6;

/**
 * The lines of a sentence from the rectangles of its fragments (letters, nested marks), in any order. A line is
 * `lineHeight` px high around the middle of its widest fragment; edges are whole pixels.
 */
export function lineBoxes(fragments: readonly LineBox[], lineHeight: number): LineBox[] {
  const lines: { middle: number; left: number; right: number }[] = [];
  const widestFirst = [...fragments].sort((a, b) => b.right - b.left - (a.right - a.left));
  for (const { top, bottom, left, right } of widestFirst) {
    const middle = (top + bottom) / 2;
    const line = lines.find((other) => Math.abs(other.middle - middle) < lineHeight * SAME_LINE);
    if (line) Object.assign(line, { left: Math.min(line.left, left), right: Math.max(line.right, right) });
    else lines.push({ middle, left, right });
  }
  lines.sort((a, b) => a.middle - b.middle);
  return lines.map(({ middle, left, right }, index) => {
    const next = lines[index + 1];
    const top = Math.round(middle - lineHeight / 2);
    const bottom = Math.round(middle + lineHeight / 2);
    const nextTop = next ? Math.round(next.middle - lineHeight / 2) : bottom;
    return { top, bottom: Math.abs(nextTop - bottom) < CRACK_PX ? nextTop : bottom, left, right };
  });
}

/**
 * Shares the inner edge of one block among its sentences, which come in reading order.
 * Original (right edge): a line belongs to the last sentence on it, which begins there or runs on. Translation (left
 * edge): to the first. A sentence wholly inside a shared line gets a short piece, cut from the start of the line's edge
 * on the original's side and from its end on the translation's, so that the order stays. Empty sentences get nothing.
 */
export function shareEdge(sentences: readonly PrintedSentence[], side: Side): ReadonlyMap<string, Span> {
  const spans = new Map<string, Span>();
  const grow = (id: string, top: number, bottom: number): void => {
    const known = spans.get(id);
    spans.set(id, known ? { top: Math.min(known.top, top), bottom: Math.max(known.bottom, bottom) } : { top, bottom });
  };
  for (const { top, bottom, present } of sharedLines(sentences)) {
    const owner = side === 'original' ? present.at(-1) : present[0];
    const short = present.filter((sentence) => sentence !== owner && sentence.lines.length === 1);
    const piece = Math.min(SHORT_SENTENCE_PX, (bottom - top) / (short.length + 1));
    const taken = piece * short.length;
    const start = side === 'original' ? top : bottom - taken;
    for (const [index, { id }] of short.entries()) grow(id, start + index * piece, start + (index + 1) * piece);
    if (owner && side === 'original') grow(owner.id, top + taken, bottom);
    else if (owner) grow(owner.id, top, bottom - taken);
  }
  return spans;
}

interface SharedLine extends Span {
  /** The sentences on it, in reading order. */
  readonly present: PrintedSentence[];
}

function sharedLines(sentences: readonly PrintedSentence[]): SharedLine[] {
  const shared: SharedLine[] = [];
  for (const sentence of sentences) {
    for (const line of sentence.lines) {
      const last = shared.at(-1);
      if (last && line.top < last.top + (last.bottom - last.top) * SAME_LINE) last.present.push(sentence);
      else shared.push({ top: line.top, bottom: line.bottom, present: [sentence] });
    }
  }
  return shared;
}
