// What the translator says in square brackets: "[CPSU CC stamp: …]", "[handwritten: …]", "[one word illegible]".
import type { GapAttrs, ZoneKind } from '../document/schema.ts';

/** What the label of a bracket makes of its text; in the order they are tried. */
const ZONES: readonly (readonly [words: RegExp, zone: ZoneKind])[] = [
  [/\bstamp(?:ed)?\b|\bseal\b|штамп|печать/i, 'stamp'],
  [/\bresolution\b|резолюци/i, 'resolution'],
  [
    /\bhand-?writ(?:ten|ing)\b|\bin (?:pencil|ink|hand)\b|\bmargin(?:al|alia)?\b|от руки|рукопис|на полях|помет/i,
    'handwriting',
  ],
  [/\bsignatures?\b|\bsigned\b|\binitial(?:s|ed)\b|подпис/i, 'signature'],
  [/\bletterhead\b|бланк/i, 'letterhead'],
  [/^page\b|^p\. ?\d|^стр\b/i, 'page number'],
  [/\bnotes?\b|\btranslator|\beditor|footnote|примечани/i, 'note'],
];

/** A label is short: "CPSU CC stamp", "handwritten at the top of the first page". UTF-16 units. */
const LONGEST_LABEL = 90;

/** What a text that begins with a bracket turns out to be. */
export interface BracketLabel {
  readonly zone: ZoneKind;
  /** The archive's words before the colon, or the whole of a bracket without one. */
  readonly label: string;
  /** True where nothing follows the colon: the words stand in the next paragraphs. */
  readonly opensOnly: boolean;
}

/** Reads "[label: words…" or "[label]" at the start of a paragraph; null when it is no such thing. */
export function bracketLabel(text: string): BracketLabel | null {
  const match = /^\[\s*([^\]:]+)(:?)/.exec(text);
  const label = match?.[1]?.trim() ?? '';
  if (!match || label === '' || label.length > LONGEST_LABEL) return null;
  const zone = ZONES.find(([words]) => words.test(label))?.[1];
  if (!zone) return null;
  const after = text.slice(match[0].length);
  // "[signature] I. Vinogradov" is a bracket with words after it, not a label for the paragraph.
  if (match[2] !== ':' && !/^\]\s*$/.test(after) && after !== '') return null;
  return { zone, label, opensOnly: match[2] === ':' && after.trim() === '' };
}

/** Open brackets less closed ones. */
export function openBrackets(text: string): number {
  let open = 0;
  for (const char of text) {
    if (char === '[') open++;
    else if (char === ']') open--;
  }
  return open;
}

/** True for a bracket that closes as "l", "1", "I" or "|": "…General Department 2nd Sectorl". */
export const closesMisread = (text: string): boolean => openBrackets(text) === 1 && /[\p{L}\d.)][l1I|J]$/u.test(text);

/** A bracket in running text that stands for words that cannot be read. */
export interface GapFound {
  readonly from: number;
  readonly to: number;
  readonly gap: GapAttrs;
}

const NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  одно: 1,
  два: 2,
  три: 3,
};

const ILLEGIBLE = /\[[^[\]]*?(?:illegible|unreadable|indecipherable|unintelligible|неразборчив|нрзб)[^[\]]*\]/giu;
const LOST = /\[[^[\]]*?(?:missing|torn|cut off|lost|утрачен)[^[\]]*\]/giu;
const OMITTED = /\[(?:\.\.\.|…|[^[\]]*?(?:omitted|not translated|excised|redacted|опущен)[^[\]]*)\]/giu;

const REASONS: readonly (readonly [RegExp, GapAttrs['reason']])[] = [
  [ILLEGIBLE, 'illegible'],
  [LOST, 'lost'],
  [OMITTED, 'omitted'],
];

/** The gaps in a text, in order. Offsets are UTF-16, into the text. Long brackets are remarks, not gaps. */
export function gapsIn(text: string): readonly GapFound[] {
  const found = REASONS.flatMap(([pattern, reason]) =>
    [...text.matchAll(pattern)]
      .filter(([source]) => source.length <= LONGEST_LABEL)
      .map((match) => ({
        from: match.index,
        to: match.index + match[0].length,
        gap: { reason, ...extent(match[0]), source: match[0] },
      })),
  );
  return found
    .sort((a, b) => a.from - b.from)
    .filter((gap, index, all) => index === 0 || gap.from >= (all[index - 1]?.to ?? 0));
}

/** "one word", "two lines", "several letters": how much, and of what. Words where nothing else is said. */
function extent(source: string): Pick<GapAttrs, 'quantity' | 'unit'> {
  const unit = /\blines?\b|строк/i.test(source)
    ? 'line'
    : /\b(?:letters?|characters?)\b|букв|знак/i.test(source)
      ? 'character'
      : 'word';
  const words = source.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  const number = words
    .map((word) => NUMBERS[word] ?? (/^\d+$/.test(word) ? Number(word) : null))
    .find((n) => n !== null);
  const single = /\b(?:word|line|letter|character)\b|\bслово\b|\bстрока\b/i.test(source);
  return { quantity: number ?? (single ? 1 : null), unit };
}

/** Words that the translator put in: "[was given]", "[to the]", "[they]". Longer ones are remarks. UTF-16 units. */
const LONGEST_SUPPLIED = 40;

/** Brackets in running text that hold supplied words. Offsets are UTF-16, into the text. */
export function suppliedIn(text: string): readonly { readonly from: number; readonly to: number }[] {
  const gaps = gapsIn(text);
  return [...text.matchAll(/\[([^[\]:]+)\]/g)]
    .filter(([source, words]) => source.length <= LONGEST_SUPPLIED && /\p{L}/u.test(words ?? ''))
    .filter(
      ([, words]) =>
        !/^(?:sic|sic!|signature|signed)$/i.test(words ?? '') && !ZONES.some(([zone]) => zone.test(words ?? '')),
    )
    .map((match) => ({ from: match.index, to: match.index + match[0].length }))
    .filter(({ from, to }) => !gaps.some((gap) => gap.from < to && from < gap.to));
}
