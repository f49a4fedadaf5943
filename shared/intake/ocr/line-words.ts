// The words of a line whose file gives the line's text, its words, or both.
import type { ReadWord } from './read-page.ts';

/**
 * The words of a line, with the boxes of `words` where they are the same. The line's own text goes first: it is what a
 * person corrects. Words alone stand apart by blanks.
 */
export function wordsOfLine(text: string, words: readonly ReadWord[], confidence: number | null): readonly ReadWord[] {
  if (text.trim() === '') return words;
  const placed = placeWords(text, words);
  if (placed) return placed;
  const tokens = text.split(/\s+/).filter((token) => token !== '');
  const filled = words.filter((word) => word.text !== '');
  const isSame = tokens.length === filled.length;
  return tokens.map((token, index) => ({
    text: token,
    box: isSame ? (filled[index]?.box ?? null) : null,
    confidence: isSame ? (filled[index]?.confidence ?? confidence) : confidence,
  }));
}

/** The words as they follow one another in the text, glued where no blank is between; null where they are not its words. */
function placeWords(text: string, words: readonly ReadWord[]): readonly ReadWord[] | null {
  const placed: ReadWord[] = [];
  let at = 0;
  for (const word of words) {
    if (word.text === '') continue;
    const blanks = /^\s*/.exec(text.slice(at))?.[0].length ?? 0;
    if (!text.startsWith(word.text, at + blanks)) return null;
    placed.push({ ...word, glued: blanks === 0 && placed.length > 0 });
    at += blanks + word.text.length;
  }
  return text.slice(at).trim() === '' && placed.length > 0 ? placed : null;
}
