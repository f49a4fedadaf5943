// Step four of the main job: sentences and their links, by keyboard and by mouse, all of it one history to take back.
import { LETTER, MEMORANDUM } from '../archive-files.ts';
import { expect, test } from '../workbench-test.ts';

test.beforeEach(({ scholar }) => scholar.open(LETTER.title));

const SECOND = 'Вы, наверно, хорошо знаете';

test('initials, abbreviations and years end no sentence', async ({ scholar }) => {
  await expect(scholar.sentence('russian', 'критики тов.Ким Ир Сену')).toHaveText(/недостатки\.\s*$/);
  await expect(scholar.sentence('english', 'to Cde. Kim II Sung')).toHaveText(/^Therefore.*shortcomings\.\s*$/);
  await scholar.open(MEMORANDUM.title);
  await expect(scholar.sentence('russian', 'в нолбре 1955г. ренением')).toHaveText(/двейное гражданстве\.\s*$/);
  await expect(scholar.sentence('english', 'P. T. Kim, A. Ya. Ligay, and L. Yu. Kim addressed')).toHaveText(
    /request\.\s*$/,
  );
  await expect(scholar.sentence('english', 'As Cde. Ivanov')).toHaveText(
    /expressed a desire to return to the USSR\.\s*$/,
  );
});

test('in Correct, Enter splits a sentence and Backspace at its start merges it; both are taken back', async ({
  scholar,
}) => {
  await scholar.goTo('Correct');
  const sentences = scholar.sentences('russian');
  const count = await sentences.count();
  await scholar.clickBefore('russian', 'в котором Вас поставили');
  await scholar.press('Enter');
  await expect(sentences).toHaveCount(count + 1);
  await expect(scholar.sentence('russian', 'в котором Вас поставили')).toHaveText(/^в котором/);
  await scholar.press('Backspace');
  await expect(sentences).toHaveCount(count);
  await scholar.press('Control+z');
  await expect(sentences).toHaveCount(count + 1);
  await scholar.press('Control+z');
  await expect(sentences).toHaveCount(count);
  await scholar.tab('Corrections').click();
  await expect(scholar.panel).toContainText('Nothing corrected yet');
});

test('in Align, S splits at the cursor and M merges with the next', async ({ scholar }) => {
  await scholar.goTo('Align');
  const sentences = scholar.sentences('english');
  const count = await sentences.count();
  await scholar.clickBefore('english', 'in which you were informed');
  await expect(scholar.inHand).toContainText('in which you were informed');
  await scholar.press('s');
  await expect(sentences).toHaveCount(count + 1);
  await scholar.press('Control+z');
  await expect(sentences).toHaveCount(count);
  await scholar.standIn('english', 'You probably well know');
  await scholar.press('m');
  await expect(sentences).toHaveCount(count - 1);
  await expect(scholar.sentence('english', 'You probably')).toContainText('Therefore some comrades');
  await scholar.press('Control+z');
  await expect(sentences).toHaveCount(count);
});

test('Space confirms a link and goes on to the next', async ({ scholar }) => {
  await scholar.goTo('Align');
  await scholar.standIn('russian', SECOND);
  await scholar.press('Space');
  await expect(scholar.status).toContainText('1 confirmed');
  await expect(scholar.lit('russian')).toHaveText(/^Поэтому некоторые товарищи/);
  await scholar.press('Space');
  await expect(scholar.status).toContainText('2 confirmed');
  await scholar.press('Control+z', 'Control+z');
  await expect(scholar.status).toContainText('0 confirmed');
});

