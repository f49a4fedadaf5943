// Mentions out of their TEI elements, in the text or beside it.
import type { Mark } from 'prosemirror-model';
import { type MentionAttrs, schema } from '../document/schema.ts';
import type { ReadHeader } from './read-header.ts';
import { ID_PREFIX, mentionKindOf } from './vocabulary.ts';
import { attribute, type XmlElement } from './xml-tree.ts';

/** The mention that an element is; `xmlId` may stand on its annotation. Null for any other element. */
export function readMention(element: XmlElement, xmlId: string | null, header: ReadHeader): Mark | null {
  const kind = mentionKindOf(element.name, attribute(element, 'type'));
  if (kind === null || xmlId === null) return null;
  const { by, at } = header.decisions.get(attribute(element, 'change') ?? '') ?? { by: '', at: '' };
  const from = attribute(element, 'from');
  const interval = from === null ? null : `${from}/${attribute(element, 'to') ?? ''}`;
  const attrs: MentionAttrs = {
    id: withoutPrefix(xmlId, ID_PREFIX.mention),
    kind,
    entity: attribute(element, 'key') ?? entityOf(attribute(element, 'ref')),
    normal: attribute(element, 'when') ?? interval ?? attribute(element, 'n') ?? '',
    cert: certainty(element),
    ...{ by, at },
  };
  return schema.marks.mention.create({ ...attrs });
}

const entityOf = (ref: string | null): string | null =>
  ref === null ? null : withoutPrefix(ref, `#${ID_PREFIX.entity}`);

/** What a prefixed id names; the id itself where it has another prefix. */
export const withoutPrefix = (id: string, prefix: string): string =>
  id.startsWith(prefix) ? id.slice(prefix.length) : id;

/** @cert as a number; null where there is none, or it is a word. */
export function certainty(element: XmlElement): number | null {
  const cert = Number.parseFloat(attribute(element, 'cert') ?? '');
  return Number.isNaN(cert) ? null : cert;
}
