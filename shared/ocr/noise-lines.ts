// Lines of debris (stamps, handwriting, the edge of the scan) that are one suspect, not forty.
import { cyrillicTwin, scriptOf } from '../language/look-alikes.ts';
import { isListed, type OcrEngine } from './engine.ts';
import { type Token, tokenise } from './tokens.ts';

export interface NoiseLine {
  /** UTF-16 offsets of the line without its white space. */
  readonly from: number;
  readonly to: number;
  readonly score: number;
}

/** Fewer words than this are judged one by one. */
const FEWEST_TOKENS = 3;
/** A line with more sound words than this share is text. */
const SOUND_SHARE = 0.34;

/** The lines of a Russian text in which hardly a word can be told. Lines that may be Cyrillic read as Latin are not. */
export function noiseLines(text: string, engine: OcrEngine): readonly NoiseLine[] {
  const lines: NoiseLine[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const tokens = tokenise(line);
    if (tokens.length >= FEWEST_TOKENS && isNoise(tokens, engine)) {
      const from = at + line.length - line.trimStart().length;
      lines.push({ from, to: at + line.trimEnd().length, score: 0.9 });
    }
    at += line.length + 1;
  }
  return lines;
}

function isNoise(tokens: readonly Token[], engine: OcrEngine): boolean {
  const long = tokens.filter(({ text }) => text.length >= 3);
  const sound = long.filter(({ text }) => scriptOf(text) === 'cyrillic' && isListed(engine, text));
  if (sound.length / tokens.length > SOUND_SHARE) return false;
  const latin = tokens.filter(({ text }) => scriptOf(text) !== 'cyrillic');
  const alike = latin.filter(({ text }) => cyrillicTwin(text) !== null || text === text.toUpperCase());
  // A line of capitals is Cyrillic read as Latin: "HA BOM P 45".
  if (latin.some(({ text }) => /^[A-Z]{2}/.test(text)) && alike.length === latin.length) return false;
  const short = tokens.filter(({ text }) => text.length <= 2).length / tokens.length;
  return (
    (latin.length / tokens.length > 0.6 && alike.length / latin.length < 0.7) || (sound.length === 0 && short > 0.7)
  );
}
