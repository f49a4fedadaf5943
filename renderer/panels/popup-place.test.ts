import { expect, test } from 'vitest';
import { popupPlace } from './popup-place.ts';

const stage = { left: 200, right: 1000, top: 40, bottom: 740 };
const size = { width: 380, height: 300 };
const word = (left: number, top: number) => ({ left, right: left + 60, top, bottom: top + 27 });

test('a popup stands below its word', () => {
  expect(popupPlace(word(400, 100), stage, size)).toEqual({ left: 188, top: 97 });
});

test('with no room below it stands above, and covers the word in neither case', () => {
  const anchor = word(400, 600);
  const { top } = popupPlace(anchor, stage, size);
  expect(top + stage.top + size.height).toBeLessThanOrEqual(anchor.top);
});

test('it never leaves the stage sideways', () => {
  expect(popupPlace(word(980, 100), stage, size).left + size.width).toBeLessThanOrEqual(stage.right - stage.left);
  expect(popupPlace(word(200, 100), stage, size).left).toBeGreaterThanOrEqual(0);
});
