// Authority records as SKOS concepts in JSON-LD, and back. The context of other files is not fetched: their properties are
// known by the last part of their names ("skos:prefLabel", "http://…/core#prefLabel", "prefLabel").
import type { Outcome } from '../document/problem.ts';
import type { MentionKind } from '../document/schema.ts';
import type { AuthorityRecord } from '../entities/authority.ts';
import { identifierUrl } from '../entities/identifiers.ts';
import { checkedList, kindNamed, type ListedRecord, languageByScript } from './authority-list.ts';

/** What the properties we write mean; `urn:sverka:` names what SKOS has no word for. */
const CONTEXT = {
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dcterms: 'http://purl.org/dc/terms/',
  schema: 'https://schema.org/',
  sverka: 'urn:sverka:',
  id: '@id',
  type: '@type',
  prefLabel: { '@id': 'skos:prefLabel', '@container': '@language' },
  altLabel: { '@id': 'skos:altLabel' },
  definition: { '@id': 'skos:definition' },
  note: { '@id': 'skos:note' },
  exactMatch: { '@id': 'skos:exactMatch', '@type': '@id' },
  inScheme: { '@id': 'skos:inScheme', '@type': '@id' },
  identifier: { '@id': 'dcterms:identifier' },
  temporal: { '@id': 'dcterms:temporal' },
  source: { '@id': 'dcterms:source' },
} as const;

/** What each kind is besides a concept, so that others know what it names. */
const TYPE_OF: Readonly<Record<MentionKind, string>> = {
  person: 'schema:Person',
  place: 'schema:Place',
  organisation: 'schema:Organization',
  event: 'schema:Event',
  document: 'schema:CreativeWork',
  role: 'schema:Role',
  date: 'sverka:Date',
};

/** A concept scheme with a concept for each record; `title` names the project. */
export function authoritySkos(records: readonly AuthorityRecord[], title: string): string {
  const scheme = 'urn:sverka:authority';
  const concepts = records.map((record) => ({
    id: `urn:sverka:entity:${record.id}`,
    type: ['skos:Concept', TYPE_OF[record.kind]],
    inScheme: scheme,
    prefLabel: record.preferred,
    ...(record.variants.length === 0 ? {} : { altLabel: record.variants.map(writeVariant) }),
    ...(record.dates === '' ? {} : { temporal: record.dates }),
    ...(record.description === '' ? {} : { definition: record.description }),
    ...(record.note === '' ? {} : { note: record.note }),
    ...(record.identifiers.length === 0
      ? {}
      : {
          identifier: record.identifiers.map(({ scheme: register, value }) => `${register} ${value}`),
          exactMatch: record.identifiers.flatMap((identifier) => identifierUrl(identifier) ?? []),
        }),
  }));
  const graph = [{ id: scheme, type: 'skos:ConceptScheme', 'dcterms:title': title }, ...concepts];
  return `${JSON.stringify({ '@context': CONTEXT, '@graph': graph }, null, 2)}\n`;
}

/** A name with its source is more than a literal can say: it is written as the value with the source beside it. */
const writeVariant = ({ text, lang, source }: AuthorityRecord['variants'][number]): object =>
  source === '' ? { '@value': text, '@language': lang } : { '@value': text, '@language': lang, source };

type JsonObject = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): readonly unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];

