// Puts regions, and lines across regions, into the order that a file gives by their ids. What the order does not name
// follows where it stood, so that nothing is lost.
import type { ReadLine, ReadRegion } from './read-page.ts';

/**
 * The regions in order. An id may name a region, a line, or something within a line, whose id `lineOf` then tells. Where
 * lines of different regions alternate, a region comes in several pieces.
 */
export function inReadingOrder(
  regions: readonly ReadRegion[],
  order: readonly string[],
  lineOf: (id: string) => string | null = () => null,
): readonly ReadRegion[] {
  const regionById = new Map(regions.map((region) => [region.id, region]));
  const placeOfLine = new Map(
    regions.flatMap((region) => region.lines.map((line) => [line.id, { region, line }] as const)),
  );
  const named = order.filter((id) => regionById.has(id) || placeOfLine.has(id) || placeOfLine.has(lineOf(id) ?? ''));
  if (named.length === 0) return regions;
  const done = new Set<ReadLine>();
  const pieces: { region: ReadRegion; lines: ReadLine[] }[] = [];
  const take = (region: ReadRegion, lines: readonly ReadLine[]): void => {
    const fresh = lines.filter((line) => !done.has(line));
    for (const line of fresh) done.add(line);
    const last = pieces.at(-1);
    if (last?.region === region) last.lines.push(...fresh);
    else if (fresh.length > 0 || region.lines.length === 0) pieces.push({ region, lines: fresh });
  };
  for (const id of named) {
    const region = regionById.get(id);
    const place = placeOfLine.get(id) ?? placeOfLine.get(lineOf(id) ?? '');
    if (region && id !== '') take(region, region.lines);
    else if (place) take(place.region, [place.line]);
  }
  // A region left over, or the rest of one, goes after what stood before it in the file.
  for (const [index, region] of regions.entries()) {
    const rest = region.lines.filter((line) => !done.has(line));
    if (rest.length === 0 && region.lines.length > 0) continue;
    if (region.lines.length === 0 && pieces.some((piece) => piece.region === region)) continue;
    const earlier = new Set(regions.slice(0, index + 1));
    const after = pieces.findLastIndex((piece) => earlier.has(piece.region));
    for (const line of rest) done.add(line);
    pieces.splice(after + 1, 0, { region, lines: rest });
  }
  return pieces.map(({ region, lines }) => ({ ...region, lines }));
}
