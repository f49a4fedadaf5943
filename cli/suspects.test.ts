// `suspects` and `correct` on the archive's records, with the real language data.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { correct } from './correct.ts';
import { suspects } from './suspects.ts';
import { keptFiles } from './testing/kept-files.ts';

interface Line {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly score: number;
  readonly reasons: readonly string[];
  readonly suggestions: readonly { readonly text: string; readonly score: number }[];
}

const RECORDS = {
  memorandum: 'fixtures/archive/000_9bcb9f85c4ea4aa2.txt',
  letter: 'fixtures/archive/003_6fd1823bc066bd27.txt',
} as const;

/** What the command lists for each record, asked once. */
const records = new Map<string, Promise<readonly Line[]>>();

function listed([path = '']: readonly string[]): Promise<readonly Line[]> {
  const known = records.get(path) ?? listFile([path]);
  records.set(path, known);
  return known;
}

async function listFile(args: readonly string[]): Promise<readonly Line[]> {
  const { io, output } = keptFiles();
  await suspects.run(args, io);
  return output()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
}

test.each([
  ['просъбой', 'просьбой'],
  ['коренцев', 'корейцев'],
  ['нолбре', 'ноябре'],
  ['Ивенев', 'Иванов'],
  ['Седоренко', 'Федоренко'],
  ['возвраще ния', 'возвращения'],
])('in the memorandum %s is read %s, beside its translation', async (read, meant) => {
  const line = (await listed([RECORDS.memorandum])).find(({ text }) => text === read);
  expect(line?.suggestions[0]?.text).toBe(meant);
});

test.each([
  ['товари – щеской', 'товарищеской'],
  ['на – правленной', 'направленной'],
  ['устра нять', 'устранять'],
  ['несправодливо', 'несправедливо'],
])('in the letter %s is read %s', async (read, meant) => {
  const line = (await listed([RECORDS.letter])).find(({ text }) => text === read);
  expect(line?.suggestions[0]?.text).toBe(meant);
});

test('offsets count in the file that was named, and its English part is not judged', async () => {
  for (const path of Object.values(RECORDS)) {
    const text = readFileSync(path, 'utf8');
    for (const line of await listed([path])) {
      expect(text.slice(line.from, line.to).replace(/\s+/g, ' ')).toBe(line.text.replace(/\s+/g, ' '));
      expect(line.from).toBeLessThan(text.search(/TO THE CPSU CENTRAL|Dear Comrade/));
    }
  }
});

test('a translation in a file of its own is evidence', async () => {
  // As noisy as the typescripts are: in clean prose a name no lexicon knows is left alone.
  const files = {
    'ru.txt': 'Об этом сообщия т. Ивенев, а вопрес решен втим ренением.\n',
    'en.txt': 'Cde. Ivanov reported this, and the question was decided by this decision.\n',
  };
  const { io, output } = keptFiles(files);
  await suspects.run(['ru.txt', '--translation', 'en.txt', '--top', '1'], io);
  const lines = output()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
  const name = lines.find(({ text }) => text === 'Ивенев');
  expect(name?.suggestions.map(({ text }) => text)).toEqual(['Иванов']);
});

test('only sure corrections are made, and the report says which', async () => {
  const files = { 'ru.txt': 'Обратились с просъбой об этом деле.\n' };
  const { io, output, text } = keptFiles(files);
  await correct.run(['ru.txt', '--min', '0.6', '--report', 'r.jsonl'], io);
  expect(output()).toBe('Обратились с просьбой об этом деле.\n');
  expect(JSON.parse(text('r.jsonl'))).toMatchObject({ from: 13, to: 21, text: 'просъбой', reads: 'просьбой' });
  const none = keptFiles(files);
  await correct.run(['ru.txt', '--min', '1'], none.io);
  expect(none.output()).toBe(files['ru.txt']);
});

test("an OCR program's file is judged by its text, along with its confidences", async () => {
  const words = 'Обратились с просьбой об этом доле .'.split(' ');
  const hocr = (unsure: string) =>
    `<html><body><div class="ocr_page"><p class="ocr_par"><span class="ocr_line">${words
      .map((word) => `<span class="ocrx_word" title="x_wconf ${word === unsure ? 9 : 93}">${word}</span>`)
      .join(' ')}</span></p></div></body></html>`;
  const scoreWith = async (unsure: string): Promise<number> => {
    const { io, output } = keptFiles({ 'page.hocr': hocr(unsure) });
    await suspects.run(['page.hocr'], io);
    const lines = output()
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Line);
    return lines.find(({ from, to }) => words.join(' ').slice(from, to) === 'доле')?.score ?? 0;
  };
  expect(await scoreWith('доле')).toBeGreaterThan(await scoreWith(''));
  const { io, output } = keptFiles({ 'page.hocr': hocr('доле') });
  await correct.run(['page.hocr', '--min', '1'], io);
  expect(output().trim()).toBe(words.join(' '));
});

test('a wrong call is a usage error', async () => {
  const { io } = keptFiles();
  await expect(suspects.run([], io)).rejects.toThrow('Name a file');
  await expect(suspects.run(['a.txt', '--bottom', '5'], io)).rejects.toThrow('no option --bottom');
  await expect(correct.run(['a.txt', '--min', '7'], io)).rejects.toThrow('--min');
});

test.each([
  [['correct', '--report', 'pages/1.txt', 'pages/1.txt'], 'over the file that is read'],
  [['correct', '--report', './pages/../pages/1.txt', 'pages/1.txt'], 'over the file that is read'],
  [['correct', '--min', '', 'pages/1.txt'], '--min needs a value'],
  [['suspects', ''], 'Name a file'],
])('%j is refused', async ([command, ...args], why) => {
  const { io, files } = keptFiles({ 'pages/1.txt': 'По просъбой.' });
  await expect((command === 'correct' ? correct : suspects).run(args, io)).rejects.toThrow(why);
  expect([...files.keys()]).toEqual(['pages/1.txt']);
});

test.each([
  ['', 'page.txt: there is no text in it.'],
  [' \n\n', 'page.txt: there is no text in it.'],
])('of %j it is said that there is nothing to read', async (text, said) => {
  const { io, output, errors } = keptFiles({ 'page.txt': text });
  expect(await correct.run(['page.txt'], io)).toBe(0);
  expect([output(), errors()]).toEqual([text, [said]]);
});

test('what holds zero bytes is no text', async () => {
  const { io } = keptFiles({ 'page.txt': 'Письмо\nпередано\0\0' });
  await expect(suspects.run(['page.txt'], io)).rejects.toThrow('page.txt:2: this is no text. Check the path.');
});
