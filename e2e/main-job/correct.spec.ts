// Step five of the main job: correcting the reading, with the old one kept.
import { LETTER, MEMORANDUM } from '../archive-files.ts';
import type { Scholar } from '../scholar.ts';
import { expect, test } from '../workbench-test.ts';

test.beforeEach(async ({ scholar }) => {
  await scholar.open(MEMORANDUM.title);
  await scholar.goTo('Correct');
});

/** Suspects the machine has left, as the tab counts them. */
const suspectsLeft = async (scholar: Scholar): Promise<number> =>
  Number((await scholar.tab('Suspects').locator('em').textContent()) ?? Number.NaN);

/** The word the popup is about, and the readings it offers. */
async function offered(scholar: Scholar): Promise<{ readonly word: string; readonly readings: readonly string[] }> {
  await expect(scholar.popup).toBeVisible();
  const name = (await scholar.popup.getAttribute('aria-label')) ?? '';
  return {
    word: name.replace('Readings for ', ''),
    readings: await scholar.popup.locator('.reading-text').allTextContents(),
  };
}

/** Goes by Tab until a suspect has a reading to offer. */
async function toSuspectWithReading(scholar: Scholar): Promise<{ readonly word: string; readonly first: string }> {
  await scholar.machineHasRead();
  for (;;) {
    await scholar.press('Tab');
    const { word, readings } = await offered(scholar);
    if (readings[0] !== undefined) return { word, first: readings[0] };
  }
}

/** Changes words of the text by hand: the cursor goes behind them, they are rubbed out and typed anew. */
async function retype(scholar: Scholar, text: 'russian' | 'english', words: string, meant: string): Promise<void> {
  await scholar.clickAfter(text, words);
  await expect(scholar.inHand).toContainText(words);
  for (const _letter of words) await scholar.press('Backspace');
  await scholar.page.keyboard.type(meant);
  await expect(scholar.text(text)).toContainText(meant);
}

const corrections = (scholar: Scholar) => scholar.panel.getByRole('listitem');

test('typing changes the text, and the old reading is kept', async ({ scholar }) => {
  await retype(scholar, 'russian', 'нолбре', 'ноябре');
  await scholar.tab('Corrections').click();
  await expect(corrections(scholar)).toHaveCount(1);
  await expect(corrections(scholar)).toContainText('ноябре');
  await expect(corrections(scholar)).toContainText(/as read.*нолбре/);
  await expect(corrections(scholar)).toContainText('typed');
});

test('Tab and Shift+Tab go from suspect to suspect, each with its ranked readings and their reasons', async ({
  scholar,
}) => {
  const first = await toSuspectWithReading(scholar);
  await expect(scholar.popup.getByRole('listitem').first()).toContainText(/[a-z]{4}/);
  await scholar.press('Tab');
  await expect(scholar.popup).not.toHaveAccessibleName(`Readings for ${first.word}`);
  await scholar.press('Shift+Tab');
  await expect(scholar.popup).toHaveAccessibleName(`Readings for ${first.word}`);
  await scholar.press('Escape');
  await expect(scholar.popup).toBeHidden();
  await expect(scholar.text('russian')).toBeFocused();
});

test('a digit takes a reading and the next suspect comes to hand', async ({ scholar }) => {
  const { word, first } = await toSuspectWithReading(scholar);
  await scholar.press('1');
  await expect(scholar.popup).not.toHaveAccessibleName(`Readings for ${word}`);
  await scholar.tab('Corrections').click();
  const taken = corrections(scholar).filter({ hasText: 'suggestion taken' });
  await expect(taken).toContainText(first);
});

test('a suspect in the list and a click on its word open the same popup', async ({ scholar }) => {
  await scholar.machineHasRead();
  const item = scholar.panel.getByRole('listitem').first();
  const word = (await item.locator('mark').textContent()) ?? '';
  await item.getByRole('button').click();
  await expect(scholar.popup).toHaveAccessibleName(`Readings for ${word}`);
  await scholar.press('Escape');
  await scholar.clickOn('russian', word);
  await expect(scholar.popup).toHaveAccessibleName(`Readings for ${word}`);
  await expect(scholar.text('russian')).toBeFocused();
});

test('E takes a reading of one’s own', async ({ scholar }) => {
  const { word } = await toSuspectWithReading(scholar);
  await scholar.press('e');
  const field = scholar.popup.getByLabel('Your reading');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(word);
  await field.fill('самодельное');
  await field.press('Enter');
  await expect(scholar.text('russian')).toContainText('самодельное');
  await scholar.tab('Corrections').click();
  await expect(corrections(scholar).filter({ hasText: 'самодельное' })).toContainText(word);
});

