// `sverka suspects`: the words of a Russian text that are probably misread, with what they may have been.
import type { Suspect } from '../shared/ocr/suspect.ts';
import { type Command, EXIT, UsageError } from './command.ts';
import { judgeFile, readArguments } from './judged-file.ts';
import { rounded } from './rounded.ts';

const usage = `usage: sverka suspects FILE [--translation EN] [--top 5]

Prints one JSON object a line for each doubtful stretch of FILE (- is standard input):
  {"from","to","text","score","reasons":[...],"suggestions":[{"text","score","evidence":[...]}]}
from and to count UTF-16 units of FILE; scores are chances from 0 to 1, best suggestion first.
An archive's file with both texts is judged on its Russian part, with its own translation as evidence.
An OCR program's file (hOCR, ALTO, PAGE) is judged by its text, along with its confidences; from and to count in that text.
  --translation EN   the English translation in a file of its own
  --top N            at most N suggestions each (5)`;

const DEFAULT_TOP = 5;
/** Readings are chosen by chances near 0 and 1, where three decimals would not tell them apart. */
export const SCORE_DECIMALS = 4;

/** One suspect as a line of JSON, without the line's end. */
export function suspectLine({ reasons, suggestions, score, ...rest }: Suspect, top: number): string {
  return JSON.stringify({
    ...rest,
    score: rounded(score, SCORE_DECIMALS),
    reasons: reasons.map(({ kind }) => kind),
    suggestions: suggestions
      .slice(0, top)
      .map((suggestion) => ({ ...suggestion, score: rounded(suggestion.score, SCORE_DECIMALS) })),
  });
}

export const suspects: Command = {
  usage,
  async run(args, io) {
    const { file, given } = readArguments(args, ['translation', 'top']);
    const top = Number(given.get('top') ?? DEFAULT_TOP);
    if (!Number.isInteger(top) || top < 0) throw new UsageError('--top is a whole number.');
    const judged = await judgeFile(io, file, given.get('translation') ?? null);
    for (const suspect of judged.suspects) io.write(`${suspectLine(suspect, top)}\n`);
    return EXIT.done;
  },
};
