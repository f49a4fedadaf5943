import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomRecord } from '../testing/random-record.ts';
import { type TeiOptions, WHOLE_TEI } from './tei-record.ts';
import { validateTei } from './validate.ts';
import { writeTei } from './write-tei.ts';

const options: fc.Arbitrary<TeiOptions> = fc.record({
  sides: fc.constantFrom<TeiOptions['sides']>(['original', 'translation'], ['original'], ['translation']),
  links: fc.boolean(),
  corrections: fc.constantFrom('choice', 'app', 'silent'),
  certainty: fc.boolean(),
  names: fc.boolean(),
  lists: fc.boolean(),
  zones: fc.boolean(),
  debris: fc.boolean(),
  source: fc.boolean(),
  proposals: fc.boolean(),
  arrangement: fc.constantFrom('group', 'divisions'),
});

test('whatever is written is valid', () => {
  fc.assert(
    fc.property(randomRecord, fc.oneof(fc.constant(WHOLE_TEI), options), (record, chosen) => {
      expect(validateTei(writeTei(record, chosen), 'r.xml')).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

const [record] = fc.sample(randomRecord, { numRuns: 1, seed: 7 });
const valid = record ? writeTei(record, WHOLE_TEI) : '';

describe('a fault is told with its place, in words', () => {
  test.each<[string, (xml: string) => string, string, RegExp]>([
    ['an open tag', (xml) => xml.replace('</group>', ''), 'not well-formed', /^This is not well-formed XML/],
    [
      'an unknown element',
      (xml) => xml.replace('<group>', '<group>\n<lg/>'),
      'not in the schema',
      /“lg” is not allowed here/,
    ],
    [
      'an unknown attribute',
      (xml) => xml.replace('<group>', '<group\nmood="sad">'),
      'not in the schema',
      /“mood” is not allowed in the element “group”/,
    ],
    [
      'a bad value',
      (xml) => xml.replace('method="markup"', 'method="guess"'),
      'not in the schema',
      /no value for “method” of the element “correction”/,
    ],
    [
      'a missing part',
      (xml) => xml.replace(/<encodingDesc>[\s\S]*<\/encodingDesc>/, ''),
      'not in the schema',
      /“profileDesc” is not allowed here/,
    ],
    [
      'an id twice',
      (xml) => xml.replaceAll('xml:id="text.translation"', 'xml:id="text.original"'),
      'not in the schema',
      /“text.original” is given twice/,
    ],
    [
      'words between sentences',
      (xml) => xml.replace('<div>', '<div>stray'),
      'not in the schema',
      /no text here in the element “div”/,
    ],
    [
      'a pointer to nothing',
      (xml) => xml.replace('<revisionDesc>', '<revisionDesc>').replace(/who="[^"]*"/, 'who="#nobody"'),
      'dangling pointer',
      /“#nobody” points to nothing/,
    ],
  ])('%s', (_, spoil, kind, words) => {
    const spoiled = spoil(valid);
    expect(spoiled).not.toBe(valid);
    const [first] = validateTei(spoiled, 'r.xml');
    expect(first).toMatchObject({ file: 'r.xml', kind });
    expect(first?.message).toMatch(words);
    expect(first?.line).toBeGreaterThan(1);
  });
});

test('the line and column are those of the fault', () => {
  const lines = valid.split('\n');
  const at = lines.findIndex((line) => line.startsWith('<group'));
  lines[at] = '<group><lg/>';
  expect(validateTei(lines.join('\n'))[0]).toMatchObject({ line: at + 1, column: 13 });
});

test('a file of another kind is told so at its first element', () => {
  expect(validateTei('<html><p class="a">a</p></html>')[0]?.message).toMatch(/“html” is not allowed here/);
});

test('nesting without end is refused at once', () => {
  const start = valid.slice(0, valid.indexOf('<div>') + '<div>'.length);
  for (const xml of ['<a>'.repeat(100_000), start + '<p><s><emph>'.repeat(50_000)])
    expect(validateTei(xml)).toMatchObject([
      { kind: 'not well-formed', message: expect.stringContaining('nested deeper than 200') },
    ]);
});

test('no more than a hundred problems are told', () => {
  const spoiled = valid.replace('<div>', `<div>${'<fw type="a"/>'.repeat(500)}`);
  expect(validateTei(spoiled)).toHaveLength(100);
});

test('the schema that is shipped is the one that is documented', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sverka-schema-'));
  try {
    const fresh = join(folder, 'schema.json');
    execFileSync('npx', ['tsx', 'scripts/build-tei-schema.ts', fresh], { stdio: 'ignore' });
    expect(JSON.parse(readFileSync(fresh, 'utf8'))).toEqual(
      JSON.parse(readFileSync('shared/tei/sverka-schema.json', 'utf8')),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
