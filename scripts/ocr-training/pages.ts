// Pages for fitting the OCR model: the text as it was set and as OCR read it, aligned word for word.

import type { WordConfidence } from '../../shared/ocr/ocr-confidence.ts';

export interface TrainingPage {
  readonly name: string;
  readonly truth: string;
  readonly read: string;
  /** The text's English translation; null where there is none. */
  readonly counterpart: string | null;
  /** From NAME.hocr beside the page; empty where there is none. */
  readonly confidences: readonly WordConfidence[];
}

/** Pages worse than this (share of words misread) say more about OCR's despair than about its confusions. */
const WORST = 0.6;

export const plainWords = (text: string): readonly string[] =>
  text
    .replaceAll('ё', 'е')
    .replaceAll('Ё', 'Е')
    .match(/[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu) ?? [];

export function readPages(
  folder: string,
  names: readonly string[],
  read: (name: string) => string,
): readonly TrainingPage[] {
  return names
    .filter((name) => name.endsWith('.gt.txt'))
    .sort()
    .map((name): TrainingPage => {
      const english = name.replace('.gt.txt', '.en.txt');
      const counterpart = names.includes(english) ? read(english) : '';
      return {
        name: `${folder}/${name}`,
        truth: read(name),
        read: read(name.replace('.gt.txt', '.txt')),
        counterpart: counterpart === '' ? null : counterpart,
        confidences: confidencesOf(name.replace('.gt.txt', '.hocr'), names, read, name),
      };
    })
    .filter(({ truth, read: text }) => {
      const pairs = alignWords(plainWords(truth), plainWords(text));
      return (
        pairs.filter(({ truth: meant, read: got }) => meant.join(' ') !== got.join(' ')).length < WORST * pairs.length
      );
    });
}

/** What hOCR says of the words of the page's text, found there in order. */
function confidencesOf(
  hocr: string,
  names: readonly string[],
  read: (name: string) => string,
  page: string,
): readonly WordConfidence[] {
  return names.includes(hocr) ? placedConfidences(read(page.replace('.gt.txt', '.txt')), read(hocr)) : [];
}

/** The confidences of an hOCR file for the words of the same page as plain text; words not found in order are left out. */
export function placedConfidences(text: string, hocr: string): readonly WordConfidence[] {
  const placed: WordConfidence[] = [];
  let at = 0;
  for (const [, sure = '', content = ''] of hocr.matchAll(/class='ocrx_word'[^>]*x_wconf (\d+)[^>]*>(.*?)<\/span>/g)) {
    const word = content
      .replace(/<[^>]+>/g, '')
      .replace(/&(lt|gt|amp|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? '');
    const from = text.indexOf(word, at);
    if (word === '' || from < 0 || from > at + FARTHEST) continue;
    at = from + word.length;
    placed.push({ from, to: at, confidence: Number(sure) / 100 });
  }
  return placed;
}
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" };
/** A word found farther off is another of the same spelling. */
const FARTHEST = 80;

/** Words of the truth and of the reading that stand for one another; one side may hold none or two. */
export interface WordPair {
  readonly truth: readonly string[];
  readonly read: readonly string[];
  /** Index of the first word read. */
  readonly at: number;
}

/** Cost of two words by their letters, 0..1 a word; words are aligned by dynamic programming over the page. */
export function alignWords(truth: readonly string[], read: readonly string[]): readonly WordPair[] {
  const [rows, columns] = [truth.length + 1, read.length + 1];
  const best = new Float64Array(rows * columns).fill(Number.POSITIVE_INFINITY);
  const step = new Uint8Array(rows * columns);
  const moves: readonly (readonly [number, number])[] = [
    [1, 1],
    [1, 0],
    [0, 1],
    [2, 1],
    [1, 2],
  ];
  const band = 40 + Math.abs(rows - columns);
  best[0] = 0;
  for (let row = 0; row < rows; row++) {
    for (let column = Math.max(0, row - band); column < Math.min(columns, row + band); column++) {
      const here = best[row * columns + column] ?? Number.POSITIVE_INFINITY;
      if (!Number.isFinite(here)) continue;
      moves.forEach(([down, right], move) => {
        if (row + down >= rows || column + right >= columns) return;
        if (down + right === 3 && sameAsOne(truth.slice(row, row + down), read.slice(column, column + right))) return;
        const cost = pairCost(truth.slice(row, row + down).join(''), read.slice(column, column + right).join(''));
        const to = (row + down) * columns + column + right;
        const total = here + cost + (down + right === 3 ? 0.15 : 0);
        if (total < (best[to] ?? 0)) {
          best[to] = total;
          step[to] = move;
        }
      });
    }
  }
  const pairs: WordPair[] = [];
  for (let [row, column] = [rows - 1, columns - 1]; row > 0 || column > 0; ) {
    const [down, right] = moves[step[row * columns + column] ?? 0] ?? [1, 1];
    pairs.push({ truth: truth.slice(row - down, row), read: read.slice(column - right, column), at: column - right });
    row -= down;
    column -= right;
  }
  return pairs.reverse();
}

/** Two words for one are no split or join when one of them is there as it should be: the other was lost or added. */
const sameAsOne = (truth: readonly string[], read: readonly string[]): boolean =>
  truth.some((word) => read.some((other) => word.toLowerCase() === other.toLowerCase()));

function pairCost(a: string, b: string): number {
  if (a === b) return 0;
  if (a === '' || b === '') return 0.7;
  return Math.min(1.2, (1.2 * editDistance(a.toLowerCase(), b.toLowerCase())) / Math.max(a.length, b.length)) + 0.05;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
