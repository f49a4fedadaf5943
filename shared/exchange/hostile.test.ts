// Harmed and made-up files for every reader of what others send: each gives a value or a problem with a sentence, throws
// nothing, and what it gives can be written again.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { countingIds, projectId, recordId } from '../document/ids.ts';
import type { Outcome } from '../document/problem.ts';
import { splitSentences } from '../segmentation/split-sentences.ts';
import { type TeiRecord, WHOLE_TEI } from '../tei/tei-record.ts';
import { writeTei } from '../tei/write-tei.ts';
import { harmed } from '../testing/harmed-bytes.ts';
import { randomRecord } from '../testing/random-record.ts';
import { authorityCsv } from './authority-csv.ts';
import { authoritySkos } from './authority-skos.ts';
import { authorityTei } from './authority-tei.ts';
import type { ProjectBundle } from './project-bundle.ts';
import { readAlignment } from './read-alignment.ts';
import { readAuthorityList } from './read-authority.ts';
import { readBundle } from './read-bundle.ts';
import { readAnyTei } from './read-foreign-tei.ts';
import { memorandum } from './testing/memorandum.ts';
import { writeBundle } from './write-bundle.ts';
import { writeTmx } from './write-tmx.ts';

const AT = '2026-02-03T10:15:00.000Z';

/** A project of one record with its names. */
function projectWith({ authority, metadata, witness, doc }: TeiRecord): ProjectBundle {
  return {
    ...{ id: projectId('p'), name: 'P', createdAt: AT, updatedAt: AT, authority },
    ...{ lexicon: [{ word: 'а', lang: 'ru', addedAt: AT }], learned: [{ read: 'л', meant: 'я', times: 3 }], rules: [] },
    records: [
      {
        ...{ id: recordId('r'), createdAt: AT, updatedAt: AT, progress: null, dismissed: [] },
        ...{ metadata, witness, doc: doc.toJSON() as unknown },
      },
    ],
  };
}

/** `RUNS=5000 npx vitest run shared/exchange/hostile.test.ts` tries more. */
const RUNS = Number(process.env.RUNS ?? 120);

/** A problem says what is wrong in a sentence that begins and ends like one. */
function told<Value>(outcome: Outcome<Value>): Value | null {
  for (const { message } of outcome.ok ? outcome.issues : [outcome.problem])
    expect(message).toMatch(/^[\p{Lu}\p{N}“].*[.!]$/su);
  return outcome.ok ? outcome.value : null;
}

const takeTei = (xml: string): void => {
  const record = told(readAnyTei(xml, 'a.xml', { ids: countingIds(), split: splitSentences, align: () => [] }));
  record?.doc.check();
  if (!record) return;
  writeTei(record, WHOLE_TEI);
  // Whatever is read can be kept: a project that holds it opens again.
  expect(readBundle(writeBundle(projectWith(record)), 'p.sverka')).toMatchObject({ ok: true });
};

const takeList =
  (file: string) =>
  (text: string): void => {
    const records = told(readAuthorityList(text, file));
    if (records) for (const write of [authorityCsv, authoritySkos, authorityTei]) write(records, 'P');
  };
const KNOWS = { languages: { original: 'ru', translation: 'en' }, knows: () => null };
const RU = { name: 'ru.xml', text: '<text><s id="s1">Раз.</s><s id="s2">Два.</s></text>' };
const EN = { name: 'en.xml', text: '<text><s id="s1">One.</s><s id="s2">Two.</s></text>' };
const takeLinks = (text: string): void => void told(readAlignment([{ name: 'a.xml', text }], KNOWS));
const takeCes = (text: string): void => void told(readAlignment([{ name: 'a.xml', text }, RU, EN], KNOWS));
const takeSentences = (text: string): void => void told(readAlignment([{ name: 'a.txt', text }], KNOWS));

const found = fc
  .sample(randomRecord, { numRuns: 40, seed: 1 })
  .find(({ authority, witness }) => authority.length > 1 && witness.files.some(({ layout }) => layout));
if (!found) throw new Error('None of the random records has names and a layout.');
const record = found;
const names = record.authority;

const OTHERS = `<?xml version="1.0"?><TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Справка</title></titleStmt></fileDesc></teiHeader>
<standOff><listPerson><person xml:id="kim"><persName xml:lang="ru">Ким Ир Сен</persName></person></listPerson></standOff><text><body><div xml:lang="ru"><head>О</head>
<p><s xml:id="r1">Прибыл <persName ref="#kim">Ким<lb break="no"/>Ир</persName>.</s><note place="margin">Да <gap unit="chars" quantity="3"/></note><pb n="2"/></p>
<list><item>раз</item></list><table><row><cell>два</cell></row></table></div><div xml:lang="en"><p><choice><sic>a</sic><corr>b</corr></choice> <app><lem>c</lem><rdg wit="#x">d</rdg></app></p></div>
<linkGrp><link target="#r1 #e1"/></linkGrp></body></text></TEI>`;
const CES = `<cesAlign version="1.0"><linkGrp targType="s" fromDoc="en.xml" toDoc="ru.xml"><link xtargets="s1;s1" certainty="0.75"/><link xtargets="s2;s2"/></linkGrp></cesAlign>`;

