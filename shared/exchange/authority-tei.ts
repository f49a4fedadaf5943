// Authority records as a TEI file of lists, and back; reads the lists of others too, wherever they stand in a file.
import type { Outcome, Problem } from '../document/problem.ts';
import type { MentionKind } from '../document/schema.ts';
import type { AuthorityRecord } from '../entities/authority.ts';
import { atElement, notXml } from '../tei/tei-problem.ts';
import { ID_PREFIX, TEI_NAMESPACE } from '../tei/vocabulary.ts';
import { writeAuthority } from '../tei/write-authority.ts';
import { attribute, childElements, descend, parseXml, textOf, type XmlElement } from '../tei/xml-tree.ts';
import { element, elementOfLines, teiText } from '../tei/xml-writing.ts';
import { checkedList, type ListedRecord, languageByScript } from './authority-list.ts';

/** A TEI file of nothing but lists: one for each kind, in `standOff`. `title` names the project. */
export function authorityTei(records: readonly AuthorityRecord[], title: string): string {
  const header = elementOfLines('teiHeader', {}, [
    elementOfLines('fileDesc', {}, [
      elementOfLines('titleStmt', {}, [element('title', {}, teiText(title === '' ? 'Names' : title))]),
      elementOfLines('publicationStmt', {}, [element('p', {}, 'Written by Sverka; not published.')]),
      elementOfLines('sourceDesc', {}, [element('p', {}, 'Authority records of a project in Sverka.')]),
    ]),
  ]);
  // Without a list there must be a text, or the file would not be TEI.
  const body =
    records.length > 0
      ? elementOfLines('standOff', {}, writeAuthority(records))
      : elementOfLines('text', {}, [elementOfLines('body', {}, [element('p', {}, 'No records.')])]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${elementOfLines('TEI', { xmlns: TEI_NAMESPACE }, [header, body])}\n`;
}

/** The elements of an entry, by kind, with the elements that hold its names. */
const ENTRIES: Readonly<Record<string, { readonly kind: MentionKind; readonly names: readonly string[] }>> = {
  person: { kind: 'person', names: ['persName', 'name'] },
  personGrp: { kind: 'person', names: ['persName', 'name'] },
  place: { kind: 'place', names: ['placeName', 'name', 'geogName', 'settlement', 'country', 'region', 'district'] },
  org: { kind: 'organisation', names: ['orgName', 'name'] },
  event: { kind: 'event', names: ['eventName', 'label', 'head', 'name'] },
};
/** In lists of ours only: with others these are whole bibliographies and lists of anything. */
const OWN_ENTRIES: typeof ENTRIES = {
  bibl: { kind: 'document', names: ['title'] },
  item: { kind: 'role', names: ['roleName', 'name'] },
};

/** Reads every person, place, organisation and event that any list of a TEI file describes. */
export function readAuthorityTei(xml: string, file: string): Outcome<readonly AuthorityRecord[]> {
  const parsed = parseXml(xml);
  if (!parsed.ok) return { ok: false, problem: notXml(file, parsed.fault) };
  const { root } = parsed;
  const entries = entriesIn(root, null);
  if (entries.length === 0)
    return {
      ok: false,
      problem: atElement(
        file,
        root,
        'no list',
        'There is no person, place, org or event element in this file. Choose a TEI file with listPerson, listPlace or listOrg.',
      ),
    };
  const { records, issues } = checkedList(entries.map(readEntry), file);
  return { ok: true, value: records, issues: issues satisfies readonly Problem[] };
}

interface Entry {
  readonly element: XmlElement;
  readonly kind: MentionKind;
  readonly names: readonly string[];
  readonly lang: string | null;
}

function entriesIn(parent: XmlElement, inherited: string | null): Entry[] {
  return childElements(parent).flatMap((child) => {
    const lang = attribute(child, 'xml:lang') ?? inherited;
    const own = (attribute(child, 'xml:id') ?? '').startsWith(ID_PREFIX.entity) ? OWN_ENTRIES[child.name] : undefined;
    const form = ENTRIES[child.name] ?? own;
    // A person described inside a place's description is an entry of its own.
    const inner = entriesIn(child, lang);
    if (!form) return inner;
    const kind = own && attribute(parent, 'type') === 'date' ? 'date' : form.kind;
    return [{ element: child, kind, names: form.names, lang }, ...inner];
  });
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

function readEntry({ element: entry, kind, names, lang }: Entry): ListedRecord {
  const id = attribute(entry, 'xml:id') ?? '';
  const own = id.startsWith(ID_PREFIX.entity);
  return {
    id: own ? id.slice(ID_PREFIX.entity.length) : id,
    kind,
    names: namesOf(entry, own && kind === 'date' ? ['name'] : names, lang, own),
    dates: datesOf(entry),
    description: notesOf(entry, 'description', own),
    identifiers: childElements(entry, 'idno').map((number) => [
      attribute(number, 'type') ?? attribute(number, 'subtype') ?? '',
      textOf(number).trim(),
    ]),
    note: notesOf(entry, 'note', own),
    line: entry.line,
  };
}

function namesOf(
  entry: XmlElement,
  wanted: readonly string[],
  inherited: string | null,
  own: boolean,
): ListedRecord['names'] {
  return childElements(entry)
    .filter(({ name }) => wanted.includes(name))
    .flatMap((name) => {
      const text = own ? textOf(name) : nameText(name);
      const type = `${attribute(name, 'type') ?? ''} ${attribute(name, 'subtype') ?? ''}`;
      return [
        {
          text,
          lang: languageTag(attribute(name, 'xml:lang') ?? inherited, text, own),
          source: attribute(name, 'n') ?? attribute(name, 'source') ?? '',
          preferred: /\b(?:preferred|main|pref|reg|standard|authori[sz]ed)\b/.test(type),
        },
      ];
    });
}

/** "ru" of "ru-Cyrl" and "rus"; by its letters where the file says nothing. A romanised Russian name is read as English. */
function languageTag(tag: string | null, text: string, own: boolean): string {
  if (own && tag !== null) return tag;
  if (tag === null || tag === '' || tag === 'und' || /-Latn/i.test(tag)) return languageByScript(text);
  const short = tag.toLowerCase().split('-')[0] ?? tag;
  return short === 'rus' ? 'ru' : short === 'eng' ? 'en' : short;
}

/** "Kim, Il Sung" written in parts ("forename", "surname") comes in the order it is written, with single spaces. */
function nameText(name: XmlElement): string {
  const parts = childElements(name).filter(({ name: part }) => part !== 'note' && part !== 'idno' && part !== 'date');
  const apart = parts.length > 1 && name.children.every((child) => child.kind !== 'text' || child.text.trim() === '');
  return oneLine(apart ? parts.map(textOf).join(' ') : textOf(name));
}

function datesOf(entry: XmlElement): string {
  const [birth, death] = ['birth', 'death'].map((name) => childElements(entry, name)[0]);
  const [born, died] = [birth ? dateOf(birth) : '', death ? dateOf(death) : ''];
  if (born !== '' || died !== '') return `${born}/${died}`;
  const written = childElements(entry, 'note').filter((note) => attribute(note, 'type') === 'dates');
  if (written.length > 0) return written.map(textOf).join('');
  return dateOf(entry);
}

function dateOf(holder: XmlElement): string {
  const date = descend(holder, 'date');
  const own = (name: string): string | null => attribute(holder, name) ?? (date ? attribute(date, name) : null);
  const [from, to] = [own('from') ?? own('notBefore'), own('to') ?? own('notAfter')];
  const interval = from !== null || to !== null ? `${from ?? ''}/${to ?? ''}` : null;
  const words = holder.name === 'birth' || holder.name === 'death' ? oneLine(textOf(holder)) : '';
  return own('when') ?? own('when-iso') ?? interval ?? words;
}

/** Ours are told by their type; of others, what says who it is goes to the description, other notes to the note. */
function notesOf(entry: XmlElement, type: 'description' | 'note', own: boolean): string {
  const describes = own ? [] : ['desc', 'occupation', 'roleName', 'state', 'trait', 'residence'];
  return childElements(entry)
    .filter((child) => {
      if (child.name === 'note') {
        const said = attribute(child, 'type');
        return said === 'description' || said === 'dates' ? said === type : type === 'note';
      }
      return type === 'description' && describes.includes(child.name);
    })
    .map((child) => (attribute(child, 'type') === type ? textOf(child) : oneLine(textOf(child))))
    .filter((text) => text !== '')
    .join('\n');
}
