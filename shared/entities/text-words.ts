// The bare words of long texts, read letter by letter: a project has millions of them, and a regular expression takes
// several times as long.

/** 1 for a letter, 2 for what may stand inside a word (hyphen, apostrophe), 0 for anything else; of the first 0x530 units. */
const CLASSES = Uint8Array.from({ length: 0x530 }, (_, unit) => {
  const char = String.fromCharCode(unit);
  return /[\p{L}\p{M}]/u.test(char) ? 1 : char === '-' || char === "'" ? 2 : 0;
});

/** As `CLASSES`, of any UTF-16 unit. Halves of pairs are no letters: no name in either script has them. */
function classOf(unit: number): number {
  if (unit < CLASSES.length) return CLASSES[unit] ?? 0;
  if (unit === 0x2019) return 2;
  return unit < 0x2000 || unit > 0x206f ? (/[\p{L}\p{M}]/u.test(String.fromCharCode(unit)) ? 1 : 0) : 0;
}

/** Calls `visit` with the UTF-16 offsets of every word: letters, with hyphens and apostrophes between them. */
export function eachWord(text: string, visit: (from: number, to: number) => void): void {
  const end = text.length;
  let at = 0;
  while (at < end) {
    if (classOf(text.charCodeAt(at)) !== 1) {
      at += 1;
      continue;
    }
    const from = at;
    let to = at + 1;
    for (at = to; at < end; at++) {
      const kind = classOf(text.charCodeAt(at));
      if (kind === 0) break;
      if (kind === 1) to = at + 1;
    }
    visit(from, to);
    at = to;
  }
}
