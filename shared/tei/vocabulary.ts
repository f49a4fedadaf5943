// Which TEI element says what, for writer and reader alike.
import { MENTION_KINDS, type MentionKind, SIDES, type Side, ZONE_KINDS, type ZoneKind } from '../document/schema.ts';

export const TEI_NAMESPACE = 'http://www.tei-c.org/ns/1.0';

/** Every xml:id says by its first letters what it names, so that ids of different things never meet. */
export const ID_PREFIX = {
  record: 'record.',
  text: 'text.',
  block: 'b.',
  segment: 's.',
  atom: 'a.',
  bead: 'bead.',
  mention: 'm.',
  entity: 'e.',
  editor: 'ed.',
  decision: 'd.',
  source: 'src.',
  page: 'pg.',
  zone: 'z.',
} as const;

/** xml:id of the program, for @resp of what nobody decided but the machine. */
export const MACHINE = 'sverka';
/** xml:id of the one hand all handwriting is given to. */
export const HAND = 'hand';
/** xml:id of the witness that `rdg` points to. */
export const OCR_WITNESS = 'ocr';

/** "#b.p1", a pointer to a thing of the file. */
export const pointer = (prefix: string, id: string): string => `#${prefix}${id}`;

/** The element of a mention; `rs` where TEI has none of its own, told apart by @type. */
export const MENTION_ELEMENT: Readonly<Record<MentionKind, { readonly name: string; readonly type: string | null }>> = {
  person: { name: 'persName', type: null },
  place: { name: 'placeName', type: null },
  organisation: { name: 'orgName', type: null },
  date: { name: 'date', type: null },
  role: { name: 'roleName', type: null },
  document: { name: 'rs', type: 'document' },
  event: { name: 'rs', type: 'event' },
};

/** The kind that an element of the text stands for; null when it is not a mention. */
export function mentionKindOf(name: string, type: string | null): MentionKind | null {
  return (
    MENTION_KINDS.find((kind) => MENTION_ELEMENT[kind].name === name && MENTION_ELEMENT[kind].type === type) ?? null
  );
}

/**
 * How a zone is written. `common` stands between paragraphs, `global` anywhere, `closing` ends a division where it can.
 * `inner` wraps the sentences.
 */
export interface ZoneForm {
  readonly element: string;
  readonly type: string | null;
  readonly inner: string | null;
  readonly place: 'common' | 'global' | 'closing';
  /** Written by hand on the typescript. */
  readonly hand: boolean;
}

export const ZONE_FORM: Readonly<Record<ZoneKind, ZoneForm>> = {
  stamp: { element: 'ab', type: 'stamp', inner: 'stamp', place: 'common', hand: false },
  handwriting: { element: 'note', type: 'handwriting', inner: null, place: 'global', hand: true },
  signature: { element: 'closer', type: null, inner: 'signed', place: 'closing', hand: false },
  letterhead: { element: 'fw', type: 'letterhead', inner: null, place: 'global', hand: false },
  resolution: { element: 'note', type: 'resolution', inner: null, place: 'global', hand: true },
  note: { element: 'note', type: 'note', inner: null, place: 'global', hand: false },
  'page number': { element: 'fw', type: 'pageNum', inner: null, place: 'global', hand: false },
  furniture: { element: 'fw', type: 'furniture', inner: null, place: 'global', hand: false },
  noise: { element: 'fw', type: 'noise', inner: null, place: 'global', hand: false },
};

/** The kind of zone that a block element stands for; null when it is none of ours. */
export function zoneKindOf(name: string, type: string | null): ZoneKind | null {
  if (name === 'signed') return 'signature';
  return ZONE_KINDS.find((kind) => ZONE_FORM[kind].element === name && ZONE_FORM[kind].type === type) ?? null;
}

/** The element of an authority record and of the list it stands in. */
export const AUTHORITY_FORM: Readonly<
  Record<
    MentionKind,
    { readonly list: string; readonly type: string | null; readonly item: string; readonly name: string }
  >
> = {
  person: { list: 'listPerson', type: null, item: 'person', name: 'persName' },
  place: { list: 'listPlace', type: null, item: 'place', name: 'placeName' },
  organisation: { list: 'listOrg', type: null, item: 'org', name: 'orgName' },
  event: { list: 'listEvent', type: null, item: 'event', name: 'eventName' },
  document: { list: 'listBibl', type: null, item: 'bibl', name: 'title' },
  role: { list: 'list', type: 'role', item: 'item', name: 'roleName' },
  date: { list: 'list', type: 'date', item: 'item', name: 'name' },
};

/** What the zones of a facsimile are, by @type. */
export const ZONE_TYPES = ['region', 'line', 'word'] as const;
export type ZoneType = (typeof ZONE_TYPES)[number];

/** @type of the surface that holds what stands on no page. */
export const OUTSIDE_PAGES = 'outside';

/** The side of a `text` by its @type; null for any other. */
export const sideOf = (type: string | null): Side | null => SIDES.find((side) => side === type) ?? null;
