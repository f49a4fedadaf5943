// A world for a command under test: it reads the real files and keeps what is written.
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { CommandIo } from '../command.ts';

export interface KeptFiles {
  readonly io: CommandIo;
  /** What the command wrote, by path. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Text of a file it wrote. Throws when there is none. */
  readonly text: (path: string) => string;
  readonly output: () => string;
  readonly errors: () => readonly string[];
}

/** When every file of this world was last changed. */
const AT = '2026-02-03T10:15:00.000Z';

/** Paths are relative to the project; what was written before is read before the real files. */
export function keptFiles(given: Readonly<Record<string, string | Uint8Array>> = {}): KeptFiles {
  const bytesOf = (content: string | Uint8Array) =>
    typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const files = new Map(Object.entries(given).map(([path, content]) => [path, bytesOf(content)]));
  const errors: string[] = [];
  let output = '';
  const io: CommandIo = {
    readFile: async (path) => files.get(path) ?? readFile(path),
    fileFacts: async (path) => {
      const size = files.get(path)?.length ?? (await stat(path).catch(() => null))?.size;
      return size === undefined ? null : { size, modified: AT };
    },
    writeFile: async (path, bytes) => void files.set(path, bytes),
    write: (text) => {
      output += text;
    },
    error: (line) => void errors.push(line),
    progress: () => {},
    languageData: (name) => readFile(join('language-data', name)),
  };
  const text = (path: string): string => {
    const bytes = files.get(path);
    if (!bytes) throw new RangeError(`The command wrote no ${path}.`);
    return new TextDecoder().decode(bytes);
  };
  return { io, files, text, output: () => output, errors: () => errors };
}
