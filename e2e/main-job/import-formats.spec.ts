// Files of other kinds become records: what an OCR program wrote, a PDF, parallel columns; and a colleague's copy of a
// record comes back and is merged, difference by difference.
import { readFile } from 'node:fs/promises';
import { inProject } from '../../scripts/project-folder.ts';
import { LETTER } from '../archive-files.ts';
import type { Scholar } from '../scholar.ts';
import { expect, test } from '../workbench-test.ts';

const file = (name: string, text: string) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(text),
});
const importing = (scholar: Scholar) => () => scholar.page.keyboard.press('Control+i');
const add = (scholar: Scholar) => scholar.dialog.getByRole('button', { name: 'Add to the project' });

const page = (n: number, words: string) =>
  `<html><body><div class="ocr_page" title='image "${n}.jpg"; bbox 0 0 900 1200; ppageno 0'><p class="ocr_par"><span class="ocr_line">${words
    .split(' ')
    .map(
      (word, at) =>
        `<span class="ocrx_word" title="bbox ${at * 90} 10 ${at * 90 + 80} 40; x_wconf 9${at % 10}">${word}</span>`,
    )
    .join(' ')}</span></p></div></body></html>`;

test('the pages of an OCR program and a translation become one record with page breaks', async ({
  emptyDesk: scholar,
}) => {
  await scholar.choose(importing(scholar), [
    file('page-10.hocr', page(10, 'Он встретился с министром иностранных дел.')),
    file('page-9.hocr', page(9, 'Посол Советского Союза прибыл в Пхеньян.')),
    file(
      'english.txt',
      'The Ambassador of the Soviet Union arrived in Pyongyang.\n\nHe met the Minister of Foreign Affairs.',
    ),
  ]);
  await expect(scholar.dialog).toContainText('2 pages');
  await add(scholar).click();
  await expect(scholar.dialog).toBeHidden({ timeout: 15_000 });
  await expect(scholar.text('russian').locator('.pb')).toHaveCount(2);
  await expect(scholar.text('russian')).toContainText(/Посол.*Он встретился/);
  await expect(scholar.status).toContainText('2 of 2 sentences aligned');
});

test('a PDF with a text layer is read, and what was added is taken back at once', async ({ emptyDesk: scholar }) => {
  await scholar.choose(importing(scholar), inProject('fixtures', 'exchange', 'conversation.pdf'));
  await expect(scholar.dialog).toContainText('2 pages', { timeout: 20_000 });
  await add(scholar).click();
  await expect(scholar.sentence('russian', 'Посол Советского Союза')).toBeVisible({ timeout: 15_000 });
  await scholar.page.getByRole('button', { name: 'Take back' }).first().click();
  await expect(scholar.page.getByText('No records yet.')).toBeVisible();
});

test('a table of two columns is a pair of texts', async ({ emptyDesk: scholar }) => {
  const rows = [
    ['Посол прибыл в столицу.', 'The ambassador came to the capital.'],
    ['Пленум открылся утром.', 'The plenum was opened in the morning.'],
  ];
  const html = `<!doctype html><html><body><table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table></body></html>`;
  await scholar.choose(importing(scholar), file('columns.html', html));
  await add(scholar).click();
  await expect(scholar.status).toContainText('2 of 2 sentences aligned', { timeout: 15_000 });
});

test('a file that is damaged says where and what to do', async ({ emptyDesk: scholar }) => {
  await scholar.choose(importing(scholar), file('broken.xml', '<?xml version="1.0"?>\n<alto>\n<Layout>'));
  await expect(scholar.dialog.getByRole('alert')).toContainText('broken.xml:3');
  await expect(scholar.dialog.getByRole('alert')).toContainText('Get a complete copy of it.');
});

test('a copy of the project worked on elsewhere is compared, and one difference is taken over', async ({ scholar }) => {
  await scholar.open(LETTER.title);
  await scholar.goTo('Correct');
  await scholar.clickAfter('russian', 'критики тов');
  await scholar.page.keyboard.type('арища');
  await scholar.allSaved();
  const copy = await scholar.saved(() => scholar.press('Control+Shift+S'));
  const buffer = await readFile(await copy.path());
  await scholar.press('Control+z');
  await expect(scholar.text('russian')).not.toContainText('критики товарища');
  await scholar.allSaved();
  await scholar.choose(importing(scholar), { ...file('copy.sverka', ''), buffer });
  const { dialog } = scholar;
  await expect(dialog).toContainText('2 records', { timeout: 15_000 });
  await dialog.getByRole('button', { name: LETTER.title }).click();
  await expect(dialog.getByRole('radio', { name: /Merge/ })).toBeChecked();
  await expect(dialog).toContainText('1 difference, 1 taken over');
  await expect(dialog.locator('.differences ins')).toContainText('товарища');
  await dialog.getByRole('button', { name: 'Bring in 1 record' }).click();
  await expect(dialog).toBeHidden();
  await expect(scholar.text('russian')).toContainText('критики товарища');
  await scholar.page.getByRole('button', { name: 'Take back' }).first().click();
  await expect(scholar.text('russian')).not.toContainText('критики товарища');
});
