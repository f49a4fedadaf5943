// The judge on sentences of the kind the archives hold, with the real language data.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { OcrContext } from './context.ts';
import { loadOcrEngine, OCR_FILES, type OcrFiles } from './engine.ts';
import { judge } from './judge.ts';
import { NOTHING_LEARNED } from './learned-confusions.ts';

const files = Object.fromEntries(
  Object.entries(OCR_FILES).map(([part, name]) => [
    part,
    readFileSync(new URL(`../../language-data/${name}`, import.meta.url)),
  ]),
) as unknown as OcrFiles;
const engine = loadOcrEngine(files);
const alone: OcrContext = {
  counterpart: null,
  projectLexicon: new Set(),
  authorityNames: [],
  learned: NOTHING_LEARNED,
  dismissed: new Set(),
};

describe('a damaged word gets the right reading first', () => {
  test.each([
    ['В связи с просъбой товарища о приезде.', 'просъбой', 'просьбой'],
    ['Вопрос о гражданстве советских коренцев решен.', 'коренцев', 'корейцев'],
    ['Это было в нолбре 1955 года в Москве.', 'нолбре', 'ноябре'],
    ['Проекты постановления и телеграмие приложены.', 'телеграмие', 'телеграмме'],
  ])('%s', (sentence, read, meant) => {
    const suspect = judge(sentence, engine, alone).find(({ text }) => text === read);
    expect(suspect?.suggestions[0]?.text).toBe(meant);
  });
});

test('a clean sentence has no suspects', () => {
  expect(judge('Посольство получило поручение провести соответствующую работу.', engine, alone)).toEqual([]);
});

test('a word the project knows is not doubted', () => {
  const sentence = 'В отчете названа вся пхвойска целиком.';
  expect(judge(sentence, engine, alone).length).toBeGreaterThan(0);
  expect(judge(sentence, engine, { ...alone, projectLexicon: new Set(['пхвойска']) })).toEqual([]);
});
