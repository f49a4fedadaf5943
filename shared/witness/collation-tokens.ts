// Cuts flat text into what a correction is made of: words, blanks, single signs, and the joints between blocks.

/** A text as tokens. Every character belongs to exactly one; a joint between two blocks is a token without characters. */
export interface Tokens {
  readonly text: string;
  /** Token `k` is `text.slice(starts[k], starts[k + 1])`; one more entry than there are tokens. UTF-16 offsets. */
  readonly starts: readonly number[];
  /** The same number for the same characters, in all texts cut by one `Tokenizer`. */
  readonly ids: readonly number[];
  /** For each token, whether it is a word or number rather than blanks, a sign or a joint. */
  readonly words: readonly boolean[];
}

const TOKEN = /[\p{L}\p{M}\p{N}]+|\s+|[\s\S]/gu;

/** The number of the joint between two blocks. */
export const JOINT = 0;

/** Cuts texts, giving equal tokens equal numbers. */
export class Tokenizer {
  readonly #numbers = new Map<string, number>();
  readonly #isWord: boolean[] = [false];

  /** `joints` are the offsets where blocks begin, ascending; those at 0 and at the end say nothing and are ignored. */
  cut(text: string, joints: readonly number[]): Tokens {
    const starts: number[] = [];
    const ids: number[] = [];
    let at = 0;
    for (const joint of [...joints, text.length]) {
      if (joint < at || joint > text.length) throw new RangeError(`A block cannot begin at ${joint} in this text.`);
      if (at > 0 && at < text.length) {
        starts.push(at);
        ids.push(JOINT);
      }
      for (const [token] of text.slice(at, joint).matchAll(TOKEN)) {
        starts.push(at);
        ids.push(this.#number(token));
        at += token.length;
      }
    }
    starts.push(text.length);
    return { text, starts, ids, words: ids.map((id) => this.#isWord[id] ?? false) };
  }

  #number(token: string): number {
    const known = this.#numbers.get(token);
    if (known !== undefined) return known;
    const number = this.#numbers.size + 1;
    this.#numbers.set(token, number);
    this.#isWord.push(/^[\p{L}\p{M}\p{N}]/u.test(token));
    return number;
  }
}

/** The characters of the tokens from `from` up to `to`. */
export const tokenText = (tokens: Tokens, from: number, to: number): string =>
  tokens.text.slice(tokens.starts[from] ?? 0, tokens.starts[to] ?? 0);
