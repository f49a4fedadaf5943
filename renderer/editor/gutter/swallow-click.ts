/** The click that the browser makes of a drag's end picks nothing: call as the button is let go. */
export function swallowClick(): void {
  const waiting = new AbortController();
  const swallow = (event: Event): void => {
    event.stopPropagation();
    waiting.abort();
  };
  window.addEventListener('click', swallow, { capture: true, signal: waiting.signal });
  setTimeout(() => waiting.abort(), 0);
}
