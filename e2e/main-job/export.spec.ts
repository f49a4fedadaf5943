// Step seven of the main job: TEI that holds everything decided, checked by a validator that is not ours; and plain text.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Download } from '@playwright/test';
import { unzipSync } from 'fflate';
import { inProject } from '../../scripts/project-folder.ts';
import { LETTER, MEMORANDUM } from '../archive-files.ts';
import type { Scholar } from '../scholar.ts';
import { expect, test } from '../workbench-test.ts';

/** The TEI consortium's own schema, where this machine has it beside the project. */
const SCHEMA = inProject('..', 'shared', 'schema', 'tei_all.rng');

/** What jing says against a file; null where it cannot be asked. */
function jing(path: string): string | null {
  if (!existsSync(SCHEMA)) return notRun(`there is no ${SCHEMA}`);
  const run = spawnSync('jing', [SCHEMA, path], { encoding: 'utf8' });
  if (run.error) return notRun('jing is not installed');
  return run.stdout.trim();
}

function notRun(why: string): null {
  console.info(`Not run: validation by jing, because ${why}.`);
  return null;
}

const textOf = async (download: Download): Promise<string> => readFile(await download.path(), 'utf8');

/** Corrects a word, tags a name with its counterpart, confirms a link, in the letter. */
async function workOn(scholar: Scholar): Promise<void> {
  await scholar.open(LETTER.title);
  await scholar.goTo('Tag');
  await scholar.drag('russian', 'Пхеньяна');
  await scholar.press('2');
  await scholar.counterpartIsOffered();
  await scholar.press('Enter');
  await expect(scholar.status).toContainText('0 mentions unlinked');
  await scholar.goTo('Correct');
  await scholar.clickAfter('russian', 'критики тов');
  await expect(scholar.inHand).toContainText('критики тов');
  await scholar.page.keyboard.type('арища');
  await scholar.goTo('Align');
  await scholar.press('Space');
  await expect(scholar.status).toContainText('1 confirmed');
}

async function save(scholar: Scholar): Promise<Download> {
  const button = scholar.dialog.getByRole('button', { name: 'Save the file' });
  // Each choice begins the check anew.
  await expect(scholar.dialog.getByRole('status')).toContainText('Valid TEI P5.', { timeout: 30_000 });
  await expect(button).toBeEnabled({ timeout: 20_000 });
  return scholar.saved(() => button.click());
}

test('a record worked on is saved as valid TEI that holds what was decided', async ({ scholar }, info) => {
  await workOn(scholar);
  await scholar.press('Control+e');
  const download = await save(scholar);
  expect(download.suggestedFilename()).toBe('letter-from-ri-sang-jo-to-n-s-khrushchev.xml');
  const path = join(info.outputDir, download.suggestedFilename());
  await download.saveAs(path);
  const xml = await readFile(path, 'utf8');
  for (const part of [
    /<title[^>]*>Letter from Ri Sang-jo to N\.S\. Khrushchev<\/title>/,
    /<choice[^>]*>\s*<sic[^>]*>[^<]*тов[^<]*<\/sic>\s*<corr[^>]*>[^<]*товарища[^<]*<\/corr>/,
    /<placeName[^>]* ref="#[^"]+"[^>]*>Пхеньяна<\/placeName>/,
    /<placeName[^>]* ref="#[^"]+"[^>]*>Pyongyang<\/placeName>/,
    /<listPlace>/,
    /<linkGrp/,
    /<s [^>]*xml:id=/,
    /Wilson Center Digital Archive/,
  ])
    expect(xml).toMatch(part);
  expect(jing(path) ?? '').toBe('');
});

test('both records as imported are valid TEI', async ({ scholar }, info) => {
  for (const { title } of [MEMORANDUM, LETTER]) {
    await scholar.open(title);
    await scholar.press('Control+e');
    const download = await save(scholar);
    const path = join(info.outputDir, download.suggestedFilename());
    await download.saveAs(path);
    expect(jing(path) ?? '').toBe('');
  }
});

test('the choices of the dialog change what is written, and it stays valid', async ({ scholar }, info) => {
  await workOn(scholar);
  await scholar.press('Control+e');
  const { dialog } = scholar;
  await dialog.getByRole('radio', { name: /As an apparatus/ }).check();
  await dialog.getByRole('checkbox', { name: 'English' }).uncheck();
  await dialog.getByRole('checkbox', { name: 'List of persons and places at the end' }).uncheck();
  const download = await save(scholar);
  const path = join(info.outputDir, download.suggestedFilename());
  await download.saveAs(path);
  const xml = await readFile(path, 'utf8');
  expect(xml).toMatch(/<app[^>]*>\s*<lem[^>]*>[^<]*товарища/);
  // The file as it came stays whole in the source; the edited text is the Russian alone.
  expect(xml).not.toMatch(/<s [^>]*>\s*I hope that you have received/);
  expect(xml).not.toContain('<listPlace>');
  expect(jing(path) ?? '').toBe('');
});

