// What stands in the text for each stretch of what OCR read, letter by letter: words that were cut, joined or lost do not
// upset their neighbours.
import { plain } from '../../bench/ocr/scoring.ts';
import type { TrainingPage } from './pages.ts';

/** Answers with the true text of a stretch of the reading; ё as е, white space as it is there. */
export function truthAt({ truth, read }: Pick<TrainingPage, 'truth' | 'read'>): (from: number, to: number) => string {
  const [meant, got] = [plain(truth), plain(read)];
  const places = alignedPlaces(meant, got);
  // A letter lost at a stretch's edge belongs to the word it touches, not to the blank beside it.
  const isWord = (at: number): boolean => /[\p{L}\p{N}]/u.test(meant[at] ?? ' ');
  return (from, to) => {
    let [first, last] = [places[from] ?? 0, places[to] ?? meant.length];
    while (first > 0 && isWord(first - 1) && isWord(first) && !/[\p{L}\p{N}]/u.test(got[from - 1] ?? ' ')) first--;
    while (last > first && !isWord(last - 1) && /[\p{L}\p{N}]/u.test(got[to - 1] ?? ' ')) last--;
    return meant.slice(first, last);
  };
}

/** For each letter read, and the end, the place in the truth it stands for; blanks and marks keep to their own. */
function alignedPlaces(meant: string, got: string): Int32Array {
  const width = got.length + 1;
  const table = new Uint16Array((meant.length + 1) * width);
  const at = (row: number, column: number): number => table[row * width + column] ?? 0;
  const blank = (sign: string | undefined): boolean => /\s/.test(sign ?? '');
  const change = (row: number, column: number): number => {
    const [a, b] = [meant[row - 1], got[column - 1]];
    if (a === b || (blank(a) && blank(b))) return 0;
    return blank(a) !== blank(b) ? 3 : 2;
  };
  for (let row = 0; row <= meant.length; row++) {
    for (let column = 0; column <= got.length; column++) {
      table[row * width + column] =
        row === 0 || column === 0
          ? Math.min(65535, 2 * (row + column))
          : Math.min(
              at(row - 1, column - 1) + change(row, column),
              at(row - 1, column) + 2,
              at(row, column - 1) + (blank(got[column - 1]) ? 1 : 2),
            );
    }
  }
  const places = new Int32Array(got.length + 1).fill(meant.length);
  for (let [row, column] = [meant.length, got.length]; row > 0 || column > 0; ) {
    if (row > 0 && column > 0 && at(row, column) === at(row - 1, column - 1) + change(row, column)) {
      row--;
      column--;
      places[column] = row;
    } else if (row > 0 && at(row, column) === at(row - 1, column) + 2) {
      row--;
      // The letter lost stands before what follows.
      places[column] = row;
    } else {
      column--;
      places[column] = row;
    }
  }
  return places;
}
