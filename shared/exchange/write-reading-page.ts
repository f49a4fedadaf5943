// A reading edition of a record: one HTML file that needs nothing else, not even a script.
import { isLinked, readBeads } from '../document/beads.ts';
import { readMentions } from '../document/mentions.ts';
import { type RecordMetadata, shelfMarkText } from '../document/metadata.ts';
import { readSide, sideNode } from '../document/reading-order.ts';
import { MENTION_KINDS, type MentionKind, SIDES, type Side, type ZoneAttrs } from '../document/schema.ts';
import { type AuthorityRecord, preferredName } from '../entities/authority.ts';
import type { PlannedBlock, PlannedSide } from '../tei/write-text.ts';
import { element, elementOfLines, emptyTag, pictureText, startTag } from '../tei/xml-writing.ts';
import { type ApparatusEntry, entriesOf, planOf } from './apparatus.ts';
import type { ExchangeRecord } from './exchange-record.ts';
import { READING_PAGE_STYLE } from './reading-page-style.ts';
import { isRead, type ReadingRow, readingRows } from './reading-rows.ts';
import { type PageMarks, writeReadingSentence } from './reading-sentence.ts';

/** The page loads and runs nothing, whatever stands in its text. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** The page, whole. Debris of the OCR and page furniture are left out. */
export function writeReadingPage(record: ExchangeRecord): string {
  const { doc, witness, metadata } = record;
  const planned = { original: planOf(doc, witness, 'original'), translation: planOf(doc, witness, 'translation') };
  const entries = SIDES.flatMap((side) => shownEntries(planned[side]));
  const marks = pageMarks(record, entries);
  const shown = readingRows(doc).filter((row) => SIDES.some((side) => blocksOf(planned[side], row).length > 0));
  const rows = shown.map((row, index) =>
    elementOfLines('div', { class: 'row', id: `p${index + 1}` }, [
      element('a', { class: 'number', href: `#p${index + 1}` }, String(index + 1)),
      ...SIDES.map((side) => cell(planned[side], row, marks, doc)),
    ]),
  );
  const head = elementOfLines('head', {}, [
    emptyTag('meta', { charset: 'utf-8' }),
    emptyTag('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
    emptyTag('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, pictureText(metadata.title || 'Untitled record')),
    element('style', {}, `\n${READING_PAGE_STYLE}\n${lightRules(doc)}\n`),
  ]);
  const body = elementOfLines('body', {}, [
    pageHeader(metadata),
    elementOfLines('main', {}, rows),
    ...apparatus(entries),
    ...index(record, rowNumbers(doc, shown)),
  ]);
  return `<!DOCTYPE html>\n${elementOfLines('html', { lang: 'en' }, [head, body])}\n`;
}

const isShown = ({ placed }: PlannedBlock): boolean => isRead(placed.block.zone);

const shownEntries = ({ side, blocks }: PlannedSide): readonly ApparatusEntry[] =>
  blocks.filter(isShown).flatMap(({ placed, plans }) => plans.flatMap((plan) => entriesOf(side, placed, plan)));

function pageMarks({ doc, authority }: ExchangeRecord, entries: readonly ApparatusEntry[]): PageMarks {
  const numbers = new Map<string, number[]>();
  entries.forEach(({ segment }, index) => {
    const known = numbers.get(segment);
    if (known) known.push(index + 1);
    else numbers.set(segment, [index + 1]);
  });
  const classes = new Map<string, string>();
  readBeads(doc)
    .filter(isLinked)
    .forEach(({ original, translation }, bead) => {
      for (const { id } of [...original, ...translation]) classes.set(id, beadClass(bead));
    });
  return {
    noteNumbers: (segment) => numbers.get(segment) ?? [],
    names: new Map<string, string>(authority.map((entry) => [entry.id, preferredName(entry, 'en')])),
    beadClass: (segment) => classes.get(segment) ?? null,
  };
}

/** Beads go by their number: an id from a file is not to be trusted in a style sheet. */
const beadClass = (index: number): string => `k${index}`;

/** A sentence under the pointer lights those of its bead. */
function lightRules(doc: ExchangeRecord['doc']): string {
  return readBeads(doc)
    .filter(isLinked)
    .map((_, index) => `.${beadClass(index)}`)
    .map((name) => `body:has(${name}:hover) ${name} { background: var(--lit); }`)
    .join('\n');
}

/** The blocks of a row that are read. */
const blocksOf = ({ side, blocks }: PlannedSide, row: ReadingRow): readonly PlannedBlock[] =>
  blocks.slice(...row[side]).filter(isShown);

/** Tells in which of the rows a position of the document lies; null where that is not shown. */
function rowNumbers(
  doc: ExchangeRecord['doc'],
  rows: readonly ReadingRow[],
): (side: Side, pos: number) => number | null {
  const starts = { original: blockStarts(doc, 'original'), translation: blockStarts(doc, 'translation') };
  return (side, pos) => {
    const block = starts[side].findLastIndex((start) => start <= pos);
    const row = rows.findIndex(({ [side]: [first, last] }) => first <= block && block < last);
    return row < 0 ? null : row + 1;
  };
}

const blockStarts = (doc: ExchangeRecord['doc'], side: Side): readonly number[] =>
  readSide(doc, side).blocks.map(({ start }) => start);

function cell(planned: PlannedSide, row: ReadingRow, marks: PageMarks, doc: ExchangeRecord['doc']): string {
  const { side } = planned;
  const lang = String(sideNode(doc, side).attrs.lang);
  const written = blocksOf(planned, row)
    .map((block) => writeBlock(block, marks))
    .join('\n');
  // Not `element`: HTML knows no empty div, and an empty cell keeps the other text in its column.
  return `${startTag('div', { class: `cell ${side}`, lang })}\n${written}\n</div>`;
}

function writeBlock({ placed: { block }, plans }: PlannedBlock, marks: PageMarks): string {
  const words = plans.map((plan) => writeReadingSentence(plan, marks)).join('');
  if (block.type === 'heading') return element('h3', {}, words);
  if (block.type === 'paragraph') return element('p', {}, words);
  const { kind, label } = block.node.attrs as ZoneAttrs;
  const title = element('span', { class: 'label' }, pictureText(label === '' ? kind : label));
  return element('div', { class: `zone ${kind.replace(' ', '-')}` }, title + words);
}

function pageHeader(metadata: RecordMetadata): string {
  const { title, date, shelfMark, translator, citation, summary, address, sender = '', recipient = '' } = metadata;
  const facts: readonly (readonly [string, string])[] = [
    ['From', sender],
    ['To', recipient],
    ['Date', date.text || date.when],
    ['Archive', shelfMarkText(shelfMark)],
    ['Translated by', translator],
    ['Citation', citation],
    ['Summary', summary],
    ['Address', address],
  ];
  const known = facts.filter(([, text]) => text !== '');
  const list = known.flatMap(([name, text]) => [element('dt', {}, name), element('dd', {}, pictureText(text))]);
  return elementOfLines('header', {}, [
    element('h1', {}, pictureText(title || 'Untitled record')),
    ...(list.length > 0 ? [elementOfLines('dl', {}, list)] : []),
  ]);
}

/** The corrections, numbered through both texts. */
function apparatus(entries: readonly ApparatusEntry[]): readonly string[] {
  if (entries.length === 0) return [];
  const notes = entries.map(({ reads, was, decision }, index) => {
    const number = index + 1;
    const [now, old] = [reads.trim() || '(nothing)', was.trim() || '(nothing)'];
    const who = decision ? [decision.by || 'machine', decision.at.slice(0, 10), decision.note] : [];
    const told = who.filter((part) => part !== '').join(', ');
    const words = `${now}] ${old}${told === '' ? '' : ` — ${told}`} `;
    return element('li', { id: `c${number}` }, `${pictureText(words)}<a href="#r${number}">↑</a>`);
  });
  return [
    elementOfLines('section', { class: 'notes' }, [
      '<h2>Corrections of the machine’s reading</h2>',
      elementOfLines('ol', {}, notes),
    ]),
  ];
}

const INDEX_NAME: Readonly<Record<MentionKind, string>> = {
  person: 'Persons',
  place: 'Places',
  organisation: 'Institutions',
  date: 'Dates',
  role: 'Roles',
  document: 'Documents',
  event: 'Events',
};

/** The authority records by kind, each with the numbers of the rows that name it. */
function index(
  { doc, authority }: ExchangeRecord,
  rowAt: (side: Side, pos: number) => number | null,
): readonly string[] {
  const places = new Map<string, Set<number>>();
  for (const { side, attrs, spans } of readMentions(doc)) {
    const row = rowAt(side, spans[0]?.from ?? 0);
    if (attrs.entity === null || row === null) continue;
    places.set(attrs.entity, (places.get(attrs.entity) ?? new Set()).add(row));
  }
  const lists = MENTION_KINDS.flatMap((kind) => {
    const own = authority.filter((entry) => entry.kind === kind);
    if (own.length === 0) return [];
    const items = own.map((entry) =>
      element('li', { id: `e-${entry.id}` }, pictureText(describe(entry)) + rowLinks(places.get(entry.id))),
    );
    return [element('h3', {}, INDEX_NAME[kind]), elementOfLines('ul', {}, items)];
  });
  return lists.length === 0 ? [] : [elementOfLines('section', { class: 'notes' }, ['<h2>Index</h2>', ...lists])];
}

/** ": 1, 4, 7", each leading to its row. */
function rowLinks(rows: ReadonlySet<number> = new Set()): string {
  const links = [...rows]
    .sort((one, other) => one - other)
    .map((row) => element('a', { href: `#p${row}` }, String(row)));
  return links.length === 0 ? '' : `: ${links.join(', ')}`;
}

function describe(entry: AuthorityRecord): string {
  const names = [...new Set(Object.values(entry.preferred))].join(' · ');
  const facts = [entry.dates, entry.description].filter((fact) => fact !== '').join('; ');
  return `${names}${facts === '' ? '' : ` (${facts})`}`;
}
