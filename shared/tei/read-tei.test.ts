import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { Fragment, Mark, type Node } from 'prosemirror-model';
import { describe, expect, test, vi } from 'vitest';
import { flatText, readSide } from '../document/reading-order.ts';
import { SIDES } from '../document/schema.ts';
import { randomRecord } from '../testing/random-record.ts';
import { witnessText } from '../witness/witness.ts';
import { readTei } from './read-tei.ts';
import { type TeiRecord, WHOLE_TEI } from './tei-record.ts';
import { validateTei } from './validate.ts';
import { writeTei } from './write-tei.ts';

/** `RECORDS=1000 npx vitest run shared/tei` tries more, and takes minutes. */
const RUNS = Number(process.env.RECORDS ?? 60);
vi.setConfig({ testTimeout: 600_000 });

/** Mentions on one text carry no order; the reader puts them in that of their ids, and joins texts that then agree. */
function withOrderedMentions(node: Node): Node {
  if (node.isInline) {
    const ids = (mark: Mark): string => (mark.type.name === 'mention' ? String(mark.attrs.id) : '');
    return node.mark(Mark.setFrom([...node.marks].sort((one, other) => (ids(one) < ids(other) ? -1 : 1))));
  }
  return node.copy(Fragment.fromArray(node.children.map(withOrderedMentions)));
}

/** Authority records come back by kind. */
const byKind = (record: TeiRecord): readonly unknown[] =>
  [...record.authority].sort((one, other) => (one.id < other.id ? -1 : 1));

test('a record written whole is read back without loss', () => {
  fc.assert(
    fc.property(randomRecord, (record) => {
      const read = readTei(writeTei(record, WHOLE_TEI), 'r.xml');
      if (!read.ok) throw new Error(read.problem.message);
      expect(read.issues).toEqual([]);
      expect(read.value.doc.toJSON()).toEqual(withOrderedMentions(record.doc).toJSON());
      expect({ ...read.value, doc: null, authority: byKind(read.value) }).toEqual({
        ...record,
        doc: null,
        authority: byKind(record),
      });
    }),
    { numRuns: RUNS },
  );
});

test.each([
  ['with app in place of choice', { ...WHOLE_TEI, corrections: 'app' }],
  ['in two divisions of one text', { ...WHOLE_TEI, arrangement: 'divisions' }],
] as const)('%s nothing is lost either', (_, options) => {
  fc.assert(
    fc.property(randomRecord, (record) => {
      const read = readTei(writeTei(record, options), 'r.xml');
      expect(read.ok && read.value.doc.toJSON()).toEqual(withOrderedMentions(record.doc).toJSON());
    }),
    { numRuns: RUNS },
  );
});

test('what was written from what was read is the same file, byte for byte', () => {
  fc.assert(
    fc.property(randomRecord, (record) => {
      const xml = writeTei(record, WHOLE_TEI);
      const read = readTei(xml, 'r.xml');
      expect(read.ok && writeTei(read.value, WHOLE_TEI)).toBe(xml);
    }),
    { numRuns: RUNS },
  );
});

test('without the imported files the witness is still there, by sic', () => {
  fc.assert(
    fc.property(randomRecord, (record) => {
      const read = readTei(writeTei(record, { ...WHOLE_TEI, source: false }), 'r.xml');
      for (const side of SIDES)
        expect(read.ok && witnessText(read.value.witness, side)).toBe(witnessText(record.witness, side));
    }),
    { numRuns: RUNS },
  );
});

test('the silent text has the words of the record and nothing else', () => {
  fc.assert(
    fc.property(randomRecord, (record) => {
      const read = readTei(writeTei(record, { ...WHOLE_TEI, corrections: 'silent' }), 'r.xml');
      for (const side of SIDES)
        expect(read.ok && flatText(readSide(read.value.doc, side))).toBe(flatText(readSide(record.doc, side)));
    }),
    { numRuns: RUNS },
  );
});

const TEI = 'xmlns="http://www.tei-c.org/ns/1.0"';
const text = (type: string, body: string): string => `<text type="${type}"><body>${body}</body></text>`;
const ours = (body: string): string =>
  `<TEI ${TEI} xml:id="record.r"><teiHeader/>\n<text><group>${text('original', body)}</group></text></TEI>`;

describe('a file that cannot be read is refused with a reason and a line', () => {
  test.each([
    ['', 'not well-formed', 1],
    ['Memorandum', 'not well-formed', 1],
    ['<TEI>\n<a></b></TEI>', 'not well-formed', 2],
    ['<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'not well-formed', 1],
    [`${'<a>'.repeat(10_000)}`, 'not well-formed', 1],
    ['<html/>', 'not TEI', 1],
    ['<TEI/>', 'not TEI', 1],
    [`<TEI ${TEI}><teiHeader/><text><body><p>a</p></body></text></TEI>`, 'foreign TEI', 1],
  ])('%j', (xml, kind, line) => {
    expect(readTei(xml, 'r.xml')).toMatchObject({ ok: false, problem: { kind, line, file: 'r.xml' } });
  });
});

test('an element that a record has no place for is named, and its words are kept', () => {
  const read = readTei(ours('<div><p><s xml:id="s.1">В <foreign>Plenum</foreign> ЦК</s></p><figure/></div>'), 'r.xml');
  expect(read.ok && flatText(readSide(read.value.doc, 'original'))).toBe('В Plenum ЦК');
  expect(read.ok && read.issues.map(({ kind, line }) => [kind, line])).toEqual([
    ['unknown element', 2],
    ['unknown element', 2],
  ]);
});

test('the files of others give a reason, and none makes the reader or the check fail', () => {
  const folder = '../shared/data/tei';
  if (!existsSync(folder)) return console.info('Not run: the TEI files of others are missing.');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.xml'));
  for (const name of files) {
    const xml = readFileSync(join(folder, name), 'utf8');
    const read = readTei(xml, name);
    expect(read.ok ? '' : read.problem.kind).toMatch(/^(foreign TEI|not TEI|not well-formed|)$/);
    expect(validateTei(xml, name)).not.toEqual([]);
  }
}, 120_000);
