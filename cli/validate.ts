// `sverka validate`: whether TEI files are what Sverka writes, or what another schema asks for.
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Outcome, problemLine } from '../shared/document/problem.ts';
import { decodeMarkup } from '../shared/intake/decode-markup.ts';
import { readRelaxNg } from '../shared/tei/relax-ng.ts';
import { type CheckedSchema, MOST_PROBLEMS, type TeiCheck, validateTei } from '../shared/tei/validate.ts';
import { type Command, type CommandIo, EXIT, InputError, UsageError } from './command.ts';
import { readBytes } from './read-documents.ts';

const usage = `usage: sverka validate [--schema FILE.rng] FILE.xml …

Checks TEI files against Sverka's own schema, which is stricter than TEI P5, and whether every pointer leads somewhere.
Says nothing but “valid” of a valid file. Of any other it prints each fault on standard error, as FILE:LINE:COLUMN, with
what is wrong and what to do, and ends with exit code 1.

  --schema FILE.rng   check against this RELAX NG schema (XML syntax) instead, e.g. tei_all.rng or one made of an ODD`;

export const validate: Command = {
  usage,
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { schema: { type: 'string' } },
      allowPositionals: true,
    });
    if (positionals.length === 0) throw new UsageError('Name a file.');
    const schema = values.schema === undefined ? {} : { schema: await readSchema(io, values.schema) };
    let isValid = true;
    for (const [index, path] of positionals.entries()) {
      const progress = (done: number) => io.progress((index + done) / positionals.length);
      isValid = (await check(io, path, { ...schema, progress })) && isValid;
    }
    return isValid ? EXIT.done : EXIT.badInput;
  },
};

/** Checks a file and tells what is wrong with it; true where nothing is. */
async function check(io: CommandIo, path: string, how: TeiCheck): Promise<boolean> {
  const name = path === '-' ? 'standard input' : path;
  const { text } = taken(decodeMarkup(name, await readBytes(io, path)), io);
  const problems = validateTei(text, name, how);
  io.progress(null);
  for (const { line, column, message } of problems) io.error(`${name}:${line ?? 1}:${column ?? 1}: ${message}`);
  if (problems.length === 0) io.write(`${name}: valid\n`);
  if (problems.length >= MOST_PROBLEMS) io.error(`${name}: there may be more; the first ${MOST_PROBLEMS} are shown.`);
  return problems.length === 0;
}

/** A schema with what it includes from its own folder. */
async function readSchema(io: CommandIo, path: string): Promise<CheckedSchema> {
  const { text } = taken(decodeMarkup(path, await readBytes(io, path)), io);
  const beside = async (name: string) => {
    const bytes = await io.readFile(join(dirname(path), name)).catch(() => null);
    return bytes && new TextDecoder().decode(bytes);
  };
  return taken(await readRelaxNg(text, basename(path), beside), io);
}

function taken<Value>(outcome: Outcome<Value>, io: CommandIo): Value {
  if (!outcome.ok) throw new InputError(problemLine(outcome.problem));
  for (const issue of outcome.issues) io.error(problemLine(issue));
  return outcome.value;
}
