// Keeps the item in hand in sight as the scholar works down a list by keyboard.
import { type RefObject, useEffect, useRef } from 'react';

/** Give the ref to the item; it is scrolled into view, as little as possible, whenever it becomes current. */
export function useScrolledIntoView<Item extends HTMLElement>(current: boolean): RefObject<Item | null> {
  const item = useRef<Item>(null);
  useEffect(() => {
    if (current) item.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return item;
}
