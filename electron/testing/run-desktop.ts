// Runs the real, bundled main process and preload on the stand-in for Electron, with real files in a temporary folder.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type Electron from 'electron';
import { build } from 'esbuild';
import { desktopBundle } from '../../scripts/desktop-bundle.ts';
import type { WorkbenchApi } from '../../shared/ipc/contract.ts';
import type { StandInMachine } from './stand-in-app.ts';
import { type StandIn, standInElectron } from './stand-in-electron.ts';
import type { StandInContents, StandInWindow } from './stand-in-window.ts';

const nodeRequire = createRequire(import.meta.url);

/** How the user starts the program. */
export interface Wish {
  /** Words after the program's name. */
  readonly words?: readonly string[];
  readonly platform?: NodeJS.Platform;
  readonly locale?: string;
  readonly displays?: readonly Electron.Rectangle[];
}

/** A machine with the program installed and a folder of the user's. */
export interface TestMachine {
  /** The user's documents. */
  readonly documents: string;
  readonly userData: string;
  /** Starts the program; resolves once its window has loaded, or at once where it ends by itself. */
  start(wish?: Wish): Promise<RunningProgram>;
  remove(): Promise<void>;
}

export interface RunningProgram extends StandIn {
  readonly window: StandInWindow;
  readonly contents: StandInContents;
  /** The bridge as the page sees it. */
  readonly api: WorkbenchApi;
  /** Closes without asking, and waits until what was being written is on disk. */
  end(): Promise<void>;
}

/** Bundles the program as the build does and lays it out in a temporary folder. */
export async function installDesktop(): Promise<TestMachine> {
  const folder = await mkdtemp(join(tmpdir(), 'sverka-desktop-'));
  const [documents, userData, program] = ['documents', 'user-data', 'program'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  for (const place of [documents, userData, join(program, 'renderer/assets')]) await mkdir(place, { recursive: true });
  await writeFile(join(program, 'renderer/index.html'), '<title>Sverka</title>');
  await writeFile(join(program, 'renderer/assets/main.js'), 'export {};');
  const { main, preload } = await bundled();
  await mkdir(join(program, 'electron'));
  await writeFile(join(program, 'electron/preload.cjs'), preload);
  const script = new Function('require', 'module', 'exports', '__dirname', 'process', main) as Script;
  const machine: StandInMachine = { holder: null };

  return {
    documents,
    userData,
    async start({ words = [], platform = 'linux', locale = 'en-GB', displays = [DISPLAY] } = {}) {
      const argv = [join(program, 'sverka'), ...words];
      const standIn = standInElectron(machine, { argv, folder: documents, userData, locale }, displays);
      const scope = Object.create(process, {
        argv: { value: argv },
        platform: { value: platform },
        cwd: { value: () => documents },
      });
      const require = (name: string): unknown => (name === 'electron' ? standIn.module : nodeRequire(name));
      script(require, { exports: {} }, {}, join(program, 'electron'), scope);
      return running(standIn);
    },
    remove: () => rm(folder, { recursive: true }),
  };
}

/** A display of a usual laptop without its task bar. */
const DISPLAY: Electron.Rectangle = { x: 0, y: 0, width: 1920, height: 1040 };

type Script = (
  require: (name: string) => unknown,
  module: object,
  exports: object,
  dirname: string,
  scope: object,
) => void;

let bundling: Promise<{ main: string; preload: string }> | null = null;

/** The two scripts, bundled once for all tests of a file. */
function bundled(): Promise<{ main: string; preload: string }> {
  bundling ??= build({ ...desktopBundle, outdir: 'electron', write: false }).then(({ outputFiles }) => {
    const textOf = (ending: string): string => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
    return { main: textOf('main.cjs'), preload: textOf('preload.cjs') };
  });
  return bundling;
}

async function running(standIn: StandIn): Promise<RunningProgram> {
  await until(() => standIn.app.ended || standIn.app.windows[0]?.webContents.page?.window.sverka !== undefined);
  const program: RunningProgram = {
    ...standIn,
    get window(): StandInWindow {
      const [window] = standIn.app.windows;
      if (window === undefined) throw new Error('the program has no window');
      return window;
    },
    get contents(): StandInContents {
      return this.window.webContents;
    },
    get api(): WorkbenchApi {
      return this.contents.page?.window.sverka as WorkbenchApi;
    },
    async end() {
      for (const window of [...standIn.app.windows]) window.destroy();
      await until(() => standIn.app.ended);
    },
  };
  return program;
}

/** Waits until something is true; fails after two seconds. */
export async function until(holds: () => boolean): Promise<void> {
  const started = Date.now();
  while (!holds()) {
    if (Date.now() - started > 2000) throw new Error(`waited in vain until ${holds}`);
    await new Promise((next) => setTimeout(next, 5));
  }
}
