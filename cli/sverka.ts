#!/usr/bin/env node
// The command line: finds the command by its first word and gives it the real files. Its contract (commands, formats,
// exit codes) is stable; scripts depend on it.
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CommandIo, EXIT, type ExitCode, InputError, UsageError } from './command.ts';
import { COMMANDS, type ListedCommand } from './commands.ts';
import { writeWhole } from './write-whole.ts';

const HELP = new Set(['help', '--help', '-h']);

/** Runs `words` (what follows the program's name) and gives the exit code. */
export async function main(words: readonly string[], io: CommandIo = realFiles()): Promise<ExitCode> {
  const [name, ...args] = words;
  if (name === undefined) {
    io.error(overview());
    return EXIT.wrongUsage;
  }
  if (name === '--version') {
    io.write(`${__APP_VERSION__}\n`);
    return EXIT.done;
  }
  const wanted = HELP.has(name) ? args[0] : name;
  if (wanted === undefined) {
    io.write(`${overview()}\n`);
    return EXIT.done;
  }
  const listed = COMMANDS.find((one) => one.name === wanted);
  if (!listed) {
    io.error(`sverka: there is no command “${wanted}”.\n${overview()}`);
    return EXIT.wrongUsage;
  }
  if (HELP.has(name) || args.some((arg) => arg === '--help' || arg === '-h')) {
    io.write(`${(await listed.load()).usage}\n`);
    return EXIT.done;
  }
  return run(listed, args, io);
}

async function run({ name, load }: ListedCommand, args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const command = await load();
  try {
    return await command.run(args, io);
  } catch (error) {
    io.progress(null);
    if (error instanceof UsageError || isArgumentError(error)) {
      io.error(`sverka ${name}: ${(error as Error).message}\n${command.usage}`);
      return EXIT.wrongUsage;
    }
    if (error instanceof InputError) {
      io.error(error.message);
      return EXIT.badInput;
    }
    const unwritten = systemRefusal(error);
    if (unwritten === null) throw error;
    io.error(unwritten);
    return EXIT.badInput;
  }
}

/** One line for what the system says of a file that cannot be written; null for any other error. */
function systemRefusal(error: unknown): string | null {
  const { code, path, syscall } = error as { code?: unknown; path?: unknown; syscall?: unknown };
  if (typeof code !== 'string' || typeof syscall !== 'string') return null;
  return `${String(path ?? 'the result')}: it cannot be written (${code}). Choose another place, or free some space.`;
}

/** What node's `parseArgs` throws for an unknown or incomplete option. */
const isArgumentError = (error: unknown): boolean =>
  error instanceof TypeError && String((error as { code?: unknown }).code).startsWith('ERR_PARSE_ARGS');

function overview(): string {
  const width = Math.max(...COMMANDS.map(({ name }) => name.length));
  const lines = COMMANDS.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  return ['usage: sverka COMMAND …   (sverka help COMMAND tells more)', '', ...lines].join('\n');
}

/** The world outside: files, standard streams, language data beside the program. */
function realFiles(): CommandIo {
  const data = fileURLToPath(new URL('./language-data/', import.meta.url));
  return {
    readFile: (path) => (path === '-' ? readStandardInput() : readFile(path)),
    fileFacts: async (path) => {
      if (path === '-') return null;
      const facts = await stat(path).catch(() => null);
      return facts && { size: facts.size, modified: facts.mtime.toISOString() };
    },
    writeFile: writeWhole,
    write: (text) => void process.stdout.write(text),
    error: (line) => void process.stderr.write(`${line}\n`),
    progress(done) {
      if (!process.stderr.isTTY) return;
      process.stderr.write(done === null ? '\r\u001b[K' : `\r${Math.round(done * 100)} %`);
    },
    languageData: (name) => readFile(join(data, name)),
  };
}

async function readStandardInput(): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  for await (const piece of process.stdin) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

// A reader that closes early (`| head`) is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.done);
  process.stderr.write(
    `standard output: it cannot be written (${error.code}). Choose another place, or free some space.\n`,
  );
  process.exit(EXIT.badInput);
});

process.exitCode = await main(process.argv.slice(2));
