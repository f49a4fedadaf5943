// What the four modes allow, by mouse and by key, in a real Chromium.
import { expect, test } from './editor-test.ts';

const RU = ['b1:Как <a>сообщил т. Иванов. |b2:Корейцы не возражают.', 'b3:Третье.'];
const EN = ['b1:As Cde. Ivanov reported. |b2:The Koreans do not object.', 'b3:Third.'];

for (const mode of ['read', 'tag', 'align'] as const)
  test(`in ${mode} no key, paste or drop changes a letter`, async ({ page, context, editor }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await editor.open(['Как <a>сообщил<b> т. Иванов.'], EN, mode);
    expect(await editor.focused()).toBe('original');
    for (const key of ['x', '7', 'Enter', 'Delete', 'Space', 'Control+x', 'Control+v', 'Control+Enter'])
      await page.keyboard.press(key);
    await page.keyboard.type('слово');
    expect((await editor.written('original')).join('').replace(/\{m\w* |[}|]|b\d!?:/g, '')).toBe(
      'Как сообщил т. Иванов.',
    );
  });

test('in Read a word can be selected by mouse, and copied', async ({ page, context, editor }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await editor.open(RU, EN, 'read');
  const box = await editor.box('t1');
  await page.mouse.dblclick(box.x + 30, box.y + box.height / 2);
  expect((await editor.pageSelection()).text.trim()).toBe('Cde');
  await expect.poll(async () => (await editor.caret()).side).toBe('translation');
  await page.keyboard.press('Control+c');
  expect((await page.evaluate(() => navigator.clipboard.readText())).trim()).toBe('Cde');
});

test('in Read the arrows go by sentence and paragraph, and Ctrl with an arrow to the counterpart', async ({
  page,
  editor,
}) => {
  await editor.open(RU, EN, 'read');
  await page.keyboard.press('ArrowDown');
  expect(await editor.caret()).toMatchObject({ segment: 's2', from: 0 });
  await page.keyboard.press('Control+ArrowRight');
  expect(await editor.caret()).toMatchObject({ side: 'translation', segment: 't2', from: 0 });
  expect(await editor.focused()).toBe('translation');
  await page.keyboard.press('Alt+ArrowDown');
  expect(await editor.caret()).toMatchObject({ segment: 't3' });
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  expect(await editor.caret()).toMatchObject({ segment: 't1', from: 0 });
});

test('standing in a sentence lights its counterpart, and so does the pointer', async ({ page, editor }) => {
  await editor.open(RU, EN, 'read');
  await expect(page.locator('#translation .seg.lit')).toHaveText('As Cde. Ivanov reported. ');
  const box = await editor.box('s3');
  await page.mouse.move(box.x + 5, box.y + 5);
  await expect(page.locator('#translation .seg.lit')).toHaveText('Third.');
  await page.mouse.move(640, 700);
  await expect(page.locator('#translation .seg.lit')).toHaveText('As Cde. Ivanov reported. ');
});

test('in Tag the arrows select words, Shift widens, and a digit tags', async ({ page, editor }) => {
  await editor.open(RU, EN, 'tag');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  expect((await editor.pageSelection()).text).toBe('т');
  await page.keyboard.press('Shift+ArrowRight');
  expect((await editor.pageSelection()).text).toBe('т. Иванов');
  await page.keyboard.press('1');
  expect(await editor.mentions()).toEqual(['mx1 т. Иванов']);
  await page.keyboard.press('ArrowRight');
  expect((await editor.pageSelection()).text).toBe('Корейцы');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Backspace');
  expect(await editor.mentions()).toEqual([]);
});

test('in Align Space confirms and goes on, S splits, M merges, U unlinks, L links', async ({ page, editor }) => {
  await editor.open(RU, EN, 'align');
  await page.keyboard.press('Space');
  expect((await editor.written('original'))[0]).toBe('b1!:Как сообщил т. Иванов. |b2:Корейцы не возражают.');
  expect(await editor.caret()).toMatchObject({ segment: 's2' });
  await page.keyboard.press('u');
  expect((await editor.written('translation'))[0]).toContain('|The Koreans');
  await page.keyboard.press('F6');
  await editor.select('a');
  await page.keyboard.press('s');
  expect((await editor.written('original'))[0]).toBe('b1!:Как |b1!:сообщил т. Иванов. |Корейцы не возражают.');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('m');
  expect((await editor.written('original'))[0]).toBe('b1!:Как сообщил т. Иванов. |Корейцы не возражают.');
});

test('typing in Correct signs the word, and typing it back takes the signature away', async ({ page, editor }) => {
  await editor.open(['b1:Как сообщ<a>ия т.'], EN);
  await page.keyboard.press('Delete');
  await page.keyboard.type('ил');
  await expect(page.locator('#original .corrected').first()).toContainText('сообщил');
  expect(await editor.readings()).toEqual(['сообщиля corrected typed']);
  for (let i = 0; i < 2; i++) await page.keyboard.press('Backspace');
  await page.keyboard.type('и');
  await expect(page.locator('#original .corrected')).toHaveCount(0);
  expect(await editor.readings()).toEqual([]);
});

test('what is typed in place of a whole mention belongs to it', async ({ page, editor }) => {
  await editor.open(['b1:т. <a>{m1 Ивенев}<b> сообщил.'], EN);
  await page.keyboard.type('Иванов');
  expect(await editor.mentions()).toEqual(['m1 Иванов']);
  expect(await editor.written('original')).toEqual(['b1:т. {m1 Иванов} сообщил.']);
});

test('a mention that is deleted whole and typed again at once stays', async ({ page, editor }) => {
  await editor.open(['b1:т. <a>{m1 Ивенев}<b> сообщил.'], EN);
  await page.keyboard.press('Delete');
  await page.keyboard.type('Иванов');
  expect(await editor.mentions()).toEqual(['m1 Иванов']);
});

test('no formatting of the browser gets in', async ({ page, editor }) => {
  await editor.open(['b1:Как <a>сообщил<b> т.'], EN);
  await page.keyboard.press('Control+b');
  await page.keyboard.press('Control+i');
  await expect(page.locator('#original b, #original i, #original em')).toHaveCount(0);
});

test('Tab and Shift-Tab go from suspect to suspect, round the end', async ({ page, editor }) => {
  await editor.open(['b1:В <a>нолбре ренением Президиума.'], EN);
  await editor.mark(['нолбре', 'ренением'], []);
  await page.keyboard.press('Tab');
  await expect(page.locator('#original .suspect.in-hand')).toHaveText('ренением');
  await page.keyboard.press('Tab');
  await expect(page.locator('#original .suspect.in-hand')).toHaveText('нолбре');
  await page.keyboard.press('Shift+Tab');
  await expect(page.locator('#original .suspect.in-hand')).toHaveText('ренением');
});

test('a gap, a line break and a page break can be stepped over and typed beside', async ({ page, editor }) => {
  await editor.open(['b1:воз/<a>вращение'], EN);
  await page.keyboard.press('ArrowLeft');
  await page.evaluate(() => new Promise(requestAnimationFrame));
  await page.keyboard.type('я');
  expect(await editor.written('original')).toEqual(['b1:возя/вращение']);
});
