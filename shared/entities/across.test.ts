import { expect, test } from 'vitest';
import { entityId } from '../document/ids.ts';
import { proposeAcross } from './across.ts';
import type { AuthorityRecord } from './authority.ts';
import { proposeMentions } from './propose.ts';
import { testEngine } from './testing/engine.ts';

const engine = testEngine();

/** Both texts cut at "|" into sentences, which render each other one by one. */
function across(russian: string, english: string, authority: readonly AuthorityRecord[] = []) {
  const ranges = (text: string): { from: number; to: number }[] => {
    let start = 0;
    return text.split('|').map((piece) => {
      const from = start;
      start += piece.length + 1;
      return { from, to: from + piece.length };
    });
  };
  const context = { anchor: null, authority };
  const sides = {
    ru: { text: russian, proposals: proposeMentions(russian, 'ru', engine, context) },
    en: { text: english, proposals: proposeMentions(english, 'en', engine, context) },
  };
  const [ours, theirs] = [ranges(russian), ranges(english)];
  const beads = ours.map((range, at) => ({ ru: [range], en: theirs.slice(at, at + 1) }));
  const { ru, en, pairs } = proposeAcross(sides, beads, '1956-02-02', engine);
  return pairs.map(([a, b]) => `${ru[a]?.text} = ${en[b]?.text}`).sort();
}

test('names the OCR has mangled are proposed because the translation has them', () => {
  expect(
    across(
      'ИНД СССР (т. Седоренко) согласен.|по свявям Дорина (И. виноградов)',
      'The USSR MFA (Cde. Fedorenko) agrees.|for Relations (I. Vinogradov)',
    ),
  ).toEqual(['И. виноградов = I. Vinogradov', 'ИНД СССР = USSR MFA', 'СССР = USSR', 'Седоренко = Fedorenko']);
});

test('of two men of one surname each finds his own', () => {
  expect(
    across('обратились Към П.Т., Лигай А.Я. и Към Л.В.', 'P. T. Kim, A. Ya. Ligay, and L. Yu. Kim asked.'),
  ).toEqual(['Към Л.В. = L. Yu. Kim', 'Към П.Т. = P. T. Kim', 'Лигай А.Я. = A. Ya. Ligay']);
});

test('a name within a longer one of another thing is not taken out of it', () => {
  expect(across('Рассмотрел ЦК КПСС.', 'Considered by the CC.')).toEqual([]);
});

test('a name is not looked for in another sentence', () => {
  expect(across('Вопрос решен.|Сообщил т. Иванов.', 'Cde. Ivanov decided.|He reported.')).toEqual([]);
});

test('a longer name of the project’s own is the counterpart of what begins it', () => {
  const department: AuthorityRecord = {
    ...{ id: entityId('department'), kind: 'organisation', dates: '', description: '', identifiers: [], note: '' },
    preferred: { ru: 'Отдел ЦК КПСС по связям с иностранными коммунистическими партиями' },
    variants: [{ text: 'Отделом ЦК НПСС по свявям', lang: 'ru', source: '' }],
  };
  expect(
    across('Зам. зав. Отделом ЦК НПСС по свявям', 'Deputy Chief of the CPSU CC Department', [department]),
  ).toContain('Отделом ЦК НПСС по свявям = CPSU CC Department');
});
