// The precautions the editor takes, each by the case that made it necessary, in a real Chromium.
import { expect, test } from './editor-test.ts';

const RU = ['b1:Первое.<x> |b2:<y>Второе.', 'b3:Третье.'];
const EN = ['b1:First. |b2:Second.', 'b3:Third.'];

test.describe('two views, one state', () => {
  test('1. each view draws its own side and leaves the other as a hidden stub', async ({ page, editor }) => {
    await editor.open(RU, EN);
    await expect(page.locator('#original')).toHaveText(/Первое. Второе.\s*Третье./);
    await expect(page.locator('#original .seg')).toHaveCount(3);
    await expect(page.locator('#translation .seg')).toHaveCount(3);
    const stub = page.locator('#original .flow > [hidden]');
    await expect(stub).toHaveCount(1);
    await expect(stub).toHaveAttribute('contenteditable', 'false');
    await expect(stub).toBeEmpty();
  });

  test('2. a side that is focused by program takes its own cursor back', async ({ page, editor }) => {
    await editor.open(['b1:Пер<a>вое.'], ['b1:Fir<c>st.']);
    await editor.select('c');
    await editor.focus('original');
    expect(await editor.caret()).toMatchObject({ side: 'original', segment: 's1', from: 3 });
    await page.keyboard.type('X');
    expect(await editor.written('original')).toEqual(['b1:ПерXвое.']);
    await editor.focus('translation');
    await page.keyboard.type('Y');
    expect(await editor.written('translation')).toEqual(['b1:FirYst.']);
  });

  test('3. focus follows the selection: undo a left change from the right, and Enter splits where the cursor shows', async ({
    page,
    editor,
  }) => {
    await editor.open(['b1:Один. <a>Два.'], ['b1:One. Two.']);
    await page.keyboard.type('и ');
    await page.locator('#translation .seg').click();
    expect(await editor.focused()).toBe('translation');
    await page.keyboard.press('Control+z');
    expect(await editor.focused()).toBe('original');
    expect((await editor.pageSelection()).side).toBe('original');
    await page.keyboard.press('Enter');
    expect(await editor.written('original')).toEqual(['b1:Один. |b1:Два.']);
    expect(await editor.written('translation')).toEqual(['b1:One. Two.']);
  });

  test('3b. the place is scrolled to, though its view was not focused', async ({ page, editor }) => {
    const many = Array.from({ length: 80 }, (_line, i) => `Предложение номер ${i}, чтобы было что прокрутить.`);
    await editor.open([...many, '<a>Конец.'], ['The end.']);
    await page.keyboard.type('Вот ');
    await page.locator('#original').evaluate((pane) => pane.scrollTo(0, 0));
    await page.locator('#translation .seg').click();
    await page.keyboard.press('Control+z');
    expect(await editor.scrollTop('original')).toBeGreaterThan(1000);
  });

  test('5. select all takes this side only, and deleting it leaves the other', async ({ page, editor }) => {
    await editor.open(['b1:Пер<a>вое. |b2:Второе.', 'b3:Третье.'], EN);
    await page.keyboard.press('Control+a');
    expect(await editor.caret()).toMatchObject({ side: 'original' });
    await page.keyboard.press('Backspace');
    expect((await editor.written('original')).join('').replace(/b\d:/g, '')).toBe('');
    expect(await editor.written('translation')).toEqual(EN);
    await editor.undo();
    expect(await editor.written('original')).toEqual(['b1:Первое. |b2:Второе.', 'b3:Третье.']);
  });

  test('5b. the browser’s own “select all” takes this side only', async ({ page, editor }) => {
    await editor.open(['b1:Пер<a>вое. |b2:Второе.', 'b3:Третье.'], EN);
    await page.evaluate(() => document.execCommand('selectAll'));
    await page.evaluate(() => new Promise(requestAnimationFrame));
    await page.keyboard.press('Delete');
    expect((await editor.written('original')).join('').replace(/b\d:/g, '')).toBe('');
    expect(await editor.written('translation')).toEqual(EN);
    await editor.check();
  });

  test('6. a copy pasted before its original leaves it its id and bead', async ({ page, context, editor }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await editor.open(['<c>Первое. |b2:<a>Второе. |b3:Третье.<b>'], EN);
    await page.keyboard.press('Control+c');
    await editor.select('c');
    await page.keyboard.press('Control+v');
    const ids = await editor.ids('original');
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('s2');
    expect(ids).not.toContain('');
    const beads = await editor.beads();
    expect(beads.filter((one) => one.endsWith(':b2'))).toEqual(['s2:b2', 't2:b2']);
    await editor.check();
  });

  test('6b. what is cut and pasted keeps sentence, bead, mention and reading', async ({ page, context, editor }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await editor.open(['b1:Первое. |b2:<a>Как {m1 Иванов} там. |b3:Третье.<b>', '<c>Конец.'], EN);
    await page.keyboard.press('Control+x');
    expect(await editor.mentions()).toEqual([]);
    await editor.select('c');
    await page.keyboard.press('Control+v');
    expect(await editor.mentions()).toEqual(['m1 Иванов']);
    expect((await editor.beads()).filter((one) => one.endsWith(':b3'))).toHaveLength(2);
    await editor.check();
  });

  test('6c. a copied mention is a mention of its own', async ({ page, context, editor }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await editor.open(['b1:<a>{m1 Иванов}<b> и <c>всё.'], EN);
    await page.keyboard.press('Control+c');
    await editor.select('c');
    await page.keyboard.press('Control+v');
    const mentions = await editor.mentions();
    expect(mentions.map((one) => one.split(' ')[1])).toEqual(['Иванов', 'Иванов']);
    expect(new Set(mentions.map((one) => one.split(' ')[0])).size).toBe(2);
  });

  test('7. what is pasted brings no side along, and what is copied reads as it looks', async ({
    page,
    context,
    editor,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await editor.open(['b1:<a>Первое. |b2:Второе.', 'b3:Третье.<b>'], ['b1:First.<c>']);
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+c');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Первое. Второе.\n\nТретье.');
    await editor.select('c');
    await page.keyboard.press('Control+v');
    await editor.check();
    expect((await editor.written('original')).join(' ')).toBe('b1:Первое. |b2:Второе. b3:Третье.');
    expect((await editor.written('translation')).join(' ')).toContain('Третье.');
  });
});

