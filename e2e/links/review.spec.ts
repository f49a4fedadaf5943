// Reviewing links by keyboard, and confirming what is sure with a look first.
import { LETTER } from '../archive-files.ts';
import { expect, test } from '../workbench-test.ts';

test.beforeEach(async ({ scholar }) => {
  await scholar.open(LETTER.title);
  await scholar.goTo('Align');
  await scholar.page.mouse.move(5, 5);
});

test('Tab brings the least certain link, Space confirms and goes on, Shift Tab goes back, undo is counted', async ({
  scholar,
}) => {
  await scholar.press('Tab');
  await expect(scholar.status).toContainText(/0 of \d+ reviewed/);
  const first = (await scholar.inHand.textContent()) ?? '';
  await scholar.press('Space');
  await expect(scholar.status).toContainText(/1 of \d+ reviewed/);
  await expect(scholar.inHand).not.toHaveText(first);
  await scholar.press('x');
  await expect(scholar.status).toContainText(/2 of \d+ reviewed/);
  await scholar.press('Shift+Tab', 'Shift+Tab');
  await expect(scholar.inHand).toHaveText(first);
  await scholar.press('Control+z', 'Control+z');
  await expect(scholar.status).toContainText(/0 of \d+ reviewed/);
  await scholar.press('Escape');
  await expect(scholar.status).not.toContainText('reviewed');
});

test('what is marked for later is listed in the panel', async ({ scholar }) => {
  await scholar.press('ArrowDown', 'x');
  await scholar.panel.getByLabel('Show').selectOption('flagged');
  await expect(scholar.panel.locator('.variants button')).toHaveCount(1);
});

test('all above a certainty are confirmed after a look, as one step', async ({ scholar }) => {
  await scholar.press('Shift+Space');
  await expect(scholar.dialog).toContainText(/\d+ links would be confirmed/);
  const slider = scholar.dialog.getByRole('slider');
  const count = await scholar.dialog.getByRole('button', { name: /^Confirm \d+ links/ }).textContent();
  await slider.focus();
  await scholar.press('Home');
  await expect(scholar.dialog.getByRole('button', { name: /^Confirm \d+ links/ })).not.toHaveText(count ?? '');
  await scholar.press('Enter');
  await expect(scholar.dialog).toBeHidden();
  await expect(scholar.status).not.toContainText(' 0 confirmed');
  await scholar.text('russian').focus();
  await scholar.press('Control+z');
  await expect(scholar.status).toContainText(' 0 confirmed');
});
