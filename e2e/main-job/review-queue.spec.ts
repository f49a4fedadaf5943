// The queue of suspects: gone through by keyboard alone, in any order, and never losing the place.
import { MEMORANDUM } from '../archive-files.ts';
import type { Scholar } from '../scholar.ts';
import { expect, test } from '../workbench-test.ts';

test.beforeEach(async ({ scholar }) => {
  await scholar.open(MEMORANDUM.title);
  await scholar.press('Control+2');
  await scholar.machineHasRead();
});

const suspectsLeft = async (scholar: Scholar): Promise<number> =>
  Number((await scholar.tab('Suspects').locator('em').textContent()) ?? Number.NaN);

/** The word the popup is about. */
async function wordInHand(scholar: Scholar): Promise<string> {
  await expect(scholar.popup).toBeVisible();
  return ((await scholar.popup.getAttribute('aria-label')) ?? '').replace('Readings for ', '');
}

const inHandIs = (scholar: Scholar, word: string) => expect(scholar.popup).toHaveAccessibleName(`Readings for ${word}`);

test('what R said is taken back whole: the suspect is in hand again, and doubted again after a reload', async ({
  scholar,
}) => {
  await scholar.press('Tab');
  const word = await wordInHand(scholar);
  const left = await suspectsLeft(scholar);
  await scholar.press('r');
  await expect.poll(() => suspectsLeft(scholar)).toBeLessThan(left);
  await scholar.press('Control+z');
  await inHandIs(scholar, word);
  await expect.poll(() => suspectsLeft(scholar)).toBe(left);
  await scholar.allSaved();
  await scholar.reload();
  await scholar.machineHasRead();
  await expect.poll(() => suspectsLeft(scholar)).toBe(left);
});

test('a reading that is taken back leaves the hand where it was, and the next keys go on from there', async ({
  scholar,
}) => {
  await scholar.press('Tab');
  const first = await wordInHand(scholar);
  await scholar.press('d');
  await expect(scholar.popup).not.toHaveAccessibleName(`Readings for ${first}`);
  const second = await wordInHand(scholar);
  await scholar.press('Control+z');
  await inHandIs(scholar, first);
  await scholar.press('Tab');
  await inHandIs(scholar, second);
});

test('Tab takes the word the cursor stands on first', async ({ scholar }) => {
  await scholar.press('Tab', 'Tab');
  const second = await wordInHand(scholar);
  await scholar.press('Escape');
  await expect(scholar.text('russian')).toBeFocused();
  await scholar.press('Tab');
  await inHandIs(scholar, second);
  await scholar.press('Escape', 'ArrowLeft', 'Tab');
  await inHandIs(scholar, second);
});

test('Tab follows the list as it is sorted and filtered, and a reload keeps both', async ({ scholar }) => {
  const list = scholar.panel.getByRole('listitem').locator('mark');
  await scholar.press('Tab', 'o');
  await expect(scholar.panel.getByLabel('Order of the suspects')).toHaveValue('surest');
  const sorted = await list.allTextContents();
  const word = await wordInHand(scholar);
  const at = await scholar.panel
    .getByRole('listitem')
    .evaluateAll((items) => items.findIndex((item) => item.getAttribute('aria-current') === 'true'));
  expect(sorted[at]).toBe(word);
  await scholar.press('Tab');
  await inHandIs(scholar, sorted[(at + 1) % sorted.length] ?? '');
  await scholar.press('k');
  await expect(scholar.panel.getByLabel('Kind of suspects shown')).not.toHaveValue('all');
  expect((await list.allTextContents()).length).toBeLessThan(sorted.length);
  const kind = await scholar.panel.getByLabel('Kind of suspects shown').inputValue();
  await scholar.allSaved();
  // Where the window stands is kept a moment after the last change.
  await scholar.page.waitForTimeout(800);
  await scholar.reload();
  await scholar.machineHasRead();
  await expect(scholar.panel.getByLabel('Order of the suspects')).toHaveValue('surest');
  await expect(scholar.panel.getByLabel('Kind of suspects shown')).toHaveValue(kind);
});

test('a gap is given its extent by keyboard', async ({ scholar }) => {
  await scholar.press('Tab');
  await wordInHand(scholar);
  const gaps = scholar.text('russian').locator('.gap');
  const before = await gaps.count();
  await scholar.press('Shift+G');
  const quantity = scholar.popup.getByLabel('How much cannot be read');
  await expect(quantity).toBeFocused();
  await scholar.page.keyboard.type('2');
  await scholar.press('Tab');
  await scholar.page.keyboard.type('w');
  await scholar.press('Enter');
  await expect(gaps).toHaveCount(before + 1);
  await expect(scholar.text('russian').getByLabel('illegible, 2 words')).toBeVisible();
  await scholar.press('Control+z');
  await expect(gaps).toHaveCount(before);
});
