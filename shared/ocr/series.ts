// One decision offers itself to all that are alike: the same words read so elsewhere, or the same letters misread in
// another word. Each is shown to the scholar in its context before anything is changed.
import { explain } from '../language/confusions.ts';
import { formNumber, lexiconForm } from '../language/lexicon.ts';
import { isListed, type OcrEngine } from './engine.ts';
import { inCaseOf, type Token, tokenise } from './tokens.ts';

/** A place where the decision may be made again. Offsets are UTF-16 in the text of that number. */
export interface AlikePlace {
  /** Index into the texts. */
  readonly text: number;
  readonly from: number;
  readonly to: number;
  readonly was: string;
  readonly reads: string;
  /** `word`: the same words, misread the same way. `letters`: another word with the same letters misread. */
  readonly kind: 'word' | 'letters';
  /** True where the lexicon lists the word as it stands: it may be right there. */
  readonly listed: boolean;
}

/** What was read, and what was meant; of words, or of letters alone. */
export interface SeriesDecision {
  readonly read: string;
  readonly meant: string;
}

/**
 * Where else a correction applies, in order of the texts; the place of the decision itself is among them when its text
 * still stands uncorrected. Words with the same letters misread count only when no lexicon lists them as they stand
 * and it lists what they would become.
 */
export function alike(decision: SeriesDecision, texts: readonly string[], engine: OcrEngine): readonly AlikePlace[] {
  const { read, meant } = decision;
  if (read === meant || read.trim() === '') return [];
  const letters = lettersOf(decision, engine);
  const oneToken = tokenise(read).length === 1 && tokenise(read)[0]?.text === read;
  const places = texts.flatMap((text, index) => {
    const same = oneToken ? sameWord(decision, text, index, engine) : sameWords(decision, text, index);
    const others = letters === null ? [] : otherWords(letters, text, index, engine);
    return [...same, ...others.filter((one) => !same.some(({ from, to }) => one.from < to && from < one.to))];
  });
  return places.sort((a, b) => a.text - b.text || a.from - b.from);
}

/** Where letters that are misread make unlisted words, which the lexicon lists with the letters put right. */
export const alikeLetters = (
  { read, meant }: SeriesDecision,
  texts: readonly string[],
  engine: OcrEngine,
): readonly AlikePlace[] =>
  read === '' || meant === '' ? [] : texts.flatMap((text, index) => otherWords([read, meant], text, index, engine));

/** The one pair of letters, read and meant, that tells two words apart; null where there are several. */
export function lettersOf({ read, meant }: SeriesDecision, engine: OcrEngine): readonly [string, string] | null {
  const { pairs } = explain(engine.confusions, read, meant);
  const [only] = pairs;
  return pairs.length === 1 && only && only[0] !== '' && only[1] !== '' ? only : null;
}

/** The same word in any case of its letters. */
function sameWord({ read, meant }: SeriesDecision, text: string, index: number, engine: OcrEngine): AlikePlace[] {
  const form = lexiconForm(read);
  return tokenise(text)
    .filter((token) => lexiconForm(token.text) === form)
    .map(({ from, to, text: was }) => ({
      ...{ text: index, from, to, was, kind: 'word', listed: isListed(engine, was) },
      reads: was === read ? meant : inCaseOf(meant, was, 'lower'),
    }));
}

const LETTER = /[\p{L}\p{N}\p{M}]/u;

/** The same words with what stands between them, letter by letter: a word in two pieces, a stray stop. */
function sameWords({ read, meant }: SeriesDecision, text: string, index: number): AlikePlace[] {
  const places: AlikePlace[] = [];
  for (let from = text.indexOf(read); from >= 0; from = text.indexOf(read, from + read.length)) {
    const to = from + read.length;
    const whole = (inside: string, outside: string) => !LETTER.test(inside) || !LETTER.test(outside);
    if (whole(read[0] ?? '', text[from - 1] ?? '') && whole(read.at(-1) ?? '', text[to] ?? ''))
      places.push({ text: index, from, to, was: read, reads: meant, kind: 'word', listed: false });
  }
  return places;
}

function otherWords(
  letters: readonly [string, string],
  text: string,
  index: number,
  engine: OcrEngine,
): readonly AlikePlace[] {
  return tokenise(text).flatMap((token): readonly AlikePlace[] => {
    const reads = withLetters(token, letters, engine);
    const { from, to, text: was } = token;
    return reads === null ? [] : [{ text: index, from, to, was, reads, kind: 'letters', listed: false }];
  });
}

/** The listed word an unlisted one becomes when one of its misread letters is put right; null when there is none. */
function withLetters(token: Token, [read, meant]: readonly [string, string], engine: OcrEngine): string | null {
  const plain = lexiconForm(token.text);
  const wrong = read.toLowerCase();
  if (!plain.includes(wrong) || isListed(engine, token.text)) return null;
  for (let at = plain.indexOf(wrong); at >= 0; at = plain.indexOf(wrong, at + 1)) {
    const other = plain.slice(0, at) + meant.toLowerCase() + plain.slice(at + wrong.length);
    if (formNumber(engine.lexicon, other) >= 0) return inCaseOf(other, token.text, 'lower');
  }
  return null;
}
