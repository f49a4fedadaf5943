// The built command line on the archive's files, as a script calls it: exit codes, formats, offsets, help.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { projectFolder } from '../scripts/project-folder.ts';

const MEMORANDUM = join(projectFolder, 'fixtures/archive/000_9bcb9f85c4ea4aa2.txt');
const LETTER = join(projectFolder, 'fixtures/archive/003_6fd1823bc066bd27.txt');

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sverka-cli-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the built program. */
function sverka(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(projectFolder, 'dist/cli/sverka.js'), ...args], {
    encoding: 'utf8',
    input,
    cwd: folder,
    maxBuffer: 1 << 26,
  });
  return { status, stdout, stderr };
}

/** Lines of JSON as values. */
const jsonLines = (text: string): Record<string, unknown>[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

test('segment prints one sentence a line and loses nothing', () => {
  const text = 'Ким П. Т. приехал. 3.IX.56 г. он уехал.\n\nКак сообщил т. Иванов, все хорошо.\n';
  const { status, stdout } = sverka(['segment', '--lang', 'ru', '-'], text);
  expect(status).toBe(0);
  expect(stdout.split('\n').slice(0, 4)).toEqual([
    'Ким П. Т. приехал.',
    '3.IX.56 г. он уехал.',
    '',
    'Как сообщил т. Иванов, все хорошо.',
  ]);
  expect(stdout.replace(/\s+/g, ' ').trim()).toBe(text.replace(/\s+/g, ' ').trim());
});

test('align puts every sentence into exactly one bead', () => {
  const russian = ['Уважаемому товарищу Хрущеву!', 'Пленум ЦК состоялся 30 августа.', 'Прошу принять меня.'];
  const english = ['Dear Comrade Khrushchev!', 'The CC Plenum was held on 30 August.', 'Please receive me.'];
  writeFileSync(join(folder, 'a.ru'), `${russian.join('\n')}\n`);
  writeFileSync(join(folder, 'a.en'), `${english.join('\n')}\n`);
  const { status, stdout } = sverka(['align', 'a.ru', 'a.en']);
  expect(status).toBe(0);
  const beads = stdout
    .trim()
    .split('\n')
    .map((line) => line.split('\t'));
  expect(beads.map(([original]) => original)).toEqual(['0', '1', '2']);
  expect(beads.map(([, translation]) => translation)).toEqual(['0', '1', '2']);
  for (const [, , score] of beads) expect(Number(score)).toBeGreaterThan(0.5);
});

test('suspects of a whole record count their offsets in the file', () => {
  const { status, stdout } = sverka(['suspects', MEMORANDUM]);
  expect(status).toBe(0);
  const text = readFileSync(MEMORANDUM, 'utf8');
  const suspects = jsonLines(stdout);
  expect(suspects.length).toBeGreaterThan(30);
  for (const suspect of suspects) expect(text.slice(Number(suspect.from), Number(suspect.to))).toBe(suspect.text);
  const november = suspects.find(({ text: word }) => word === 'нолбре') as
    | { suggestions: { text: string }[] }
    | undefined;
  expect(november?.suggestions.map(({ text: word }) => word)).toContain('ноябре');
});

test('correct changes only what is sure', () => {
  const { status, stdout } = sverka(['correct', LETTER, '--report', 'report.jsonl']);
  expect(status).toBe(0);
  const made = jsonLines(readFileSync(join(folder, 'report.jsonl'), 'utf8'));
  expect(stdout.length).toBeGreaterThan(6000);
  expect(made.length).toBeLessThan(20);
});

test('tag finds names and dates, match tells one name from another', () => {
  writeFileSync(join(folder, 'a.txt'), 'Как сообщил т. Иванов, 2 февраля 1956 года Ким П.Т. выехал из Пхеньяна.');
  const tags = jsonLines(sverka(['tag', '--lang', 'ru', 'a.txt']).stdout);
  expect(tags.map(({ kind, text }) => `${kind} ${text}`)).toEqual(
    expect.arrayContaining(['person Иванов', 'date 2 февраля 1956 года', 'person Ким П.Т.', 'place Пхеньяна']),
  );
  expect(tags.find(({ kind }) => kind === 'date')?.normal).toBe('1956-02-02');
  writeFileSync(join(folder, 'pairs.tsv'), 'Иванов\tIvanov\nИванов\tGorbunov\n');
  const chances = sverka(['match', 'pairs.tsv'])
    .stdout.trim()
    .split('\n')
    .map((line) => Number(line.split('\t')[2]));
  expect(chances[0]).toBeGreaterThan(0.8);
  expect(chances[1]).toBeLessThan(0.2);
});

test('process writes every format of both records, and validate finds the TEI sound', () => {
  const to = 'tei,tmx,webannotation,csv,html,txt,sverka';
  const { status, stdout } = sverka(['process', MEMORANDUM, LETTER, '-o', 'out', '--to', to]);
  expect(status).toBe(0);
  const written = readdirSync(join(folder, 'out'));
  expect(stdout.trim().split('\n')).toHaveLength(written.length);
  for (const ending of ['.xml', '.tmx', '.html', '.sverka', '.beads.csv', '.original.txt'])
    expect(written.some((name) => name.endsWith(ending))).toBe(true);
  const tei = written.filter((name) => name.endsWith('.xml')).map((name) => join('out', name));
  expect(tei).toHaveLength(2);
  expect(sverka(['validate', ...tei]).status).toBe(0);
});

test('convert goes from the archive file to TEI and on to tables', () => {
  expect(sverka(['convert', LETTER, 'letter.xml']).status).toBe(0);
  expect(sverka(['convert', 'letter.xml', 'letter.tmx']).status).toBe(0);
  expect(readFileSync(join(folder, 'letter.tmx'), 'utf8')).toContain('srclang="ru"');
});

test('bad input is told in one line with the file and what to do, and exits with 1', () => {
  const { status, stdout, stderr } = sverka(['tag', '--lang', 'ru', 'nowhere.txt']);
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^nowhere\.txt: .+\n$/);
  writeFileSync(join(folder, 'broken.xml'), '<TEI><text></TEI>');
  const broken = sverka(['validate', 'broken.xml']);
  expect(broken.status).toBe(1);
  expect(broken.stdout + broken.stderr).toMatch(/broken\.xml:1/);
});

test('wrong usage exits with 2; every command has a help page', () => {
  expect(sverka([]).status).toBe(2);
  expect(sverka(['sing']).status).toBe(2);
  expect(sverka(['tag', '--lang', 'fr', 'a.txt']).status).toBe(2);
  for (const name of ['segment', 'align', 'suspects', 'correct', 'tag', 'match', 'process', 'convert', 'validate']) {
    const { status, stdout } = sverka(['help', name]);
    expect([name, status, stdout.startsWith(`usage: sverka ${name}`)]).toEqual([name, 0, true]);
  }
});
