// The two archive records with their own translations: how many of the wrong words a careful reader finds are found.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CommandIo } from '../../cli/command.ts';
import { judgeFile } from '../../cli/judged-file.ts';
import type { Suspect } from '../../shared/ocr/suspect.ts';
import { MISREAD_WORDS, type MisreadWord, NOISE_ZONES } from './archive-words.ts';
import { plain } from './scoring.ts';

const LANGUAGE = new URL('../../language-data/', import.meta.url).pathname;

const io = {
  readFile: async (path: string) => readFileSync(path),
  languageData: async (name: string) => readFileSync(join(LANGUAGE, name)),
  write: () => undefined,
  error: () => undefined,
} as unknown as CommandIo;

interface Found {
  readonly suspect: Suspect | null;
  /** -1 when the right word is not offered. */
  readonly rank: number;
}

/** Where the word stands by itself: the "е" of "вопрес е" is not that of "вопрес". */
function wordIn(around: string, read: string): number {
  const beside = (at: number): boolean => /\p{L}/u.test(around[at] ?? '');
  for (let at = around.indexOf(read); at >= 0; at = around.indexOf(read, at + 1)) {
    if (!beside(at - 1) && !beside(at + read.length)) return at;
  }
  return around.indexOf(read);
}

function lookFor(text: string, { around, read, meant }: MisreadWord, suspects: readonly Suspect[]): Found {
  const start = text.indexOf(around);
  if (start < 0) throw new RangeError(`"${around}" does not stand in the record.`);
  const from = start + wordIn(around, read);
  const suspect = suspects.find((each) => each.from < from + read.length && each.to > from) ?? null;
  const same = (offered: string): boolean => plain(offered).toLowerCase() === meant?.toLowerCase();
  return { suspect, rank: suspect?.suggestions.findIndex((suggestion) => same(suggestion.text)) ?? -1 };
}

/** Prints the figures; with `verbose` each word that is not first. */
export async function benchArchive(print: (line: string) => void, folder: string, verbose = false): Promise<void> {
  if (!existsSync(folder)) return;
  const sum = { words: 0, found: 0, first: 0, five: 0, alarms: 0 };
  for (const [name, words] of Object.entries(MISREAD_WORDS)) {
    const { text, suspects } = await judgeFile(io, join(folder, name), null);
    const meant = new Set<Suspect>();
    for (const word of words) {
      const { suspect, rank } = lookFor(text, word, suspects);
      sum.words++;
      if (suspect) sum.found++;
      if (suspect) meant.add(suspect);
      if (rank === 0) sum.first++;
      if (rank >= 0 && rank < 5) sum.five++;
      if (verbose && rank !== 0)
        print(
          `  ${word.read} < ${word.meant}: ${
            suspect
              ? suspect.suggestions
                  .slice(0, 3)
                  .map(({ text: reads, score }) => `${reads} ${score.toFixed(2)}`)
                  .join(', ')
              : 'missed'
          }`,
        );
    }
    const zones = (NOISE_ZONES[name] ?? []).map(([begins, ends]) => {
      const from = text.indexOf(begins);
      return { from, to: text.indexOf(ends, from) + ends.length };
    });
    const alarms = suspects.filter(
      (each) =>
        !meant.has(each) &&
        each.reasons[0]?.kind !== 'noise' &&
        !zones.some(({ from, to }) => each.from < to && each.to > from),
    );
    sum.alarms += alarms.length;
    if (verbose) print(`  beside: ${alarms.map(({ text: read, score }) => `${read} ${score.toFixed(2)}`).join('; ')}`);
  }
  const share = (part: number): string => (part / sum.words).toFixed(3);
  print(
    `archive records with translation: ${sum.words} wrong words, found ${share(sum.found)}, first ${share(sum.first)}, among five ${share(sum.five)}, ${sum.alarms} other suspects   (to reach: .85, .55, .70, at most 25)`,
  );
}
