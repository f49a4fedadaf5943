// One decision offers itself to all that are alike: the same word read so elsewhere, or the same letters misread in
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
  /** `word`: the same word, misread the same way. `letters`: another word with the same letters misread. */
  readonly kind: 'word' | 'letters';
}

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
  if (read === meant) return [];
  const pairs = explain(engine.confusions, read, meant).pairs;
  const [only] = pairs;
  const letters = pairs.length === 1 && only && only[0] !== '' && only[1] !== '' ? only : null;
  return texts.flatMap((text, index) =>
    tokenise(text).flatMap((token): readonly AlikePlace[] => {
      const place = { text: index, from: token.from, to: token.to, was: token.text };
      if (lexiconForm(token.text) === lexiconForm(read)) {
        return [{ ...place, reads: inCaseOf(meant, token.text, 'lower'), kind: 'word' }];
      }
      const other = letters === null ? null : withLetters(token, letters, engine);
      return other === null ? [] : [{ ...place, reads: other, kind: 'letters' }];
    }),
  );
}

/** The listed word an unlisted one becomes when one of its misread letters is put right; null when there is none. */
function withLetters(token: Token, [read, meant]: readonly [string, string], engine: OcrEngine): string | null {
  const plain = lexiconForm(token.text);
  const wrong = read.toLowerCase();
  if (isListed(engine, token.text)) return null;
  for (let at = plain.indexOf(wrong); at >= 0; at = plain.indexOf(wrong, at + 1)) {
    const other = plain.slice(0, at) + meant + plain.slice(at + wrong.length);
    if (formNumber(engine.lexicon, other) >= 0) return inCaseOf(other, token.text, 'lower');
  }
  return null;
}
