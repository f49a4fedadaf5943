// Finds where paragraphs begin among the lines of a region: by what the file says of its lines, else by their place on
// the page, as a reader does.
import type { ReadLine, ReadRegion } from './read-page.ts';

/** Names of lines that stand alone or begin a paragraph, as eScriptorium, Transkribus and others call them. */
const ALONE = /heading|title|rubric|signature|speaker|catch-?word|verse|page-?number|header|footer/i;
const BEGINS = /paragraph[-_ ]?start|begin/i;

/** An indent of the first line, in heights of a line; deeper ones are centred lines or tables. */
const LEAST_INDENT = 0.75;
/** A line that ends so much of the measure before the margin, after the end of a sentence, ends its paragraph. */
const SHORT_LINE = 0.2;

/** Indices of the lines that begin a paragraph; the first always does. */
export function paragraphStarts(region: ReadRegion, lines: readonly ReadLine[]): ReadonlySet<number> {
  const starts = new Set<number>(lines.length > 0 ? [0] : []);
  if (region.isParagraph) return starts;
  const named = lines.some(({ kind, begins }) => begins || BEGINS.test(kind));
  const measure = named ? null : measureOf(lines);
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (!before) continue;
    const alone = (ALONE.test(line.kind) || ALONE.test(before.kind)) && !goesOnAlone(before, line);
    if (alone || line.begins || BEGINS.test(line.kind) || (measure && beginsByPlace(before, line, measure)))
      starts.add(index);
  }
  return starts;
}

/** A heading of several lines is one. */
const goesOnAlone = (before: ReadLine, line: ReadLine): boolean =>
  before.kind === line.kind && /heading|title|rubric/i.test(line.kind);

interface Measure {
  readonly left: number;
  readonly right: number;
  /** Of a line, middling. */
  readonly height: number;
}

/** The margins most lines keep to; null where too few lines have boxes to tell. */
function measureOf(lines: readonly ReadLine[]): Measure | null {
  const boxes = lines.flatMap(({ box }) => (box ? [box] : []));
  if (boxes.length < 3) return null;
  const left = quantile(
    boxes.map(({ x }) => x),
    0.35,
  );
  const right = quantile(
    boxes.map(({ x, width }) => x + width),
    0.65,
  );
  // Boxes of lines overlap in some files, so the distance from line to line counts too.
  const tops = boxes.map(({ y }) => y);
  const steps = tops.slice(1).map((top, index) => Math.abs(top - (tops[index] ?? 0)));
  const height = Math.min(
    quantile(
      boxes.map((box) => box.height),
      0.5,
    ),
    quantile(steps, 0.5) || Number.POSITIVE_INFINITY,
  );
  return height > 0 && right > left ? { left, right, height } : null;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
}

const ENDED = /[.!?:;…]["»”')\]]*$/;

function beginsByPlace(before: ReadLine, line: ReadLine, { left, right, height }: Measure): boolean {
  if (isSetRight(before, line, { left, right, height })) return true;
  if (before.goesOn !== null || endsInHyphen(before)) return false;
  const indent = line.box ? line.box.x - left : 0;
  const width = right - left;
  // A line set in on both sides, or the one after it, is a heading or an address: it stands alone.
  if (isCentred(line, { left, right, height }) !== isCentred(before, { left, right, height })) return true;
  if (indent > height * LEAST_INDENT && before.box && before.box.x - left <= height * LEAST_INDENT) return true;
  if (!before.box) return false;
  const shortBy = right - (before.box.x + before.box.width);
  return shortBy > width * SHORT_LINE && ENDED.test(wordsOf(before));
}

/**
 * A line in the right half of the measure under a full one goes on with nothing: a date, a signature, or the catchword at the
 * foot of an old page, which says how the next one begins, and is not the rest of a word broken above it.
 */
function isSetRight({ box: before }: ReadLine, { box }: ReadLine, { left, right }: Measure): boolean {
  const width = right - left;
  return (
    box !== null &&
    before !== null &&
    box.x - left > width / 2 &&
    right - (before.x + before.width) < width * SHORT_LINE
  );
}

/** Set in on both sides by a tenth of the measure at least. */
function isCentred({ box }: ReadLine, { left, right }: Measure): boolean {
  if (!box) return false;
  const least = (right - left) / 10;
  return box.x - left > least && right - (box.x + box.width) > least;
}

const wordsOf = ({ words }: ReadLine): string => words.at(-1)?.text ?? '';
const endsInHyphen = (line: ReadLine): boolean => /\p{L}[-\u00ad¬]$/u.test(wordsOf(line));
