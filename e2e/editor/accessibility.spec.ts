// The editor for those who hear the page or use no mouse.
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './editor-test.ts';

const RU = ['# b1:В ЦК КПСС', 'b2:Как <a>сообщил т. {m1 Иванов} в нолбре. |b3!:Корейцы не возражают.'];
const EN = ['# b1:TO THE CC', 'b2:As Cde. Ivanov reported in November. |b3!:The Koreans do not object.'];

for (const mode of ['read', 'correct', 'tag', 'align'] as const)
  test(`no serious fault in ${mode}, with every mark drawn`, async ({ page, editor }) => {
    await editor.open(RU, EN, mode);
    await editor.mark(['нолбре'], ['Корейцы']);
    const { violations } = await new AxeBuilder({ page }).include('.panes').analyze();
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });

test('each side is a text box with a name, a language and its state', async ({ page, editor }) => {
  await editor.open(RU, EN, 'read');
  const russian = page.getByRole('textbox', { name: 'Original' });
  await expect(russian).toHaveAttribute('lang', 'ru');
  await expect(russian).toHaveAttribute('aria-readonly', 'true');
  await editor.setMode('correct');
  await expect(russian).toHaveAttribute('aria-readonly', 'false');
  await expect(page.getByRole('textbox', { name: 'Translation' })).toHaveAttribute('lang', 'en');
});

test('a suspect and a correction say in words what their lines mean', async ({ page, editor }) => {
  await editor.open(RU, EN);
  await editor.mark(['нолбре'], []);
  await expect(page.locator('.suspect')).toHaveAttribute('aria-description', 'suspect, likely решением');
  await page.keyboard.type('о');
  await expect(page.locator('.corrected[aria-description]')).toHaveAttribute(
    'aria-description',
    'corrected, the witness reads сообщил',
  );
});

test('Tab comes to either side in every mode but Correct, where it goes to suspects', async ({ page, editor }) => {
  await editor.open(RU, EN, 'read');
  await page.keyboard.press('Tab');
  expect(await editor.focused()).toBe('translation');
  await page.keyboard.press('Shift+Tab');
  expect(await editor.focused()).toBe('original');
});

test('in Correct Tab leaves the text where there is no suspect, so nobody is trapped', async ({ page, editor }) => {
  await editor.open(RU, EN);
  await page.keyboard.press('Tab');
  expect(await editor.focused()).toBe('translation');
});

test('a gap says what is missing, and its length is drawn', async ({ page, editor }) => {
  await editor.open(['b1:Как <a>сообщил<b> т.'], EN);
  await editor.illegible();
  const gap = page.getByRole('img', { name: 'illegible, 7 characters' });
  await expect(gap).toBeVisible();
  expect((await gap.boundingBox())?.width).toBeGreaterThan(40);
});
