import { expect, test } from 'vitest';
import { authorityCsv } from './authority-csv.ts';
import { writeCsv } from './csv.ts';
import { beadsCsv, correctionsCsv, mentionsCsv } from './record-tables.ts';
import { memorandum } from './testing/memorandum.ts';

const lines = (csv: string): readonly string[] => csv.replace('\ufeff', '').trimEnd().split('\r\n').slice(1);

test('cells with commas, quotes and line ends are quoted', () => {
  expect(
    writeCsv(
      ['a', 'b'],
      [
        ['1,5', 'he said "no"'],
        ['two\nlines', null],
        [0.5, ''],
      ],
    ),
  ).toBe('\ufeffa,b\r\n"1,5","he said ""no"""\r\n"two\nlines",\r\n0.5,\r\n');
});

test('corrections stand in reading order, with who and when', () => {
  expect(lines(correctionsCsv(memorandum))).toEqual([
    'original,o1,Сенк,Сена,Anna,2026-02-03T10:15:00.000Z,suggestion,0.93,по описи',
    'original,o1,нолбре,ноябре,Anna,2026-02-03T10:15:00.000Z,suggestion,0.93,по описи',
  ]);
});

test('mentions of both sides are listed with the record they point to', () => {
  expect(lines(mentionsCsv(memorandum))).toEqual([
    'm1,original,o1,person,Ким Ир Сена,kim-il-sung,Kim Il Sung,,,Anna,2026-02-03T10:15:00.000Z',
    'm2,original,o1,date,ноябре,,,1955-11,0.8,,',
    'm3,translation,t1,person,Kim Il Sung,kim-il-sung,Kim Il Sung,,,Anna,2026-02-03T10:15:00.000Z',
  ]);
});

test('authority records are listed with their forms and numbers', () => {
  expect(lines(authorityCsv(memorandum.authority))).toEqual([
    'kim-il-sung,person,Ким Ир Сен,Kim Il Sung,Ким Ир Сена (ru),1912/1994,,Wikidata Q41117,',
  ]);
});

test('beads stand with their texts, lone sentences too', () => {
  const rows = lines(beadsCsv(memorandum));
  expect(rows).toContain('k2,o2,t2,Към уехал.,Kim left.,confirmed,');
  expect(rows).toContain(',,t3,,"[handwritten: ""Seen"", Ivanov]",,');
});
