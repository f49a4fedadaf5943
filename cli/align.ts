// `sverka align`: which sentences of two files translate each other.
import { parseArgs } from 'node:util';
import { align as alignSentences } from '../shared/alignment/align.ts';
import type { Bead, Sentence } from '../shared/alignment/bead.ts';
import { readAlignmentEvidence } from './alignment-evidence.ts';
import { type Command, EXIT, readText, UsageError } from './command.ts';

const usage = `usage: sverka align RU EN

RU and EN hold one sentence a line; an empty line begins a paragraph (sverka segment writes such
files; one of them may be -, standard input). Prints one bead a line: the numbers of its sentences in
RU, a tab, those in EN, a tab, how probable it is (0..1). Numbers count sentences from 0 and are parted
by commas; a side may be empty. Every sentence stands in exactly one bead; beads may cross.`;

/** The sentences of a file of one sentence a line. */
export function sentencesOfLines(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let paragraph = 0;
  let open = false;
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '') {
      if (open) paragraph++;
      open = false;
    } else {
      sentences.push({ text: line, paragraph, block: 'prose' });
      open = true;
    }
  }
  return sentences;
}

const beadLine = ({ original, translation, score }: Bead): string =>
  `${original.join(',')}\t${translation.join(',')}\t${score.toFixed(4)}\n`;

export const align: Command = {
  usage,
  async run(args, io) {
    const { positionals } = parseArgs({ args: [...args], options: {}, allowPositionals: true });
    const [russian, english, ...others] = positionals;
    if (russian === undefined || english === undefined || others.length > 0)
      throw new UsageError('Name two files, the Russian one first.');
    if (russian === '-' && english === '-') throw new UsageError('Only one of the files can be standard input.');
    const original = sentencesOfLines(await readText(io, russian));
    const translation = sentencesOfLines(await readText(io, english));
    const beads = alignSentences(original, translation, await readAlignmentEvidence(io));
    io.write(beads.map(beadLine).join(''));
    return EXIT.done;
  },
};
