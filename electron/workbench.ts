// Puts the parts of the desktop together around the one window: files, backups, menu, the page's calls, closing.
import { join } from 'node:path';
import { app, type BrowserWindow, nativeTheme, session } from 'electron';
import type { InterfaceLanguage } from '../shared/ipc/contract.ts';
import { answersAt } from './answers.ts';
import { START_PAGE, serveApp } from './app-protocol.ts';
import { applicationMenuOver } from './application-menu.ts';
import { type ArrivingFiles, arrivingFiles } from './arriving-files.ts';
import { openBackups } from './backups.ts';
import { holdClosing } from './closing.ts';
import { type KnownFiles, knownFiles } from './known-files.ts';
import { lockSession } from './lockdown.ts';
import { openMainWindow, reviveAfterCrash } from './main-window.ts';
import { openSettings, type Settings } from './settings.ts';
import { answerCalls, tellPage } from './typed-ipc.ts';
import { shellWording } from './wording.ts';

export interface Workbench {
  /** Brings the window to the front and hands it the files at these paths. */
  open(paths: readonly string[]): void;
}

/** Opens the workbench. `built` is the folder that holds the built page and preload; `named` are files to open at once. */
export function openWorkbench(built: string, named: readonly string[]): Workbench {
  const settings = openSettings(join(app.getPath('userData'), 'settings.json'));
  nativeTheme.themeSource = settings.read().appearance?.theme ?? 'system';
  lockSession(session.defaultSession);
  serveApp(session.defaultSession, join(built, 'renderer'));
  const window = openMainWindow(settings, join(built, 'electron', 'preload.cjs'));
  const arriving = serveWindow(window, settings);
  void arriving.arrive(named);
  void window.webContents.loadURL(START_PAGE);
  // The program ends once the settings are on disk: hold it back this one time.
  app.once('will-quit', (event) => {
    event.preventDefault();
    void settings.written().then(() => app.quit());
  });
  return {
    open(paths) {
      comeForward(window);
      void arriving.arrive(paths);
    },
  };
}

/** Answers the window's page, draws its menu and watches over its end. */
function serveWindow(window: BrowserWindow, settings: Settings): ArrivingFiles {
  const page = window.webContents;
  const words = () => shellWording(language(settings));
  const files: KnownFiles = knownFiles(settings, Date.now, () => menu.draw());
  const arriving = arrivingFiles(files, (arrived) => tellPage(page, 'fileArrived', arrived));
  const closing = holdClosing(window, { askToFlush: () => tellPage(page, 'flush', undefined), words });
  const menu = applicationMenuOver({
    language: () => language(settings),
    recent: files.recent,
    choose: (command) => tellPage(page, 'command', command),
    openRecent: (handle) => void files.readKnown(handle).then((arrived) => tellPage(page, 'fileArrived', arrived)),
  });
  const pageListens = () => {
    closing.pageListens();
    return arriving.pageListens();
  };
  const pageIsGone = (): void => {
    closing.pageIsGone();
    arriving.pageIsGone();
  };
  answerCalls(
    page,
    answersAt({
      window,
      files,
      backups: openBackups(join(app.getPath('userData'), 'backups'), Date.now),
      words,
      pageListens,
      pageFlushed: closing.pageFlushed,
      described: ({ recordOpen }) => menu.recordOpen(recordOpen),
      appearanceChosen: (appearance) => {
        settings.change({ appearance });
        menu.draw();
      },
    }),
  );
  page.on('did-start-navigation', (details) => {
    if (details.isMainFrame && !details.isSameDocument) pageIsGone();
  });
  reviveAfterCrash(window, words, pageIsGone);
  menu.draw();
  return arriving;
}

function comeForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** The language chosen in the page, else the system's if it is one of ours. */
function language(settings: Settings): InterfaceLanguage {
  return settings.read().appearance?.language ?? (app.getLocale().startsWith('ru') ? 'ru' : 'en');
}
