// Alignments from elsewhere: taken over from a file after a look, compared with the record's own, handed to other programs;
// and the words that translate each other.
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { LETTER } from '../archive-files.ts';
import type { Scholar } from '../scholar.ts';
import { expect, test } from '../workbench-test.ts';

const SECOND = 'Вы, наверно, хорошо знаете';

test.beforeEach(async ({ scholar }) => {
  await scholar.open(LETTER.title);
  await scholar.goTo('Align');
  await scholar.clickOn('russian', SECOND);
  await scholar.page.mouse.move(5, 5);
  await expect(scholar.inHand).toContainText(SECOND);
});

async function choose(scholar: Scholar, ...files: readonly { name: string; text: string }[]): Promise<void> {
  const chooser = scholar.page.waitForEvent('filechooser');
  await scholar.command('Take over an alignment from a file');
  await (await chooser).setFiles(
    files.map(({ name, text }) => ({ name, mimeType: 'text/xml', buffer: Buffer.from(text) })),
  );
}

/** A memory that links the second Russian sentence with the third English one. */
const MEMORY = `<?xml version="1.0"?><tmx version="1.4"><header/><body>
<tu><tuv xml:lang="ru"><seg>Вы, наверно, хорошо знаете о тех недостатках</seg></tuv>
<tuv xml:lang="en"><seg>Therefore some comrades</seg></tuv></tu></body></tmx>`;

test('an alignment is taken over from a file after a look, and one step takes it back', async ({ scholar }) => {
  const whole = async (text: 'russian' | 'english', words: string) =>
    ((await scholar.sentence(text, words).textContent()) ?? '').replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const memory = MEMORY.replace(/Вы, наверно[^<]*/, await whole('russian', SECOND)).replace(
    /Therefore[^<]*/,
    await whole('english', 'Therefore some comrades'),
  );
  await choose(scholar, { name: 'memory.tmx', text: memory });
  await expect(scholar.dialog).toContainText('1 link found in the texts');
  await scholar.dialog.getByRole('button', { name: 'Take it over' }).click();
  await expect(scholar.status).toContainText('1 link taken over from memory.tmx');
  await expect(scholar.lit('english')).toHaveText(/^Therefore some comrades/);
  await scholar.press('Control+z');
  await expect(scholar.lit('english')).toHaveText(/^You probably well know/);
});

test('a file that is none says what is wrong and where', async ({ scholar }) => {
  await choose(scholar, { name: 'broken.tmx', text: '<tmx>\n<body>\n<tu></tmx>' });
  await expect(scholar.dialog).toContainText('broken.tmx, line 3');
  await scholar.press('Escape');
  await choose(scholar, { name: 'plain.txt', text: 'Just words.' });
  await expect(scholar.dialog).toContainText('There are no links between sentences here');
});

test('the links are compared with those at opening; a difference leads to its place and is settled', async ({
  scholar,
}) => {
  await scholar.press('u');
  await scholar.command('Compare with the links at opening');
  const comparison = scholar.panel.getByRole('region', { name: 'Compared with' });
  await expect(comparison).toContainText('1 difference');
  await comparison.getByRole('button', { name: /not linked/ }).click();
  await expect(scholar.inHand).toContainText(SECOND);
  await comparison.getByRole('button', { name: 'Take theirs' }).click();
  await expect(comparison).toContainText('No differences.');
  await expect(scholar.lit('english')).toHaveText(/^You probably well know/);
});

test('the links are compared with a fresh alignment; theirs is taken at one place, mine kept at another', async ({
  scholar,
}) => {
  await scholar.press('u', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'u');
  const comparison = scholar.panel.getByRole('region', { name: 'Compared with' });
  await scholar.command('Compare with a fresh alignment');
  await expect(comparison).toContainText('a fresh alignment', { timeout: 20_000 });
  await expect(comparison).toContainText('2 differences');
  await comparison
    .getByRole('listitem')
    .filter({ hasText: SECOND.slice(0, 12) })
    .getByRole('button', { name: 'Take theirs' })
    .click();
  await expect(comparison).toContainText('1 difference');
  await expect(scholar.status).toContainText('1 confirmed');
  await comparison.getByRole('button', { name: 'Keep mine' }).click();
  await expect(comparison).toContainText('No differences.');
  await comparison.getByRole('button', { name: 'End the comparison' }).click();
  await expect(comparison).toBeHidden();
});