test('R says that a word is right, and it stays so after a reload', async ({ scholar }) => {
  await scholar.machineHasRead();
  await scholar.press('Tab');
  const { word } = await offered(scholar);
  const left = await suspectsLeft(scholar);
  await scholar.press('r');
  await expect(scholar.popup).not.toHaveAccessibleName(`Readings for ${word}`);
  await expect.poll(() => suspectsLeft(scholar)).toBeLessThan(left);
  await scholar.allSaved();
  await scholar.reload();
  await scholar.machineHasRead();
  await expect.poll(() => suspectsLeft(scholar)).toBeLessThan(left);
  await expect(scholar.panel.locator('mark').getByText(word, { exact: true })).toHaveCount(0);
});

test('D and G mark a word doubtful and illegible, each one step to take back', async ({ scholar }) => {
  await toSuspectWithReading(scholar);
  await scholar.press('d');
  await expect(scholar.text('russian').locator('.reading.doubtful, .unclear')).not.toHaveCount(0);
  await toSuspectWithReading(scholar);
  const gaps = await scholar.text('russian').locator('.gap').count();
  await scholar.press('g');
  await expect(scholar.text('russian').locator('.gap')).toHaveCount(gaps + 1);
  await scholar.press('Control+z');
  await expect(scholar.text('russian').locator('.gap')).toHaveCount(gaps);
});

test('while the popup has the keys no letter reaches the text; while the text has them, letters are letters', async ({
  scholar,
}) => {
  const before = await scholar.text('russian').textContent();
  await toSuspectWithReading(scholar);
  await scholar.page.keyboard.type('zq');
  expect(await scholar.text('russian').textContent()).toBe(before);
  await scholar.press('Escape');
  await scholar.clickAfter('russian', 'КНДР или принять');
  await expect(scholar.inHand).toContainText('КНДР или принять');
  await scholar.page.keyboard.type('1rдge');
  await expect(scholar.text('russian')).toContainText('КНДР или принять1rдge');
});

test('pointing at a corrected word tells the old reading, who, when and how', async ({ scholar }) => {
  await scholar.press('Control+Comma');
  await scholar.dialog.getByLabel(/^Your name/).fill('Вера Штейн');
  await scholar.dialog.getByRole('button', { name: 'Done' }).click();
  await retype(scholar, 'russian', 'нолбре', 'ноябре');
  await scholar.page.mouse.move(5, 5);
  await scholar.pointAt('russian', 'ноябре');
  const tip = scholar.page.getByRole('tooltip');
  await expect(tip).toContainText('нолбре');
  await expect(tip).toContainText('typed');
  await expect(tip).toContainText('Вера Штейн');
  await expect(tip).toContainText(/\d\d:\d\d/);
});

test('the panel of corrections filters, jumps, and reverts one or all that it shows', async ({ scholar }) => {
  await retype(scholar, 'russian', 'нолбре', 'ноябре');
  await retype(scholar, 'russian', 'втим', 'этим');
  await retype(scholar, 'english', 'II Sung', 'Il Sung');
  await scholar.tab('Corrections').click();
  await expect(corrections(scholar)).toHaveCount(3);
  await scholar.panel.getByRole('searchbox').fill('нолбре');
  await expect(corrections(scholar)).toHaveCount(1);
  await corrections(scholar).getByRole('button', { name: 'ноябре' }).click();
  await expect(scholar.inHand).toContainText('ноябре');
  await corrections(scholar).getByRole('button', { name: 'revert' }).click();
  await expect(scholar.text('russian')).toContainText('нолбре');
  await scholar.panel.getByRole('searchbox').fill('');
  await expect(corrections(scholar)).toHaveCount(2);
  await scholar.panel.getByRole('button', { name: 'Revert these 2' }).click();
  await expect(scholar.panel).toContainText('Nothing corrected yet');
  await expect(scholar.text('russian')).toContainText('втим');
  await scholar.text('russian').focus();
  await scholar.press('Control+z');
  await expect(corrections(scholar)).toHaveCount(2);
});

test('a correction disturbs neither the links nor a mention that lies on the word', async ({ scholar }) => {
  await scholar.open(LETTER.title);
  await scholar.goTo('Tag');
  await scholar.drag('russian', 'Ким Ир Сену');
  await scholar.press('1');
  const mention = scholar.text('russian').locator('.mention.person');
  await expect(mention).toHaveText('Ким Ир Сену');
  const links = await scholar.status.getByText(/sentences aligned/).textContent();
  await scholar.goTo('Correct');
  await scholar.clickAfter('russian', 'Ким Ир Се');
  await expect(scholar.inHand).toContainText('Ким Ир Се');
  await scholar.page.keyboard.type('ё');
  await scholar.press('Backspace', 'Backspace');
  await scholar.page.keyboard.type('э');
  await expect(mention).toHaveText('Ким Ир Сэну');
  await expect(scholar.status).toContainText(links ?? '');
  await scholar.page.mouse.move(5, 5);
  await expect(scholar.lit('english')).toHaveText(/^Therefore some comrades/);
  await scholar.tab('Corrections').click();
  await expect(corrections(scholar)).toHaveCount(1);
});
