// The review of proposed names by keyboard alone: each decided at once in both languages, and nothing loses its place.
import { LETTER } from '../archive-files.ts';
import type { Scholar } from '../scholar.ts';
import { expect, test } from '../workbench-test.ts';

const review = (scholar: Scholar) => scholar.panel.getByRole('region', { name: 'Review of proposed names' });
const name = (scholar: Scholar) => review(scholar).getByRole('heading', { level: 3 });
const places = (scholar: Scholar) => review(scholar).locator('.review-places li');
const tagged = (scholar: Scholar) => scholar.page.locator('.flow .mention');

test.beforeEach(async ({ scholar }) => {
  await scholar.open(LETTER.title);
  await scholar.goTo('Tag');
  await expect(scholar.panel.getByRole('button', { name: /^Review \d+ names/ })).toBeVisible({ timeout: 20_000 });
  await scholar.press('Tab');
  await expect(review(scholar)).toBeVisible();
});

test('Enter tags a name in both languages as one record, one Ctrl Z takes it back', async ({ scholar }) => {
  const first = await name(scholar).allTextContents();
  const count = await places(scholar).count();
  await scholar.press('Enter');
  await expect(tagged(scholar)).not.toHaveCount(0);
  await expect(scholar.tab('Mentions')).toHaveText(`Mentions${count}`);
  expect(await name(scholar).allTextContents()).not.toEqual(first);
  await scholar.press('Control+z');
  await expect(tagged(scholar)).toHaveCount(0);
});

test('a place is unticked, the kind changed and the bounds moved before the name is tagged', async ({ scholar }) => {
  while ((await places(scholar).count()) < 2) await scholar.press('Tab');
  const count = await places(scholar).count();
  await scholar.press('ArrowDown', 'Space', 'ArrowUp', '3');
  await expect(review(scholar).locator('.kind-line .kind-name')).toHaveText('Organisation');
  const before = await review(scholar).locator('[aria-current=true] b').textContent();
  await scholar.press('ArrowLeft');
  await expect(review(scholar).locator('[aria-current=true] b')).not.toHaveText(before ?? '');
  await scholar.press('Enter');
  await expect(scholar.tab('Mentions')).toHaveText(`Mentions${count - 1}`);
  await expect(scholar.page.locator('.flow .mention:not(.organisation)')).toHaveCount(0);
});

test('what is no name is refused and comes back by Ctrl Z', async ({ scholar }) => {
  const first = await name(scholar).allTextContents();
  await scholar.press('n');
  await expect(name(scholar)).not.toHaveText(first);
  await scholar.press('Control+z');
  await expect(name(scholar)).toHaveText(first);
});

test('what was refused stays away when the record is opened again', async ({ scholar }) => {
  const first = (await name(scholar).allTextContents())[0] ?? '';
  await scholar.press('n');
  await expect(name(scholar).first()).not.toHaveText(first);
  await scholar.allSaved();
  await scholar.reload();
  await scholar.press('Escape');
  await expect(scholar.panel.getByRole('button', { name: /^Review \d+ names/ })).toBeVisible({ timeout: 20_000 });
  await expect(scholar.panel.locator('.proposed-groups li').first()).toBeVisible();
  await expect(scholar.panel.locator('.proposed-groups li .names > :first-child', { hasText: first })).toHaveCount(0);
});

test('the review goes on where it was left', async ({ scholar }) => {
  await scholar.press('Tab', 'Tab', 'Tab');
  const fourth = await name(scholar).allTextContents();
  await scholar.press('Escape');
  await expect(review(scholar)).toBeHidden();
  await scholar.press('Tab');
  await expect(name(scholar)).toHaveText(fourth);
  await scholar.allSaved();
});

test('everything proposed is tagged at once', async ({ scholar }) => {
  await scholar.press('Escape');
  await scholar.panel.getByRole('button', { name: 'Tag all of them' }).click();
  await expect(scholar.panel.getByRole('button', { name: /^Review/ })).toBeHidden();
  await expect(scholar.tab('Mentions')).not.toHaveText('Mentions0');
});
