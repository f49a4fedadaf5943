// The gutter in a real Chromium: what it draws, what it says when ribbons are touched, and scrolling in step.
import { expect, type Page, test } from '@playwright/test';
import { beadsOf, materialOf, paragraphsOf } from '../../renderer/editor/gutter/testing/material.ts';
import { bundleGutter, drawn, showGutter } from './gutter-page.ts';

let files: Awaited<ReturnType<typeof bundleGutter>>;
test.beforeAll(async () => {
  files = await bundleGutter();
});

/** Four sentences a side; the third of the translation has none in the original. */
const SMALL = materialOf(
  paragraphsOf('ru', 'слово', [[20, 12], [15]]),
  paragraphsOf('en', 'word', [
    [22, 14],
    [8, 16],
  ]),
  beadsOf([
    [[0], [0]],
    [[1], [1]],
    [[], [2]],
    [[2], [3]],
  ]),
);

/** Sixty paragraphs of uneven length; sentences that are short in one text are long in the other from the tenth on. */
const blocks = Array.from({ length: 60 }, (_, index) => [10 + ((index * 7) % 40), 30]);
const LONG = materialOf(
  paragraphsOf('ru', 'слово', blocks),
  paragraphsOf('en', 'something', [...blocks.slice(0, 10), ...blocks.slice(10).map(([a = 0, b = 0]) => [b, a])]),
  beadsOf(blocks.flat().map((_, index) => [[index], [index]] as const)),
);

