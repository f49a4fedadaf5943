// `npm start`: opens the workbench. In Electron where there is a display and a runtime can be had; else in a browser,
// served from this machine alone, saying in one line why.
//   npm start                 opens the workbench
//   npm start -- FILE...      opens it with these files (desktop shell only)
//   npm start -- --browser    the browser shell, whatever else there is
import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { buildAll } from './build.ts';
import { needElectron } from './electron-runtime.ts';
import { buildIsStale, inProject, projectFolder } from './project-folder.ts';
import { HOME_PORT, serveFolder } from './static-server.ts';

/** The commands that show an address in the user's own browser, by platform. */
const BROWSER_OPENERS: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
  linux: ['xdg-open'],
};

const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

async function start(words: readonly string[]): Promise<void> {
  if (buildIsStale()) {
    console.info('Building the workbench…');
    await buildAll();
  }
  const why = words.includes('--browser') ? 'asked for with --browser' : noDesktopBecause();
  if (typeof why === 'string') return serveInBrowser(why);
  return runDesktop(why.executable, words);
}

/** The runtime, or the clause that says why there is none to be used. */
function noDesktopBecause(): string | { readonly executable: string } {
  if (!hasDisplay()) return 'this machine has no display';
  const runtime = needElectron();
  return runtime.kind === 'found' ? runtime : runtime.why;
}

/** An end with an error sooner than this, in milliseconds, means that Electron cannot run here (a library is missing, say). */
const ENDED_AT_ONCE_MS = 5000;

async function runDesktop(executable: string, words: readonly string[]): Promise<void> {
  const flags: string[] = [];
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    console.info(
      'Running as root: Electron is started with --no-sandbox. Start it as an ordinary user to keep its sandbox.',
    );
    flags.push('--no-sandbox');
  }
  const folder = process.env.INIT_CWD ?? process.cwd();
  const files = words.filter((word) => !word.startsWith('--')).map((file) => resolve(folder, file));
  const started = Date.now();
  const end = await ended(spawn(executable, [...flags, projectFolder, ...files], { stdio: 'inherit' }));
  const atOnce = Date.now() - started < ENDED_AT_ONCE_MS;
  if (end !== 0 && end !== 'told to' && atOnce)
    return serveInBrowser(`Electron does not run here (it ended with ${end})`);
  process.exitCode = typeof end === 'number' ? end : 0;
}

/** How a program ended: its exit code, that it was told to, or why it did not start. */
function ended(child: ChildProcess): Promise<number | string> {
  let told = false;
  const pass = (signal: NodeJS.Signals): void => {
    told = true;
    child.kill(signal);
  };
  process.on('SIGINT', pass).on('SIGTERM', pass);
  return new Promise<number | string>((done) => {
    child.on('error', (error) => done(error.message));
    child.on('exit', (code, signal) => done(told ? 'told to' : (code ?? signal ?? 0)));
  }).finally(() => process.off('SIGINT', pass).off('SIGTERM', pass));
}

async function serveInBrowser(why: string): Promise<void> {
  const serving = await serveFolder(inProject('dist', 'renderer'), HOME_PORT);
  console.info(`Using the browser shell: ${why}.`);
  if (serving.port !== HOME_PORT) {
    console.info(
      `Port ${HOME_PORT} is taken, so this is ${serving.port}; projects kept under the other port are not seen here.`,
    );
  }
  console.info(`Sverka is at ${serving.address}  (Ctrl-C ends it)`);
  if (hasDisplay() && process.env.BROWSER !== 'none') openBrowser(serving.address);
  await toldToEnd();
  await serving.close();
}

/** How often npm's shell is looked for, in milliseconds. */
const PARENT_LOOKED_FOR_MS = 500;

/**
 * Resolves on Ctrl-C, or when npm's shell is gone: a signal sent to npm alone ends that shell and never comes here, and
 * the server would be left behind.
 */
function toldToEnd(): Promise<void> {
  return new Promise((ended) => {
    process.once('SIGINT', () => ended()).once('SIGTERM', () => ended());
    const parent = process.ppid;
    if (process.env.npm_lifecycle_event !== 'start') return;
    const watch = setInterval(() => {
      if (process.ppid === parent) return;
      clearInterval(watch);
      ended();
    }, PARENT_LOOKED_FOR_MS);
    watch.unref();
  });
}

/** Shows the address in the user's browser. Where none opens, the printed address is enough. */
function openBrowser(address: string): void {
  const [command, ...args] = BROWSER_OPENERS[process.platform] ?? ['xdg-open'];
  const child = spawn(command, [...args, address], { stdio: 'ignore', detached: true });
  child.on('error', () => console.info('No browser could be opened; open the address by hand.'));
  child.unref();
}

await start(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
