// Repairing the alignment by mouse: dragging a ribbon's end, a rubber band in the gutter, Ctrl and Shift, the menu.
import type { Locator } from '@playwright/test';
import { LETTER } from '../archive-files.ts';
import type { Scholar } from '../scholar.ts';
import { expect, test } from '../workbench-test.ts';

test.beforeEach(async ({ scholar }) => {
  await scholar.open(LETTER.title);
  await scholar.goTo('Align');
});

const SECOND = 'Вы, наверно, хорошо знаете';
const THIRD = 'Поэтому некоторые товарищи';
const YOU = 'You probably well know';
const THEREFORE = 'Therefore some comrades';

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error('What is to be dragged is not to be seen.');
  return { ...box, x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Takes the end of the lit ribbon on a side and leads it to a sentence of that side; the button is still held. */
async function lead(scholar: Scholar, side: 'original' | 'translation', words: string): Promise<void> {
  const { mouse } = scholar.page;
  const handle = await boxOf(scholar.page.locator(`.handle[data-side=${side}]`));
  const target = await scholar.sentence(side === 'original' ? 'russian' : 'english', words).boundingBox();
  if (!target) throw new Error('The sentence is not drawn.');
  await mouse.move(handle.x, handle.y);
  await mouse.down();
  await mouse.move(target.x + 60, target.y + target.height / 2, { steps: 6 });
}

/** The middle of the gutter, at the height of a sentence. */
async function inGutter(scholar: Scholar, words: string) {
  const gutter = await boxOf(scholar.page.locator('.gutter-layer'));
  const sentence = await boxOf(scholar.sentence('russian', words));
  return { x: gutter.x, y: sentence.y };
}

/** Draws a rubber band from the second sentence's ribbon to the third's; gives where it began. */
async function band(scholar: Scholar) {
  const { mouse } = scholar.page;
  const [from, to] = [await inGutter(scholar, SECOND), await inGutter(scholar, THIRD)];
  await mouse.move(from.x, from.y);
  await mouse.down();
  await mouse.move(to.x + 10, to.y, { steps: 5 });
  await mouse.up();
  return from;
}

for (const [side, far, near] of [
  ['translation', THEREFORE, YOU],
  ['original', THIRD, SECOND],
] as const)
  test(`the ${side}'s end of a ribbon is dragged to another sentence, and Escape gives it up`, async ({ scholar }) => {
    const text = side === 'original' ? 'russian' : 'english';
    await scholar.standIn(side === 'original' ? 'english' : 'russian', side === 'original' ? YOU : SECOND);
    await lead(scholar, side, far);
    await scholar.press('Escape');
    await scholar.page.mouse.up();
    await scholar.page.mouse.move(5, 5);
    await expect(scholar.lit(text)).toContainText([near]);
    await lead(scholar, side, far);
    await expect(scholar.status).toContainText('Let go to link with');
    await scholar.page.mouse.up();
    await expect(scholar.status).not.toContainText('Let go to link with');
    await scholar.page.mouse.move(5, 5);
    await expect(scholar.lit(text)).toContainText([far]);
    await scholar.press('Control+z');
    await expect(scholar.lit(text)).toContainText([near]);
  });

test('let go with Ctrl, the sentence joins the link', async ({ scholar }) => {
  await scholar.standIn('russian', SECOND);
  await lead(scholar, 'translation', THEREFORE);
  await scholar.page.keyboard.down('Control');
  await scholar.page.mouse.up();
  await scholar.page.keyboard.up('Control');
  await scholar.page.mouse.move(5, 5);
  await expect(scholar.lit('english')).toContainText([YOU, THEREFORE]);
});

test('a rubber band chooses ribbons; what is then pressed means them all, and Escape lets go', async ({ scholar }) => {
  const { page } = scholar;
  await scholar.standIn('russian', SECOND);
  await band(scholar);
  await page.mouse.move(5, 5);
  const chosen = scholar.text('russian').locator('.seg.chosen');
  await expect(chosen.filter({ hasText: SECOND })).toHaveCount(1);
  await expect(chosen.filter({ hasText: THIRD })).toHaveCount(1);
  await expect(page.locator('.ribbon.chosen')).toHaveCount(await chosen.count());
  const count = await chosen.count();
  await scholar.press('Space');
  await expect(scholar.status).toContainText(`${count} confirmed`);
  await scholar.press('Control+z');
  await expect(scholar.status).toContainText(' 0 confirmed');
  await band(scholar);
  await scholar.press('Escape');
  await expect(chosen).toHaveCount(0);
});

test('Ctrl chooses sentences one by one, in both texts; Shift all up to a ribbon', async ({ scholar }) => {
  const { page } = scholar;
  await scholar.standIn('russian', SECOND);
  await page.keyboard.down('Control');
  await scholar.clickOn('english', THEREFORE);
  await page.keyboard.up('Control');
  await page.mouse.move(5, 5);
  await expect(page.locator('.seg.chosen').filter({ hasText: THEREFORE })).toHaveCount(1);
  await expect(scholar.inHand).toContainText(SECOND);
  await scholar.press('u');
  await page.mouse.move(5, 5);
  await expect(scholar.lit('english')).toHaveCount(0);
  await scholar.standIn('russian', THIRD);
  await expect(scholar.lit('english')).toHaveCount(0);
});

test('the menu at the pointer has the same repairs; Escape closes it and the keys go on', async ({ scholar }) => {
  const { page } = scholar;
  await scholar.standIn('russian', THIRD);
  await scholar.sentence('russian', SECOND).click({ button: 'right' });
  const menu = page.getByRole('menu');
  await expect(menu).toBeVisible();
  await page.mouse.move(5, 5);
  await expect(scholar.inHand).toContainText(SECOND);
  await menu.getByRole('menuitem', { name: 'Merge with the next link' }).click();
  await page.mouse.move(5, 5);
  await expect(menu).toBeHidden();
  await expect(scholar.lit('english')).toContainText([YOU, THEREFORE]);
  await scholar.press('Control+z');
  await expect(scholar.lit('english')).toHaveCount(1);
  await scholar.press('Shift+F10');
  await expect(menu).toBeVisible();
  await scholar.press('Escape');
  await expect(menu).toBeHidden();
  await scholar.press('k');
  await expect(scholar.status).toContainText('Locked');
});

test('the menu on a ribbon means what is chosen', async ({ scholar }) => {
  const { page } = scholar;
  await scholar.standIn('russian', SECOND);
  const from = await band(scholar);
  await page.mouse.click(from.x, from.y, { button: 'right' });
  await page.getByRole('menuitem', { name: 'Note', exact: false }).hover();
  await page.getByRole('menuitem', { name: 'Merge with the next link' }).click();
  await page.mouse.move(5, 5);
  await expect(scholar.lit('russian').filter({ hasText: SECOND })).toHaveCount(1);
  await expect(scholar.lit('russian').filter({ hasText: THIRD })).toHaveCount(1);
});
