// Step six of the main job: who, where and when, tagged once for both languages.
import type { Locator } from '@playwright/test';
import { LETTER } from '../archive-files.ts';
import type { Scholar, Text } from '../scholar.ts';
import { expect, test } from '../workbench-test.ts';

test.beforeEach(async ({ scholar }) => {
  await scholar.open(LETTER.title);
  await scholar.goTo('Tag');
});

const mentions = (scholar: Scholar, text: Text, kind: string): Locator =>
  scholar.text(text).locator(`.mention.${kind}`);

/** Tags words by mouse and digit. */
async function tag(scholar: Scholar, text: Text, words: string, digit: string): Promise<void> {
  const before = Number(await scholar.tab('Mentions').locator('em').textContent());
  await scholar.drag(text, words);
  await scholar.press(digit);
  await expect(scholar.tab('Mentions')).toHaveText(`Mentions${before + 1}`);
}

/** Tags words and makes an authority record of them. */
async function tagAndName(scholar: Scholar, text: Text, words: string, digit: string): Promise<void> {
  await tag(scholar, text, words, digit);
  await scholar.panel.getByRole('button', { name: 'Make a record of it' }).click();
  await expect(scholar.panel.getByRole('button', { name: 'Merge with…' })).toBeVisible();
}

const allNames = (scholar: Scholar) => scholar.panel.getByRole('button', { name: 'All names' }).click();
/** Names and mentions of the project as the panel lists them, without what the machine only proposes. */
const entries = (scholar: Scholar) => scholar.panel.locator('.entity-list li:not(.proposal)');
const entry = (scholar: Scholar, name: string | RegExp) => entries(scholar).filter({ hasText: name });

test('words dragged over with the mouse are tagged by a digit, on either side', async ({ scholar }) => {
  for (const [text, words, digit, kind] of [
    ['russian', 'Пхеньяна', '2', 'place'],
    ['russian', 'Трудовой Партии Кореи', '3', 'organisation'],
    ['russian', '30 августа', '4', 'date'],
    ['english', 'Kim II Sung', '1', 'person'],
    ['english', 'careerists', '5', 'role'],
  ] as const) {
    await scholar.drag(text, words);
    await scholar.press(digit);
    await expect(mentions(scholar, text, kind)).toHaveText([words]);
  }
  await expect(scholar.status).toContainText('5 mentions unlinked');
});

test('words are chosen by arrow keys, widened with Shift, and tagged without the mouse', async ({ scholar }) => {
  await scholar.clickBefore('russian', 'Трудовой Партии');
  await scholar.press('ArrowRight');
  await expect.poll(() => scholar.selectedWords()).toBe('Трудовой');
  await scholar.press('Shift+ArrowRight', 'Shift+ArrowRight');
  await expect.poll(() => scholar.selectedWords()).toBe('Трудовой Партии Кореи');
  await scholar.press('Shift+ArrowLeft');
  await expect.poll(() => scholar.selectedWords()).toBe('Трудовой Партии');
  await scholar.press('Shift+ArrowRight', '3');
  await expect(mentions(scholar, 'russian', 'organisation')).toHaveText(['Трудовой Партии Кореи']);
});

test('a digit never replaces what is selected', async ({ scholar }) => {
  const before = await scholar.text('russian').textContent();
  await scholar.drag('russian', 'Пхеньяна');
  await scholar.press('2', '9', 'q', 'Enter');
  expect(await scholar.text('russian').textContent()).toBe(before);
});

test('the bar under the selection tags by mouse', async ({ scholar }) => {
  await scholar.drag('english', 'Pyongyang');
  await scholar.page.getByRole('toolbar', { name: 'Tag' }).getByRole('button', { name: 'Place' }).click();
  await expect(mentions(scholar, 'english', 'place')).toHaveText(['Pyongyang']);
});

test('mentions nest and overlap, each kept whole', async ({ scholar }) => {
  await tag(scholar, 'russian', 'Трудовой Партии Кореи', '3');
  await tag(scholar, 'russian', 'Кореи', '2');
  await tag(scholar, 'english', 'Plenum which was held', '3');
  await tag(scholar, 'english', 'held on 30 August of this year', '4');
  await scholar.panel.getByRole('button', { name: 'All names' }).click();
  for (const name of [/^Трудовой Партии Кореи/, /^Кореи/, 'Plenum which was held', 'held on 30 August of this year'])
    await expect(entry(scholar, name)).toHaveCount(1);
  await expect(scholar.status).toContainText('4 mentions unlinked');
});

