// The one window of the workbench: a sandboxed page without Node, where it stood last time.
import { BrowserWindow, dialog, nativeTheme, screen } from 'electron';
import type { Settings } from './settings.ts';
import { SMALLEST, windowPlace } from './window-place.ts';
import type { ShellWording } from './wording.ts';

/** The paper of the page, light and dark, so that nothing flashes before the page has drawn. */
const PAPER = { light: '#FBF7EF', dark: '#1C1A16' } as const;

/** Opens the window, not yet loaded, and keeps its place in the settings. `preload` is the bundled preload's path. */
export function openMainWindow(settings: Settings, preload: string): BrowserWindow {
  const displays = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map((display) => display.workArea);
  const { maximized, ...bounds } = windowPlace(settings.read().window, displays);
  const window = new BrowserWindow({
    ...bounds,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: 'Sverka',
    backgroundColor: nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      // Chromium's checker fetches its dictionaries from the network, and doubts every word of an old text.
      spellcheck: false,
    },
  });
  if (maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  // The page names the window through its own call; its <title> is for the browser shell.
  window.on('page-title-updated', (event) => event.preventDefault());
  const keepPlace = (): void =>
    settings.change({ window: { ...window.getNormalBounds(), maximized: window.isMaximized() } });
  for (const change of ['resized', 'moved', 'maximize', 'unmaximize', 'close'] as const) {
    // Each is its own overload of `on`, which a union of names does not meet.
    window.on(change as 'resized', keepPlace);
  }
  return window;
}

/** Offers to load the page again when its process has died. */
export function reviveAfterCrash(window: BrowserWindow, words: () => ShellWording, pageGone: () => void): void {
  window.webContents.on('render-process-gone', async (_event, { reason }) => {
    pageGone();
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    const { response } = await dialog.showMessageBox(window, {
      type: 'error',
      message: words().pageGone,
      detail: words().pageGoneDetail,
      buttons: [words().startAgain, words().quit],
      defaultId: 0,
      cancelId: 1,
    });
    if (response === 0) window.webContents.reload();
    else window.destroy();
  });
}
