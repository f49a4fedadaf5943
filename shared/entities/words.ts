// Text as the recognisers read it: words with their shape, numbers and marks, each with its place.

/**
 * How a word is written. `initial`: one capital, or "Ya", "Дж", before a full stop. `capitals`: two or more letters, all
 * capital. `mark`: anything that is no word or number.
 */
export type Shape = 'lower' | 'capital' | 'capitals' | 'initial' | 'number' | 'mark';

export interface Word {
  /** UTF-16 offsets. */
  readonly from: number;
  readonly to: number;
  /** Without the hyphen and line break inside a word. */
  readonly text: string;
  readonly shape: Shape;
  /** True where any word would have a capital: at the start, after a sentence's end, after an opening quotation mark. */
  readonly opens: boolean;
  /** True when white space, or the start of the text, stands before it. */
  readonly spaced: boolean;
  /** True when a line or paragraph ends before it. */
  readonly newLine: boolean;
}

const TOKEN = /\p{L}\p{M}*(?:[\p{L}\p{M}]|[’'`](?=\p{L})|[-‑](?=\p{L})|[-¬] *\n *(?=\p{Ll}))*|\d+|[^\s]/gu;
/** A hyphen at a line's end, where a word goes on below. */
const LINE_END = /[-¬] *\n */g;
/** Initials of more than one letter, in both scripts. */
const LONG_INITIAL = /^(?:Дж|Ю|Я|Ya|Yu|Ye|Yo|Zh|Kh|Ts|Ch|Sh|Shch|Ia|Iu|Dzh|Th|Ph)$/u;

function shapeOf(text: string, next: string | undefined): Shape {
  if (/^\d/.test(text)) return 'number';
  if (!/^\p{L}/u.test(text)) return 'mark';
  const lower = text.toLowerCase();
  if (text[0] === lower[0]) return 'lower';
  if (next === '.' && ([...text].length === 1 || LONG_INITIAL.test(text))) return 'initial';
  return text.length > 1 && text === text.toUpperCase() ? 'capitals' : 'capital';
}

const ENDS = new Set(['.', '!', '?', '…', ':']);
/** After these a full stop ends no sentence. */
const ABBREVIATED =
  /^(?:т|тов|тт|г|гг|гр|ул|пл|им|св|стр|с|д|р|о|пос|дер|обл|проф|акад|ген|зам|зав|нач|пом|Cde|Cdes|Mr|Mrs|Ms|Dr|St|No|Gen|Col|Prof)$/iu;

/** The words, numbers and marks of a text in order. */
export function readWords(text: string): readonly Word[] {
  const found = [...text.matchAll(TOKEN)];
  const words: Word[] = [];
  let opens = true;
  for (const [index, match] of found.entries()) {
    const word = match[0].replace(LINE_END, '');
    const from = match.index;
    const to = from + match[0].length;
    const before = words.at(-1);
    const gap = text.slice(before?.to ?? 0, from);
    const newLine = before === undefined || /\n\s*\n/.test(gap);
    const next = found[index + 1];
    const shape = shapeOf(word, next && next.index === to ? next[0] : undefined);
    words.push({
      from,
      to,
      text: word,
      shape,
      opens: opens || newLine,
      spaced: gap !== '' || !before,
      newLine,
    });
    if (shape === 'mark') opens = opensNext(word, before, opens);
    else opens = false;
  }
  return words;
}

function opensNext(mark: string, before: Word | undefined, opened: boolean): boolean {
  if (/[«“"„([—–\-*•/]/.test(mark)) return opened || /[«“„"]/.test(mark);
  if (!ENDS.has(mark)) return opened && !/[\p{L}\d]/u.test(mark) && mark !== ',';
  return !(mark === '.' && before && (before.shape === 'initial' || ABBREVIATED.test(before.text)));
}

/** True when a word begins with a capital, of whatever shape. */
export const isCapital = ({ shape }: Word): boolean =>
  shape === 'capital' || shape === 'capitals' || shape === 'initial';

/** The text from the first to the last of some words. */
export const spanOf = (text: string, first: Word, last: Word): { from: number; to: number; text: string } => ({
  from: first.from,
  to: last.to,
  text: text.slice(first.from, last.to),
});

/** True when a stretch leaves out initials beside it: "Ким" of "Ким П.Т." is no name of its own. */
export function cutsInitials(words: readonly Word[], first: number, last: number): boolean {
  if (words[last + 1]?.shape === 'initial' && words[last + 2]?.text === '.' && words[last]?.shape !== 'initial')
    return true;
  if (words[last]?.text === '.' && words[last + 1]?.shape === 'initial') return true;
  return words[first - 1]?.text === '.' && words[first - 2]?.shape === 'initial';
}
