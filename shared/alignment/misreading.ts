// Finds the words that a misread stem may stand for, among those the other side makes likely.

/** Letters that the typescripts' OCR confuses are levelled to one of them. */
const CONFUSED: Readonly<Record<string, string>> = {
  е: 'о', с: 'о', э: 'о', а: 'о', и: 'н', п: 'н', й: 'н', щ: 'ш', ц: 'ш', г: 'т', ы: 'ь', ъ: 'ь', д: 'л', в: 'з', у: 'ч',
}; // biome-ignore format: a table

/** A shorter stem is like too many others. */
const SHORTEST = 4;
/** Stems this long may have a letter lost or gained besides confused ones. */
const LONG = 6;

/** Gives a function from a misread stem to the stems of `vocabulary` that it may stand for, itself excluded. */
export function misreadingFinder(vocabulary: Iterable<string>): (stem: string) => readonly string[] {
  const shapes = new Map<string, string[]>();
  const add = (shape: string, stem: string) => {
    const known = shapes.get(shape);
    if (known) known.push(stem);
    else shapes.set(shape, [stem]);
  };
  for (const stem of vocabulary) {
    if (stem.length < SHORTEST) continue;
    for (const shape of shapesOf(stem)) add(shape, stem);
  }
  return (stem) => {
    if (stem.length < SHORTEST) return [];
    const found = new Set<string>();
    for (const shape of shapesOf(stem)) for (const candidate of shapes.get(shape) ?? []) found.add(candidate);
    found.delete(stem);
    return [...found].filter((candidate) => Math.abs(candidate.length - stem.length) <= 1);
  };
}

/** The levelled stem, and for long ones each form of it without one letter. */
function shapesOf(stem: string): Set<string> {
  let level = '';
  for (const letter of stem) level += CONFUSED[letter] ?? letter;
  const shapes = new Set([level]);
  if (stem.length >= LONG)
    for (let at = 0; at < level.length; at++) shapes.add(level.slice(0, at) + level.slice(at + 1));
  return shapes;
}
