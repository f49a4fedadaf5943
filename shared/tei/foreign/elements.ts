// What the elements of other people's TEI are to a record: a block of text, a frame around blocks, words that are marked,
// or something a record has no place for.
import type { MentionKind, ZoneKind } from '../../document/schema.ts';
import { attribute, type XmlElement } from '../xml-tree.ts';

/** What a block will be in the record; `zone` is null for what is none. */
export interface ForeignForm {
  readonly type: 'paragraph' | 'heading' | 'zone';
  readonly zone: ZoneKind | null;
  readonly label: string;
}

export const PARAGRAPH: ForeignForm = { type: 'paragraph', zone: null, label: '' };
const HEADING: ForeignForm = { type: 'heading', zone: null, label: '' };
const zone = (kind: ZoneKind, label = ''): ForeignForm => ({ type: 'zone', zone: kind, label });

/** Elements whose words are a block of their own. */
const BLOCKS: Readonly<Record<string, ForeignForm>> = {
  ...Object.fromEntries(
    ['p', 'ab', 'l', 'item', 'cell', 'u', 'dateline', 'byline', 'salute', 'docAuthor', 'docDate', 'docImprint'].map(
      (name) => [name, PARAGRAPH],
    ),
  ),
  ...Object.fromEntries(['speaker', 'stage', 'label', 'argument', 'epigraph'].map((name) => [name, PARAGRAPH])),
  ...Object.fromEntries(['head', 'titlePart', 'trailer'].map((name) => [name, HEADING])),
  signed: zone('signature'),
  stamp: zone('stamp'),
};

/** Elements that only hold others together. */
const FRAMES: ReadonlySet<string> = new Set([
  ...['text', 'group', 'front', 'body', 'back', 'div', 'lg', 'list', 'table', 'row', 'sp', 'opener', 'closer'],
  ...['div1', 'div2', 'div3', 'div4', 'div5', 'div6', 'div7', 'titlePage', 'docTitle', 'postscript', 'spGrp'],
  ...['castList', 'castItem', 'quote', 'q', 'said', 'floatingText'],
]);

/** Of these the record keeps all there is: they need no remark. */
const PLAIN: ReadonlySet<string> = new Set([
  ...['text', 'group', 'front', 'body', 'back', 'div', 'p', 'ab', 's', 'head', 'lb', 'pb', 'choice', 'app', 'signed'],
  ...['stamp', 'sic', 'corr', 'orig', 'reg', 'lem', 'rdg', 'g', 'linkGrp', 'link', 'join', 'joinGrp'],
]);

/** Elements that are about the text and no words of it, or words that are no longer part of it. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  ...['figDesc', 'desc', 'listPerson', 'listPlace', 'listOrg', 'listEvent', 'listNym', 'listRelation', 'listBibl'],
  ...['del', 'surplus', 'expan', 'index', 'interp', 'interpGrp', 'spanGrp', 'span', 'fs', 'fLib', 'fvLib', 'graphic'],
  ...['metamark', 'noteGrp', 'notatedMusic', 'formula', 'include', 'svg', 'certainty', 'precision', 'respons'],
]);

/** The block an element's words are; null where they belong to the block around them. */
export function blockForm(element: XmlElement): ForeignForm | null {
  const type = attribute(element, 'type') ?? '';
  if (element.name === 'note') return zone('note', attribute(element, 'n') ?? '');
  if (element.name === 'fw') return zone(/page|folio/i.test(type) ? 'page number' : 'letterhead', type);
  return Object.hasOwn(BLOCKS, element.name) ? (BLOCKS[element.name] ?? null) : null;
}

export const isFrame = ({ name }: XmlElement): boolean => FRAMES.has(name);
export const isPlain = ({ name }: XmlElement): boolean => PLAIN.has(name);
export const isLeftOut = ({ name }: XmlElement): boolean => LEFT_OUT.has(name);

const NAMES: Readonly<Record<string, MentionKind>> = {
  ...{ persName: 'person', placeName: 'place', geogName: 'place', orgName: 'organisation', roleName: 'role' },
  ...{ date: 'date', settlement: 'place', country: 'place', region: 'place', district: 'place', eventName: 'event' },
};

/** Words of @type that say what a `name` or `rs` names. */
const NAME_TYPES: readonly (readonly [RegExp, MentionKind])[] = [
  [/pers|человек|лицо/i, 'person'],
  [/place|geo|country|settlement|city|мест/i, 'place'],
  [/org|institution|учрежд/i, 'organisation'],
  [/event|событ/i, 'event'],
  [/doc|bibl|work/i, 'document'],
  [/role|office|title/i, 'role'],
];

/** What an element names; null where it names nothing that a record tags. Inside another name only roles count. */
export function namedKind(element: XmlElement, inName: boolean): MentionKind | null {
  if (inName && element.name !== 'roleName') return null;
  const own = Object.hasOwn(NAMES, element.name) ? NAMES[element.name] : undefined;
  if (own) return own;
  if (element.name !== 'name' && element.name !== 'rs') return null;
  const type = attribute(element, 'type') ?? '';
  return NAME_TYPES.find(([words]) => words.test(type))?.[1] ?? null;
}
