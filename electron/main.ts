// The desktop's main process starts here. It knows files and windows and nothing of the domain; the page does the work.
import { dirname, join } from 'node:path';
import { app, nativeTheme, session } from 'electron';
import type { WindowFacts } from '../shared/ipc/contract.ts';
import type { FileHandle } from '../shared/ipc/files.ts';
import { answersAt } from './answers.ts';
import { registerAppScheme, START_PAGE, serveApp } from './app-protocol.ts';
import { setApplicationMenu } from './application-menu.ts';
import { arrivingFiles, filesInArguments } from './arriving-files.ts';
import { openBackups } from './backups.ts';
import { holdClosing } from './closing.ts';
import { knownFiles } from './known-files.ts';
import { lockPages, lockSession } from './lockdown.ts';
import { openMainWindow, reviveAfterCrash } from './main-window.ts';
import { openSettings, type Settings } from './settings.ts';
import { answerCalls, tellPage } from './typed-ipc.ts';
import { shellWording } from './wording.ts';

/** The built program: main.cjs stands in dist/electron, the page beside it in dist/renderer. */
const built = dirname(__dirname);

/** Paths the system asked to open before there was a window (macOS). */
let openedEarly: string[] = [];
let openLater = (path: string): void => {
  openedEarly.push(path);
};

function start(): void {
  app.enableSandbox();
  registerAppScheme();
  lockPages();
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openLater(path);
  });
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(openWorkbench);
}

async function openWorkbench(): Promise<void> {
  const settings = openSettings(join(app.getPath('userData'), 'settings.json'));
  nativeTheme.themeSource = settings.read().appearance?.theme ?? 'system';
  lockSession(session.defaultSession);
  serveApp(session.defaultSession, join(built, 'renderer'));

  const window = openMainWindow(settings, join(built, 'electron', 'preload.cjs'));
  const page = window.webContents;
  const words = () => shellWording(language(settings));
  let facts: WindowFacts = { title: '', edited: false, recordOpen: false };

  const files = knownFiles(settings, Date.now, () => drawMenu());
  const arriving = arrivingFiles(files, (arrived) => tellPage(page, 'fileArrived', arrived));
  const closing = holdClosing(window, { askToFlush: () => tellPage(page, 'flush', undefined), words });
  const drawMenu = (): void =>
    setApplicationMenu({
      language: language(settings),
      recordOpen: facts.recordOpen,
      recent: files.recent(),
      choose: (command) => tellPage(page, 'command', command),
      openRecent: (handle) => openRecent(handle),
    });
  const openRecent = (handle: FileHandle): void => {
    const path = files.pathOf(handle);
    if (path !== null) void arriving.arrive([path]);
  };
  const pageGone = (): void => {
    arriving.pageIsGone();
    closing.pageIsGone();
  };

  answerCalls(
    page,
    answersAt({
      window,
      files,
      backups: openBackups(join(app.getPath('userData'), 'backups'), Date.now),
      words,
      pageListens: () => {
        closing.pageListens();
        return arriving.pageListens();
      },
      pageFlushed: closing.pageFlushed,
      described: (described) => {
        const menuChanges = described.recordOpen !== facts.recordOpen;
        facts = described;
        if (menuChanges) drawMenu();
      },
      appearanceChosen: (appearance) => {
        settings.change({ appearance });
        drawMenu();
      },
    }),
  );
  page.on('did-start-navigation', (details) => {
    if (details.isMainFrame && !details.isSameDocument) pageGone();
  });
  reviveAfterCrash(window, words, pageGone);
  drawMenu();

  const comeForward = (): void => {
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  };
  app.on('second-instance', (_event, words, folder) => {
    comeForward();
    void arriving.arrive(filesInArguments(words, folder));
  });
  openLater = (path) => {
    comeForward();
    void arriving.arrive([path]);
  };
  const named = filesInArguments(process.argv, process.cwd());
  void arriving.arrive([...named, ...openedEarly]);
  openedEarly = [];
  await page.loadURL(START_PAGE);
}

/** The page's language once it has chosen one, else the system's if it is one of ours. */
const language = (settings: Settings) =>
  settings.read().appearance?.language ?? (app.getLocale().startsWith('ru') ? 'ru' : 'en');

// A second start hands its files to the first and ends.
if (app.requestSingleInstanceLock()) start();
else app.quit();
