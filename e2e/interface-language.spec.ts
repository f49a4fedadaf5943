// The interface in Russian: switched at once, kept, and nothing of it left in English.
import { LETTER, MEMORANDUM } from './archive-files.ts';
import { Scholar } from './scholar.ts';
import { expect, NEVER_OPENED, test } from './workbench-test.ts';

/** Latin words that are right in a Russian interface: names of the program, of people, of formats and of keys. */
const NOT_ENGLISH =
  /\b(Sverka|Gary Goldberg|Pyongyang|TEI|XML|P5|UTF|Ctrl|Alt|Shift|Esc|Tab|Enter|Space|Backspace|Delete|sic|corr|lem|rdg|app|choice|ISO|GNU|F6|English|README|MB|CSV|HTML|PDF|TMX|Word|DOCX|cesAlign|JSON|SKOS|Pharaoh|InterText|SVG|zip|W3C|Web Annotations?)\b/g;

/** Words in Latin letters that the interface itself shows; what is marked as text of a document or of its file is not. */
const latinWords = (scholar: Scholar): Promise<readonly string[]> =>
  scholar.page.evaluate(() => {
    const documents =
      '.flow, [lang=en], [lang=ru]:not(html), .records, h1, .when, kbd, pre, .quote, .preview, .facts dd, .address, option';
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { currentNode: node } = walker;
      const element = node instanceof Element ? node : node.parentElement;
      if (!element || element.closest(documents)) continue;
      if (node instanceof Text) found.push(node.data);
      else
        for (const name of ['aria-label', 'title', 'placeholder', 'aria-description'])
          found.push((node as Element).getAttribute(name) ?? '');
    }
    return found.filter((words) => /[a-z]{2}/i.test(words));
  });

/** What the archive says of its records stays in the archive's words; the way back to English says so in English. */
const DESCRIBED: readonly string[] = [
  'English interface',
  MEMORANDUM.title,
  LETTER.title,
  'February 2, 1956',
  'September 3, 1956',
];

async function expectNoEnglish(scholar: Scholar): Promise<void> {
  const english = (words: string) => /[a-z]{2}/i.test(words.replace(NOT_ENGLISH, '')) && !DESCRIBED.includes(words);
  const left = (await latinWords(scholar)).filter(english);
  expect(left).toEqual([]);
}

test('the palette switches to Russian at once, nothing stays English, and a reload keeps it', async ({ scholar }) => {
  await scholar.open(LETTER.title);
  await scholar.command('Русский интерфейс');
  const { page } = scholar;
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  await expect(page.getByRole('button', { name: 'Читать', exact: true })).toBeVisible();
  const inMargin = () =>
    page.evaluate(() => getComputedStyle(document.querySelector('.flow .pb') as Element, '::before').content);
  await expect.poll(inMargin).toContain('с.');
  for (const key of ['Control+1', 'Control+2', 'Control+3', 'Control+4']) {
    await scholar.press(key);
    await expectNoEnglish(scholar);
  }
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    await expectNoEnglish(scholar);
  }
  await page.reload();
  await expect(page.getByRole('button', { name: 'Читать', exact: true })).toBeVisible();
  await expectNoEnglish(scholar);
});

for (const [dialog, keys] of [
  ['the export', 'Control+e'],
  ['the settings', 'Control+Comma'],
  ['the keyboard map', 'Shift+Slash'],
  ['the palette', 'Control+k'],
] as const) {
  test(`in Russian ${dialog} has no English left`, async ({ scholar }) => {
    await scholar.open(LETTER.title);
    await scholar.command('Русский интерфейс');
    await expect(scholar.page.locator('html')).toHaveAttribute('lang', 'ru');
    await scholar.press(keys);
    await expect(scholar.dialog).toBeVisible();
    await expectNoEnglish(scholar);
  });
}

test.describe('in a Russian browser', () => {
  test.use({ locale: 'ru-RU', ...NEVER_OPENED });
  test('the first start speaks Russian', async ({ page }) => {
    const scholar = new Scholar(page);
    await page.goto('/');
    await expect(page.locator('.seg').first()).toBeVisible({ timeout: 20_000 });
    await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
    await expectNoEnglish(scholar);
  });
});