test('the whole project is saved in one go, packed into one file', async ({ scholar }) => {
  await scholar.press('Control+e');
  await scholar.dialog.getByRole('radio', { name: /Whole project/ }).check();
  const button = scholar.dialog.getByRole('button', { name: 'Save 2 records' });
  await expect(button).toBeEnabled({ timeout: 20_000 });
  const packed = await scholar.saved(() => button.click());
  expect(packed.suggestedFilename()).toBe('pyongyang-1956-tei.zip');
  expect(Object.keys(unzipSync(await readFile(await packed.path()))).sort()).toEqual([
    'letter-from-ri-sang-jo-to-n-s-khrushchev.xml',
    'memorandum-to-the-cpsu-cc-on-soviet-koreans.xml',
  ]);
});

test('a record goes out as a page, as a Word document, as a translation memory and as tables', async ({ scholar }) => {
  await scholar.open(LETTER.title);
  for (const [format, name, inside] of [
    ['HTML', 'letter-from-ri-sang-jo-to-n-s-khrushchev.html', /Content-Security-Policy/],
    ['Word', 'letter-from-ri-sang-jo-to-n-s-khrushchev.docx', /^PK/],
    ['TMX', 'letter-from-ri-sang-jo-to-n-s-khrushchev.tmx', /<tu tuid/],
    ['Tables', 'letter-from-ri-sang-jo-to-n-s-khrushchev.zip', /^PK/],
  ] as const) {
    await scholar.press('Control+e');
    await scholar.dialog.getByText(format, { exact: true }).click();
    await expect(scholar.dialog.getByRole('status')).toContainText(/files?, /, { timeout: 20_000 });
    const download = await scholar.saved(() => scholar.dialog.getByRole('button', { name: 'Save the file' }).click());
    expect(download.suggestedFilename()).toBe(name);
    expect(await textOf(download)).toMatch(inside);
    await expect(scholar.dialog).toBeHidden();
  }
});

test('the reading edition is what the printer is given', async ({ scholar }) => {
  await scholar.open(LETTER.title);
  await scholar.page.evaluate(() => {
    window.print = () => {
      const edition = document.querySelector('.print-edition');
      document.title = `printed ${edition?.shadowRoot?.querySelectorAll('.row').length ?? 0} rows`;
    };
  });
  await scholar.press('Control+e');
  await scholar.dialog.getByText('PDF', { exact: true }).click();
  await scholar.dialog.getByRole('button', { name: 'Print' }).click();
  await expect.poll(() => scholar.page.title()).toMatch(/^printed [1-9]\d* rows/);
  await expect(scholar.page.locator('.print-edition')).toHaveCount(0);
});

test('either side is saved as plain corrected text', async ({ scholar }) => {
  await workOn(scholar);
  const russian = await textOf(await scholar.saved(() => scholar.command('Export the Russian as plain text')));
  expect(russian).toContain('критики товарища.Ким Ир Сену');
  expect(russian).not.toContain('I hope that');
  const english = await textOf(await scholar.saved(() => scholar.command('Export the English as plain text')));
  expect(english).toContain('I hope that you have received the message from Pyongyang');
  expect(english).not.toContain('Надеюсь');
});

test('a copy of the project is saved and opened again as a project', async ({ scholar }) => {
  await workOn(scholar);
  await scholar.goTo('Read');
  const copy = await scholar.saved(() => scholar.press('Control+Shift+S'));
  expect(copy.suggestedFilename()).toBe('pyongyang-1956.sverka');
  await scholar.command('New project');
  await expect(scholar.page.getByText('No records yet.')).toBeVisible();
  await scholar.choose(() => scholar.press('Control+o'), {
    name: 'pyongyang-1956.sverka',
    mimeType: 'application/octet-stream',
    buffer: await readFile(await copy.path()),
  });
  await scholar.open(LETTER.title);
  await expect(scholar.text('russian').locator('.mention.place')).toHaveText(['Пхеньяна']);
  await expect(scholar.text('russian')).toContainText('товарища.Ким Ир Сену');
});

test('TEI of whatever origin is checked, by Sverka’s schema or by another, and each fault is told by its place', async ({
  scholar,
}) => {
  const wrong = '<TEI xmlns="http://www.tei-c.org/ns/1.0">\n<body/></TEI>';
  const schema =
    '<grammar xmlns="http://relaxng.org/ns/structure/1.0"><start><element name="TEI" ns="http://www.tei-c.org/ns/1.0"><element name="body" ns="http://www.tei-c.org/ns/1.0"><empty/></element></element></start></grammar>';
  const tei = { name: 'a.xml', mimeType: 'application/xml', buffer: Buffer.from(wrong) };
  const rng = { name: 'small.rng', mimeType: 'application/xml', buffer: Buffer.from(schema) };
  await scholar.choose(() => scholar.command('Check TEI files'), [tei]);
  await expect(scholar.dialog.getByRole('listitem').filter({ hasText: '2:8' })).toContainText(
    '“body” is not allowed here',
  );
  await expect(scholar.dialog).toContainText('Checked by Sverka’s own schema');
  await scholar.choose(() => scholar.dialog.getByRole('button', { name: 'Choose other files' }).click(), [tei, rng]);
  await expect(scholar.dialog).toContainText('Valid. a.xml');
  await expect(scholar.dialog).toContainText('Checked by small.rng.');
  await scholar.choose(() => scholar.dialog.getByRole('button', { name: 'Choose other files' }).click(), [rng]);
  await expect(scholar.dialog.getByRole('alert')).toContainText('Choose it together with the TEI files');
});
