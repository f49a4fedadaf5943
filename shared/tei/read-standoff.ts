// What stands beside the texts in one of our TEI files: authority records, links, notes, annotations.
import type { Mark } from 'prosemirror-model';
import { entityId, isId } from '../document/ids.ts';
import { MENTION_KINDS, type SegmentAttrs } from '../document/schema.ts';
import { type AuthorityRecord, IDENTIFIER_SCHEMES } from '../entities/authority.ts';
import type { ReadHeader } from './read-header.ts';
import { certainty, readMention, withoutPrefix } from './read-mention.ts';
import { AUTHORITY_FORM, ID_PREFIX } from './vocabulary.ts';
import { attribute, childElements, textOf, type XmlElement } from './xml-tree.ts';

/** What the links and notes say of a sentence. */
export type SentenceFacts = Partial<Pick<SegmentAttrs, 'bead' | 'status' | 'score' | 'note' | 'flagged' | 'locked'>>;

/** An annotation: a mention and the words it lies on. */
export interface ReadAnnotation {
  readonly mark: Mark;
  readonly targets: readonly string[];
}

/** The authority records of a `standOff`, in the order of the lists. */
export function readAuthority(standOff: XmlElement): readonly AuthorityRecord[] {
  return MENTION_KINDS.flatMap((kind) => {
    const form = AUTHORITY_FORM[kind];
    const lists = childElements(standOff, form.list).filter((list) => attribute(list, 'type') === form.type);
    return lists.flatMap((list) => childElements(list, form.item)).flatMap((item) => readRecord(item, kind));
  });
}

function readRecord(item: XmlElement, kind: AuthorityRecord['kind']): readonly AuthorityRecord[] {
  const id = withoutPrefix(attribute(item, 'xml:id') ?? '', ID_PREFIX.entity);
  if (!isId(id)) return [];
  const names = childElements(item, AUTHORITY_FORM[kind].name).map((name) => ({
    type: attribute(name, 'type'),
    variant: { text: textOf(name), lang: attribute(name, 'xml:lang') ?? '', source: attribute(name, 'n') ?? '' },
  }));
  const preferred = names.filter(({ type }) => type === 'preferred').map(({ variant }) => [variant.lang, variant.text]);
  const note = (type: string): string =>
    childElements(item, 'note')
      .filter((element) => attribute(element, 'type') === type)
      .map(textOf)
      .join('');
  return [
    {
      id: entityId(id),
      kind,
      preferred: Object.fromEntries(preferred) as Record<string, string>,
      variants: names.filter(({ type }) => type === 'variant').map(({ variant }) => variant),
      dates: lifeOf(item) ?? note('dates'),
      description: note('description'),
      identifiers: childElements(item, 'idno').flatMap((number) => {
        const scheme = IDENTIFIER_SCHEMES.find((known) => known === attribute(number, 'type'));
        return scheme ? [{ scheme, value: textOf(number) }] : [];
      }),
      note: note('note'),
    },
  ];
}

function lifeOf(item: XmlElement): string | null {
  const [birth, death] = ['birth', 'death'].map((name) => childElements(item, name)[0]);
  return birth && death ? `${attribute(birth, 'when') ?? ''}/${attribute(death, 'when') ?? ''}` : null;
}

/** The segment ids that @target points to. */
const targetsOf = (element: XmlElement): readonly string[] =>
  (attribute(element, 'target') ?? '')
    .split(/\s+/)
    .filter((target) => target !== '')
    .map((target) => withoutPrefix(target, `#${ID_PREFIX.segment}`));

/** A state as `write-links` writes it. */
const stateOf = (text: string | null): Pick<SegmentAttrs, 'status' | 'locked'> => ({
  status: text === 'confirmed' || text === 'locked' ? 'confirmed' : 'auto',
  locked: text === 'locked',
});

/** What links and notes say, by segment id. */
export function readLinks(standOff: XmlElement): ReadonlyMap<string, SentenceFacts> {
  const facts = new Map<string, SentenceFacts>();
  const tell = (ids: readonly string[], fact: SentenceFacts): void => {
    for (const id of ids) facts.set(id, { ...facts.get(id), ...fact });
  };
  const tellBead = (element: XmlElement, status: string | null): void => {
    const id = attribute(element, 'xml:id');
    if (id === null) return;
    const bead = withoutPrefix(id, ID_PREFIX.bead);
    tell(targetsOf(element), { bead, ...stateOf(status), score: certainty(element) });
  };
  for (const group of childElements(standOff, 'linkGrp'))
    for (const link of childElements(group, 'link')) tellBead(link, attribute(link, 'type'));
  for (const note of childElements(standOff, 'note')) {
    const type = attribute(note, 'type');
    if (type === 'untranslated' || type === 'added') tellBead(note, attribute(note, 'subtype'));
    if (type === 'remark') tell(targetsOf(note), { note: textOf(note) });
    if (type === 'flagged') tell(targetsOf(note), { flagged: true });
  }
  return facts;
}

/** What a sentence says of itself, where it differs from its bead. */
export function ownFacts(s: XmlElement): SentenceFacts {
  const status = attribute(s, 'type');
  return {
    ...(status === null ? {} : stateOf(status)),
    ...(attribute(s, 'cert') === null ? {} : { score: certainty(s) }),
  };
}

/** The mentions described beside the text. `unknown` is told of annotations that are none. */
export function readAnnotations(
  standOff: XmlElement,
  header: ReadHeader,
  unknown: (element: XmlElement) => void,
): readonly ReadAnnotation[] {
  const lists = childElements(standOff, 'listAnnotation');
  return lists
    .flatMap((list) => childElements(list, 'annotation'))
    .flatMap((annotation) => {
      const element = childElements(annotation, 'note').flatMap((note) => childElements(note))[0];
      const mark = element ? readMention(element, attribute(annotation, 'xml:id'), header) : null;
      if (!mark) {
        unknown(annotation);
        return [];
      }
      return [{ mark, targets: splitTargets(attribute(annotation, 'target') ?? '') }];
    });
}

const splitTargets = (target: string): readonly string[] => target.split(/\s+/).filter((part) => part !== '');
