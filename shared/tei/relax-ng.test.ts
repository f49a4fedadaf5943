import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { harmed } from '../testing/harmed-bytes.ts';
import { randomRecord } from '../testing/random-record.ts';
import { readRelaxNg } from './relax-ng.ts';
import { WHOLE_TEI } from './tei-record.ts';
import { validateTei } from './validate.ts';
import { writeTei } from './write-tei.ts';

const OWN = readFileSync('shared/tei/sverka.rng', 'utf8');
const NOTES = `<grammar xmlns="http://relaxng.org/ns/structure/1.0"><start><ref name="notes"/></start>
<define name="notes"><element name="notes"><oneOrMore><element name="note"><attribute name="n"/><text/></element></oneOrMore></element></define></grammar>`;

const kindOf = async (text: string, name = 'a.rng') => {
  const read = await readRelaxNg(text, name);
  return read.ok ? null : read.problem.kind;
};

test('a schema read from its XML says what the one that is built in says', async () => {
  const schema = await readRelaxNg(OWN, 'sverka.rng');
  if (!schema.ok) throw new Error(schema.problem.message);
  const [record] = fc.sample(randomRecord, { numRuns: 1, seed: 3 });
  const xml = record ? writeTei(record, WHOLE_TEI) : '';
  const wrong = xml.replace('<group>', '<group mood="sad"><lg/>');
  expect(validateTei(xml, 'a.xml', { schema: schema.value })).toEqual([]);
  expect(validateTei(wrong, 'a.xml', { schema: schema.value })).toEqual(validateTei(wrong, 'a.xml'));
});

test('a fault names the schema that was given', async () => {
  const schema = await readRelaxNg(NOTES, 'notes.rng');
  const found = schema.ok ? validateTei('<notes>\n<note/></notes>', 'a.xml', { schema: schema.value }) : [];
  expect(found).toEqual([
    {
      ...{ file: 'a.xml', line: 2, column: 8, kind: 'not in the schema' },
      message: 'The attribute “n” is missing in the element “note”. Add it.',
    },
  ]);
});

describe('a schema of several files', () => {
  const outer =
    '<grammar xmlns="http://relaxng.org/ns/structure/1.0"><include href="notes.rng"/><include href="more/names.rng"/></grammar>';
  const names = '<grammar xmlns="http://relaxng.org/ns/structure/1.0"/>';

  test('takes what it includes from beside it', async () => {
    const beside = new Map([
      ['notes.rng', NOTES],
      ['more/names.rng', names],
    ]);
    const schema = await readRelaxNg(outer, 'outer.rng', async (path) => beside.get(path) ?? null);
    expect(schema.ok && validateTei('<notes><note n="1"/></notes>', '', { schema: schema.value })).toEqual([]);
  });

  test.each(['../../etc/passwd', 'http://example.org/a.rng', 'file:///etc/passwd', 'names.rng'])(
    'does not reach for %s',
    async (path) => {
      const schema = await readRelaxNg(outer.replace('notes.rng', path), 'outer.rng');
      expect(schema).toMatchObject({ ok: false, problem: { kind: 'included' } });
    },
  );
});

test.each([
  ['the compact syntax', 'default namespace = "a"\nstart = element a { text }', 'not RELAX NG'],
  ['an XML Schema', '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"/>', 'not RELAX NG'],
  ['an ODD', '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text/></TEI>', 'not RELAX NG'],
  ['a file cut short', OWN.slice(0, 900), 'not well-formed'],
  ['a reference to nothing', NOTES.replace('ref name="notes"', 'ref name="songs"'), 'bad schema'],
  ['a pattern that is none', NOTES.replace('<text/>', '<song/>'), 'bad schema'],
  ['nothing', '', 'not RELAX NG'],
])('%s is refused with a reason', async (_, text, kind) => {
  expect(await kindOf(text)).toBe(kind);
});

test('harmed schemas are read or refused, and nothing is thrown', async () => {
  await fc.assert(
    fc.asyncProperty(harmed(new TextEncoder().encode(NOTES)), async (bytes) => {
      const read = await readRelaxNg(new TextDecoder().decode(bytes), 'a.rng');
      if (read.ok) validateTei('<notes><note n="1">a</note></notes>', '', { schema: read.value });
      else expect(read.problem.message).toMatch(/^\p{Lu}.*[.!]$/su);
    }),
    { numRuns: 200 },
  );
}, 60_000);
