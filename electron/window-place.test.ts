import { expect, test } from 'vitest';
import { windowPlace } from './window-place.ts';

const laptop = { x: 0, y: 25, width: 1440, height: 875 };
const wide = { x: 1440, y: 0, width: 2560, height: 1400 };

test('at first start the window stands in the middle of the main display, no larger than it', () => {
  expect(windowPlace(null, [laptop])).toEqual({ x: 0, y: 25, width: 1440, height: 875, maximized: false });
  expect(windowPlace(null, [wide])).toEqual({ x: 2000, y: 250, width: 1440, height: 900, maximized: false });
});

test('a window opens where it stood, on whichever display', () => {
  const stood = { x: 1600, y: 100, width: 1800, height: 1100, maximized: false };
  expect(windowPlace(stood, [laptop, wide])).toEqual(stood);
});

test('a window on a display that was unplugged comes to the main one', () => {
  const stood = { x: 1600, y: 100, width: 1200, height: 800, maximized: true };
  expect(windowPlace(stood, [laptop])).toEqual({ x: 120, y: 63, width: 1200, height: 800, maximized: true });
});

test.each([
  ['above the display', { x: 100, y: -300 }],
  ['below its lower edge', { x: 100, y: 895 }],
  ['with only a sliver of its bar to the left', { x: -1150, y: 100 }],
  ['far to the right', { x: 1400, y: 100 }],
])('a window %s cannot be taken hold of and is brought back', (_where, corner) => {
  const place = windowPlace({ ...corner, width: 1200, height: 800, maximized: false }, [laptop]);
  expect(place).toMatchObject({ x: 120, y: 63 });
});

test('a window smaller than the workbench needs is made larger, and one larger than the display smaller', () => {
  const tiny = windowPlace({ x: 10, y: 50, width: 20, height: 20, maximized: false }, [laptop]);
  expect(tiny).toMatchObject({ width: 960, height: 600 });
  const huge = windowPlace({ x: 10, y: 50, width: 9000, height: 9000, maximized: false }, [laptop]);
  expect(huge).toMatchObject({ width: 1440, height: 875 });
});
