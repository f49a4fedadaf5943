// Cuts a text into what the judge looks at: words, numbers, and signs that may be misread letters. Everything else
// (spaces, punctuation) lies in the gaps between them.

export type TokenKind = 'word' | 'number' | 'sign';

export interface Token {
  readonly kind: TokenKind;
  /** UTF-16 offsets. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Signs that stand inside or for a word only when a letter was misread. */
const STRAY = '®©°<>=|%*№^~\\\\{}§';
const TOKEN = new RegExp(`[\\p{L}\\p{N}\\p{M}]+(?:(?:[-'’]|[®©°<>=|*])?[\\p{L}\\p{N}\\p{M}]+)*|[${STRAY}]`, 'gu');

const kindOf = (text: string): TokenKind =>
  /^\p{N}+$/u.test(text) ? 'number' : /[\p{L}\p{N}]/u.test(text) ? 'word' : 'sign';

/** The tokens of a text in order. A number sign or percent sign beside a number is punctuation. */
export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const [found] = match;
    const kind = kindOf(found);
    if (kind === 'sign' && besideNumber(text, match.index, found)) continue;
    tokens.push({ kind, from: match.index, to: match.index + found.length, text: found });
  }
  return tokens;
}

const besideNumber = (text: string, at: number, sign: string): boolean =>
  sign === '№' || sign === '§' || (/[%°=<>*]/.test(sign) && /\p{N}\s?$/u.test(text.slice(Math.max(0, at - 2), at)));

/** What lies between two tokens, and whether a word may go on across it. */
export type Gap =
  /** One or more spaces, or a line's end. */
  | { readonly kind: 'space'; readonly line: boolean }
  /** A hyphen or dash with a space or line's end beside it: "товари – щеской", "согла-\nсия". */
  | { readonly kind: 'hyphen' }
  | { readonly kind: 'pause'; readonly text: string };

export function gapBetween(text: string, left: Token, right: Token): Gap {
  const between = text.slice(left.to, right.from);
  if (/^\s+$/.test(between)) return { kind: 'space', line: between.includes('\n') };
  if (/^(?:\s*[-–—‐¬]\s+|\s+[-–—‐]\s*|[¬])$/.test(between)) return { kind: 'hyphen' };
  return { kind: 'pause', text: between };
}

/** How a word's letters are cased. `odd`: capitals inside a word that begins small, or small ones among capitals. */
export type LetterCase = 'lower' | 'initial' | 'capitals' | 'odd';

export function letterCase(word: string): LetterCase {
  const letters = word.replace(/[^\p{L}]/gu, '');
  if (letters === letters.toLowerCase()) return 'lower';
  if (letters === letters.toUpperCase()) return letters.length > 1 ? 'capitals' : 'initial';
  const parts = word.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== '');
  const regular = parts.every((part) => part.slice(1) === part.slice(1).toLowerCase() || part === part.toUpperCase());
  return regular ? (/^\p{Lu}/u.test(word) ? 'initial' : 'lower') : 'odd';
}

/** A lexicon form written as the word it replaces was. Names keep their capital, abbreviations their capitals. */
export function inCaseOf(form: string, read: string, own: 'lower' | 'name' | 'capitals'): string {
  const wanted = own === 'capitals' ? 'capitals' : caseMeant(read);
  if (wanted === 'capitals') return form.toUpperCase();
  if (wanted !== 'initial' && own !== 'name') return form;
  const parts = read.split('-');
  const capital = (part: number): boolean => part === 0 || own === 'name' || /^\p{Lu}/u.test(parts[part] ?? '');
  return form
    .split('-')
    .map((part, index) => (capital(index) ? part.charAt(0).toUpperCase() + part.slice(1) : part))
    .join('-');
}

/** The case an oddly written word was meant in: that of most of its letters. */
function caseMeant(read: string): LetterCase {
  const found = letterCase(read);
  if (found !== 'odd') return found;
  const capitals = read.replace(/[^\p{Lu}]/gu, '').length;
  const letters = read.replace(/[^\p{L}]/gu, '').length;
  if (capitals * 2 > letters + 1) return 'capitals';
  return /^\p{Lu}\p{Ll}/u.test(read) ? 'initial' : 'lower';
}
