// Two windows on one record: the first writes, the second reads and says so, and nobody overwrites anybody.
import type { Page } from '@playwright/test';
import { LETTER, MEMORANDUM } from './archive-files.ts';
import { Scholar } from './scholar.ts';
import { expect, listenForErrors, test } from './workbench-test.ts';

/** Another tab of the same browser on the same record. */
async function secondWindow(first: Scholar, title: string): Promise<Scholar> {
  const page: Page = await first.page.context().newPage();
  listenForErrors(page);
  const second = new Scholar(page);
  await second.start();
  if ((await page.getByRole('heading', { level: 1 }).textContent()) !== title) await second.open(title);
  return second;
}

/** Types behind a word of the letter. */
async function typeBehind(scholar: Scholar, words: string, letters: string): Promise<void> {
  await scholar.goTo('Correct');
  await scholar.clickAfter('russian', words);
  await expect(scholar.inHand).toContainText(words);
  await scholar.page.keyboard.type(letters);
}

test('the second window on a record reads it only, and says so', async ({ scholar }) => {
  await scholar.open(LETTER.title);
  const second = await secondWindow(scholar, LETTER.title);
  await expect(second.status).toContainText('Read only: open in another window');
  await expect(second.page.getByRole('alert')).toContainText('open in another window');
  const before = await second.text('russian').textContent();
  await typeBehind(second, 'серьезные ошибки', 'qq');
  await second.press('Enter', 'Delete', 'Backspace');
  expect(await second.text('russian').textContent()).toBe(before);
  await second.goTo('Align');
  await second.press('Space', 'u');
  await expect(second.status).toContainText(' 0 confirmed');
});

test('the second window shows what the first writes, as it is saved', async ({ scholar }) => {
  await scholar.open(LETTER.title);
  const second = await secondWindow(scholar, LETTER.title);
  await expect(second.status).toContainText('Read only');
  await typeBehind(scholar, 'серьезные ошибки', '!!');
  await expect(second.text('russian')).toContainText('серьезные ошибки!!');
  await scholar.press('Control+z');
  await expect(second.text('russian')).not.toContainText('ошибки!');
  await expect(second.status).toContainText('Read only');
});

test('the second window takes over when the first is closed, with all that the first wrote', async ({ scholar }) => {
  await scholar.open(LETTER.title);
  const second = await secondWindow(scholar, LETTER.title);
  await expect(second.status).toContainText('Read only');
  await typeBehind(scholar, 'серьезные ошибки', '!!');
  await scholar.allSaved();
  await scholar.page.close();
  await expect(second.status).not.toContainText('Read only');
  await expect(second.text('russian')).toContainText('серьезные ошибки!!');
  await typeBehind(second, 'и промахи', '??');
  await second.allSaved();
  await second.reload();
  await expect(second.text('russian')).toContainText('серьезные ошибки!! и промахи??');
});

test('the second window takes over when the first goes to another record', async ({ scholar }) => {
  await scholar.open(LETTER.title);
  const second = await secondWindow(scholar, LETTER.title);
  await expect(second.status).toContainText('Read only');
  await scholar.open(MEMORANDUM.title);
  await expect(second.status).not.toContainText('Read only');
  await typeBehind(second, 'серьезные ошибки', '!!');
  await expect(second.text('russian')).toContainText('серьезные ошибки!!');
  await second.allSaved();
  await scholar.open(LETTER.title);
  await expect(scholar.status).toContainText('Read only');
  await expect(scholar.text('russian')).toContainText('серьезные ошибки!!');
});

test('two windows on two records both write', async ({ scholar }) => {
  await scholar.open(LETTER.title);
  const second = await secondWindow(scholar, MEMORANDUM.title);
  await expect(second.status).not.toContainText('Read only');
  await typeBehind(second, 'т.Ким Ир', '!');
  await typeBehind(scholar, 'серьезные ошибки', '!');
  await scholar.allSaved();
  await second.allSaved();
  await second.page.close();
  await scholar.reload();
  await expect(scholar.text('russian')).toContainText('серьезные ошибки!');
  await scholar.open(MEMORANDUM.title);
  await expect(scholar.text('russian')).toContainText('т.Ким Ир!');
});
