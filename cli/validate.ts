// `sverka validate`: says whether TEI files are what Sverka writes, and where they are not.
import { validateTei } from '../shared/tei/validate.ts';
import { type Command, EXIT, readText, UsageError } from './command.ts';

const usage = `usage: sverka validate FILE.xml …

Checks TEI files against Sverka's own schema, which is stricter than TEI P5, and whether every pointer leads somewhere.
Says nothing but “valid” of a valid file. Of any other it prints each fault on standard error, as FILE:LINE:COLUMN, with
what is wrong and what to do, and ends with exit code 1.`;

export const validate: Command = {
  name: 'validate',
  summary: 'check TEI files',
  usage,
  async run(args, io) {
    const unknown = args.find((arg) => arg.startsWith('-') && arg !== '-');
    if (unknown !== undefined) throw new UsageError(`there is no option ${unknown}.`);
    if (args.length === 0) throw new UsageError('Name a file.');
    let isValid = true;
    for (const path of args) {
      const name = path === '-' ? 'standard input' : path;
      const problems = validateTei(await readText(io, path), name);
      isValid &&= problems.length === 0;
      for (const { line, column, message } of problems) io.error(`${name}:${line ?? 1}:${column ?? 1}: ${message}`);
      if (problems.length === 0) io.write(`${name}: valid\n`);
    }
    return isValid ? EXIT.done : EXIT.badInput;
  },
};
