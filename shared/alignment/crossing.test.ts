import { expect, test } from 'vitest';
import { align } from './align.ts';
import type { Sentence } from './bead.ts';
import { realEvidence } from './testing/real-evidence.ts';

const prose = (...texts: string[]): Sentence[] => texts.map((text) => ({ text, paragraph: 0, block: 'prose' }));

const RUSSIAN = [
  'Посольство СССР в КНДР сообщило о положении в Трудовой партии.',
  'На пленуме выступили товарищи с критикой культа личности.',
  'Они были исключены из партии и сняты с работы.',
  'Корейские друзья не возражают против возвращения советских граждан.',
];
const ENGLISH = [
  'The Soviet Embassy in the DPRK reported on the situation in the Workers Party.',
  'Comrades criticised the cult of personality at the plenum.',
  'They were expelled from the party and removed from work.',
  'The Korean friends do not object to the return of Soviet citizens.',
];
const RUSSIAN_STAMP =
  'Секретный сектор, входящий № 25718, 12 февраля 1956 года, подлежит возврату в общий отдел ЦК КПСС.';
const ENGLISH_STAMP =
  'Secret sector, incoming No. 25718, 12 February 1956, to be returned to the CPSU CC General Department.';

test('a stamp that stands at the other end is linked across the text', () => {
  const beads = align(prose(...RUSSIAN, RUSSIAN_STAMP), prose(ENGLISH_STAMP, ...ENGLISH), realEvidence());
  expect(beads.map(({ original, translation }) => `${original}-${translation}`)).toEqual([
    '0-1',
    '1-2',
    '2-3',
    '3-4',
    '4-0',
  ]);
});

test('what has no counterpart is left alone, not forced', () => {
  const debris = 'Language expression of freeze, Peners per Fresquest First Frage.';
  const beads = align(
    prose(...RUSSIAN, debris),
    prose(...ENGLISH, 'A decision is not required at this time.'),
    realEvidence(),
  );
  expect(beads.map(({ original, translation }) => `${original}-${translation}`)).toEqual([
    '0-0',
    '1-1',
    '2-2',
    '3-3',
    '4-',
    '-4',
  ]);
});

test('a moved sentence is found although another stood free in its place to be taken for its counterpart', () => {
  const note = 'A decision is not required at this time.';
  const beads = align(prose(...RUSSIAN, RUSSIAN_STAMP), prose(ENGLISH_STAMP, ...ENGLISH, note), realEvidence());
  const links = beads.map(({ original, translation }) => `${original}-${translation}`);
  expect(links).toEqual(expect.arrayContaining(['0-1', '1-2', '2-3', '3-4', '4-0', '-5']));
});
