// Where a window opens: where it stood last, if that place can still be seen. Displays are unplugged and changed, and a
// window outside them all is lost to its user.
import type { WindowPlace } from './settings.ts';

/** A rectangle in screen points. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The least the three columns of the workbench need. */
export const SMALLEST = { width: 960, height: 600 } as const;

/** At first start. */
const USUAL = { width: 1440, height: 900 } as const;

/** So much of the window's upper edge must be on a display to be taken hold of, in points. */
const GRIP = { width: 120, height: 32 } as const;

/**
 * The place to open at. `displays` are the areas free for windows, the main one first; never empty on a machine with a
 * display. Without a saved place that can be seen, the window stands in the middle of the main display.
 */
export function windowPlace(saved: WindowPlace | null, displays: readonly Area[]): WindowPlace {
  const main = displays[0] ?? { x: 0, y: 0, ...USUAL };
  if (saved === null) return { ...centred(USUAL, main), maximized: false };
  const home = displays.find((display) => canBeGripped(saved, display));
  if (home === undefined) return { ...centred(saved, main), maximized: saved.maximized };
  return { ...fitted(saved, home), x: saved.x, y: saved.y, maximized: saved.maximized };
}

/** No larger than the display and no smaller than the least, unless the display itself is smaller. */
function fitted(size: { readonly width: number; readonly height: number }, { width, height }: Area) {
  return {
    width: Math.min(Math.max(size.width, SMALLEST.width), width),
    height: Math.min(Math.max(size.height, SMALLEST.height), height),
  };
}

function centred(size: { readonly width: number; readonly height: number }, display: Area): Area {
  const { width, height } = fitted(size, display);
  return {
    x: Math.round(display.x + (display.width - width) / 2),
    y: Math.round(display.y + (display.height - height) / 2),
    width,
    height,
  };
}

function canBeGripped(window: Area, display: Area): boolean {
  const right = Math.min(window.x + window.width, display.x + display.width);
  const shownWidth = right - Math.max(window.x, display.x);
  const top = window.y >= display.y && window.y + GRIP.height <= display.y + display.height;
  return top && shownWidth >= GRIP.width;
}
