// The characters of the witness that a line break stands for ("-\n"), as a word of @rend: it admits no white space.

/** Pictures for the white space that ends lines; anything else that @rend refuses is written as "\00A0". */
const PICTURES: readonly (readonly [string, string])[] = [
  ['\n', '␊'],
  ['\r', '␍'],
  [' ', '␠'],
  ['\t', '␉'],
];
/** For a line break that no character of the witness stands for. */
const NOTHING = '␀';
const REFUSED = /[\p{C}\p{Z}\\␊␍␠␉␀]/gu;

const escapeUnit = (char: string): string =>
  PICTURES.find(([plain]) => plain === char)?.[1] ??
  Array.from({ length: char.length }, (_, unit) => `\\${char.charCodeAt(unit).toString(16).padStart(4, '0')}`).join('');

/** @rend for a source; null for the plain "\n". */
export function breakSource(source: string): string | null {
  if (source === '\n') return null;
  return source === '' ? NOTHING : source.replace(REFUSED, escapeUnit);
}

/** The source that @rend tells of. */
export function sourceOfBreak(rend: string | null): string {
  if (rend === null) return '\n';
  if (rend === NOTHING) return '';
  return rend.replace(/\\([0-9a-f]{4})|[␊␍␠␉]/g, (sign, code: string | undefined) =>
    code === undefined
      ? (PICTURES.find(([, picture]) => picture === sign)?.[0] ?? sign)
      : String.fromCharCode(Number.parseInt(code, 16)),
  );
}
