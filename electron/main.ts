// The desktop's main process starts here. It knows files and windows and nothing of the domain; the page does the work.
import { dirname } from 'node:path';
import { app } from 'electron';
import { registerAppScheme } from './app-protocol.ts';
import { filesInArguments } from './arriving-files.ts';
import { lockPages } from './lockdown.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

/** The built program: main.cjs stands in dist/electron, the page beside it in dist/renderer. */
const built = dirname(__dirname);

function start(): void {
  let workbench: Workbench | null = null;
  /** Files asked for before there is a window. */
  const early = [...filesInArguments(process.argv, process.cwd())];
  const open = (paths: readonly string[]): void => {
    if (workbench === null) early.push(...paths);
    else workbench.open(paths);
  };

  // Root must start without the sandbox (scripts/start.ts says so then), and this call would undo that half-way.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  registerAppScheme();
  lockPages();
  app.on('open-file', (event, path) => {
    event.preventDefault();
    open([path]);
  });
  app.on('second-instance', (_event, words, folder) => open(filesInArguments(words, folder)));
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(() => {
    workbench = openWorkbench(built, early);
  });
}

// A second start hands its files to the first and ends.
if (app.requestSingleInstanceLock()) start();
else app.quit();