/** "prefLabel" of "skos:prefLabel" and of its whole address. */
const localName = (property: string): string => property.replace(/^@/, '').replace(/^.*[#/:]/, '');

/** Everything said under a property, by whatever prefix. */
const valuesOf = (node: JsonObject, ...names: readonly string[]): readonly unknown[] =>
  Object.entries(node).flatMap(([property, value]) => (names.includes(localName(property)) ? list(value) : []));

interface Label {
  readonly text: string;
  readonly lang: string;
  readonly source: string;
}

/** A string, a value with its language, a map of languages, or a label of SKOS-XL. */
function labelsOf(value: unknown): readonly Label[] {
  if (typeof value === 'string') return [{ text: value, lang: languageByScript(value), source: '' }];
  if (!isObject(value)) return [];
  const literal = value['@value'];
  if (typeof literal === 'string') {
    const lang = value['@language'];
    const source = value.source;
    return [
      {
        text: literal,
        lang: typeof lang === 'string' ? lang : languageByScript(literal),
        source: typeof source === 'string' ? source : '',
      },
    ];
  }
  const inner = valuesOf(value, 'literalForm');
  if (inner.length > 0) return inner.flatMap(labelsOf);
  return Object.entries(value).flatMap(([lang, texts]) =>
    list(texts).flatMap((text) =>
      typeof text === 'string' && /^(?:[A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*|@none)$/.test(lang)
        ? [{ text, lang: lang === '@none' ? languageByScript(text) : lang, source: '' }]
        : [],
    ),
  );
}

const textsOf = (values: readonly unknown[]): string =>
  values
    .flatMap(labelsOf)
    .map(({ text }) => text)
    .join('\n');

/** Every object of a file that has a preferred label, however deep it stands. */
function conceptsIn(value: unknown): readonly JsonObject[] {
  if (Array.isArray(value)) return value.flatMap(conceptsIn);
  if (!isObject(value)) return [];
  const inner = Object.entries(value)
    .filter(([property]) => property !== '@context')
    .flatMap(([, part]) => conceptsIn(part));
  return valuesOf(value, 'prefLabel').length > 0 ? [value, ...inner] : inner;
}

/** Reads the concepts of a JSON-LD file; their kind follows from their types, and is a person where nothing tells. */
export function readAuthoritySkos(json: string, file: string): Outcome<readonly AuthorityRecord[]> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json.replace(/^\ufeff/, ''));
  } catch {
    const message = 'This file is not JSON, or was cut short. Export the vocabulary again as JSON-LD.';
    return { ok: false, problem: { file, line: null, kind: 'not JSON', message } };
  }
  const concepts = conceptsIn(parsed);
  if (concepts.length === 0) {
    const message = 'There is no concept with a skos:prefLabel in this file. Choose a SKOS vocabulary in JSON-LD.';
    return { ok: false, problem: { file, line: null, kind: 'no concepts', message } };
  }
  const { records, issues } = checkedList(concepts.map(readConcept), file);
  return { ok: true, value: records, issues };
}

function readConcept(node: JsonObject): ListedRecord {
  const id = valuesOf(node, 'id').find((value) => typeof value === 'string') ?? '';
  const labels = (name: string, preferred: boolean) =>
    valuesOf(node, name)
      .flatMap(labelsOf)
      .map((label) => ({ ...label, preferred }));
  const matches = valuesOf(node, 'exactMatch', 'sameAs', 'closeMatch').flatMap((value) => addressOf(value) ?? []);
  return {
    id: String(id).replace(/^urn:sverka:entity:|^.*[/#]/, ''),
    kind:
      valuesOf(node, 'type')
        .flatMap((type) => (typeof type === 'string' ? (kindNamed(typeWord(type)) ?? []) : []))
        .at(0) ?? 'person',
    names: [...labels('prefLabel', true), ...labels('altLabel', false), ...labels('hiddenLabel', false)],
    dates: textsOf(valuesOf(node, 'temporal')),
    description: textsOf(valuesOf(node, 'definition', 'scopeNote')),
    identifiers: distinct([
      ...valuesOf(node, 'identifier', 'notation').flatMap(numberOf),
      ...[String(id), ...matches].map((address) => ['', address] as const),
    ]),
    note: textsOf(valuesOf(node, 'note')),
    line: null,
  };
}

/** "CreativeWork" is a document to us. */
const typeWord = (type: string): string => {
  const word = localName(type);
  return word === 'CreativeWork' ? 'document' : word;
};

const addressOf = (value: unknown): string | null => {
  const address = isObject(value) ? value['@id'] : value;
  return typeof address === 'string' ? address : null;
};

/** "Wikidata Q41117"; nothing for what names no register. */
function numberOf(value: unknown): readonly (readonly [string, string])[] {
  const [, scheme, number] = typeof value === 'string' ? (/^(\p{L}+)[ :]+(\S.*)$/u.exec(value) ?? []) : [];
  return scheme !== undefined && number !== undefined ? [[scheme, number]] : [];
}

/** The address of a number that was given already says nothing new. */
function distinct(numbers: ListedRecord['identifiers']): ListedRecord['identifiers'] {
  const given = new Set(numbers.filter(([scheme]) => scheme !== '').map(([, value]) => value));
  return numbers.filter(([scheme, value]) => scheme !== '' || ![...given].some((number) => value.endsWith(number)));
}
