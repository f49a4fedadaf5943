// Where the words of the imported files stood on their pages: a `surfaceGrp` for each file that says so, a `surface` for
// each page, a `zone` for each region, line and word. The words themselves stand in `sourceDoc`; each zone points there,
// since a zone of a facsimile holds no text.
import { type CharacterCount, countCharacters } from '../document/code-points.ts';
import type { Box, LayoutPage, PageLayout } from '../witness/page-layout.ts';
import type { Witness } from '../witness/witness.ts';
import { exactSum, plainDecimal } from './exact-decimal.ts';
import { stringRange } from './string-range.ts';
import { ID_PREFIX, OUTSIDE_PAGES, ZONE_TYPES, type ZoneType } from './vocabulary.ts';
import { type Attributes, elementOfLines, emptyTag } from './xml-writing.ts';

/** A stretch of a file's text and the tag that stands for it. */
interface Zone {
  readonly from: number;
  readonly xml: string;
}

interface Surface {
  readonly page: LayoutPage | null;
  readonly zones: string[];
}

/** The `facsimile`; nothing where no file has a layout. */
export function writeFacsimile({ files }: Witness): readonly string[] {
  const groups = files.flatMap(({ layout, text }, file) =>
    layout ? [group(layout, file, countCharacters(text))] : [],
  );
  return groups.length === 0 ? [] : [elementOfLines('facsimile', {}, groups)];
}

function group(layout: PageLayout, file: number, count: CharacterCount): string {
  const placed = (from: number, to: number): string => {
    const start = count.toCharacters(from);
    return stringRange({ id: ID_PREFIX.source + file, start, length: count.toCharacters(to) - start });
  };
  const surfaces: Surface[] = layout.pages.flatMap((page) => [
    { page: null, zones: [] },
    { page, zones: [] },
  ]);
  surfaces.push({ page: null, zones: [] });
  for (const type of ZONE_TYPES) deal(zonesOf(type, layout, file, placed), layout.pages, surfaces);
  const written = surfaces.filter(({ page, zones }) => page !== null || zones.length > 0);
  const tags = (written.length > 0 ? written : surfaces).map(({ page, zones }) => {
    if (!page) return elementOfLines('surface', { type: OUTSIDE_PAGES }, zones);
    const id = `${ID_PREFIX.page}${file}.${layout.pages.indexOf(page)}`;
    const attributes = { 'xml:id': id, ...pageAttributes(page), corresp: placed(page.from, page.to) };
    return elementOfLines('surface', attributes, [...graphic(page), ...zones]);
  });
  return elementOfLines('surfaceGrp', { corresp: `#${ID_PREFIX.source}${file}` }, tags);
}

/**
 * Deals zones out to the surfaces, which are: before the first page, the first page, before the second, and so on. Zones
 * never go back to an earlier surface, so that read one surface after another they are in the order they were in.
 */
function deal(zones: readonly Zone[], pages: readonly LayoutPage[], surfaces: readonly Surface[]): void {
  let at = 0;
  for (const { from, xml } of zones) {
    for (let page = pages[at >> 1]; page && from >= page.from; page = pages[at >> 1]) {
      // On the page itself; an empty page holds what stands at its place.
      if (from < page.to || (from === page.from && page.to === page.from)) {
        at |= 1;
        break;
      }
      at = (at | 1) + 1;
    }
    surfaces[at]?.zones.push(xml);
  }
}

function zonesOf(
  type: ZoneType,
  layout: PageLayout,
  file: number,
  placed: (from: number, to: number) => string,
): readonly Zone[] {
  const zone = (at: number, from: number, to: number, box: Box | null, own: Attributes): Zone => ({
    from,
    xml: emptyTag('zone', {
      ...{ 'xml:id': `${ID_PREFIX.zone}${file}.${type}.${at}`, type, ...own },
      ...{ corresp: placed(from, to), ...corners(box) },
    }),
  });
  switch (type) {
    case 'region':
      return layout.regions.map(({ from, to, box, kind }, at) => zone(at, from, to, box, { n: kind }));
    case 'line':
      return layout.lines.map(({ from, to, box, goesOn }, at) => zone(at, from, to, box, { subtype: goesOn }));
    case 'word':
      return layout.words.map(({ from, to, box, confidence }, at) => zone(at, from, to, box, { cert: confidence }));
  }
}

function pageAttributes({ n, unit, width, height }: LayoutPage): Attributes {
  const corner = width === null && height === null ? null : '0';
  return {
    ...{ type: 'page', subtype: unit, n, ulx: corner, uly: corner },
    ...{ lrx: width === null ? null : plainDecimal(width), lry: height === null ? null : plainDecimal(height) },
  };
}

/** Halves of surrogate pairs have no place in an address. */
const graphic = ({ image }: LayoutPage): readonly string[] =>
  image ? [emptyTag('graphic', { url: encodeURI(image.replace(/\p{Surrogate}/gu, '\ufffd')) })] : [];

function corners(box: Box | null): Attributes {
  if (!box || !Object.values(box).every(Number.isFinite)) return {};
  const { x, y, width, height } = box;
  return {
    ...{ ulx: plainDecimal(x), uly: plainDecimal(y) },
    ...{ lrx: exactSum(x, width), lry: exactSum(y, height) },
  };
}
