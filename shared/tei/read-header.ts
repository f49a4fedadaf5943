// What the header of one of our TEI files tells: the metadata, who decided what, the log.
import { NO_METADATA, NO_SHELF_MARK, type RecordMetadata, type ShelfMark } from '../document/metadata.ts';
import type { ReadingHow } from '../document/schema.ts';
import type { Editor, RevisionEntry, WritingApplication } from './tei-record.ts';
import { attribute, childElements, descend, textOf, type XmlElement } from './xml-tree.ts';

/** A decision as the marks of the record want it. */
export interface ReadDecision {
  readonly by: string;
  readonly at: string;
  readonly how: ReadingHow;
  readonly note: string;
}

export interface ReadHeader {
  readonly metadata: RecordMetadata;
  readonly editors: readonly Editor[];
  readonly changes: readonly RevisionEntry[];
  readonly application: WritingApplication;
  /** By pointer: "#d.20260203T101500Z.anna.typed". */
  readonly decisions: ReadonlyMap<string, ReadDecision>;
  /** The id in the record of whom "#ed.anna" points to; '' for the machine. */
  readonly person: (pointer: string | null) => string;
}

const HOWS: readonly ReadingHow[] = ['typed', 'suggestion', 'series', 'machine', 'import'];

/** The text at the end of a path; '' where there is none. */
function textAt(from: XmlElement, ...path: readonly string[]): string {
  const found = descend(from, ...path);
  return found ? textOf(found) : '';
}

/** The first child of a name with an attribute of that value. */
const child = (parent: XmlElement | null, name: string, key: string, value: string): XmlElement | null =>
  (parent ? childElements(parent, name) : []).find((element) => attribute(element, key) === value) ?? null;

const childText = (parent: XmlElement | null, name: string, key: string, value: string): string => {
  const found = child(parent, name, key, value);
  return found ? textOf(found) : '';
};

/** Reads a `teiHeader`. What is missing is ''. */
export function readHeader(header: XmlElement): ReadHeader {
  const statements = childElements(descend(header, 'fileDesc', 'titleStmt') ?? header, 'respStmt');
  const people = statements.map((statement) => {
    const name = descend(statement, 'name');
    const id = (name && attribute(name, 'key')) ?? '';
    return { pointer: `#${attribute(statement, 'xml:id')}`, editor: { id, name: name ? textOf(name) : id } };
  });
  const idByPointer = new Map(people.map(({ pointer, editor }) => [pointer, editor.id]));
  const person = (pointer: string | null): string => idByPointer.get(pointer ?? '') ?? '';
  const application = descend(header, 'encodingDesc', 'appInfo', 'application');
  return {
    metadata: readMetadata(header),
    editors: people.map(({ editor }) => editor),
    application: {
      name: application ? textAt(application, 'label') : '',
      version: (application && attribute(application, 'version')) ?? '',
    },
    changes: changesOf(header, 'log').map((change) => ({
      ...{ when: momentOf(change), who: person(attribute(change, 'who')), text: textOf(change) },
    })),
    decisions: new Map(
      changesOf(header, 'decisions').map((change) => [`#${attribute(change, 'xml:id')}`, decision(change, person)]),
    ),
    person,
  };
}

function changesOf(header: XmlElement, type: string): readonly XmlElement[] {
  const list = child(descend(header, 'revisionDesc'), 'listChange', 'type', type);
  return list ? childElements(list, 'change') : [];
}

const momentOf = (change: XmlElement): string => attribute(change, 'when') ?? attribute(change, 'n') ?? '';

const decision = (change: XmlElement, person: ReadHeader['person']): ReadDecision => ({
  by: person(attribute(change, 'who')),
  at: momentOf(change),
  how: HOWS.find((how) => how === attribute(change, 'subtype')) ?? 'import',
  note: textOf(change),
});

function readMetadata(header: XmlElement): RecordMetadata {
  const source = descend(header, 'fileDesc', 'sourceDesc');
  const record = child(source, 'bibl', 'type', 'record');
  const date = record && descend(record, 'date');
  const usage = descend(header, 'profileDesc', 'langUsage');
  return {
    ...NO_METADATA,
    title: textAt(header, 'fileDesc', 'titleStmt', 'title'),
    date: {
      when: (date && (attribute(date, 'when') ?? attribute(date, 'n'))) ?? '',
      text: date ? textOf(date) : '',
    },
    citation: childText(record, 'note', 'type', 'citation'),
    summary: textAt(header, 'profileDesc', 'abstract', 'p'),
    originalLanguage: childText(usage, 'language', 'n', 'original'),
    shelfMark: readShelfMark(descend(header, 'fileDesc', 'sourceDesc', 'msDesc', 'msIdentifier')),
    translator: childText(descend(header, 'fileDesc', 'titleStmt'), 'editor', 'role', 'translator'),
    address: childText(record, 'idno', 'type', 'URL'),
    publisher: record ? textAt(record, 'publisher') : '',
    ...readCorrespondence(descend(header, 'profileDesc', 'correspDesc')),
  };
}

/** Who wrote to whom, by the first name of either; nothing for what is no letter. */
export function readCorrespondence(description: XmlElement | null): Pick<RecordMetadata, 'sender' | 'recipient'> {
  const nameIn = (type: string): string | null => {
    const action = child(description, 'correspAction', 'type', type);
    const name = action && childElements(action).find((element) => NAMES.has(element.name));
    return name ? textOf(name) : null;
  };
  const [sender, recipient] = [nameIn('sent'), nameIn('received')];
  return { ...(sender === null ? {} : { sender }), ...(recipient === null ? {} : { recipient }) };
}

/** Elements that name a correspondent. */
const NAMES: ReadonlySet<string> = new Set(['persName', 'orgName', 'name', 'rs']);

function readShelfMark(identifier: XmlElement | null): ShelfMark {
  if (!identifier) return NO_SHELF_MARK;
  const part = (type: string): string => childText(identifier, 'collection', 'type', type);
  const [papka, poryadok] = [part('papka'), part('poryadok')];
  return {
    archive: textAt(identifier, 'repository'),
    ...{ fond: part('fond'), opis: part('opis'), delo: part('delo'), listy: part('listy') },
    ...(papka === '' ? {} : { papka }),
    ...(poryadok === '' ? {} : { poryadok }),
  };
}
