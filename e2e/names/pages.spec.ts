// The pages about the names of the whole project, by keyboard: the list, one name with all its mentions, pictures, lists in
// and out, and where the two sides disagree.
import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { MEMORANDUM } from '../archive-files.ts';
import type { Scholar } from '../scholar.ts';
import { expect, test } from '../workbench-test.ts';

const page = (scholar: Scholar) => scholar.page.getByRole('region', { name: 'Names of the project' });
const names = (scholar: Scholar) => page(scholar).getByRole('listbox', { name: 'All names' });

test.beforeEach(async ({ scholar }) => {
  await scholar.open(MEMORANDUM.title);
  await scholar.goTo('Tag');
  await scholar.panel.getByRole('button', { name: 'Tag all of them' }).click({ timeout: 20_000 });
  await expect(scholar.panel.getByRole('button', { name: 'Tag all of them' })).toBeHidden();
  await scholar.press('Control+5');
  await expect(names(scholar)).toBeFocused();
});

test('a name is found, opened, and its mentions lead to their places', async ({ scholar }) => {
  await page(scholar).getByRole('searchbox').fill('Лигай');
  await expect(names(scholar).getByRole('option')).toHaveCount(1);
  await names(scholar).focus();
  await scholar.press('Enter');
  const mentions = page(scholar).getByRole('listbox', { name: 'Mentions' });
  await expect(mentions.getByRole('option').first()).toContainText('Лигай');
  await mentions.focus();
  await scholar.press('ArrowDown', 'Enter');
  await expect(page(scholar)).toBeHidden();
  await expect.poll(() => scholar.selectedWords()).toContain('Лиг');
});

test('a number of a register is checked as it is typed', async ({ scholar }) => {
  await scholar.press('Enter');
  const wikidata = page(scholar).getByRole('textbox', { name: 'Wikidata' });
  await wikidata.fill('1124');
  await expect(page(scholar).getByText('A Wikidata number is Q and digits')).toBeVisible();
  await wikidata.fill('https://www.wikidata.org/wiki/Q1124');
  await scholar.press('Enter');
  await expect(wikidata).toHaveValue('Q1124');
  await expect(page(scholar).getByRole('button', { name: 'Open in Wikidata' })).toBeVisible();
});

test('some mentions of a name become a name of their own, and Ctrl Z gives them back', async ({ scholar }) => {
  await page(scholar).getByRole('searchbox').fill('Лигай');
  await names(scholar).focus();
  await scholar.press('Enter');
  await page(scholar).getByRole('button', { name: 'Split…' }).click();
  const mentions = page(scholar).getByRole('listbox', { name: 'Mentions' });
  const count = await mentions.getByRole('option').count();
  await mentions.focus();
  await scholar.press('Space');
  await page(scholar).getByRole('textbox', { name: 'Preferred form in Russian' }).last().fill('Лигай Б.Б.');
  await page(scholar).getByRole('button', { name: 'Make a record of them' }).click();
  await expect(page(scholar).getByRole('heading', { name: 'Лигай Б.Б.' })).toBeVisible();
  await expect(mentions.getByRole('option')).toHaveCount(1);
  await mentions.focus();
  await scholar.press('Control+z', 'Escape');
  await page(scholar).getByRole('searchbox').fill('Лигай');
  await expect(names(scholar).getByRole('option')).toHaveCount(1);
  await names(scholar).focus();
  await scholar.press('Enter');
  await expect(mentions.getByRole('option')).toHaveCount(count);
});

test('who is named with whom, and when, is a picture, a table and a file', async ({ scholar }) => {
  await page(scholar).getByRole('button', { name: 'Named together' }).click();
  const ligay = page(scholar).getByRole('button', { name: /^A\. Ya\. Ligay, named with/ });
  await ligay.focus();
  await scholar.press('ArrowRight');
  await expect(ligay).not.toBeFocused();
  const saved = await scholar.saved(() => page(scholar).getByRole('button', { name: 'Save as SVG' }).click());
  const svg = await readFile(await saved.path(), 'utf8');
  expect(svg).toContain('<svg');
  expect(svg).toContain('Ligay');
  // The file stands on its own: what it shows, its faces, the light ground behind the names, colours that all programs know.
  expect(svg).toMatch(/<title[^>]*>Pyongyang 1956: Named together<\/title><desc/);
  expect(svg).toContain('@font-face{font-family:"PT Sans";src:url(data:font/woff2;base64,');
  expect(svg).toContain('paint-order:stroke');
  expect(svg).not.toMatch(/color\(|var\(|class=/);
  await page(scholar).getByRole('button', { name: 'table', exact: true }).click();
  await expect(page(scholar).getByRole('row').nth(1)).toBeVisible();
  await page(scholar).getByRole('button', { name: 'In time' }).click();
  await expect(
    page(scholar)
      .getByRole('button', { name: /1955-11/ })
      .first(),
  ).toBeVisible();
  await scholar.press('Escape');
  await expect(page(scholar)).toBeHidden();
});

test('the names go out as a table and come in again as the same', async ({ scholar }) => {
  await page(scholar).getByRole('button', { name: 'Save as a list…' }).click();
  const saved = await scholar.saved(() => scholar.dialog.getByRole('button', { name: 'Save' }).click());
  const file = { name: 'names.csv', mimeType: 'text/csv', buffer: await readFile(await saved.path()) };
  await expect(scholar.dialog).toBeHidden();
  await scholar.choose(() => page(scholar).getByRole('button', { name: 'Bring in a list…' }).click(), file);
  const rows = scholar.dialog.getByRole('option');
  await expect(rows.first()).toContainText('The same', { timeout: 20_000 });
  await scholar.press('3', '2', 'Control+Enter');
  await expect(scholar.page.getByText(/of names\.csv taken in/)).toBeVisible();
});

test('where the two sides disagree is gone through by keyboard and settled', async ({ scholar }) => {
  await scholar.press('Control+7');
  const findings = scholar.panel.getByRole('listbox', { name: 'Where the two texts disagree' });
  await expect(findings).toBeFocused({ timeout: 20_000 });
  const count = await findings.getByRole('option').count();
  await scholar.press('ArrowDown', 'Space');
  await scholar.page.keyboard.type('So it stands in the typescript.');
  await scholar.press('Enter');
  await expect(findings.getByRole('option')).toHaveCount(count - 1);
  await expect(scholar.panel.getByText('1 settled')).toBeVisible();
});

test('the pages can be used by those who hear them', async ({ scholar }) => {
  for (const tab of ['All names', 'Named together', 'In time']) {
    await page(scholar).getByRole('button', { name: tab, exact: true }).click();
    const { violations } = await new AxeBuilder({ page: scholar.page }).include('.names-page').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  }
});
