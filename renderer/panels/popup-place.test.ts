import { expect, test } from 'vitest';
import { popupPlace } from './popup-place.ts';

const pane = { left: 200, right: 600, top: 40, bottom: 740 };
const size = { width: 380, height: 260 };
const word = (left: number, top: number) => ({ left, right: left + 60, top, bottom: top + 27 });

test('a popup stands below its word', () => {
  expect(popupPlace(word(210, 100), pane, size).top).toBe(137);
});

test('it leaves the whole sentence in sight where there is room below it', () => {
  const sentence = { left: 200, right: 600, top: 90, bottom: 300 };
  expect(popupPlace(word(210, 100), pane, size, sentence).top).toBe(310);
});

test('with no room below the sentence it stands above it', () => {
  const sentence = { left: 200, right: 600, top: 420, bottom: 640 };
  expect(popupPlace(word(210, 500), pane, size, sentence).top).toBe(150);
});

test('in a sentence that fills the pane it covers lines of it, but never the word', () => {
  const sentence = { left: 200, right: 600, top: 50, bottom: 730 };
  const anchor = word(210, 500);
  const { top } = popupPlace(anchor, pane, size, sentence);
  expect(top + size.height <= anchor.top || top >= anchor.bottom).toBe(true);
});

test('it never leaves its pane sideways', () => {
  expect(popupPlace(word(580, 100), pane, size).left + size.width).toBeLessThanOrEqual(pane.right);
  expect(popupPlace(word(190, 100), pane, size).left).toBeGreaterThanOrEqual(pane.left);
});
