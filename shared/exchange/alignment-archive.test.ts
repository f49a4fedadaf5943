// The archive's own records: what Sverka writes as a translation memory is found in them again, link for link.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { align } from '../alignment/align.ts';
import { realEvidence } from '../alignment/testing/real-evidence.ts';
import { isLinked, readBeads } from '../document/beads.ts';
import { countingIds } from '../document/ids.ts';
import { makeRecord } from '../intake/make-record.ts';
import { planRecord } from '../intake/read-record.ts';
import { splitSentences } from '../segmentation/split-sentences.ts';
import { decodeFile } from '../witness/decode.ts';
import { placeAlignment } from './place-alignment.ts';
import { readAlignment } from './read-alignment.ts';
import { writeTmx } from './write-tmx.ts';

const evidence = realEvidence();

test.each(['000_9bcb9f85c4ea4aa2', '003_6fd1823bc066bd27'])('the links of record %s are found again', (name) => {
  const file = decodeFile(name, readFileSync(`fixtures/archive/${name}.txt`));
  const plan = file.ok ? planRecord(file.value) : file;
  if (!plan.ok) throw new Error(plan.problem.message);
  const record = makeRecord(plan.value, {
    ids: countingIds(),
    split: splitSentences,
    align: (original, translation) => align(original, translation, evidence),
  });
  const xml = writeTmx({ ...record, id: 'r', authority: [] }, { name: 'Sverka', version: '1' });
  const languages = { original: 'ru', translation: 'en' };
  const read = readAlignment([{ name: 'r.tmx', text: xml }], { languages, knows: () => null });
  if (!read.ok) throw new Error(read.problem.message);
  const placed = placeAlignment(record.doc, read.value, false, countingIds());
  const written = (original: readonly string[], translation: readonly string[]) =>
    `${original.join(' ')}=${translation.join(' ')}`;
  expect(placed.beads.map(({ original, translation }) => written(original, translation)).sort()).toEqual(
    readBeads(record.doc)
      .filter(isLinked)
      .map(({ original, translation }) =>
        written(
          original.map(({ id }) => id),
          translation.map(({ id }) => id),
        ),
      )
      .sort(),
  );
  expect([placed.splitFurther, placed.lost]).toEqual([0, []]);
});
