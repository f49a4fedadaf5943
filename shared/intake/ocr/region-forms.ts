// What a region of the page is in the record, by the name its file gives it. The names are those of PAGE (its region and
// graphic types), of SegmOnto, which eScriptorium's users share, and of hOCR.
import type { BlockForm } from '../plan.ts';

type Zone = Extract<BlockForm, { type: 'zone' }>['zone'];

const ZONES: readonly (readonly [name: RegExp, zone: Zone])[] = [
  [/stamp|seal/i, 'stamp'],
  [/signature/i, 'signature'],
  [/handwrit|marginalia.*hand/i, 'handwriting'],
  [/letterhead/i, 'letterhead'],
  [/page-?number|numbering/i, 'page number'],
  [/catch-?word|quire|signature-?mark|running|header|footer/i, 'furniture'],
  [/marginalia|margin|footnote|endnote/i, 'note'],
  [/noise|damage/i, 'noise'],
];

const HEADINGS = /heading|title(?!page)/i;

/** The form of a paragraph in a region and a line of these names; null where they tell nothing. */
export function formOfRegion(region: string, line: string): BlockForm | null {
  for (const name of [line, region]) {
    if (/quire-?marks|signature-?mark/i.test(name)) return { type: 'zone', zone: 'furniture', label: '' };
    const found = ZONES.find(([pattern]) => pattern.test(name));
    // "RunningTitleZone" is a zone before it is a title.
    if (found) return { type: 'zone', zone: found[1], label: '' };
    if (HEADINGS.test(name)) return { type: 'heading' };
  }
  return null;
}
