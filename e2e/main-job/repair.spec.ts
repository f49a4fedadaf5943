// Repairing the alignment by key: every operation, from either side and on selections, each one step to take back.
import { LETTER } from '../archive-files.ts';
import type { Scholar, Text } from '../scholar.ts';
import { expect, test } from '../workbench-test.ts';

test.beforeEach(async ({ scholar }) => {
  await scholar.open(LETTER.title);
  await scholar.goTo('Align');
});

const SECOND = 'Вы, наверно, хорошо знаете';
const THIRD = 'Поэтому некоторые товарищи';
const YOU = 'You probably well know';
const THEREFORE = 'Therefore some comrades';

/** The sentences lit across the gutter hold these words, one each and no others. */
const litAre = (scholar: Scholar, text: Text, ...words: readonly string[]) =>
  expect(scholar.lit(text)).toContainText([...words]);

test('Shift M merges with the next link, Shift S splits it again; both are taken back', async ({ scholar }) => {
  await scholar.standIn('russian', SECOND);
  await scholar.press('Shift+M');
  await litAre(scholar, 'english', YOU, THEREFORE);
  await litAre(scholar, 'russian', SECOND, THIRD);
  await expect(scholar.panel).toContainText('2 to 2');
  await scholar.standIn('english', THEREFORE);
  await scholar.press('Shift+S');
  await expect(scholar.lit('russian')).toHaveCount(1);
  await litAre(scholar, 'russian', THIRD);
  await scholar.press('Control+z');
  await litAre(scholar, 'russian', SECOND, THIRD);
  await scholar.press('Control+z');
  await expect(scholar.lit('russian')).toHaveCount(1);
});

test('P takes a sentence out of its link, and says why it does not where it is the only one', async ({ scholar }) => {
  await scholar.standIn('english', YOU);
  await scholar.press('p');
  await expect(scholar.status).toContainText('It is the only sentence of its link on this side');
  await scholar.press('Shift+M');
  await expect(scholar.lit('english')).toHaveCount(2);
  await scholar.press('p');
  await expect(scholar.lit('english')).toHaveCount(1);
  await expect(scholar.lit('russian')).toHaveCount(0);
  await expect(scholar.sentence('english', YOU)).toHaveAttribute('title', 'No counterpart');
  await scholar.press('Control+z');
  await expect(scholar.lit('english')).toHaveCount(2);
});

test('W exchanges the counterparts of two sentences, which then cross', async ({ scholar }) => {
  await scholar.standIn('russian', SECOND);
  await scholar.press('w');
  await litAre(scholar, 'english', THEREFORE);
  await expect(scholar.page.locator('.ribbon.crosses')).not.toHaveCount(0);
  await scholar.press('Control+z');
  await litAre(scholar, 'english', YOU);
  await expect(scholar.page.locator('.ribbon.crosses')).toHaveCount(0);
});

test('Shift with arrows selects sentences; what is then pressed means them all', async ({ scholar }) => {
  await scholar.standIn('russian', SECOND);
  await scholar.press('Shift+ArrowDown');
  await scholar.press('Space');
  await expect(scholar.status).toContainText('2 confirmed');
  await scholar.press('Control+z');
  await expect(scholar.status).toContainText('0 confirmed');
  await scholar.standIn('english', YOU);
  const before = await scholar.status.getByText(/sentences aligned/).textContent();
  await scholar.press('Shift+ArrowDown', 'u');
  await expect(scholar.status).not.toContainText(before ?? '');
  await scholar.standIn('russian', SECOND);
  await expect(scholar.lit('english')).toHaveCount(0);
  await scholar.press('Shift+ArrowDown', 'Shift+A');
  await expect(scholar.status).toContainText(before ?? '');
  await expect(scholar.status).toContainText('4 sentences are linked otherwise');
});

test('M and Backspace merge sentences, also several selected ones', async ({ scholar }) => {
  const sentences = scholar.sentences('russian');
  const count = await sentences.count();
  await scholar.standIn('russian', THIRD);
  await scholar.press('Backspace');
  await expect(sentences).toHaveCount(count - 1);
  await expect(scholar.sentence('russian', SECOND)).toContainText(THIRD);
  await scholar.press('Control+z');
  await expect(sentences).toHaveCount(count);
  await scholar.standIn('russian', SECOND);
  await scholar.press('Shift+ArrowDown', 'Shift+ArrowDown', 'm');
  await expect(sentences).toHaveCount(count - 2);
  await scholar.press('Control+z');
  await expect(sentences).toHaveCount(count);
});