const READERS: Readonly<Record<string, readonly [string, (text: string) => void]>> = {
  'TEI of ours': [writeTei(record, WHOLE_TEI), takeTei],
  'TEI of others': [OTHERS, takeTei],
  'names as CSV': [authorityCsv(names), takeList('names.csv')],
  'names as SKOS': [authoritySkos(names, 'P'), takeList('names.jsonld')],
  'names as TEI': [authorityTei(names, 'P'), takeList('names.xml')],
  TMX: [writeTmx(memorandum, { name: 'Sverka', version: '1' }), takeLinks],
  cesAlign: [CES, takeCes],
  'sentences a line': ['Раз.\nДва.\n\nТри.\n', takeSentences],
};

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

test.each(Object.entries(READERS))(
  '%s, harmed',
  (_, [seed, take]) => {
    take(seed);
    const bytes = encode(seed);
    fc.assert(
      fc.property(harmed(bytes), (changed) => take(decode(changed))),
      { numRuns: RUNS },
    );
  },
  120_000,
);

/** What stands between the signs of a file, put in their place one at a time. */
const WORDS = ['', '-1', '1e999', 'NaN', '__proto__', 'constructor', '#', 'string-range(#src.0,9,9)', 'xx', ' ', '"'];

test.each(Object.entries(READERS))(
  '%s with other values in it',
  (_, [seed, take]) => {
    const places = [...seed.matchAll(/(?<==")[^"]*(?=")|(?<=: ")[^"]*(?=")|(?<=>)[^<]+/g)];
    if (places.length === 0) return;
    const change = fc.record({ at: fc.nat(places.length - 1), word: fc.constantFrom(...WORDS) });
    fc.assert(
      fc.property(change, ({ at, word }) => {
        const place = places[at];
        if (!place) return;
        const value = word.replace('"', seed.startsWith('<') ? '&quot;' : '\\"');
        take(seed.slice(0, place.index) + value + seed.slice(place.index + place[0].length));
      }),
      { numRuns: RUNS },
    );
  },
  120_000,
);

const starts = ['', '<', '<TEI xmlns="http://www.tei-c.org/ns/1.0">', '[', '{"@graph":[', '<tmx>', 'name,kind\n', '"'];
const anything = fc
  .tuple(fc.constantFrom(...starts), fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.json()))
  .map(([start, rest]) => start + rest);

test('random signs after any beginning', () => {
  fc.assert(
    fc.property(anything, (text) => {
      for (const [, take] of Object.values(READERS)) take(text);
    }),
    { numRuns: RUNS },
  );
});

const PROJECT = unzipSync(writeBundle(projectWith(record)));

/** The bundle with one of its files changed and every hash right. */
function forged(path: string, bytes: Uint8Array): Uint8Array {
  const files = { ...PROJECT, [path]: bytes };
  const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())) as { files: { path: string }[] };
  const listed = manifest.files.map((entry) =>
    entry.path === path ? { ...entry, size: bytes.length, sha256: bytesToHex(sha256(bytes)) } : entry,
  );
  if (path !== 'manifest.json') files['manifest.json'] = encode(JSON.stringify({ ...manifest, files: listed }));
  return zipSync(files);
}

test('a project forged with care is refused or read, whatever values stand in it', () => {
  const change = fc.record({
    path: fc.constantFrom(...Object.keys(PROJECT)),
    at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    value: fc.oneof(
      fc.json(),
      fc.constantFrom('-1', '1e999', 'null', '""', '[]', '{}', '{"__proto__":{}}', '"\\ud800"'),
    ),
  });
  fc.assert(
    fc.property(change, ({ path, at, value }) => {
      const text = strFromU8(PROJECT[path] ?? new Uint8Array());
      const values = [...text.matchAll(/(?<=":\s*)(?:"(?:[^"\\]|\\.)*"|[\d.]+|null|true|false|\[\]|\{\})/g)];
      const place = values[Math.floor(at * values.length)];
      const from = place?.index ?? 0;
      const bytes = encode(text.slice(0, from) + value + text.slice(from + (place?.[0].length ?? 0)));
      told(readBundle(forged(path, bytes), 'p.sverka'));
    }),
    { numRuns: RUNS },
  );
}, 120_000);
