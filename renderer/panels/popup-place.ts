// Where a popup stands: below its word, above if there is no room, and clear of what must stay in sight.
import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';

/** A rectangle in the page, as the browser measures it. */
export interface Rectangle {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Distance from the word, and least distance from the edges of the frame, in pixels. */
const APART = 10;
const MARGIN = 6;

/**
 * The popup's left and top in the page. It never leaves `frame` sideways. Below or above `clear` (the whole sentence) it
 * stands if it fits there; else below or above `anchor` (the word); else where there is more room.
 */
export function popupPlace(
  anchor: Rectangle,
  frame: Rectangle,
  size: { readonly width: number; readonly height: number },
  clear: Rectangle = anchor,
): { readonly left: number; readonly top: number } {
  const fits = (top: number) => top >= frame.top + MARGIN && top + size.height <= frame.bottom - MARGIN;
  const tops = [clear, anchor].flatMap(({ top, bottom }) => [bottom + APART, top - APART - size.height]);
  const below = frame.bottom - anchor.bottom > anchor.top - frame.top;
  const top = tops.find(fits) ?? (below ? anchor.bottom + APART : anchor.top - APART - size.height);
  const rightmost = frame.right - MARGIN - size.width;
  return { left: Math.max(frame.left + MARGIN, Math.min(anchor.left - 12, rightmost)), top };
}

/** What a popup has to keep to: the frame it stays in and the lines it leaves in sight. */
export interface PopupRoom {
  readonly frame: Rectangle;
  readonly clear: Rectangle;
}

/**
 * Measures and places a popup again whenever one of `reasons` changes; left and top are in the stage. Null (hidden)
 * until it is measured, and while its word is out of sight.
 */
export function usePopupPlace(
  popup: RefObject<HTMLElement | null>,
  stage: RefObject<HTMLElement | null>,
  anchor: () => Rectangle | null,
  reasons: readonly unknown[],
  room?: () => PopupRoom | null,
): { readonly left: number; readonly top: number } | null {
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null);
  const [height, setHeight] = useState(0);
  // What is offered in it may come a moment later than itself, and make it higher.
  useEffect(() => {
    const element = popup.current;
    if (!element) return;
    const watch = new ResizeObserver(() => setHeight(element.offsetHeight));
    watch.observe(element);
    return () => watch.disconnect();
  }, [popup]);
  const heeded = [...reasons, height];
  useLayoutEffect(() => {
    const found = anchor();
    const box = popup.current?.getBoundingClientRect();
    const around = stage.current?.getBoundingClientRect();
    if (!found || !box || !around) return setPlace(null);
    const { frame, clear } = room?.() ?? { frame: around, clear: found };
    if (found.bottom < frame.top || found.top > frame.bottom) return setPlace(null);
    const { left, top } = popupPlace(found, frame, box, clear);
    setPlace({ left: left - around.left, top: top - around.top });
    // biome-ignore lint/correctness/useExhaustiveDependencies: the caller names the reasons to measure again
  }, heeded);
  return place;
}

/** Until it is placed a popup is there, so that it can be measured and take the focus, but not seen. */
export const popupStyle = (
  place: { readonly left: number; readonly top: number } | null,
): { readonly left: number; readonly top: number; readonly opacity?: number; readonly pointerEvents?: 'none' } =>
  place ?? { left: 0, top: 0, opacity: 0, pointerEvents: 'none' };