test('Ctrl Enter begins a paragraph at the sentence, Ctrl Backspace merges it; links and text stay', async ({
  scholar,
}) => {
  const blocks = scholar.text('english').locator('.block');
  const [count, links] = [await blocks.count(), await scholar.status.getByText(/sentences aligned/).textContent()];
  await scholar.standIn('english', THEREFORE);
  await scholar.press('Control+Enter');
  await expect(blocks).toHaveCount(count + 1);
  await expect(blocks.filter({ hasText: THEREFORE })).toHaveText(/^Therefore some comrades/);
  await expect(scholar.status).toContainText(links ?? '');
  await scholar.press('Control+Enter');
  await expect(scholar.status).toContainText('It begins its paragraph already');
  await scholar.press('Control+Backspace');
  await expect(blocks).toHaveCount(count);
  await scholar.press('Control+z', 'Control+z');
  await expect(blocks).toHaveCount(count);
  await scholar.tab('Corrections').click();
  await expect(scholar.panel).toContainText('Nothing corrected yet');
});

test('K locks a link: nothing changes it, and why is said, until K unlocks it', async ({ scholar }) => {
  await scholar.standIn('russian', SECOND);
  await scholar.press('k');
  await expect(scholar.status).toContainText('Locked');
  await expect(scholar.status).toContainText('1 confirmed');
  for (const key of ['u', 'w', 'm', 'Shift+M', 'Alt+ArrowDown']) {
    await scholar.press(key);
    await expect(scholar.status).toContainText('A locked link would be changed');
    await litAre(scholar, 'english', YOU);
  }
  await scholar.standIn('english', YOU);
  await scholar.press('k');
  await expect(scholar.status).toContainText('Unlocked');
  await scholar.press('u');
  await expect(scholar.lit('russian')).toHaveCount(0);
  await scholar.press('Control+z', 'Control+z', 'u');
  await expect(scholar.status).toContainText('A locked link would be changed');
});

test('a lock holds in Correct too: Enter does not split, and letters may be corrected', async ({ scholar }) => {
  await scholar.standIn('russian', SECOND);
  await scholar.press('k');
  await scholar.goTo('Correct');
  const count = await scholar.sentences('russian').count();
  await scholar.clickBefore('russian', 'наверно, хорошо');
  await scholar.press('Enter');
  await expect(scholar.status).toContainText('A locked link would be changed');
  await scholar.page.keyboard.type('уже ');
  await expect(scholar.sentence('russian', 'Вы, уже наверно')).toBeVisible();
  await expect(scholar.sentences('russian')).toHaveCount(count);
});

test('a lock is still there after the window was opened again', async ({ scholar }) => {
  await scholar.standIn('russian', SECOND);
  await scholar.press('k');
  await scholar.allSaved();
  // Where the window stands is kept a moment after the last change.
  await scholar.page.waitForTimeout(800);
  await scholar.reload();
  await expect(scholar.inHand).toContainText(SECOND);
  await scholar.standIn('russian', SECOND);
  await scholar.press('u');
  await expect(scholar.status).toContainText('A locked link would be changed');
});

test('X marks for later, Shift X goes from mark to mark, and a second X takes the mark away', async ({ scholar }) => {
  await scholar.standIn('russian', THIRD);
  await scholar.press('x');
  await expect(scholar.status).toContainText('Marked for later');
  await expect(scholar.sentence('russian', THIRD)).toHaveAttribute('title', 'Marked for later');
  await scholar.standIn('russian', SECOND);
  await scholar.press('ArrowUp', 'Shift+X');
  await expect(scholar.inHand).toContainText(THIRD);
  await scholar.press('x', 'Shift+X');
  await expect(scholar.status).toContainText('Nothing is marked for later');
});

test('N takes a reason in, beside the sentence; it shows on hover', async ({ scholar }) => {
  await scholar.standIn('russian', SECOND);
  await scholar.press('u', 'n');
  const field = scholar.page.getByLabel('Note on this sentence');
  await expect(field).toBeFocused();
  await field.fill('left out by the translator');
  await scholar.press('Enter');
  await expect(scholar.sentence('russian', SECOND)).toHaveAttribute(
    'title',
    'No counterpart: left out by the translator',
  );
  await scholar.press('n');
  await expect(field).toHaveValue('left out by the translator');
  await field.fill('something else');
  await scholar.press('Escape');
  await expect(scholar.sentence('russian', SECOND)).toHaveAttribute('title', /left out by the translator/);
  await scholar.press('Control+z');
  await expect(scholar.sentence('russian', SECOND)).toHaveAttribute('title', 'No counterpart');
});

test('every repair stands in the palette', async ({ scholar }) => {
  await scholar.standIn('russian', SECOND);
  await scholar.command('Merge with the next link');
  await scholar.page.mouse.move(5, 5);
  await litAre(scholar, 'english', YOU, THEREFORE);
  await scholar.command('Split the link here');
  await expect(scholar.lit('english')).toHaveCount(1);
  await scholar.command('Lock or unlock the link');
  await expect(scholar.status).toContainText('Locked');
});
