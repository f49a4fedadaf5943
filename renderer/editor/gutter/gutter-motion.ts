// The gutter's few movements: short, and none while the user scrolls or has asked for reduced motion.

const reduced = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Milliseconds of a change of the lit sentence, and of a let-go end on its way to its place. */
const FADE_MS = 90;
const GLIDE_MS = 240;

/** Fades out what `element` shows now, and fades in what it is about to show. */
export function crossFade(element: SVGElement): void {
  if (reduced()) return;
  const leaving = element.cloneNode(true) as SVGElement;
  element.before(leaving);
  leaving.animate([{ opacity: 1 }, { opacity: 0 }], FADE_MS).onfinish = () => leaving.remove();
  element.animate([{ opacity: 0 }, { opacity: 1 }], FADE_MS);
}

/** For a moment, lets the lit shape below `root` glide where it is drawn next; the next scrolling ends it. */
export function glide(root: SVGElement): void {
  if (reduced()) return;
  const stop = (): void => {
    root.classList.remove('gliding');
    window.removeEventListener('scroll', stop, true);
  };
  root.classList.add('gliding');
  window.addEventListener('scroll', stop, { capture: true, passive: true });
  setTimeout(stop, GLIDE_MS);
}
