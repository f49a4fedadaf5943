// Finds an Electron runtime. Electron's package has no install script since version 42: the runtime is fetched when it
// is first wanted, and on many machines (offline, behind a proxy) it cannot be.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from './project-folder.ts';

/** How long fetching the runtime (about 110 MB) may take before the browser shell is the better answer. */
const FETCH_TIMEOUT_MS = 180_000;

export type ElectronRuntime =
  | { readonly kind: 'found'; readonly executable: string }
  /** `why` is one plain clause without a full stop, to follow "because" or a colon. */
  | { readonly kind: 'missing'; readonly why: string };

/** The program inside an unpacked runtime, by platform. */
export function electronProgram(platform: NodeJS.Platform = process.platform): string {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return platform === 'win32' ? 'electron.exe' : 'electron';
}

/** A runtime that is already here: ELECTRON_OVERRIDE_DIST_PATH first, then the one Electron's package has fetched. */
export function findElectron(environment: NodeJS.ProcessEnv = process.env): ElectronRuntime {
  const named = environment.ELECTRON_OVERRIDE_DIST_PATH;
  if (named !== undefined && named !== '') {
    const executable = join(named, electronProgram());
    if (existsSync(executable)) return { kind: 'found', executable };
    return { kind: 'missing', why: `ELECTRON_OVERRIDE_DIST_PATH names ${named}, which holds no ${electronProgram()}` };
  }
  const executable = inProject('node_modules/electron/dist', electronProgram());
  if (existsSync(executable)) return { kind: 'found', executable };
  return { kind: 'missing', why: 'no Electron runtime is on this machine' };
}

/** A runtime, fetched where none is here. Never throws: where it cannot be had, it says why. */
export function needElectron(): ElectronRuntime {
  const here = findElectron();
  if (here.kind === 'found' || process.env.ELECTRON_OVERRIDE_DIST_PATH) return here;
  console.info('Fetching the Electron runtime, once (about 110 MB)…');
  const fetched = spawnSync(process.execPath, [inProject('node_modules/electron/install.js')], {
    timeout: FETCH_TIMEOUT_MS,
    encoding: 'utf8',
  });
  const now = findElectron();
  if (now.kind === 'found') return now;
  if (fetched.signal !== null) return { kind: 'missing', why: 'the Electron runtime did not arrive in three minutes' };
  return { kind: 'missing', why: `the Electron runtime could not be fetched (${reason(fetched.stderr)})` };
}

/** The telling line of the installer's complaint: its cause if it names one, else its first line. */
function reason(complaint: string): string {
  const lines = complaint.split('\n').map((line) => line.trim());
  const cause = lines.find((line) =>
    /\b(ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN|ECONNRESET|HTTPError)\b/.test(line),
  );
  return (cause ?? lines.find((line) => line !== '') ?? 'no reason given').slice(0, 120);
}

/** The version of Electron this project is built against, as its package says it. */
export function electronVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(inProject('node_modules/electron/package.json'), 'utf8'));
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest) return String(manifest.version);
  throw new RangeError('node_modules/electron/package.json has no version');
}
