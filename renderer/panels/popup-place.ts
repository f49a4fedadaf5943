// Where a popup stands: below its word, above if there is no room, never over the word itself.
import { type RefObject, useLayoutEffect, useState } from 'react';

/** A rectangle in the page, as the browser measures it. */
export interface Rectangle {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Distance from the word, and least distance from the edges of the stage, in pixels. */
const APART = 10;
const MARGIN = 10;

/**
 * The popup's left and top in the stage. It stands below `anchor` when it fits there, else above, else where there is
 * more room; it never leaves the stage sideways.
 */
export function popupPlace(
  anchor: Rectangle,
  stage: Rectangle,
  size: { readonly width: number; readonly height: number },
): { readonly left: number; readonly top: number } {
  const below = anchor.bottom + APART;
  const above = anchor.top - APART - size.height;
  const roomBelow = stage.bottom - MARGIN - below - size.height;
  const roomAbove = above - stage.top - MARGIN;
  const top = roomBelow >= 0 || roomBelow >= roomAbove ? below : above;
  const rightmost = stage.right - MARGIN - size.width;
  const left = Math.max(stage.left + MARGIN, Math.min(anchor.left - 12, rightmost));
  return { left: left - stage.left, top: top - stage.top };
}

/** Measures and places a popup again whenever one of `reasons` changes. Hidden (null) until it is measured. */
export function usePopupPlace(
  popup: RefObject<HTMLElement | null>,
  stage: RefObject<HTMLElement | null>,
  anchor: () => Rectangle | null,
  reasons: readonly unknown[],
): { readonly left: number; readonly top: number } | null {
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null);
  useLayoutEffect(() => {
    const found = anchor();
    const box = popup.current?.getBoundingClientRect();
    const around = stage.current?.getBoundingClientRect();
    setPlace(found && box && around ? popupPlace(found, around, box) : null);
    // biome-ignore lint/correctness/useExhaustiveDependencies: the caller names the reasons to measure again
  }, reasons);
  return place;
}
