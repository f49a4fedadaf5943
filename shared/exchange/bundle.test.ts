import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { projectId, recordId } from '../document/ids.ts';
import { NO_METADATA } from '../document/metadata.ts';
import type { TeiRecord } from '../tei/tei-record.ts';
import { randomRecord } from '../testing/random-record.ts';
import type { ProjectBundle } from './project-bundle.ts';
import { readBundle } from './read-bundle.ts';
import { writeBundle } from './write-bundle.ts';

const AT = '2026-02-03T10:15:00.000Z';

function projectOf(records: readonly TeiRecord[]): ProjectBundle {
  return {
    id: projectId('p1'),
    name: 'Pyongyang 1956',
    createdAt: AT,
    updatedAt: AT,
    records: records.map(({ metadata, doc, witness }, index) => ({
      id: recordId(`r${index}`),
      ...{ metadata, witness, createdAt: AT, updatedAt: AT, progress: null },
      doc: JSON.parse(JSON.stringify(doc.toJSON())) as unknown,
      dismissed: [{ segmentId: null, text: 'совпосу', at: AT }],
      ...(index === 0
        ? { names: { refused: ['person Надеюсь'], settled: { 'a|b': { note: 'So it stands.', by: 'I. P.', at: AT } } } }
        : {}),
    })),
    authority: records[0]?.authority ?? [],
    lexicon: [{ word: 'совпосольство', lang: 'ru', addedAt: AT }],
    learned: [{ read: 'л', meant: 'я', times: 3 }],
    rules: [{ id: 'n1', kind: 'plain', find: 'НПСС', replace: 'КПСС', matchCase: true, wholeWords: true, on: true }],
  };
}

const projects = fc.array(randomRecord, { maxLength: 3 }).map(projectOf);
const some = projectOf(fc.sample(randomRecord, { numRuns: 2, seed: 1 }));
const plain: ProjectBundle = { ...some, records: some.records.map((one) => ({ ...one, metadata: NO_METADATA })) };

test('a project comes back as it was saved', () => {
  fc.assert(
    fc.property(projects, (project) => {
      expect(readBundle(writeBundle(project), 'p.sverka')).toEqual({ ok: true, value: project, issues: [] });
    }),
    { numRuns: 30 },
  );
});

test('the same project gives the same bytes, in whatever order its keys were set', () => {
  const { name, ...rest } = some;
  expect(writeBundle({ ...rest, name })).toEqual(writeBundle(some));
});

/** The files of a bundle, changed and packed again. */
function repacked(change: (files: Record<string, Uint8Array>) => void): Uint8Array {
  const files: Record<string, Uint8Array> = unzipSync(writeBundle(some));
  change(files);
  return zipSync(files);
}

test('pages, boxes, confidences and who wrote to whom come along; a project without them is written for older programs too', () => {
  const box = { x: 1, y: 2.5, width: 3, height: 4 };
  const stretch = { from: 0, to: 5, box };
  const layout = {
    pages: [{ from: 0, to: 5, n: '1', image: 'a.tif', width: 10, height: null, unit: 'mm10' }],
    regions: [{ ...stretch, kind: 'paragraph' }],
    lines: [{ ...stretch, goesOn: 'sign' }],
    words: [{ ...stretch, confidence: 0.5 }],
  } as const;
  const file = { name: 'a.xml', encoding: 'utf-8', bom: false, text: 'Посол', layout } as const;
  const first = plain.records[0];
  if (!first) throw new Error('no record');
  const witness = { files: [file], sides: { original: [], translation: [] } };
  const withLayout = { ...plain, records: [{ ...first, witness }] };
  expect(readBundle(writeBundle(withLayout), 'p.sverka')).toEqual({ ok: true, value: withLayout, issues: [] });
  const versionOf = (bundle: ProjectBundle) =>
    JSON.parse(new TextDecoder().decode(unzipSync(writeBundle(bundle))['manifest.json'])).version as number;
  const letter = { ...first, metadata: { ...first.metadata, sender: 'Ri Sang-jo' } };
  const withLetter = { ...plain, records: [letter] };
  expect([withLetter, withLayout, { ...plain, records: [] }].map(versionOf)).toEqual([3, 2, 1]);
  expect(readBundle(writeBundle(withLetter), 'p.sverka')).toEqual({ ok: true, value: withLetter, issues: [] });
  const outside = { ...withLayout, records: [{ ...first, witness: { ...witness, files: [{ ...file, text: 'П' }] } }] };
  expect(readBundle(writeBundle(outside), 'p.sverka')).toMatchObject({ ok: false, problem: { kind: 'damaged' } });
});

describe('a bad file is refused with a reason', () => {
  test.each<[string, Uint8Array, string]>([
    ['no zip', strToU8('Memorandum'), 'not a bundle'],
    ['an empty file', new Uint8Array(), 'not a bundle'],
    ['a zip of something else', zipSync({ 'a.txt': strToU8('a') }), 'damaged'],
    ['cut short', writeBundle(some).slice(0, 900), 'not a bundle'],
    ['a path that leads out', zipSync({ '../../.bashrc': strToU8('a') }), 'path'],
    ['a path from the root', zipSync({ '/etc/passwd': strToU8('a') }), 'path'],
    ['a path of Windows', zipSync({ 'C:\\x': strToU8('a') }), 'path'],
    ['a changed file', repacked((files) => (files['lexicon.json'] = strToU8('[]'))), 'damaged'],
    ['a missing file', repacked((files) => delete files['records/r0.json']), 'damaged'],
    ['a file more', repacked((files) => (files['evil.js'] = strToU8('1'))), 'damaged'],
    ['a newer version', zipSync({ 'manifest.json': strToU8('{"format":"sverka","version":4,"files":[]}') }), 'newer'],
    ['a manifest of nonsense', zipSync({ 'manifest.json': strToU8('[1') }), 'damaged'],
  ])('%s', (_, bytes, kind) => {
    expect(readBundle(bytes, 'p.sverka')).toMatchObject({ ok: false, problem: { kind, file: 'p.sverka' } });
  });

  test('a bomb is not unpacked', () => {
    const bytes = zipSync({ 'a.json': new Uint8Array(1_000_000) });
    // The size that the zip's directory claims, made 2 GB: 46 bytes before the name, at 24.
    const directory = bytes.length - 22 - 46 - 'a.json'.length;
    new DataView(bytes.buffer).setUint32(directory + 24, 2 ** 31, true);
    expect(readBundle(bytes, 'p.sverka')).toMatchObject({ ok: false, problem: { kind: 'too large' } });
  });

  test('any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.nat(), fc.nat(255), (noise, at, byte) => {
        const bytes = writeBundle(some);
        bytes[at % bytes.length] = byte;
        readBundle(bytes, 'p.sverka');
        expect(readBundle(noise, 'p.sverka').ok).toBe(false);
      }),
    );
  });
});
