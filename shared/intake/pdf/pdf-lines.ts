// From the stretches of text on a PDF's page to its lines and words: what stands on one baseline is a line, in the order
// in which the file draws it; columns stay apart.
import type { Box } from '../../witness/page-layout.ts';
import type { ReadLine, ReadRegion, ReadWord } from '../ocr/read-page.ts';
import type { PdfItem } from './load-pdfjs.ts';

/** A stretch with its box in points from the upper left corner of the page. */
interface Placed {
  readonly text: string;
  readonly box: Box;
}

/** Stretches whose baselines differ by less than so much of their height are on one line (raised signs too). */
const SAME_LINE = 0.55;
/** A blank between two stretches is at least so much of their height wide. */
const LEAST_BLANK = 0.12;
/** A gap so wide, in heights, parts two columns. */
const COLUMN_GAP = 2.5;
/** Lines farther apart than so many heights belong to two paragraphs. */
const PARAGRAPH_GAP = 1.9;

/** Lines in type so much larger than the page's are a heading, if they are few. */
const LARGE_TYPE = 1.15;
const LONGEST_HEADING = 3;

/** The regions of a page: runs of lines that follow one another at one distance. */
export function pdfRegions(items: readonly PdfItem[], height: number): readonly ReadRegion[] {
  const lines = linesOf(items.filter(({ str }) => str !== '').map((item) => place(item, height)));
  const step = middling(
    lines
      .slice(1)
      .map((line, index) => top(line) - top(lines[index]))
      .filter((gap) => gap > 0),
  );
  const regions: { lines: ReadLine[] }[] = [];
  for (const [index, line] of lines.entries()) {
    const gap = top(line) - top(lines[index - 1]);
    const usual = Math.max(step, line.box?.height ?? 0);
    if (index === 0 || gap < 0 || gap > usual * PARAGRAPH_GAP) regions.push({ lines: [] });
    regions.at(-1)?.lines.push(line);
  }
  const size = middling(lines.map(sizeOf));
  return regions.map(({ lines: own }) => {
    const isHeading = own.length <= LONGEST_HEADING && own.every((line) => sizeOf(line) > size * LARGE_TYPE);
    return { id: '', box: around(own), kind: isHeading ? 'heading' : '', isParagraph: isHeading, lines: own };
  });
}

const sizeOf = ({ box }: ReadLine): number => box?.height ?? 0;

function place({ str, transform, width, height }: PdfItem, pageHeight: number): Placed {
  const [, , c = 0, d = 0, x = 0, y = 0] = transform;
  const size = height || Math.hypot(c, d);
  return { text: str, box: { x, y: pageHeight - y - size, width, height: size } };
}

function linesOf(placed: readonly Placed[]): ReadLine[] {
  const lines: Placed[][] = [];
  for (const item of placed) {
    const line = lines.at(-1);
    const last = line?.at(-1);
    if (line && last && isBeside(last.box, item.box)) line.push(item);
    else lines.push([item]);
  }
  return lines
    .map((line) => ({
      id: '',
      box: unite(line.map(({ box }) => box)),
      words: wordsOf(line),
      goesOn: null,
      kind: '',
      begins: false,
    }))
    .filter(({ words }) => words.length > 0);
}

/** Whether a stretch goes on where another ended. */
function isBeside(last: Box, next: Box): boolean {
  const size = Math.max(last.height, next.height, 1);
  const gap = next.x - (last.x + last.width);
  return Math.abs(bottom(last) - bottom(next)) < size * SAME_LINE && gap > -size * 2 && gap < size * COLUMN_GAP;
}

/** The words of a line: blanks within stretches, and gaps between them, part words. */
function wordsOf(line: readonly Placed[]): ReadWord[] {
  const words: { text: string; box: Box }[] = [];
  let open = false;
  let last: Box | null = null;
  for (const { text, box } of line) {
    if (last && box.x - (last.x + last.width) > Math.max(box.height, 1) * LEAST_BLANK) open = false;
    last = box;
    const width = box.width / Math.max(1, text.length);
    for (const match of text.matchAll(/\s+|\S+/g)) {
      if (/^\s/.test(match[0])) {
        open = false;
        continue;
      }
      const own = { ...box, x: box.x + match.index * width, width: match[0].length * width };
      const word = words.at(-1);
      if (open && word) words[words.length - 1] = { text: word.text + match[0], box: unite([word.box, own]) };
      else words.push({ text: match[0], box: own });
      open = true;
    }
  }
  return words.map((word) => ({ ...word, confidence: null }));
}

const bottom = ({ y, height }: Box): number => y + height;
const top = (line: ReadLine | undefined): number => (line?.box ? bottom(line.box) : 0);

function unite(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  return { x, y, width: right - x, height: Math.max(...boxes.map(bottom)) - y };
}

const around = (lines: readonly ReadLine[]): Box | null => {
  const boxes = lines.flatMap(({ box }) => (box ? [box] : []));
  return boxes.length === 0 ? null : unite(boxes);
};

function middling(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