/** Saves the open record in a format of the export dialog that makes several files; gives them by name. */
async function exported(scholar: Scholar, format: string): Promise<Readonly<Record<string, string>>> {
  await scholar.press('Control+e');
  await scholar.dialog.getByText(format, { exact: true }).click();
  await expect(scholar.dialog.getByRole('status')).toContainText('3 files', { timeout: 20_000 });
  const button = scholar.dialog.getByRole('button', { name: 'Save the file' });
  const download = await scholar.saved(() => button.click());
  await expect(scholar.dialog).toBeHidden();
  const files = unzipSync(readFileSync(await download.path()));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

test('the links leave as cesAlign with their sentences, and come back by their names', async ({ scholar }) => {
  const files = await exported(scholar, 'cesAlign');
  await scholar.text('russian').focus();
  await scholar.press('u');
  await expect(scholar.lit('english')).toHaveCount(0);
  await choose(scholar, ...Object.entries(files).map(([name, text]) => ({ name, text })));
  await expect(scholar.dialog).toContainText('1 place would be linked otherwise');
  await scholar.dialog.getByRole('button', { name: 'Take it over' }).click();
  await expect(scholar.lit('english')).toHaveText(/^You probably well know/);
});

test('what is confirmed here stays, or the file replaces it, as was chosen; what is locked stays always', async ({
  scholar,
}) => {
  const files = Object.entries(await exported(scholar, 'cesAlign')).map(([name, text]) => ({ name, text }));
  await scholar.text('russian').focus();
  await scholar.press('w', 'Space');
  await scholar.standIn('russian', SECOND);
  await expect(scholar.lit('english')).toHaveText(/^Therefore some comrades/);
  await choose(scholar, ...files);
  await expect(scholar.dialog).toContainText('what you confirmed or locked');
  await scholar.dialog.getByRole('button', { name: 'Take it over' }).click();
  await expect(scholar.lit('english')).toHaveText(/^Therefore some comrades/);
  await choose(scholar, ...files);
  await scholar.dialog.getByRole('radio', { name: 'Let the file replace it' }).check();
  await scholar.dialog.getByRole('button', { name: 'Take it over' }).click();
  await expect(scholar.lit('english')).toHaveText(/^You probably well know/);
});

test('the aligned words leave as Pharaoh pairs, a line for each link, with the words of either text', async ({
  scholar,
}) => {
  const files = await exported(scholar, 'Pharaoh');
  const lines = (ending: string): readonly string[] => {
    const name = Object.keys(files).find((one) => one.endsWith(ending));
    return (files[name ?? ''] ?? '').trimEnd().split('\n');
  };
  const [pairs, russian, english] = [lines('.pharaoh'), lines('.ru.txt'), lines('.en.txt')];
  expect(pairs.length).toBeGreaterThan(20);
  expect(russian.length).toBeGreaterThan(20);
  expect(english.length).toBe(russian.length);
});

test('a word under the pointer or the cursor lights the word that renders it', async ({ scholar }) => {
  await scholar.pointAt('russian', 'товарищи');
  await expect(scholar.text('english').locator('.counterpart')).toHaveText('comrades');
  await scholar.page.mouse.move(5, 5);
  await expect(scholar.text('english').locator('.counterpart')).toHaveCount(0);
  await scholar.clickOn('russian', 'товарищи');
  await scholar.page.mouse.move(5, 5);
  await expect(scholar.text('english').locator('.counterpart')).toHaveText('comrades');
});
