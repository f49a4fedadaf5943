// What is there at the very first start: the sample project with both records of the archive, and the tour.
import { LETTER, MEMORANDUM } from '../archive-files.ts';
import { Scholar } from '../scholar.ts';
import { expect, NEVER_OPENED, test } from '../workbench-test.ts';

test.use(NEVER_OPENED);

test('the first start shows the sample project with both records of the archive', async ({ scholar }) => {
  const records = scholar.page.getByRole('complementary', { name: 'Records' });
  await expect(records.getByRole('heading', { name: 'Pyongyang 1956' })).toBeVisible();
  for (const { title } of [MEMORANDUM, LETTER]) {
    await scholar.open(title);
    await expect(scholar.sentences('russian').nth(5)).toBeVisible();
    await expect(scholar.sentences('english').nth(5)).toBeVisible();
    await expect(scholar.status).toContainText(/\d+ of \d+ sentences aligned/);
  }
});

test('the tour leads through the four steps and opens the export at the end', async ({ page }) => {
  const scholar = new Scholar(page);
  await scholar.start();
  await expect(scholar.tour).toBeVisible();
  for (const [step, mode] of [
    [1, 'Read'],
    [2, 'Correct'],
    [3, 'Tag'],
  ] as const) {
    await scholar.tour.getByRole('button', { name: `Try step ${step}` }).click();
    await expect(scholar.modeButton(mode)).toHaveAttribute('aria-pressed', 'true');
  }
  await scholar.tour.getByRole('button', { name: 'Try step 4' }).click();
  await expect(scholar.page.getByRole('dialog', { name: 'Export' })).toBeVisible();
  await expect(scholar.tour).toBeHidden();
});

test('a tour that was closed stays away, and is found again in the palette', async ({ page }) => {
  const scholar = new Scholar(page);
  await scholar.start();
  await page.keyboard.press('Escape');
  await expect(scholar.tour).toBeHidden();
  await scholar.reload();
  await expect(scholar.tour).toBeHidden();
  await scholar.command('The four-step tour');
  await expect(scholar.tour).toBeVisible();
});
