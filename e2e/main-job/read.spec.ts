// Step three of the main job: reading both texts side by side.
import type { Locator } from '@playwright/test';
import { LETTER } from '../archive-files.ts';
import type { Scholar } from '../scholar.ts';
import { expect, test } from '../workbench-test.ts';

/** A sentence in the middle of the letter, and its translation. */
const MIDDLE = {
  russian: 'Если исключается такая возможность',
  english: 'If such a possibility is precluded',
} as const;

test.beforeEach(({ scholar }) => scholar.open(LETTER.title));

const top = async (element: Locator): Promise<number> => (await element.boundingBox())?.y ?? Number.NaN;
const scrolled = (scholar: Scholar, text: 'russian' | 'english'): Promise<number> =>
  scholar.text(text).evaluate((pane) => pane.closest('.pane')?.scrollTop ?? Number.NaN);

/** Turns the wheel over a text until the sentence stands in the upper half of its pane. */
async function wheelTo(scholar: Scholar, text: 'russian' | 'english', words: string): Promise<void> {
  const { page } = scholar;
  const box = await scholar.text(text).evaluate((pane) => pane.closest('.pane')?.getBoundingClientRect().toJSON());
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await expect(async () => {
    const y = await top(scholar.sentence(text, words));
    if (y > 320) await page.mouse.wheel(0, Math.min(400, y - 250));
    expect(y).toBeLessThanOrEqual(320);
  }).toPass({ intervals: [60] });
}

test('pointing at a sentence lights its counterpart, from either side', async ({ scholar }) => {
  await scholar.pointAt('russian', 'Вы, наверно, хорошо');
  await expect(scholar.lit('english')).toHaveText(/^You probably well know/);
  await expect(scholar.lit('russian')).toHaveText(/^Вы, наверно, хорошо знаете/);
  await scholar.pointAt('english', 'However, he did not');
  await expect(scholar.lit('russian')).toHaveText(/^Однако он не посчитался/);
});

test('the arrow keys go from sentence to sentence, and Ctrl with them across the gutter', async ({ scholar }) => {
  await scholar.clickOn('russian', 'Надеюсь');
  await scholar.page.mouse.move(5, 5);
  await expect(scholar.lit('english')).toHaveText(/^I hope that you have received/);
  await scholar.press('ArrowDown');
  await expect(scholar.lit('english')).toHaveText(/^You probably well know/);
  await scholar.press('ArrowDown', 'ArrowUp', 'Alt+ArrowDown');
  await expect(scholar.lit('english')).toHaveText(/^The contents of the criticism/);
  await scholar.press('Control+ArrowRight');
  await expect(scholar.text('english')).toBeFocused();
  await scholar.press('ArrowDown');
  await expect(scholar.lit('russian')).toHaveText(/^В целях преодоления/);
});

test('the gutter draws a ribbon for each link in sight, and says how sure it is when pointed at', async ({
  scholar,
}) => {
  const ribbons = scholar.page.locator('.ribbon');
  expect(await ribbons.count()).toBeGreaterThan(5);
  const band = ribbons.nth(1).locator('.hit');
  await band.hover();
  await expect(scholar.page.getByText(/^\d+\s+\d+ %$/)).toBeVisible();
  await expect(scholar.lit('russian')).toHaveCount(1);
  await expect(scholar.lit('english')).toHaveCount(1);
});

test('scrolling one text keeps the other level', async ({ scholar }) => {
  await wheelTo(scholar, 'russian', MIDDLE.russian);
  await expect
    .poll(async () => {
      const [russian, english] = [
        scholar.sentence('russian', MIDDLE.russian),
        scholar.sentence('english', MIDDLE.english),
      ];
      return Math.abs((await top(russian)) - (await top(english)));
    })
    .toBeLessThan(90);
  await wheelTo(scholar, 'english', 'If the steps indicated');
  await expect
    .poll(async () =>
      Math.abs(
        (await top(scholar.sentence('russian', 'Если возможны указанные'))) -
          (await top(scholar.sentence('english', 'If the steps indicated'))),
      ),
    )
    .toBeLessThan(90);
});

test('keeping the texts level can be switched off', async ({ scholar }) => {
  await scholar.command('Keep aligned sentences level');
  await wheelTo(scholar, 'russian', MIDDLE.russian);
  expect(await scrolled(scholar, 'russian')).toBeGreaterThan(200);
  expect(await scrolled(scholar, 'english')).toBe(0);
});

test('the text is made larger and smaller, and comes back to its own size', async ({ scholar }) => {
  const size = () =>
    scholar
      .sentences('russian')
      .first()
      .evaluate((sentence) => Number.parseFloat(getComputedStyle(sentence).fontSize));
  const own = await size();
  await scholar.press('Control+Equal', 'Control+Equal');
  await expect.poll(size).toBeGreaterThan(own * 1.2);
  await expect(scholar.status.getByRole('button', { name: '125 %' })).toBeVisible();
  await scholar.press('Control+0', 'Control+Minus');
  await expect.poll(size).toBeLessThan(own);
  await scholar.status.getByRole('button', { name: '90 %' }).click();
  await expect.poll(size).toBe(own);
});

test('the split between the texts is dragged, moved by arrow keys, and set back by a double click', async ({
  scholar,
}) => {
  const splitter = scholar.page.getByRole('slider', { name: 'Width of the two texts' });
  const width = async () => (await scholar.text('russian').evaluate((pane) => pane.closest('.pane')?.clientWidth)) ?? 0;
  const even = await width();
  const box = await splitter.boundingBox();
  if (!box) throw new Error('The splitter is not drawn.');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await scholar.page.mouse.move(x, y);
  await scholar.page.mouse.down();
  await scholar.page.mouse.move(x + 100, y, { steps: 5 });
  await scholar.page.mouse.up();
  await expect.poll(width).toBeGreaterThan(even + 60);
  const dragged = await width();
  await splitter.focus();
  await scholar.press('ArrowLeft', 'ArrowLeft');
  await expect.poll(width).toBeLessThan(dragged - 15);
  await splitter.dblclick();
  await expect.poll(width).toBe(even);
});

test('the focus mode puts both sidebars away and brings them back', async ({ scholar }) => {
  const sidebars = scholar.page.getByRole('complementary');
  await expect(sidebars).toHaveCount(2);
  await scholar.press('Control+Shift+F');
  await expect(sidebars.filter({ visible: true })).toHaveCount(0);
  await scholar.press('Control+Shift+F');
  await expect(sidebars.filter({ visible: true })).toHaveCount(2);
});

test('in Read, Tag and Align no key changes a letter', async ({ scholar }) => {
  const russian = scholar.text('russian');
  const before = await russian.textContent();
  for (const mode of ['Read', 'Tag', 'Align'] as const) {
    await scholar.goTo(mode);
    await scholar.clickOn('russian', 'промахи');
    await scholar.page.keyboard.type('qй;- ');
    await scholar.press('Delete', 'Backspace', 'Enter');
    await scholar.page.keyboard.insertText('вставка');
    await expect(russian).toHaveText(before ?? '', { useInnerText: false });
    await scholar.press('Escape');
  }
});
