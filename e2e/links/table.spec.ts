// The table of links: the same commands and keys as in the text, and the place kept when the view changes.
import { LETTER } from '../archive-files.ts';
import type { Scholar } from '../scholar.ts';
import { expect, test } from '../workbench-test.ts';

const SECOND = 'Вы, наверно, хорошо знаете';
const THIRD = 'Поэтому некоторые товарищи';

test.beforeEach(async ({ scholar }) => {
  await scholar.open(LETTER.title);
  await scholar.goTo('Align');
  await scholar.clickOn('russian', SECOND);
  await scholar.page.mouse.move(5, 5);
  await expect(scholar.inHand).toContainText(SECOND);
});

const table = (scholar: Scholar) => scholar.page.getByRole('region', { name: 'Table of links' });
const row = (scholar: Scholar, words: string) => table(scholar).getByRole('row').filter({ hasText: words });
/** The row of the sentence in hand. */
const inHand = (scholar: Scholar) =>
  table(scholar)
    .getByRole('row')
    .filter({ has: scholar.page.locator('.here') });

test('Space confirms the row and goes on, U and the others act on the row in hand, Ctrl Z takes back', async ({
  scholar,
}) => {
  await scholar.press('Control+t');
  await expect(inHand(scholar)).toContainText(SECOND);
  await scholar.press('Space');
  await expect(scholar.status).toContainText('1 confirmed');
  await expect(inHand(scholar)).toContainText(THIRD);
  await scholar.press('u');
  await expect(row(scholar, THIRD)).toContainText('no counterpart');
  await scholar.press('Control+z', 'x', 'k');
  await expect(row(scholar, THIRD)).toContainText('marked for later');
  await expect(row(scholar, THIRD)).toContainText('locked');
  await scholar.press('Control+z', 'Control+z', 'Control+z');
  await expect(scholar.status).toContainText('0 confirmed');
});

test('rows are chosen with Shift, and a repair acts on all of them', async ({ scholar }) => {
  await scholar.press('Control+t', 'Shift+ArrowDown', 'Shift+ArrowDown');
  await expect(table(scholar).getByText('3 chosen')).toBeVisible();
  await scholar.press('Shift+m');
  await expect(inHand(scholar)).toContainText(SECOND);
  await expect(inHand(scholar)).toContainText(THIRD);
  await expect(inHand(scholar)).toContainText(/[3-9] : [3-9]/);
  await scholar.press('Control+z');
  await expect(inHand(scholar)).not.toContainText(SECOND);
});

test('rows are chosen one by one with Ctrl and the mouse', async ({ scholar }) => {
  await scholar.press('Control+t');
  await row(scholar, THIRD).click({ modifiers: ['Control'] });
  await expect(table(scholar).getByText('2 chosen')).toBeVisible();
  await scholar.press('Escape');
  await expect(table(scholar).getByText('2 chosen')).toBeHidden();
});

test('the cursor goes by words, and S splits the sentence there', async ({ scholar }) => {
  await scholar.press('Control+t', 'ArrowRight', 'ArrowRight', 's');
  await expect(inHand(scholar)).toContainText(/2 : 1/);
  await scholar.press('Control+z');
  await expect(inHand(scholar)).toContainText(/1 : 1/);
});

test('rows are picked and ordered by certainty', async ({ scholar }) => {
  await scholar.press('Space', 'Control+t');
  await table(scholar).getByLabel('Show').selectOption('confirmed');
  await expect(table(scholar).getByRole('row')).toHaveCount(1);
  await expect(row(scholar, SECOND)).toBeVisible();
  await table(scholar).getByLabel('Show').selectOption('all');
  await table(scholar).getByLabel('Order').selectOption('certainty');
  await scholar.page.keyboard.press('Home');
  await expect(row(scholar, SECOND)).toBeHidden();
});

test('the sentence in hand keeps its height when the view changes, both ways', async ({ scholar }) => {
  await scholar.press('ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown');
  const text = scholar.page.locator('.seg.current');
  const heightOf = async (of: ReturnType<Scholar['page']['locator']>) => (await of.boundingBox())?.y ?? 0;
  const before = await heightOf(text);
  await scholar.press('Control+t');
  const here = table(scholar).locator('.here');
  await expect.poll(async () => Math.abs((await heightOf(here)) - before)).toBeLessThan(30);
  await scholar.press('ArrowDown', 'ArrowDown', 'ArrowDown');
  const there = await heightOf(here);
  await scholar.press('Control+t');
  await expect.poll(async () => Math.abs((await heightOf(text)) - there)).toBeLessThan(30);
});