const said = (page: Page) => page.evaluate(() => window.said);
const middleOf = async (page: Page, selector: string) => {
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`${selector} is not to be seen.`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

test('a ribbon for each bead in sight, a stub for a sentence without counterpart', async ({ page }) => {
  await showGutter(page, files, SMALL);
  await expect(page.locator('.ribbon')).toHaveCount(4);
  await expect(page.locator('.ribbon.stub')).toHaveCount(1);
  await showGutter(page, files, LONG);
  expect(await page.locator('.ribbon').count()).toBeLessThan(40);
});

test('hovering and picking a ribbon names its bead, and the number and certainty show', async ({ page }) => {
  await showGutter(page, files, SMALL);
  const { x, y } = await middleOf(page, '[data-bead=b0] .hit');
  await page.mouse.move(x, y);
  await drawn(page);
  await expect(page.locator('.label')).toHaveText('1  95 %');
  await page.mouse.click(x, y);
  await page.mouse.move(5, 5);
  expect(await said(page)).toEqual(['hover b0', 'pick b0', 'hover null']);
});

test('the lit bead is one shape: text and gutter meet at the inner edges', async ({ page }) => {
  await showGutter(page, files, SMALL);
  await page.evaluate(() => window.gutter.setLit('b1'));
  await drawn(page);
  const right = (selector: string) => page.locator(selector).evaluate((element) => element.getBoundingClientRect());
  const russian = await right('.pane:first-of-type .lit-shape');
  const band = await right('.gutter-layer .lit-shape');
  const english = await right('.pane:nth-of-type(2) .lit-shape');
  expect(Math.abs(russian.right - band.left)).toBeLessThan(1);
  expect(Math.abs(band.right - english.left)).toBeLessThan(1);
});

test('an end is dragged to another sentence; letting go says so once, and picks nothing', async ({ page }) => {
  await showGutter(page, files, SMALL);
  await page.evaluate(() => {
    window.gutter.setLit('b0');
    window.gutter.setRelinkable(true);
  });
  await drawn(page);
  const handle = await middleOf(page, '.handle[data-side=translation]');
  const target = await middleOf(page, '.seg[data-id=en3]');
  await page.mouse.move(handle.x, handle.y);
  await page.mouse.down();
  await page.mouse.move(handle.x, target.y, { steps: 5 });
  await drawn(page);
  await expect(page.locator('.held-edges')).toHaveAttribute('d', /^M/);
  await page.mouse.up();
  expect((await said(page)).filter((words) => !words.startsWith('hover'))).toEqual(['relink b0 translation en3']);
});

test('Escape gives a drag up', async ({ page }) => {
  await showGutter(page, files, SMALL);
  await page.evaluate(() => {
    window.gutter.setLit('b0');
    window.gutter.setRelinkable(true);
  });
  await drawn(page);
  const handle = await middleOf(page, '.handle[data-side=original]');
  await page.mouse.move(handle.x, handle.y);
  await page.mouse.down();
  await page.mouse.move(handle.x, handle.y + 150, { steps: 3 });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  expect((await said(page)).join()).not.toContain('relink');
});

test('a sentence without counterpart has a handle that draws out the end it lacks', async ({ page }) => {
  await showGutter(page, files, SMALL);
  await page.evaluate(() => {
    window.gutter.setLit('b2');
    window.gutter.setRelinkable(true);
  });
  await drawn(page);
  await expect(page.locator('.handle[data-side=translation]')).toBeHidden();
  const handle = await middleOf(page, '.handle[data-side=original]');
  const target = await middleOf(page, '.seg[data-id=ru2]');
  await page.mouse.move(handle.x, handle.y);
  await page.mouse.down();
  await page.mouse.move(target.x, target.y, { steps: 5 });
  await page.mouse.up();
  expect(await said(page)).toContain('relink b2 original ru2');
});

/** How far apart, in px, the two sentences at the reading line stand. */
const unlevel = (page: Page) =>
  page.evaluate(() => {
    const stage = document.querySelector('.stage')?.getBoundingClientRect() ?? new DOMRect();
    const line = stage.top + stage.height * 0.4;
    const { measures } = window.gutter;
    const at = measures.original.blockAt(line).find(({ span }) => span && span.top <= line && span.bottom > line);
    const other = at && measures.translation.sentence(at.id.replace('ru', 'en'));
    if (!at?.span || !other?.span) return null;
    const part = (line - at.span.top) / (at.span.bottom - at.span.top);
    return Math.abs(other.span.top + part * (other.span.bottom - other.span.top) - line);
  });

test('as one pane is scrolled, what is read stays level in the other', async ({ page }) => {
  await showGutter(page, files, LONG);
  const measured: number[] = [];
  for (const top of [700, 1500, 2210, 3333, 4000]) {
    await page
      .locator('.pane')
      .first()
      .evaluate((pane, to) => pane.scrollTo(0, to), top);
    await drawn(page);
    measured.push((await unlevel(page)) ?? -1);
  }
  expect(measured.filter((apart) => apart >= 0).length).toBeGreaterThan(2);
  expect(Math.max(...measured)).toBeLessThan(3);
});

test('both texts reach their starts and ends together, whichever is scrolled', async ({ page }) => {
  await showGutter(page, files, LONG);
  const ends = (index: number) =>
    page
      .locator('.pane')
      .nth(index)
      .evaluate((pane) => [pane.scrollTop, pane.scrollHeight - pane.clientHeight]);
  for (const leader of [0, 1]) {
    await page
      .locator('.pane')
      .nth(leader)
      .evaluate((pane) => pane.scrollTo(0, pane.scrollHeight));
    await drawn(page);
    const [at = 0, end = 0] = await ends(1 - leader);
    expect(Math.abs(at - end)).toBeLessThan(2);
    await page
      .locator('.pane')
      .nth(leader)
      .evaluate((pane) => pane.scrollTo(0, 0));
    await drawn(page);
    expect((await ends(1 - leader))[0]).toBe(0);
  }
});

test('small steps of one pane never make the other jump, and it does not push back', async ({ page }) => {
  await showGutter(page, files, LONG);
  const steps = await page.evaluate(async () => {
    const [leader, follower] = [...document.querySelectorAll('.pane')];
    if (!leader || !follower) return [];
    const moved: { readonly own: number; readonly other: number }[] = [];
    for (let top = 300; top < 3300; top += 10) {
      const [a, b] = [leader.scrollTop, follower.scrollTop];
      leader.scrollTop = top;
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      moved.push({ own: leader.scrollTop - a, other: follower.scrollTop - b });
    }
    return moved.slice(1);
  });
  expect(steps.length).toBeGreaterThan(200);
  for (const { own, other } of steps) {
    expect(own).toBe(10);
    expect(other).toBeGreaterThanOrEqual(-0.5);
    expect(other).toBeLessThan(60);
  }
});

test('switched off, each pane scrolls by itself', async ({ page }) => {
  await showGutter(page, files, LONG);
  await page.evaluate(() => window.sync.setEnabled(false));
  await page
    .locator('.pane')
    .first()
    .evaluate((pane) => pane.scrollTo(0, 1500));
  await drawn(page);
  expect(
    await page
      .locator('.pane')
      .nth(1)
      .evaluate((pane) => pane.scrollTop),
  ).toBe(0);
  await page.evaluate(() => window.sync.setEnabled(true));
  await drawn(page);
  expect(
    await page
      .locator('.pane')
      .nth(1)
      .evaluate((pane) => pane.scrollTop),
  ).toBeGreaterThan(1000);
});
