// Finds which misread words may stand for which of the words that the other side makes likely.

/** Letters that the typescripts' OCR confuses are levelled to one of them. */
const CONFUSED: ReadonlyMap<string, string> = new Map(
  'ео со эо ао ин пн йн щш цш гт ыь ъь дл вз уч'.split(' ').map((pair) => [pair.charAt(0), pair.charAt(1)]),
);

/** A shorter stem is like too many others. */
const SHORTEST = 4;
/** Stems this long may have a letter lost or gained besides confused ones. */
const LONG = 6;

/** Calls `found` for each misread stem and each likely one it may stand for. */
export function matchMisread(
  misread: Iterable<string>,
  likely: Iterable<string>,
  found: (misread: string, meant: string) => void,
): void {
  const byShape = new Map<number, { readonly stem: string; readonly shape: string }[]>();
  for (const stem of misread)
    forEachShape(stem, (level, without, number) => {
      const here = { stem, shape: shapeOf(level, without) };
      const known = byShape.get(number);
      if (known) known.push(here);
      else byShape.set(number, [here]);
    });
  if (byShape.size === 0) return;
  const seen = new Set<string>();
  for (const meant of likely) {
    seen.clear();
    forEachShape(meant, (level, without, number) => {
      const alike = byShape.get(number);
      if (!alike) return;
      const here = shapeOf(level, without);
      for (const { stem, shape } of alike) {
        if (shape !== here || stem === meant || seen.has(stem) || Math.abs(stem.length - meant.length) > 1) continue;
        seen.add(stem);
        found(stem, meant);
      }
    });
  }
}

/** The levelled stem without the letter at `without`; -1 leaves none out. */
const shapeOf = (level: string, without: number): string =>
  without < 0 ? level : level.slice(0, without) + level.slice(without + 1);

const BASE = 31;

/**
 * Visits the levelled stem, and for long ones each form of it without one letter: as the letter left out, and a number that
 * is the same for the same form, so that most forms need not be written out.
 */
function forEachShape(stem: string, visit: (level: string, without: number, number: number) => void): void {
  if (stem.length < SHORTEST) return;
  let level = '';
  let whole = 0;
  for (let at = 0; at < stem.length; at++) {
    const letter = stem.charAt(at);
    const levelled = CONFUSED.get(letter) ?? letter;
    level += levelled;
    whole = (Math.imul(whole, BASE) + levelled.charCodeAt(0)) | 0;
  }
  visit(level, -1, whole);
  if (level.length < LONG) return;
  // What stands before the letter left out moves one place down; what stands after it keeps its place.
  const power = (place: number): number => POWERS[place] ?? 0;
  let [before, after] = [0, whole];
  for (let at = 0; at < level.length; at++) {
    const code = level.charCodeAt(at);
    after = (after - Math.imul(code, power(level.length - 1 - at))) | 0;
    if (level.charAt(at) !== level.charAt(at - 1)) visit(level, at, (before + after) | 0);
    before = (before + Math.imul(code, power(level.length - 2 - at))) | 0;
  }
}

/** BASE to the power of the index; no stem is longer. */
const POWERS: readonly number[] = Array.from({ length: 64 }).reduce<number[]>(
  (powers) => [...powers, Math.imul(powers.at(-1) ?? 0, BASE)],
  [1],
);
