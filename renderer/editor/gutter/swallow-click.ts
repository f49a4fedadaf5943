/** The click that the browser makes of a drag's end picks nothing: call as the button is let go. */
export function swallowClick(): void {
  const once = new AbortController();
  window.addEventListener('click', (event) => event.stopPropagation(), { capture: true, signal: once.signal });
  setTimeout(() => once.abort(), 0);
}
