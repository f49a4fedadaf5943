// Bad input is a value shown to the scholar, not an exception: where it is, what is wrong, what to do.

export interface Problem {
  /** The file's name as the user knows it; '' when there is none. */
  readonly file: string;
  /** 1-based line of the file; null when the whole file is meant. */
  readonly line: number | null;
  /** What is wrong, as a short key for translation and tests, e.g. "binary". */
  readonly kind: string;
  /** What is wrong and what to do, in plain English: two short sentences. */
  readonly message: string;
}

export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value; readonly issues: readonly Problem[] }
  | { readonly ok: false; readonly problem: Problem };

/** "memo.txt:12: …" for a terminal. */
export const problemLine = ({ file, line, message }: Problem): string =>
  [file, line === null ? null : String(line), ` ${message}`].filter((part) => part !== null && part !== '').join(':');
