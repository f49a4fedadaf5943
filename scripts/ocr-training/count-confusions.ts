// Counts what each letter was read as on pages with a known text.
import { alignWords, plainWords, type TrainingPage } from './pages.ts';

/** Words that differ more than this share of their letters are taken for misaligned and not counted. */
const TOO_DIFFERENT = 0.55;

/** "meant TAB read" → times, lower case for Cyrillic; also letters read right, since the shares need them. */
export function countConfusions(pages: readonly TrainingPage[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  const add = (meant: string, read: string): void => {
    const key = `${meant}\t${read}`;
    counts[key] = (counts[key] ?? 0) + 1;
  };
  for (const { truth, read } of pages) {
    for (const pair of alignWords(plainWords(truth), plainWords(read))) {
      if (pair.truth.length !== 1 || pair.read.length === 0) continue;
      countWord(pair.truth[0] ?? '', pair.read.join(''), add);
    }
  }
  return Object.fromEntries(
    Object.entries(counts)
      .filter(([, times]) => times > 0)
      .sort(),
  );
}

const level = (sign: string): string => (/[\u0400-\u04ff]/.test(sign) ? sign.toLowerCase().replace('ё', 'е') : sign);

function countWord(meant: string, read: string, add: (meant: string, read: string) => void): void {
  const [a, b] = [[...meant].map(level), [...read].map(level)];
  const width = b.length + 1;
  const table = new Float64Array((a.length + 1) * width);
  for (let i = 0; i <= a.length; i++) {
    for (let j = 0; j <= b.length; j++) {
      if (i === 0 || j === 0) table[i * width + j] = (i + j) * 1.01;
      else {
        const same = a[i - 1] === b[j - 1] ? 0 : 1;
        table[i * width + j] = Math.min(
          (table[(i - 1) * width + j - 1] ?? 0) + same,
          (table[(i - 1) * width + j] ?? 0) + 1.01,
          (table[i * width + j - 1] ?? 0) + 1.01,
        );
      }
    }
  }
  if ((table[a.length * width + b.length] ?? 0) > TOO_DIFFERENT * a.length) return;
  let [i, j] = [a.length, b.length];
  while (i > 0 || j > 0) {
    const here = table[i * width + j] ?? 0;
    const same = a[i - 1] === b[j - 1] ? 0 : 1;
    if (i > 0 && j > 0 && Math.abs(here - (table[(i - 1) * width + j - 1] ?? 0) - same) < 1e-9) {
      add(a[i - 1] ?? '', b[j - 1] ?? '');
      i--;
      j--;
    } else if (i > 0 && Math.abs(here - (table[(i - 1) * width + j] ?? 0) - 1.01) < 1e-9) {
      add(a[i - 1] ?? '', '');
      i--;
    } else {
      add('', b[j - 1] ?? '');
      j--;
    }
  }
}
