// Where the wrong characters of a page are: in words not found, found with another word first, right but not sure, in
// punctuation, in blanks.
import type { Suspect } from '../../shared/ocr/suspect.ts';
import { plain, scoredTokens } from './scoring.ts';

/** Counts by class, in the order in which they are printed. */
export type ErrorClasses = Map<string, number>;

const settled = (text: string): string => plain(text).replace(/\s/g, ' ');

/** Adds each wrong character of a page to its class. `suspects` are those of `read`. */
export function addErrors(
  classes: ErrorClasses,
  truth: string,
  read: string,
  suspects: readonly Suspect[],
  sure: number,
): void {
  const tokens = scoredTokens(truth, read);
  const bump = (name: string): void => void classes.set(name, (classes.get(name) ?? 0) + 1);
  for (const { meant, got, at } of edits(settled(truth), settled(read))) {
    if (meant.trim() === '' && got.trim() === '') continue;
    const letter = /[\p{L}\p{N}]/u;
    const token = tokens.find(({ from, to }) => from <= at && at <= to);
    const suspect = suspects.find(({ from, to }) => from <= at && at <= to && !(token === undefined));
    if (!letter.test(meant) && !letter.test(got)) bump('punctuation');
    else if (!token || token.truth === null) bump('words too many or lost');
    else if (!suspect) bump('in words not found');
    else {
      const rank = suspect.suggestions.findIndex(({ text }) => plain(text) === token.truth);
      if (rank < 0) bump('right word not among the readings');
      else if (rank > 0) bump('right word not first');
      else
        bump((suspect.suggestions[0]?.score ?? 0) >= sure ? 'right word first and sure' : 'right word first, not sure');
    }
  }
}

/** The classes with their shares, largest first. */
export function classLines(classes: ErrorClasses): readonly string[] {
  const all = [...classes.values()].reduce((sum, times) => sum + times, 0);
  return [...classes]
    .sort((a, b) => b[1] - a[1])
    .map(([name, times]) => `    ${((100 * times) / all).toFixed(1).padStart(5)} %  ${name}`);
}

interface Edit {
  readonly meant: string;
  readonly got: string;
  /** Offset in the reading. */
  readonly at: number;
}

/** The single characters changed, lost or added, by Levenshtein's distance. */
function edits(truth: string, read: string): readonly Edit[] {
  const width = read.length + 1;
  const table = new Uint16Array((truth.length + 1) * width);
  const at = (row: number, column: number): number => table[row * width + column] ?? 0;
  const step = (row: number, column: number): number => (truth[row - 1] === read[column - 1] ? 0 : 1);
  for (let row = 0; row <= truth.length; row++) {
    for (let column = 0; column <= read.length; column++) {
      table[row * width + column] =
        row === 0 || column === 0
          ? row + column
          : Math.min(at(row - 1, column - 1) + step(row, column), at(row - 1, column) + 1, at(row, column - 1) + 1);
    }
  }
  const found: Edit[] = [];
  for (let [row, column] = [truth.length, read.length]; row > 0 || column > 0; ) {
    const diagonal = row > 0 && column > 0 && at(row, column) === at(row - 1, column - 1) + step(row, column);
    const lost = !diagonal && row > 0 && at(row, column) === at(row - 1, column) + 1;
    const meant = diagonal || lost ? (truth[row - 1] ?? '') : '';
    const got = lost ? '' : (read[column - 1] ?? '');
    if (!lost) column--;
    if (diagonal || lost) row--;
    if (meant !== got) found.push({ meant, got, at: column });
  }
  return found;
}
