// `sverka correct`: prints a Russian text with only the sure corrections made.
import { resolve } from 'node:path';
import type { Suspect } from '../shared/ocr/suspect.ts';
import { type Command, EXIT, UsageError } from './command.ts';
import { judgeFile, readArguments } from './judged-file.ts';
import { rounded } from './rounded.ts';
import { SCORE_DECIMALS } from './suspects.ts';

const usage = `usage: sverka correct FILE [--translation EN] [--min 0.9] [--report R.jsonl]

Prints FILE with each doubtful word replaced whose best reading is at least that sure; of an OCR program's file
(hOCR, ALTO, PAGE) its text.
  --translation EN   the English translation in a file of its own
  --min P            the least chance, 0 to 1, of a reading that is taken (0.9)
  --report R.jsonl   writes what was changed, one JSON object a line:
                     {"from","to","text","reads","score","evidence":[...]}`;

const DEFAULT_MIN = 0.9;

/** One correction that was made. Offsets are UTF-16 in the text as it was. */
export interface Correction {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly reads: string;
  readonly score: number;
  readonly evidence: Suspect['suggestions'][number]['evidence'];
}

/** The corrections whose reading is at least `least` sure, in order. */
export function sureCorrections(suspects: readonly Suspect[], least: number): readonly Correction[] {
  return suspects.flatMap(({ from, to, text, suggestions: [best] }) =>
    best && best.score >= least
      ? [{ from, to, text, reads: best.text, score: rounded(best.score, SCORE_DECIMALS), evidence: best.evidence }]
      : [],
  );
}

/** The text with the corrections made. They are in order and do not overlap. */
export function corrected(text: string, corrections: readonly Correction[]): string {
  let [done, at] = ['', 0];
  for (const { from, to, reads } of corrections) {
    done += text.slice(at, from) + reads;
    at = to;
  }
  return done + text.slice(at);
}

export const correct: Command = {
  usage,
  async run(args, io) {
    const { file, given } = readArguments(args, ['translation', 'min', 'report']);
    const least = Number(given.get('min') ?? DEFAULT_MIN);
    if (!(least >= 0 && least <= 1)) throw new UsageError('--min is a number from 0 to 1.');
    const translation = given.get('translation') ?? null;
    const report = given.get('report');
    if (report !== undefined && [file, translation].some((read) => read !== null && resolve(read) === resolve(report)))
      throw new UsageError('The report would be written over the file that is read.');
    const { text, suspects } = await judgeFile(io, file, translation);
    const corrections = sureCorrections(suspects, least);
    if (report !== undefined) {
      const lines = corrections.map((correction) => `${JSON.stringify(correction)}\n`).join('');
      await io.writeFile(report, new TextEncoder().encode(lines));
    }
    io.write(corrected(text, corrections));
    return EXIT.done;
  },
};
