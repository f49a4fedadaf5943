// Before the window closes, the page puts everything on disk and says so. A page that cannot, or does not answer, is not
// closed over the user's head: the user is asked.
import { type BrowserWindow, dialog } from 'electron';
import type { ShellWording } from './wording.ts';

/** How long the page may take to put the last changes on disk, in milliseconds. */
const FLUSH_TIMEOUT_MS = 5000;

export interface Closing {
  /** The page's answer: true once everything is on disk. An answer nobody asked for means nothing. */
  pageFlushed(saved: boolean): void;
  /** The page listens, and is asked from now on. */
  pageListens(): void;
  /** The page is gone, and is not asked. */
  pageIsGone(): void;
}

/** Holds the closing of `window` until the page has answered. `askToFlush` sends the question. */
export function holdClosing(
  window: BrowserWindow,
  {
    askToFlush,
    words,
    timeout = FLUSH_TIMEOUT_MS,
  }: { askToFlush: () => void; words: () => ShellWording; timeout?: number },
): Closing {
  let listening = false;
  let asking = false;
  let answer: ((saved: boolean) => void) | null = null;

  const flushed = (): Promise<boolean> =>
    new Promise((answered) => {
      const timer = setTimeout(() => answer?.(false), timeout);
      answer = (saved) => {
        clearTimeout(timer);
        answer = null;
        answered(saved);
      };
      askToFlush();
    });

  const closeOrAsk = async (): Promise<void> => {
    asking = true;
    if ((await flushed()) || (await closesAnyway(window, words()))) window.destroy();
    asking = false;
  };

  window.on('close', (event) => {
    if (!listening) return;
    event.preventDefault();
    if (!asking) void closeOrAsk();
  });

  return {
    pageFlushed: (saved) => answer?.(saved),
    pageListens: () => {
      listening = true;
    },
    pageIsGone: () => {
      listening = false;
      answer?.(true);
    },
  };
}

async function closesAnyway(window: BrowserWindow, words: ShellWording): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: words.unsaved,
    detail: words.unsavedDetail,
    buttons: [words.stay, words.closeAnyway],
    defaultId: 0,
    cancelId: 0,
  });
  return response === 1;
}
