// Finds a Chromium for the end-to-end tests, the benchmarks and the icons, and installs one where there is none.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** Names a browser of this family goes by on the search path, the most usual first. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];

/** Where it stands when it is not on the search path. */
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** For a quiet, offline browser that also runs as root and without a graphics card. */
export const chromiumArguments: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Path of a Chromium: SVERKA_CHROMIUM, then Playwright's own, then one on this machine; null where there is none. */
export function findChromium(): string | null {
  const named = process.env.SVERKA_CHROMIUM;
  if (named !== undefined && named !== '') return existsSync(named) ? named : null;
  const own = chromium.executablePath();
  if (existsSync(own)) return own;
  return [...onSearchPath(), ...PLACES].find((path) => existsSync(path)) ?? null;
}

function onSearchPath(): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const ending = process.platform === 'win32' ? '.exe' : '';
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name + ending)));
}

/**
 * Path of a Chromium, installing one where there is none: Playwright's, else the system's package when this is root.
 * Throws, saying what to do, where neither can be had.
 */
export function needChromium(): string {
  return findChromium() ?? installed('npx', ['playwright', 'install', 'chromium']) ?? systemPackage() ?? giveUp();
}

function systemPackage(): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null;
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
  return installed('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
}

function installed(command: string, args: readonly string[]): string | null {
  console.info(`No Chromium found. Trying: ${command} ${args.join(' ')}`);
  spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  return findChromium();
}

function giveUp(): never {
  throw new Error(
    'The end-to-end tests need a Chromium and none could be found or installed. ' +
      'Install one (Debian: apt-get install chromium) or name it: SVERKA_CHROMIUM=/path/to/chromium npm run e2e',
  );
}
