// What the header of another's TEI says of the document, as far as a record describes it.
import { NO_METADATA, NO_SHELF_MARK, type RecordMetadata } from '../../document/metadata.ts';
import { readCorrespondence } from '../read-header.ts';
import { attribute, childElements, descend, textOf, type XmlElement } from '../xml-tree.ts';

const words = (element: XmlElement | null | undefined): string =>
  element ? textOf(element).replace(/\s+/g, ' ').trim() : '';

/** The first element of a name anywhere below. */
function within(from: XmlElement | null, name: string): XmlElement | null {
  for (const child of from ? childElements(from) : []) {
    const found = child.name === name ? child : within(child, name);
    if (found) return found;
  }
  return null;
}

/** Reads a `teiHeader`; what it does not say is ''. */
export function readForeignHeader(header: XmlElement): RecordMetadata {
  const file = descend(header, 'fileDesc');
  const titles = descend(header, 'fileDesc', 'titleStmt');
  const published = descend(header, 'fileDesc', 'publicationStmt');
  const identifier = within(descend(header, 'fileDesc', 'sourceDesc'), 'msIdentifier');
  return {
    ...NO_METADATA,
    title: titleOf(titles),
    date: dateOf(header),
    citation: citationOf(file, identifier),
    summary: words(descend(header, 'profileDesc', 'abstract')),
    shelfMark: identifier ? { ...NO_SHELF_MARK, archive: words(within(identifier, 'repository')) } : NO_SHELF_MARK,
    translator: translatorOf(titles),
    address: words(published && childElements(published, 'idno').find(isAddress)),
    publisher: words(within(published, 'publisher') ?? within(published, 'authority')),
    ...correspondenceOf(within(descend(header, 'profileDesc'), 'correspDesc')),
  };
}

function correspondenceOf(description: XmlElement | null): Pick<RecordMetadata, 'sender' | 'recipient'> {
  const named = Object.entries(readCorrespondence(description)).map(([who, name]) => [
    who,
    name.replace(/\s+/g, ' ').trim(),
  ]);
  return Object.fromEntries(named.filter(([, name]) => name !== '')) as Pick<RecordMetadata, 'sender' | 'recipient'>;
}

const isAddress = (number: XmlElement): boolean => /^\s*https?:/.test(textOf(number));

function titleOf(titles: XmlElement | null): string {
  const all = titles ? childElements(titles, 'title') : [];
  return words(all.find((title) => attribute(title, 'type') === 'main') ?? all[0]);
}

/** When the document was written; a printed source's date says when it was printed, and comes last. */
function dateOf(header: XmlElement): RecordMetadata['date'] {
  const profile = descend(header, 'profileDesc');
  const source = descend(header, 'fileDesc', 'sourceDesc');
  const date =
    within(within(profile, 'creation'), 'date') ??
    within(within(profile, 'correspAction'), 'date') ??
    within(source, 'origDate') ??
    within(source, 'date');
  const when = (date && (attribute(date, 'when') ?? attribute(date, 'notBefore'))) ?? '';
  return { when: /^\d{4}(-\d\d){0,2}$/.test(when) ? when : '', text: words(date) || when };
}

function citationOf(file: XmlElement | null, identifier: XmlElement | null): string {
  if (identifier)
    return childElements(identifier)
      .map(words)
      .filter((part) => part !== '')
      .join(', ');
  const source = file && descend(file, 'sourceDesc');
  return words(within(source, 'bibl') ?? within(source, 'biblStruct') ?? within(source, 'p'));
}

function translatorOf(titles: XmlElement | null): string {
  if (!titles) return '';
  const editor = childElements(titles, 'editor').find((one) => /transl/i.test(attribute(one, 'role') ?? ''));
  if (editor) return words(editor);
  const statement = childElements(titles, 'respStmt').find((one) => /transl|перев/i.test(words(descend(one, 'resp'))));
  return statement ? words(descend(statement, 'name') ?? descend(statement, 'persName')) : '';
}
