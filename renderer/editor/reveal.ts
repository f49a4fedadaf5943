// Brings a place of the text into view. ProseMirror's own way skips a view without focus and knows no place beside an
// atom at a line's end, so this one reckons with the nearest element instead.
import type { EditorView } from 'prosemirror-view';

/** Left free above and below the place, in pixels: about two lines. */
const MARGIN = 56;

/** The nearest ancestor that scrolls; null when the page itself does. */
export function scrollerOf(element: Element): HTMLElement | null {
  for (let at = element.parentElement; at; at = at.parentElement)
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  return null;
}

/** The box of a document position on screen, in viewport pixels; null when its side is not drawn here. */
export function boxAt(view: EditorView, pos: number): { top: number; bottom: number; left: number } | null {
  const box = view.coordsAtPos(pos);
  if (box.bottom > box.top && (box.top !== 0 || box.left !== 0)) return box;
  const { node } = view.domAtPos(pos);
  const element = node instanceof Element ? node : node.parentElement;
  const rect =
    element && view.dom.contains(element) ? (element.getClientRects()[0] ?? element.getBoundingClientRect()) : null;
  return rect && rect.height > 0 ? rect : null;
}

/** Scrolls as little as needed to show a position. Always true: there is nothing left to do for others. */
export function reveal(view: EditorView, pos: number): true {
  const scroller = scrollerOf(view.dom);
  const box = boxAt(view, pos);
  if (!scroller || !box) return true;
  const frame = scroller.getBoundingClientRect();
  const above = box.top - MARGIN - frame.top;
  const below = box.bottom + MARGIN - frame.bottom;
  if (above < 0) scroller.scrollTop += above;
  else if (below > 0) scroller.scrollTop += Math.min(below, above);
  return true;
}

/** How far below the top of the scroller a position stands now, in pixels; null when it is not drawn here. */
export function heightOnScreen(view: EditorView, pos: number): number | null {
  const scroller = scrollerOf(view.dom);
  const box = boxAt(view, pos);
  return scroller && box ? box.top - scroller.getBoundingClientRect().top : null;
}

/** Scrolls so that a position stands at this height, as it did before an edit: no line may jump. */
export function holdAt(view: EditorView, pos: number, height: number): void {
  const now = heightOnScreen(view, pos);
  const scroller = scrollerOf(view.dom);
  if (now !== null && scroller) scroller.scrollTop += now - height;
}