test.describe('sentences drawn inline', () => {
  test("8. typing at a sentence's start goes into it, not into the one before", async ({ page, editor }) => {
    await editor.open(RU, EN);
    await editor.select('y');
    await page.keyboard.type('А это ');
    expect(await editor.written('original')).toEqual(['b1:Первое. |b2:А это Второе.', 'b3:Третье.']);
  });

  test("8b. typing at the first sentence's start of a paragraph stays in the paragraph and on its side", async ({
    page,
    editor,
  }) => {
    await editor.open(['b1:Первое.', 'b2:<a>Второе.'], ['b1:First.', 'b2:<c>Second.']);
    await page.keyboard.type('И ');
    await editor.select('c');
    await page.keyboard.type('The ');
    expect(await editor.written('original')).toEqual(['b1:Первое.', 'b2:И Второе.']);
    expect(await editor.written('translation')).toEqual(['b1:First.', 'b2:The Second.']);
  });

  for (const key of ['Backspace', 'Delete', 'Control+Backspace', 'Control+Delete'])
    test(`9. ${key} that empties a sentence leaves it with id and bead`, async ({ page, editor }) => {
      const tag = key.endsWith('Backspace') ? 'b1:Один. |b2:Д<a>|b3:Три.' : 'b1:Один. |b2:<a>Д|b3:Три.';
      await editor.open([tag], EN);
      await page.keyboard.press(key);
      expect(await editor.written('original')).toEqual(['b1:Один. |b2:|b3:Три.']);
      expect(await editor.ids('original')).toEqual(['s1', 's2', 's3']);
      await page.keyboard.type('Два.');
      expect(await editor.written('original')).toEqual(['b1:Один. |b2:Два.|b3:Три.']);
    });

  test('9a. deleting by word stops at the sentence’s edge', async ({ page, editor }) => {
    await editor.open(['b1:Один|b2:<a>Два|b3:Три.'], EN);
    await page.keyboard.press('Control+Delete');
    expect(await editor.written('original')).toEqual(['b1:Один|b2:|b3:Три.']);
  });

  test('9b. typing over several sentences makes one of them, and no letter goes astray', async ({ page, editor }) => {
    await editor.open(['b1:Од<a>ин. |b2:Два. |b3:Тр<b>и.'], EN);
    await page.keyboard.type('но');
    expect(await editor.written('original')).toEqual(['b1:Однои.']);
    expect(await editor.ids('original')).toEqual(['s1']);
  });

  test('9c. typing over all of a sentence keeps it', async ({ page, editor }) => {
    await editor.open(['b1:Один. |b2:<a>Два.<b>|b3:Три.'], EN);
    await page.keyboard.type('Вот.');
    expect(await editor.written('original')).toEqual(['b1:Один. |b2:Вот.|b3:Три.']);
    expect(await editor.ids('original')).toEqual(['s1', 's2', 's3']);
  });

  test("10. an input method's text lands in the sentence the cursor stands at the start of", async ({
    editor,
    chrome,
  }) => {
    await editor.open(RU, EN);
    await editor.select('y');
    await chrome.send('Input.imeSetComposition', { text: 'к', selectionStart: 1, selectionEnd: 1 });
    await chrome.send('Input.imeSetComposition', { text: 'ко', selectionStart: 2, selectionEnd: 2 });
    await chrome.send('Input.insertText', { text: 'кор' });
    expect(await editor.written('original')).toEqual(['b1:Первое. |b2:корВторое.', 'b3:Третье.']);
    expect(await editor.ids('original')).toEqual(['s1', 's2', 's3']);
  });

  test("10b. an input method's text over several sentences keeps the first", async ({ editor, chrome }) => {
    await editor.open(['b1:Од<a>ин. |b2:Дв<b>а.'], EN);
    await chrome.send('Input.imeSetComposition', { text: 'х', selectionStart: 1, selectionEnd: 1 });
    await chrome.send('Input.insertText', { text: 'хо' });
    expect(await editor.written('original')).toEqual(['b1:Одхоа.']);
    await editor.check();
  });

  test('11. Left and Right stop on both sides of a boundary', async ({ page, editor }) => {
    await editor.open(['b1:Аб|b2:<a>Вг'], EN);
    const walk = async (key: string) => {
      await page.keyboard.press(key);
      await page.evaluate(() => new Promise(requestAnimationFrame));
      const { segment, from } = await editor.caret();
      return `${segment}+${from}`;
    };
    expect([await walk('ArrowLeft'), await walk('ArrowLeft'), await walk('ArrowLeft')]).toEqual([
      's1+2',
      's1+1',
      's1+0',
    ]);
    expect([
      await walk('ArrowRight'),
      await walk('ArrowRight'),
      await walk('ArrowRight'),
      await walk('ArrowRight'),
    ]).toEqual(['s1+1', 's1+2', 's2+0', 's2+1']);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.type('я');
    expect(await editor.written('original')).toEqual(['b1:Аб|b2:яВг']);
  });

  test('12. an empty sentence has a width, takes a click and then letters', async ({ page, editor }) => {
    await editor.open(['b1:Один. |b2:|b3:Три.', 'b4:<a>Четыре.'], EN);
    const box = await editor.box('s2');
    expect(box.width).toBeGreaterThan(8);
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    expect(await editor.caret()).toMatchObject({ segment: 's2', from: 0 });
    await page.keyboard.type('Два. ');
    expect(await editor.written('original')).toEqual(['b1:Один. |b2:Два. |b3:Три.', 'b4:Четыре.']);
  });

  test('12b. an empty sentence breaks no line, and trailing spaces are kept', async ({ page, editor }) => {
    await editor.open(['b1:Один. |b2:|b3:Три.', 'b4:<a>Четыре.'], EN);
    expect(Math.abs((await editor.box('s1')).y - (await editor.box('s3')).y)).toBeLessThan(2);
    await expect(page.locator('#original .flow')).toHaveCSS('white-space-collapse', 'preserve');
  });

  test('12c. a place after an atom at the end can be scrolled to', async ({ page, editor }) => {
    const many = Array.from({ length: 60 }, (_line, i) => `Предложение номер ${i}, чтобы было что прокрутить.`);
    await editor.open([...many, 'Конец/<a>'], EN);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type('я');
    expect(await editor.scrollTop('original')).toBeGreaterThan(800);
    expect((await editor.written('original')).at(-1)).toBe('Конец/я');
  });
});
