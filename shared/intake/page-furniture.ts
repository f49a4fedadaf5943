// What the archive's site and its scans put on the page besides the document: running titles, part titles, page numbers.

/** Names of the parts a file of the archive can have. */
const PART = String.raw`original scan|original document|scan of original|(?:translation|transcript(?:ion)?) ?[-–—:] ?[\p{L} ]{3,20}?`;

const PARTS = new RegExp(String.raw`^(?:[•*\-–—\s]*(?:${PART})(?=\s|$))+`, 'iu');
const ORIGINAL_PART = /^(?:original (?:scan|document)|scan of original|transcript(?:ion)? ?[-–—:] ?russian)$/iu;
const TRANSLATION_PART = /^(?:translation(?: ?[-–—:] ?(?:into )?english)?|english translation)$/iu;

/** Running titles of the archive and of the projects that published through it. */
const RUNNING = [
  /^(?:woodrow )?wilson center digital archive$/i,
  /^(?:wilson center )?digital archive(?:\s+international history declassified)?$/i,
  /^international history declassified$/i,
  /^history and public policy program(?: digital archive)?$/i,
  /^(?:cold war international history|north korea international documentation) project$/i,
  /^(?:https?:\/\/)?(?:www\.)?(?:digitalarchive\.wilsoncenter\.org|wilsoncenter\.org)\S*$/i,
  // Pictures and page marks as programs that turn pages into Markdown write them.
  /^!\[[^\]]*\]\([^()\s]*\)$/,
  /^\{\d+\}-{5,}$/,
  /^scanned (?:by|with|from)\b.{0,60}$/i,
];

/** "2.", "- 2 -", "стр. 2", "Page 2 of 5": up to three figures and nothing else. */
const PAGE_NUMBER = /^(?:[-–—\s]*(\d{1,3})[-–—.\s]*|(?:page|стр\.?|p\.|л\.)\s*(\d{1,3})(?:\s+of\s+\d+)?)$/i;

const plain = (line: string): string => line.replace(/[*#_]/g, '').replace(/\s+/g, ' ').trim();

/** True for a line (or paragraph) that is only a running title or the name of a part. */
export function isFurniture(line: string): boolean {
  const words = plain(line);
  if (words === '' || words.length > 120) return false;
  return RUNNING.some((title) => title.test(words)) || partNamed(words) !== null;
}

/** The part of the file that a line announces: "Original Scan", "Translation - English"; null for any other line. */
export function partNamed(line: string): 'original' | 'translation' | null {
  const words = plain(line);
  if (ORIGINAL_PART.test(words)) return 'original';
  return TRANSLATION_PART.test(words) ? 'translation' : null;
}

/** The number a page number gives; null for any other line. */
export function pageNumber(line: string): string | null {
  const match = PAGE_NUMBER.exec(plain(line));
  return match ? (match[1] ?? match[2] ?? null) : null;
}

/** The names of parts that a text begins with, as the archive's table of contents lists them, and their length. */
export function partsAtStart(text: string): { readonly length: number; readonly names: readonly string[] } {
  const list = PARTS.exec(text)?.[0] ?? '';
  const names = (list.match(new RegExp(`(?:${PART})(?=\\s|$)`, 'giu')) ?? []).map((name) => name.toLowerCase());
  return { length: list.length, names };
}
