// Random typing in a real browser: whatever keys come, the page shows what the state holds, and the record stays whole.
import { expect, test } from './editor-test.ts';

const RU = [
  '# b1:В ЦК КПСС',
  'b2:Как <a>сообщил т. {m1 Иванов}, /в нолбре 1955 г. |b3!:Корейцы не {m2 возра{m3 жают}}. |b4:Вот.',
  'b5:Ещё один абзац. |b5:И второе предложение.',
];
const EN = [
  '# b1:TO THE CC',
  'b2:As Cde. {m4 Ivanov} reported. |b3!:The Koreans do not. |b4:So.',
  'b5:One more paragraph.',
];

const KEYS = [
  'ArrowLeft ArrowRight ArrowUp ArrowDown Home End',
  'Shift+ArrowLeft Shift+ArrowRight Shift+ArrowDown Shift+Home Shift+End Control+ArrowLeft Control+ArrowRight',
  'Backspace Delete Control+Backspace Control+Delete Enter Control+Enter Shift+Enter',
  'Control+z Control+y F6 Control+c Control+x Control+v Control+a',
].flatMap((line) => line.split(' '));
const TYPED = ['а', 'о', ' ', '.', 'слово', 'x', '— '];

/** Mulberry32: the same numbers for the same seed, so that a failing run can be run again. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

for (const seed of [1, 2, 3, 4])
  test(`random keys, seed ${seed}`, async ({ page, context, editor }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await editor.open(RU, EN);
    const random = randomFrom(seed);
    const pick = <Value>(list: readonly Value[]): Value => list[Math.floor(random() * list.length)] as Value;
    const done: string[] = [];
    for (let step = 1; step <= 150; step++) {
      const typing = random() < 0.35;
      const key = typing ? pick(TYPED) : pick(KEYS);
      done.push(key);
      if (typing) await page.keyboard.type(key);
      // Everything at once is tried seldom: it would leave nothing to work on.
      else if (key !== 'Control+a' || random() < 0.1) await page.keyboard.press(key);
      if (step % 5 !== 0) continue;
      const told = `after ${done.slice(-10).join(', ')}`;
      await page.evaluate(() => new Promise(requestAnimationFrame));
      await editor.check();
      for (const side of ['original', 'translation'] as const) {
        const { state, page: seen } = await editor.shown(side);
        expect(seen, told).toBe(state);
        const ids = await editor.ids(side);
        expect(new Set(ids).size, told).toBe(ids.length);
        expect(ids, told).not.toContain('');
      }
      expect(await editor.focused(), told).toBe((await editor.caret()).side);
    }
  });
