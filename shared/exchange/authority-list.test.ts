import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AuthorityRecord } from '../entities/authority.ts';
import { randomRecord } from '../testing/random-record.ts';
import { authorityCsv, readAuthorityCsv } from './authority-csv.ts';
import { authoritySkos, readAuthoritySkos } from './authority-skos.ts';
import { authorityTei, readAuthorityTei } from './authority-tei.ts';
import { readAuthorityList } from './read-authority.ts';

/** Random records with numbers that are numbers, and no form twice. */
const randomList = randomRecord.map(({ authority }) =>
  authority.map((record): AuthorityRecord => {
    const known = new Set(Object.entries(record.preferred).map(([lang, text]) => `${lang} ${text}`));
    const identifiers = record.identifiers.map(({ scheme }) =>
      scheme === 'Wikidata' ? { scheme, value: 'Q41117' } : { scheme, value: '102333412' },
    );
    return {
      ...record,
      variants: record.variants.filter(({ lang, text }) => !known.has(`${lang} ${text}`) && text !== ''),
      identifiers: identifiers.filter(({ scheme }, at) => identifiers.findIndex((one) => one.scheme === scheme) === at),
    };
  }),
);
const named = randomList.map((records) =>
  records.filter(({ preferred }) => Object.values(preferred).every((name) => name.trim() !== '')),
);
const byId = (records: readonly AuthorityRecord[]): AuthorityRecord[] =>
  [...records].sort((a, b) => (a.id < b.id ? -1 : 1));

describe('a list comes back as it was written', () => {
  test.each([
    ['CSV', (records: readonly AuthorityRecord[]) => readAuthorityCsv(authorityCsv(records), 'names.csv')],
    ['SKOS', (records: readonly AuthorityRecord[]) => readAuthoritySkos(authoritySkos(records, 'P'), 'names.json')],
    ['TEI', (records: readonly AuthorityRecord[]) => readAuthorityTei(authorityTei(records, 'P'), 'names.xml')],
  ])('as %s', (_, back) => {
    fc.assert(
      fc.property(named, (records) => {
        fc.pre(records.length > 0);
        const read = back(records);
        expect(read).toMatchObject({ ok: true, issues: [] });
        expect(read.ok && byId(read.value)).toEqual(byId(records));
      }),
      { numRuns: 60 },
    );
  });
});

const only = (read: ReturnType<typeof readAuthorityCsv>): AuthorityRecord => {
  if (!read.ok || read.value.length !== 1 || !read.value[0]) throw new Error('One record was expected.');
  return read.value[0];
};

test('a table of another’s is read by its columns', () => {
  const table = 'Name;Тип;Aliases;Born;Died;VIAF\r\n"Хегай, Алексей";лицо;Ho Ka-i|Хо Га И;1908;1953;VIAF 102333412\r\n';
  expect(only(readAuthorityCsv(table, 'list.csv'))).toMatchObject({
    kind: 'person',
    preferred: { ru: 'Хегай, Алексей' },
    variants: [
      { text: 'Ho Ka-i', lang: 'en', source: '' },
      { text: 'Хо Га И', lang: 'ru', source: '' },
    ],
    dates: '1908/1953',
    identifiers: [{ scheme: 'VIAF', value: '102333412' }],
  });
});

test('what is wrong with a table is told with its line', () => {
  const table = 'english,kind,ISNI,colour\nPyongyang,city,0000 0001 2103 2684,red\n,person,,\n';
  const read = readAuthorityCsv(table, 'list.csv');
  expect(read.ok && read.issues.map(({ line, kind }) => `${line} ${kind}`)).toEqual([
    '1 unknown column',
    '2 bad identifier',
    '3 no name',
  ]);
  expect(readAuthorityCsv('a,b\n1,2\n', 'x.csv')).toMatchObject({ ok: false, problem: { kind: 'no names' } });
  expect(readAuthorityCsv('name\n"Ivanov\n', 'x.csv')).toMatchObject({ problem: { kind: 'open quotation', line: 2 } });
});

test('the lists of another TEI file are read wherever they stand', () => {
  const xml = `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en"><teiHeader><profileDesc><particDesc>
    <listPerson><person xml:id="KIM">
      <persName xml:lang="ru">Ким Ир Сен</persName><persName><forename>Il Sung</forename> <surname>Kim</surname></persName>
      <birth when="1912-04-15"/><death><date when="1994-07-08">8 July</date></death>
      <idno type="URI">https://www.wikidata.org/wiki/Q41117</idno><occupation>Premier</occupation><note>See letter.</note>
    </person></listPerson></particDesc></profileDesc></teiHeader></TEI>`;
  expect(only(readAuthorityTei(xml, 'other.xml'))).toEqual({
    id: 'KIM',
    kind: 'person',
    preferred: { ru: 'Ким Ир Сен', en: 'Il Sung Kim' },
    variants: [],
    dates: '1912-04-15/1994-07-08',
    description: 'Premier',
    identifiers: [{ scheme: 'Wikidata', value: 'Q41117' }],
    note: 'See letter.',
  });
});

test('concepts are read with whatever prefix and shape their properties have', () => {
  const json = JSON.stringify([
    {
      '@id': 'http://www.wikidata.org/entity/Q18808',
      '@type': ['http://www.w3.org/2004/02/skos/core#Concept', 'https://schema.org/City'],
      'http://www.w3.org/2004/02/skos/core#prefLabel': [{ '@value': 'Pyongyang', '@language': 'en' }],
      'skos:altLabel': { ru: ['Пхеньян', 'Хейдзио'] },
    },
  ]);
  expect(only(readAuthoritySkos(json, 'v.json'))).toMatchObject({
    kind: 'place',
    preferred: { en: 'Pyongyang' },
    variants: [
      { text: 'Пхеньян', lang: 'ru' },
      { text: 'Хейдзио', lang: 'ru' },
    ],
    identifiers: [{ scheme: 'Wikidata', value: 'Q18808' }],
  });
});

test.each([
  ['<TEI xmlns="http://www.tei-c.org/ns/1.0"/>', 'no list'],
  ['<TEI>', 'not well-formed'],
])('TEI %s is refused: %s', (xml, kind) => {
  expect(readAuthorityTei(xml, 'x.xml')).toMatchObject({ ok: false, problem: { kind, file: 'x.xml' } });
});

test.each([
  ['{', 'not JSON'],
  ['{"a": 1}', 'no concepts'],
])('JSON %s is refused: %s', (json, kind) => {
  expect(readAuthoritySkos(json, 'x.json')).toMatchObject({ ok: false, problem: { kind } });
});

test.each([
  ['names.csv', 'name\n[Kim]\n', true],
  ['names.txt', '<TEI/>', false],
  ['names.jsonld', '{"skos:prefLabel": "Kim"}', true],
  ['names', ' [{"prefLabel": {"ru": "Ким"}}]', true],
])('%s is read by what it is', (file, text, ok) => {
  expect(readAuthorityList(text, file).ok).toBe(ok);
});
