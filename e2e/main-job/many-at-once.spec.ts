// Many corrections at once, by keyboard: series, what is sure, rules; and what the project has learned from it all.
import { MEMORANDUM } from '../archive-files.ts';
import type { Scholar } from '../scholar.ts';
import { expect, test } from '../workbench-test.ts';

test.beforeEach(async ({ scholar }) => {
  await scholar.open(MEMORANDUM.title);
  await scholar.press('Control+2');
  await scholar.machineHasRead();
});

const hits = (scholar: Scholar) => scholar.dialog.getByRole('listbox', { name: 'Places' }).getByRole('option');
const count = async (scholar: Scholar, tab: string): Promise<number> =>
  Number((await scholar.tab(tab).locator('em').textContent()) ?? Number.NaN);

test('what is sure is corrected as one step, stands first for review, and is confirmed or reverted by key', async ({
  scholar,
}) => {
  await scholar.press('Alt+Enter');
  await expect(hits(scholar).first()).toBeVisible();
  const sure = await hits(scholar).count();
  await scholar.press('ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft');
  await expect.poll(() => hits(scholar).count()).toBeGreaterThanOrEqual(sure);
  const all = await hits(scholar).count();
  await expect(scholar.dialog).toContainText('expected to be right');
  await scholar.press('Space');
  await expect(hits(scholar).first()).toHaveAttribute('aria-selected', 'false');
  await scholar.press('Control+Enter');
  await expect.poll(() => count(scholar, 'Corrections')).toBe(all - 1);
  await expect(scholar.panel).toContainText('by the machine, not looked at');
  await scholar.press('Tab');
  const review = scholar.page.getByRole('region', { name: /^The machine’s reading/ });
  await expect(review).toBeFocused();
  const first = (await review.getAttribute('aria-label')) ?? '';
  await scholar.press('Backspace');
  await expect.poll(() => count(scholar, 'Corrections')).toBe(all - 2);
  await expect(review).not.toHaveAccessibleName(first);
  await scholar.press('Enter');
  await scholar.tab('Corrections').click();
  await expect(scholar.panel.getByRole('listitem').filter({ hasText: 'suggestion taken' })).toHaveCount(1);
  await scholar.press('Control+z', 'Control+z', 'Control+z');
  await expect.poll(() => count(scholar, 'Corrections')).toBe(0);
});

test('who goes through the queue goes on with the first of what the machine corrected, and undo keeps the height', async ({
  scholar,
}) => {
  const height = async () => (await scholar.text('russian').locator('.suspect.in-hand').boundingBox())?.y ?? Number.NaN;
  await scholar.press('Tab', 'Tab', 'Tab');
  const before = await height();
  await scholar.press('d');
  await scholar.press('Control+z');
  expect(Math.abs((await height()) - before)).toBeLessThan(3);
  await scholar.press('Alt+Enter');
  await expect(hits(scholar).first()).toBeVisible();
  await scholar.press('Control+Enter');
  await expect(scholar.page.getByRole('region', { name: /^The machine’s reading/ })).toBeFocused();
  await expect(scholar.panel.getByRole('listitem').first()).toHaveAttribute('aria-current', 'true');
});

test('S makes a reading wherever it applies, and one undo takes all of it back', async ({ scholar }) => {
  const offer = scholar.popup.getByRole('button', { name: /more like this/ });
  await expect(async () => {
    await scholar.press('Tab');
    await expect(offer).toBeVisible({ timeout: 800 });
  }).toPass();
  await scholar.press('s');
  await expect(hits(scholar).nth(1)).toBeVisible();
  const places = await hits(scholar).count();
  await scholar.press('Control+Enter');
  await expect.poll(() => count(scholar, 'Corrections')).toBe(places);
  await scholar.tab('Corrections').click();
  await expect(scholar.panel.getByRole('listitem').filter({ hasText: 'in a series' })).toHaveCount(places);
  await scholar.press('Control+z');
  await expect.poll(() => count(scholar, 'Corrections')).toBe(0);
});

test('a rule shows what it would change, is kept with the project, and an endless expression is ended', async ({
  scholar,
}) => {
  await scholar.press('Alt+r');
  await scholar.dialog.getByRole('button', { name: 'New rule' }).press('Enter');
  const find = scholar.dialog.getByLabel('Find', { exact: true });
  await find.fill('втим');
  await scholar.dialog.getByLabel('Write instead').fill('этим');
  await expect(hits(scholar).filter({ hasText: 'этим' })).toHaveCount(1);
  await expect(scholar.dialog.getByRole('button', { name: /^Correct one place/ })).toBeEnabled();
  await scholar.press('Control+Enter');
  await expect(scholar.text('russian')).toContainText('разрешене этим корейцам');
  await scholar.press('Alt+r');
  await expect(scholar.dialog.getByRole('option', { name: /втим.*этим/ })).toBeVisible();
  await scholar.dialog.getByLabel('Regular expression').check();
  await find.fill('(');
  await expect(scholar.dialog.getByRole('alert')).toContainText('cannot be read');
  await find.fill('(\\p{L}+ ?)+#');
  await expect(scholar.dialog).toContainText('takes too long', { timeout: 15_000 });
});

test('what was learned can be looked at, added to and reset', async ({ scholar }) => {
  await scholar.press('Tab');
  await expect(scholar.popup).toBeVisible();
  await scholar.press('r');
  await scholar.press('Alt+w');
  const words = scholar.dialog.getByRole('region', { name: 'Words that are right' });
  await expect(words.getByRole('listitem')).toHaveCount(1);
  await expect(scholar.dialog.getByRole('region', { name: 'Suspects left alone' }).getByRole('listitem')).toHaveCount(
    1,
  );
  await words.getByLabel('Add words').fill('совпосол завпосольством');
  await scholar.press('Enter');
  await expect(words.getByRole('listitem')).toHaveCount(3);
  await words.getByRole('button', { name: 'forget all' }).press('Enter');
  await words.getByRole('button', { name: 'forget all: sure?' }).press('Enter');
  await expect(words.getByRole('listitem')).toHaveCount(0);
});