test('U takes a link apart, L and Enter make it again', async ({ scholar }) => {
  await scholar.goTo('Align');
  const status = await scholar.status.getByText(/sentences aligned/).textContent();
  await scholar.standIn('russian', SECOND);
  await expect(scholar.lit('english')).toHaveCount(1);
  await scholar.press('u');
  await expect(scholar.lit('english')).toHaveCount(0);
  await expect(scholar.panel).toContainText('Has no counterpart');
  await scholar.press('l');
  await expect(scholar.status).toContainText('Now choose its counterpart');
  await scholar.press('Control+ArrowRight');
  await scholar.standIn('english', 'You probably well know');
  await scholar.press('Enter');
  await expect(scholar.status).not.toContainText('Now choose its counterpart');
  await expect(scholar.lit('russian')).toHaveText(/^Вы, наверно/);
  await scholar.press('Control+z', 'Control+z');
  await expect(scholar.lit('russian')).toHaveText(/^Вы, наверно/);
  await expect(scholar.status).toContainText(status ?? '');
});

test('a link begun with L is given up with Escape', async ({ scholar }) => {
  await scholar.goTo('Align');
  await scholar.standIn('russian', SECOND);
  await scholar.press('l');
  await expect(scholar.status).toContainText('Now choose its counterpart');
  await scholar.press('Escape');
  await expect(scholar.status).not.toContainText('Now choose its counterpart');
});

test('Alt with an arrow moves the far end of a link, and one step takes it back', async ({ scholar }) => {
  await scholar.goTo('Align');
  await scholar.standIn('russian', SECOND);
  await scholar.press('Alt+ArrowDown');
  await expect(scholar.lit('english').last()).toHaveText(/^Therefore some comrades/);
  await scholar.press('Control+z');
  await expect(scholar.lit('english')).toHaveText(/^You probably well know/);
});

test('the end of a ribbon is dragged to another sentence', async ({ scholar }) => {
  await scholar.goTo('Align');
  await scholar.standIn('russian', SECOND);
  const { page } = scholar;
  const handle = await page.locator('.handle[data-side=translation]').boundingBox();
  const target = await scholar.sentence('english', 'Therefore some comrades').boundingBox();
  if (!handle || !target) throw new Error('The lit ribbon shows no handle.');
  await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
  await page.mouse.down();
  await page.mouse.move(target.x + 60, target.y + target.height / 2, { steps: 6 });
  await page.mouse.up();
  await page.mouse.move(5, 5);
  await expect(scholar.lit('english')).toContainText([/^Therefore some comrades/]);
  await expect(scholar.lit('russian')).toContainText([/^Вы, наверно/]);
});

test('A aligns anew from here and leaves what was confirmed', async ({ scholar }) => {
  await scholar.goTo('Align');
  const all = await scholar.status.getByText(/sentences aligned/).textContent();
  await scholar.standIn('russian', SECOND);
  await scholar.press('Space', 'u', 'ArrowDown', 'u', 'ArrowUp', 'ArrowUp');
  await expect(scholar.status).toContainText('1 confirmed');
  await expect(scholar.status).not.toContainText(all ?? '');
  await scholar.press('a');
  await expect(scholar.status).toContainText((all ?? '').replace('0 confirmed', '1 confirmed'));
  await expect(scholar.lit('english')).toHaveText(/^You probably well know/);
  await scholar.press('Control+z');
  await expect(scholar.status).not.toContainText((all ?? '').replace('0 confirmed', '1 confirmed'));
});

test('the table shows the same links as rows, and a row leads back to its sentence', async ({ scholar }) => {
  await scholar.goTo('Align');
  await scholar.page.getByRole('button', { name: 'Table', exact: true }).click();
  const table = scholar.page.getByRole('region', { name: 'Table of links' });
  const row = table.getByRole('row').filter({ hasText: SECOND });
  await expect(row).toContainText('You probably well know');
  await row.click();
  await expect(row).toHaveAttribute('aria-selected', 'true');
  await scholar.page.getByRole('button', { name: 'Text', exact: true }).click();
  await expect(scholar.lit('english')).toHaveText(/^You probably well know/);
});

test('a key pressed right after a click means the sentence clicked, its first letter included', async ({ scholar }) => {
  await scholar.goTo('Align');
  await scholar.clickBefore('russian', SECOND);
  await scholar.press('u');
  await scholar.page.mouse.move(5, 5);
  await expect(scholar.inHand).toContainText(SECOND);
  await expect(scholar.lit('english')).toHaveCount(0);
});
