// `sverka match`: the chance that a Russian and an English name are one, for each line of a table.
import { nameMatcher } from '../shared/language/names-match.ts';
import { type Command, EXIT, InputError, readText, UsageError } from './command.ts';

const usage = `usage: sverka match PAIRS.tsv

Each line of PAIRS.tsv is a name in Russian, a tab, a name in English. Prints the lines with
one more column: the chance, 0..1, that the two are one name.`;

export const match: Command = {
  usage,
  async run(args, io) {
    const [file, ...others] = args;
    if (file === undefined || others.length > 0) throw new UsageError('Name one file.');
    const lines = (await readText(io, file)).split(/\r?\n/);
    const matcher = nameMatcher();
    for (const [index, line] of lines.entries()) {
      if (line === '') continue;
      const [russian, english] = line.split('\t');
      if (russian === undefined || english === undefined)
        throw new InputError(
          `${file}:${index + 1}: this line has no tab. Put one between the Russian and the English name.`,
        );
      io.write(`${line}\t${matcher.match(russian, english).score.toFixed(4)}\n`);
    }
    return EXIT.done;
  },
};
