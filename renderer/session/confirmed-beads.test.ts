import { Transform } from 'prosemirror-transform';
import { expect, test } from 'vitest';
import { segmentsOfBead } from '../../shared/document/beads.ts';
import { countingIds } from '../../shared/document/ids.ts';
import { NO_METADATA } from '../../shared/document/metadata.ts';
import { setSegments } from '../../shared/document/segments.ts';
import { addRecord, createProject } from '../db/projects.ts';
import { opened } from '../db/testing/fresh-database.ts';
import { sampleDoc, sampleWitness } from '../db/testing/sample-record.ts';
import { confirmedReader, confirmedTexts } from './confirmed-beads.ts';

/** The sample with its first bead confirmed. */
function confirmedOnce() {
  const tr = new Transform(sampleDoc());
  setSegments(
    tr,
    segmentsOfBead(tr.doc, 'b1').map(({ pos }) => ({ pos, attrs: { status: 'confirmed' as const } })),
  );
  return tr.doc;
}

test('only what a person confirmed teaches', () => {
  expect(confirmedTexts(sampleDoc())).toEqual([]);
  expect(confirmedTexts(confirmedOnce())).toEqual([
    {
      original: 'В связи с просьбой т.Ким Ир Сена решить вопрос. ',
      translation: 'In connection with the request of Cde. Kim Il Sung. ',
    },
  ]);
});

test('the confirmed links of all records of the project are read, and the version changes with them', async () => {
  const db = await opened();
  const maker = { now: () => new Date('1956-09-03T12:00:00Z'), newId: countingIds('n') };
  const project = await createProject(db, 'Pyongyang', maker);
  const read = confirmedReader(db);
  const record = () => ({ doc: confirmedOnce(), witness: sampleWitness, metadata: NO_METADATA });
  await addRecord(db, project, record(), maker);
  const before = await read(project);
  expect(before.texts).toHaveLength(1);
  expect((await read(project)).version).toBe(before.version);
  await addRecord(db, project, record(), maker);
  const after = await read(project);
  expect(after.texts).toHaveLength(2);
  expect(after.version).not.toBe(before.version);
  expect(await read(null)).toEqual({ version: '', texts: [] });
});