test('the counterpart across the gutter is offered and linked by Enter; both are one record then', async ({
  scholar,
}) => {
  await tag(scholar, 'russian', 'Пхеньяна', '2');
  await scholar.counterpartIsOffered();
  await expect(scholar.panel.locator('.offer')).toContainText('Pyongyang');
  await scholar.press('Enter');
  await expect(mentions(scholar, 'english', 'place')).toHaveText(['Pyongyang']);
  await expect(scholar.status).toContainText('0 mentions unlinked');
  await expect(scholar.panel).toContainText('1 in Russian, 1 in English');
  await scholar.press('Control+z', 'Control+z');
  await expect(scholar.text('english').locator('.mention')).toHaveCount(0);
});

test('N sends the proposed counterpart away', async ({ scholar }) => {
  await tag(scholar, 'russian', 'Пхеньяна', '2');
  await scholar.counterpartIsOffered();
  await scholar.press('n');
  await expect(scholar.panel).not.toContainText('Proposed counterpart');
  await expect(scholar.text('english').locator('.mention')).toHaveCount(0);
});

test('Backspace takes a tag off and leaves the words; undo brings it back', async ({ scholar }) => {
  await tag(scholar, 'russian', 'Пхеньяна', '2');
  await scholar.press('Backspace');
  await expect(mentions(scholar, 'russian', 'place')).toHaveCount(0);
  await expect(scholar.text('russian')).toContainText('сообщение из Пхеньяна');
  await scholar.press('Control+z');
  await expect(mentions(scholar, 'russian', 'place')).toHaveText(['Пхеньяна']);
});

test('a mention is made a record, the record renamed, and another mention linked to it', async ({ scholar }) => {
  await tagAndName(scholar, 'russian', 'Ким Ир Сену', '1');
  const russian = scholar.panel.getByLabel('Preferred form in Russian');
  await russian.fill('Ким Ир Сен (премьер)');
  await russian.press('Enter');
  await expect(scholar.panel.getByRole('heading', { name: 'Ким Ир Сен (премьер)', exact: true })).toBeVisible();
  await tag(scholar, 'english', 'Kim II Sung', '1');
  await scholar.panel.getByRole('button', { name: 'Link to…' }).click();
  await scholar.page.getByRole('option', { name: /премьер/ }).click();
  await expect(scholar.panel).toContainText('1 in Russian, 1 in English');
  await allNames(scholar);
  await expect(entry(scholar, 'Ким Ир Сен (премьер)')).toContainText('2');
});

test('two records are merged, with all their mentions, and the merge is taken back', async ({ scholar }) => {
  // The sample project comes with a list of names.
  await expect(entries(scholar)).not.toHaveCount(0);
  const listed = await entries(scholar).count();
  await tagAndName(scholar, 'russian', 'Ким Ир Сену', '1');
  await tagAndName(scholar, 'english', 'Kim II Sung', '1');
  await scholar.panel.getByRole('button', { name: 'Merge with…' }).click();
  await scholar.page.getByRole('option', { name: /^Ким Ир Сену/ }).click();
  await expect(scholar.panel).toContainText('1 in Russian, 1 in English');
  await allNames(scholar);
  await expect(entries(scholar)).toHaveCount(listed + 1);
  await scholar.page.getByRole('main').getByRole('button', { name: 'take back' }).click();
  // The mention may come to hand again with its own record; the list is a click away.
  await expect(async () => {
    const back = scholar.panel.getByRole('button', { name: 'All names' });
    if (await back.isVisible()) await back.click();
    await expect(entries(scholar)).toHaveCount(listed + 2, { timeout: 1000 });
  }).toPass();
});

test('every other occurrence is shown for review and tagged at once', async ({ scholar }) => {
  await tagAndName(scholar, 'english', 'Plenum', '3');
  await scholar.panel.getByRole('button', { name: 'Tag every other occurrence' }).click();
  const hits = scholar.dialog.getByRole('option');
  // The first search loads the names in a worker.
  await expect(hits).not.toHaveCount(0, { timeout: 20_000 });
  const found = await hits.count();
  expect(found).toBeGreaterThan(3);
  await scholar.press('Space');
  await scholar.dialog.getByRole('button', { name: `Tag ${found - 1} places` }).click();
  const tagged = scholar.page.locator('.mention.organisation');
  await expect(tagged).toHaveCount(found);
  await expect(scholar.status).toContainText('0 mentions unlinked');
  await scholar.text('english').focus();
  await scholar.press('Control+z');
  await expect(tagged).toHaveCount(1);
});
