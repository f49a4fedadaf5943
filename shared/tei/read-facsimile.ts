// The layout of a file out of `facsimile`: pages, regions, lines and words, each list in the order of the file.
import type { CharacterCount } from '../document/code-points.ts';
import { type Box, type LayoutLine, PAGE_UNITS, type PageLayout } from '../witness/page-layout.ts';
import { exactDifference } from './exact-decimal.ts';
import { parseStringRange } from './string-range.ts';
import { ID_PREFIX, type ZoneType } from './vocabulary.ts';
import { attribute, childElements, type XmlElement } from './xml-tree.ts';

type Stretch = { readonly from: number; readonly to: number };

/** Another program may have put them elsewhere. */
const inOrder = (one: Stretch, other: Stretch): number => one.from - other.from;

/**
 * The layout of the file with this index and of this many UTF-16 units; null where the facsimile has none of it. What
 * points beyond the file's text is left out.
 */
export function readLayout(tei: XmlElement, file: number, units: number, count: CharacterCount): PageLayout | null {
  const id = ID_PREFIX.source + file;
  const group = childElements(tei, 'facsimile')
    .flatMap((facsimile) => childElements(facsimile, 'surfaceGrp'))
    .find((found) => attribute(found, 'corresp') === `#${id}`);
  if (!group) return null;
  const placed = (element: XmlElement): Stretch | null => {
    const range = parseStringRange(attribute(element, 'corresp') ?? '');
    if (range?.id !== id || range.start + range.length > count.toCharacters(units)) return null;
    return { from: count.toUnits(range.start), to: count.toUnits(range.start + range.length) };
  };
  const surfaces = childElements(group, 'surface');
  const zones = surfaces.flatMap((surface) => childElements(surface, 'zone'));
  const every = <Item extends Stretch>(
    type: ZoneType,
    read: (zone: XmlElement, stretch: Stretch & { box: Box | null }) => Item,
  ) =>
    zones
      .filter((zone) => attribute(zone, 'type') === type)
      .flatMap((zone) => {
        const stretch = placed(zone);
        return stretch ? [read(zone, { ...stretch, box: boxOf(zone) })] : [];
      })
      .sort(inOrder);
  return {
    pages: surfaces
      .flatMap((surface) => {
        const stretch = placed(surface);
        return stretch ? [{ ...stretch, ...pageFacts(surface) }] : [];
      })
      .sort(inOrder),
    regions: every('region', (zone, stretch) => ({ ...stretch, kind: attribute(zone, 'n') ?? '' })),
    lines: every('line', (zone, stretch) => ({ ...stretch, goesOn: goesOnOf(attribute(zone, 'subtype')) })),
    words: every('word', (zone, stretch) => ({ ...stretch, confidence: shareOf(zone, 'cert') })),
  };
}

function pageFacts(surface: XmlElement) {
  const unit = attribute(surface, 'subtype');
  const graphic = childElements(surface, 'graphic')[0];
  return {
    n: attribute(surface, 'n') ?? '',
    image: graphic ? decoded(attribute(graphic, 'url') ?? '') || null : null,
    width: numberOf(surface, 'lrx'),
    height: numberOf(surface, 'lry'),
    unit: PAGE_UNITS.find((known) => known === unit) ?? 'pixel',
  };
}

/** An address as the name it was made of; as it stands where it is none of ours. */
function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

const goesOnOf = (value: string | null): LayoutLine['goesOn'] => (value === 'sign' || value === 'bare' ? value : null);

function numberOf(element: XmlElement, name: string): number | null {
  const value = attribute(element, name);
  const number = value === null || value === '' ? Number.NaN : Number(value);
  return Number.isFinite(number) ? number : null;
}

/** A number from 0 to 1. */
function shareOf(element: XmlElement, name: string): number | null {
  const number = numberOf(element, name);
  return number !== null && number >= 0 && number <= 1 ? number : null;
}

function boxOf(zone: XmlElement): Box | null {
  const [left, top] = [attribute(zone, 'ulx'), attribute(zone, 'uly')];
  const [right, bottom] = [attribute(zone, 'lrx'), attribute(zone, 'lry')];
  if (!left || !top || !right || !bottom) return null;
  const box = {
    ...{ x: Number(left), y: Number(top) },
    ...{ width: exactDifference(right, left), height: exactDifference(bottom, top) },
  };
  return Object.values(box).every(Number.isFinite) ? box : null;
}
