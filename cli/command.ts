// What every command of the command line is made of. Commands touch the world only through CommandIo, so that a test
// runs one on values; cli/sverka.ts finds the command by name and gives it the real files.

/** Exit codes of the command line: scripts depend on them. */
export const EXIT = {
  done: 0,
  /** Bad input: one line on standard error says file, line, what is wrong and what to do. */
  badInput: 1,
  /** The command was called wrongly: standard error shows how it is called. */
  wrongUsage: 2,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** A file from outside. */
export interface FileFacts {
  /** Bytes. */
  readonly size: number;
  /** When it was last changed, ISO 8601 in UTC. */
  readonly modified: string;
}

/** The world as a command sees it. */
export interface CommandIo {
  /** The bytes of a file; `-` is standard input. Rejects with the system's own error when it cannot be read. */
  readFile(path: string): Promise<Uint8Array>;
  /** What is known of a file before it is read; null for standard input and for one that cannot be had. */
  fileFacts(path: string): Promise<FileFacts | null>;
  /** Writes a file whole or not at all, making the folders it needs. */
  writeFile(path: string, bytes: Uint8Array): Promise<void>;
  /** To standard output, as it is: no newline is added. */
  write(text: string): void;
  /** One line to standard error; the newline is added. */
  error(line: string): void;
  /** Shows how far long work has come, on a terminal only. `done` is 0..1; null clears the line. */
  progress(done: number | null): void;
  /** The bytes of a file of language-data/, by its name there. */
  languageData(name: string): Promise<Uint8Array>;
}

/** What a word after `sverka` does; its name stands in commands.ts. */
export interface Command {
  /** The help page of the command: how it is called, what it prints. Ends without a newline. */
  readonly usage: string;
  /** `args` are the words after the command's name. Resolves to the exit code; throws only for a fault of the program. */
  run(args: readonly string[], io: CommandIo): Promise<ExitCode>;
}

/** Thrown by a command when its arguments make no sense; cli/sverka.ts prints it with the usage and exits with 2. */
export class UsageError extends Error {}

/** Thrown by a command when what it was given to read is bad; cli/sverka.ts prints the message and exits with 1. */
export class InputError extends Error {}

/**
 * The text of a UTF-8 file without its byte order mark. Throws `InputError` for a file that cannot be read or is no text
 * in UTF-8, naming the file and what to do.
 */
export async function readText(io: CommandIo, path: string): Promise<string> {
  const name = path === '-' ? 'standard input' : path;
  let bytes: Uint8Array;
  try {
    bytes = await io.readFile(path);
  } catch (cause) {
    throw unreadable(name, cause);
  }
  const text = decoded(name, bytes);
  // No text holds the sign, but what was made by a machine for machines does.
  const zero = text.indexOf('\0');
  if (zero >= 0)
    throw new InputError(`${name}:${text.slice(0, zero).split('\n').length}: this is no text. Check the path.`);
  return text;
}

function decoded(name: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    const line = validLines(bytes);
    throw new InputError(`${name}:${line}: this is not UTF-8. Convert the file, e.g. with iconv.`, { cause });
  }
}

/** What is said of a file that the system does not give. */
export function unreadable(name: string, cause: unknown): InputError {
  const code = (cause as { code?: unknown }).code;
  const why = code === 'ENOENT' ? 'there is no such file' : `it cannot be read (${String(code ?? cause)})`;
  return new InputError(`${name}: ${why}. Check the path.`, { cause });
}

/** The 1-based line of the first bytes that are not UTF-8. */
function validLines(bytes: Uint8Array): number {
  const lines = new TextDecoder().decode(bytes).split('\n');
  const bad = lines.findIndex((line) => line.includes('\uFFFD'));
  return bad < 0 ? 1 : bad + 1;
}
