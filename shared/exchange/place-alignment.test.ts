import { Transform } from 'prosemirror-transform';
import { expect, test } from 'vitest';
import { countingIds } from '../document/ids.ts';
import { takeBeads, takeCuts } from '../document/take-alignment.ts';
import { alignedRecord, beadsWritten } from '../testing/aligned-record.ts';
import type { AlignmentFile, FileBead } from './alignment-file.ts';
import { placeAlignment } from './place-alignment.ts';
import { alignmentOf } from './read-alignment.ts';

/** "Раз. + Два. / One and two." as a bead of a file. */
const bead = (source: string, at: number): FileBead => {
  const [original = '', translation = ''] = source.split(' / ');
  const units = (side: string) =>
    side
      .split(' + ')
      .filter((text) => text.trim() !== '')
      .map((text) => ({ id: null, text }));
  return { original: units(original), translation: units(translation), certainty: 0.5, confirmed: true, line: at + 1 };
};

const fileOf = (...beads: readonly string[]): AlignmentFile => ({ name: 'f', format: 'tmx', beads: beads.map(bead) });

const place = (doc: ReturnType<typeof alignedRecord>, file: AlignmentFile, split = false) =>
  placeAlignment(doc, file, split, countingIds('n'));

const written = (doc: ReturnType<typeof alignedRecord>, file: AlignmentFile, split = false) =>
  place(doc, file, split).beads.map(({ original, translation }) => `${original.join(' ')}=${translation.join(' ')}`);

const record = () =>
  alignedRecord(
    [
      'В ЦК КПСС.',
      'В связи с просьбой корейских друзей вопрос о двойном гражданстве был решён в ноябре 1955 г.',
      'Они уехали на родину. Посольство прибыло в Пхеньян.',
      'Прошу указаний.',
    ],
    [
      'To the CPSU CC.',
      'At the request of the Korean friends the matter of dual citizenship was settled in November 1955.',
      'They left for home.',
      'The Embassy arrived in Pyongyang.',
      'I ask for instructions.',
    ],
  );

test('units are found by their words, though spelling and punctuation differ', () => {
  const file = fileOf(
    'в цк кпсс / TO THE CPSU CC',
    'В связи с просьбой корейских друзей вопрос о двейное гражданстве был решен в нолбре 1955г / At the request of the Korean friends the matter of dual citizenship was settled in November, 1955',
  );
  expect(written(record(), file)).toEqual(['o0=t0', 'o1=t1']);
  expect(place(record(), file).coverage).toEqual({ original: { all: 4, found: 2 }, translation: { all: 5, found: 2 } });
});

test('a unit over several sentences takes them all; units that share a sentence become one bead', () => {
  const merged = fileOf(
    'Они уехали на родину. Посольство прибыло в Пхеньян. / They left for home. The Embassy arrived in Pyongyang.',
  );
  expect(written(record(), merged)).toEqual(['o2=t2 t3']);
  const finer = fileOf(
    'Они уехали на родину. / They left for home.',
    'Посольство прибыло в Пхеньян. / The Embassy arrived in Pyongyang.',
  );
  expect(written(record(), finer)).toEqual(['o2=t2 t3']);
  expect(place(record(), finer).splitFurther).toBe(1);
});

test('sentences are split where the file splits them, if so wanted', () => {
  const doc = record();
  const file = fileOf(
    'Они уехали на родину. / They left for home.',
    'Посольство прибыло в Пхеньян / The Embassy arrived in Pyongyang.',
  );
  const { cuts, beads } = place(doc, file, true);
  const tr = takeCuts(new Transform(doc), cuts);
  takeBeads(
    tr,
    beads.map(({ certainty, ...rest }) => ({ ...rest, status: 'auto', score: certainty })),
    true,
    countingIds('b'),
  );
  expect(beadsWritten(tr.doc)).toEqual(['=t0', '=t1', 'o0=', 'o1=', 'o2=t2', 'sn1=t3', '=t4', 'o3=']);
  expect(tr.doc.child(0).textContent).toBe(doc.child(0).textContent);
});

test('crossing units are found where they stand', () => {
  const file = fileOf('Прошу указаний. / To the CPSU CC.', 'В ЦК КПСС. / I ask for instructions.');
  expect(written(record(), file)).toEqual(['o3=t0', 'o0=t4']);
});

test('a unit that the record does not have is told with its line, and its bead left alone', () => {
  const file = fileOf('В ЦК КПСС. / To the CPSU CC.', 'Совсем другое предложение о погоде. / I ask for instructions.');
  const placed = place(record(), file);
  expect(placed.lost).toEqual([{ side: 'original', text: 'Совсем другое предложение о погоде.', line: 2 }]);
  expect(written(record(), file)).toEqual(['o0=t0']);
});

test('sentences without counterpart are so in the record', () => {
  expect(written(record(), fileOf('Прошу указаний. / ', ' / They left for home.'))).toEqual(['o3=', '=t2']);
});

test('the alignment of a copy is the same again', () => {
  const doc = alignedRecord(
    ['b1: Раз и ещё раз.', 'b2!: Два слова.', 'Три.'],
    ['b2!: Two words.', 'b1: Once and again.'],
  );
  const file = alignmentOf({ doc }, 'copy');
  expect(written(doc, file)).toEqual(['o0=t1', 'o1=t0', 'o2=']);
  expect(file.beads.map(({ confirmed }) => confirmed)).toEqual([false, true, false]);
});

test('names of the record itself need no words', () => {
  const units = (...ids: readonly string[]) => ids.map((id) => ({ id, text: null }));
  const file: AlignmentFile = {
    ...{ name: 'f', format: 'cesAlign' },
    beads: [{ original: units('o1', 'o2'), translation: units('t1'), certainty: null, confirmed: false, line: 1 }],
  };
  expect(written(record(), file)).toEqual(['o1 o2=t1']);
});

test('a page number between the parts of a unit does not belong to it', () => {
  const doc = alignedRecord(
    ['Эти события создали внутри партии серьёзное', '2.', 'и сложное положение.'],
    ['These events created a serious and complex situation.'],
  );
  const file = fileOf(
    'Эти события создали внутри партии серьёзное и сложное положение. / These events created a serious and complex situation.',
  );
  expect(written(doc, file)).toEqual(['o0 o2=t0']);
});

test('of places that are much alike the one with every letter is taken', () => {
  const doc = alignedRecord(
    ['Второе февраля.', 'Десятое февраля.'],
    ['Chief of a sector, 10 February 1956, to the archives 11 February 1956.', 'Signed, 2 February 1956.'],
  );
  expect(written(doc, fileOf('Второе февраля. / 2 February 1956.'))).toEqual(['o0=t1']);
});
