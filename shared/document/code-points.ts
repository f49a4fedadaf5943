// TEI and Web Annotation count characters, not UTF-16 units. They differ only beyond the basic plane, which this text
// hardly ever reaches, so the common case costs one test.

const SURROGATE = /[\ud800-\udfff]/;

/** The number of characters (Unicode code points) of a text; half a surrogate pair counts as one. */
export function codePointLength(text: string): number {
  if (!SURROGATE.test(text)) return text.length;
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** Translates offsets of one text between UTF-16 units and characters. An offset inside a pair counts as its start. */
export interface CharacterCount {
  readonly toCharacters: (units: number) => number;
  readonly toUnits: (characters: number) => number;
}

/** Counts a text once, for many translations. */
export function countCharacters(text: string): CharacterCount {
  if (!SURROGATE.test(text)) return { toCharacters: (units) => units, toUnits: (characters) => characters };
  const starts: number[] = [];
  let at = 0;
  for (const char of text) {
    starts.push(at);
    at += char.length;
  }
  return {
    toCharacters: (units) => lastNotAfter(starts, at, units),
    toUnits: (characters) => starts[characters] ?? at,
  };
}

function lastNotAfter(starts: readonly number[], end: number, units: number): number {
  if (units >= end) return starts.length;
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? end) <= units) low = middle;
    else high = middle - 1;
  }
  return low;
}
