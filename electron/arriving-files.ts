// Files named from outside: on the command line, by a second start of the program, by the system (macOS). The page may not
// be listening yet, so they wait until it says it is.
import { isAbsolute, resolve } from 'node:path';
import { ARRIVING_ENDINGS } from '../shared/ipc/file-kinds.ts';
import type { Reading } from '../shared/ipc/files.ts';
import type { KnownFiles } from './known-files.ts';

/**
 * The files among the words of a command line, as absolute paths. Chromium mixes in switches of its own, and in
 * development the program's folder stands there too, so only words with one of our endings count.
 */
export function filesInArguments(words: readonly string[], folder: string): readonly string[] {
  return words
    .slice(1)
    .filter((word) => !word.startsWith('-') && ARRIVING_ENDINGS.includes(ending(word)))
    .map((word) => (isAbsolute(word) ? word : resolve(folder, word)));
}

const ending = (path: string): string => path.slice(path.lastIndexOf('.') + 1).toLowerCase();

export interface ArrivingFiles {
  /** Reads the files and hands each to the page, now or when it listens. */
  arrive(paths: readonly string[]): Promise<void>;
  /** The page listens from now on; resolves to what has waited. */
  pageListens(): readonly Reading[];
  /** The page is gone or loads anew: files wait again. */
  pageIsGone(): void;
}

/** `send` reaches the page that listens. */
export function arrivingFiles(files: KnownFiles, send: (arrived: Reading) => void): ArrivingFiles {
  let waiting: Reading[] = [];
  let listening = false;
  return {
    async arrive(paths) {
      for (const path of paths) {
        const arrived = await files.read(path);
        if (listening) send(arrived);
        else waiting.push(arrived);
      }
    },
    pageListens() {
      listening = true;
      const waited = waiting;
      waiting = [];
      return waited;
    },
    pageIsGone() {
      listening = false;
    },
  };
}
