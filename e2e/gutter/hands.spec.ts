// Hands in the gutter, in a real Chromium: rubber bands, the menu, dragging an end past the edge of what is seen, and
// how long a frame takes on a long record.
import { expect, type Page, test } from '@playwright/test';
import { beadsOf, materialOf, paragraphsOf } from '../../renderer/editor/gutter/testing/material.ts';
import { bundleGutter, drawn, showGutter } from './gutter-page.ts';

let files: Awaited<ReturnType<typeof bundleGutter>>;
test.beforeAll(async () => {
  files = await bundleGutter();
});

const made = (paragraphs: number) => {
  const blocks = Array.from({ length: paragraphs }, () => [14, 12]);
  return materialOf(
    paragraphsOf('ru', 'слово', blocks),
    paragraphsOf('en', 'word', blocks),
    beadsOf(blocks.flat().map((_, index) => [[index], [index]] as const)),
  );
};
const RECORD = made(60);

const said = (page: Page) => page.evaluate(() => window.said.filter((words) => !words.startsWith('hover')));
const scrolled = (page: Page) =>
  page
    .locator('.pane')
    .first()
    .evaluate((pane) => pane.scrollTop);

async function middleOf(page: Page, selector: string) {
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`${selector} is not to be seen.`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, bottom: box.y + box.height };
}

async function show(page: Page): Promise<void> {
  await showGutter(page, files, RECORD);
  await page.evaluate(() => {
    window.gutter.setRelinkable(true);
    window.gutter.setLit('b1');
  });
  await drawn(page);
}

test('a rubber band tells of the ribbons it touches, and picks none', async ({ page }) => {
  await show(page);
  const [from, to] = [await middleOf(page, '[data-bead=b2] .hit'), await middleOf(page, '[data-bead=b4] .hit')];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x + 8, to.y, { steps: 6 });
  await drawn(page);
  await expect(page.locator('.rubber-band')).toHaveAttribute('width', '8');
  await page.mouse.up();
  await drawn(page);
  await expect(page.locator('.rubber-band')).not.toHaveAttribute('width');
  expect((await said(page)).at(-1)).toBe('choose b2 b3 b4');
});

test('Escape gives a band up, with Shift it adds, and a mere press picks the ribbon', async ({ page }) => {
  await show(page);
  const { x, y } = await middleOf(page, '[data-bead=b2] .hit');
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 10, y + 20, { steps: 3 });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  expect((await said(page)).at(-1)).toBe('choose ');
  await page.keyboard.down('Shift');
  await page.mouse.down();
  await page.mouse.move(x, y - 6, { steps: 3 });
  await page.mouse.up();
  await page.keyboard.up('Shift');
  expect((await said(page)).at(-1)).toMatch(/^choose .*b2.* too$/);
  await page.keyboard.down('Control');
  await page.mouse.click(x, y);
  await page.keyboard.up('Control');
  expect((await said(page)).at(-1)).toBe('pick b2 too');
});

test('a band led to the lower end scrolls on and keeps what it passed', async ({ page }) => {
  await show(page);
  const { x, y } = await middleOf(page, '[data-bead=b2] .hit');
  const pane = await page.locator('.pane').first().boundingBox();
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 5, (pane?.y ?? 0) + (pane?.height ?? 0) - 6, { steps: 5 });
  await expect.poll(() => scrolled(page)).toBeGreaterThan(900);
  await page.mouse.up();
  const chosen = ((await said(page)).at(-1) ?? '').split(' ').slice(1);
  expect(chosen).toContain('b2');
  expect(chosen.length).toBeGreaterThan(15);
});

for (const side of ['original', 'translation'] as const)
  test(`the ${side}'s end led to the lower edge scrolls the text, up to a sentence that was out of sight`, async ({
    page,
  }) => {
    await show(page);
    await page.evaluate(() => window.sync.setEnabled(false));
    const handle = await middleOf(page, `.handle[data-side=${side}]`);
    const pane = page.locator('.pane').nth(side === 'original' ? 0 : 1);
    const box = await pane.boundingBox();
    await page.mouse.move(handle.x, handle.y);
    await page.mouse.down();
    await page.mouse.move(handle.x, (box?.y ?? 0) + (box?.height ?? 0) - 4, { steps: 5 });
    await expect.poll(() => pane.evaluate((element) => element.scrollTop)).toBeGreaterThan(900);
    await page.mouse.up();
    const told = ((await said(page)).at(-1) ?? '').split(' ');
    expect(told.slice(0, 3)).toEqual(['relink', 'b1', side]);
    expect(Number(told[3]?.slice(2))).toBeGreaterThan(15);
  });

test('the right button asks for the menu on a ribbon and between ribbons', async ({ page }) => {
  await show(page);
  const { x, y } = await middleOf(page, '[data-bead=b3] .hit');
  await page.mouse.click(x, y, { button: 'right' });
  expect((await said(page)).at(-1)).toBe('menu b3');
});

test('2,000 beads scroll without dropping frames', async ({ page }) => {
  await showGutter(page, files, made(1000));
  await page.evaluate(() => window.gutter.setChosen(new Set(['b3', 'b4'])));
  const times = await page.evaluate(async () => {
    const pane = document.querySelector('.pane');
    const work: number[] = [];
    for (let top = 0; pane && top < 12_000; top += 120) {
      window.frameTimes.length = 0;
      pane.scrollTop = top;
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      work.push(Math.max(0, ...window.frameTimes));
    }
    return work.sort((a, b) => a - b);
  });
  expect(times.length).toBe(100);
  // A frame has 16 ms; the median leaves room for a machine that is busy with other things.
  expect(times[50]).toBeLessThan(8);
});
