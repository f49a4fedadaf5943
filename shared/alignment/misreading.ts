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
  const byShape = new Map<string, string[]>();
  for (const stem of misread)
    forEachShape(stem, (shape) => {
      const known = byShape.get(shape);
      if (known) known.push(stem);
      else byShape.set(shape, [stem]);
    });
  for (const meant of likely) {
    const seen = new Set<string>();
    forEachShape(meant, (shape) => {
      for (const stem of byShape.get(shape) ?? []) {
        if (stem === meant || seen.has(stem) || Math.abs(stem.length - meant.length) > 1) continue;
        seen.add(stem);
        found(stem, meant);
      }
    });
  }
}

/** Visits the levelled stem, and for long ones each form of it without one letter. */
function forEachShape(stem: string, visit: (shape: string) => void): void {
  if (stem.length < SHORTEST) return;
  let level = '';
  for (const letter of stem) level += CONFUSED.get(letter) ?? letter;
  visit(level);
  if (stem.length < LONG) return;
  for (let at = 0; at < level.length; at++)
    if (level.charAt(at) !== level.charAt(at - 1)) visit(level.slice(0, at) + level.slice(at + 1));
}
