// `npm start` as it is run, in the two cases this machine can show: without a display, and with a program in the place of
// Electron that tells how it was called.
import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildAll } from './build.ts';
import { buildIsStale, inProject } from './project-folder.ts';

let runtime: string;

beforeAll(async () => {
  runtime = await mkdtemp(join(tmpdir(), 'sverka-start-'));
  if (buildIsStale()) await buildAll();
}, 120_000);
afterAll(() => rm(runtime, { recursive: true }));

interface Started {
  readonly child: ChildProcess;
  /** All that was printed so far. */
  readonly said: () => string;
  /** Resolves to the exit code. */
  readonly ended: Promise<number | null>;
}

function start(environment: NodeJS.ProcessEnv, ...words: readonly string[]): Started {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...rest } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', inProject('scripts/start.ts'), ...words], {
    cwd: inProject(),
    env: { ...rest, BROWSER: 'none', INIT_CWD: '/home/scholar', ...environment },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (part: string) => {
      said += part;
    });
  }
  return { child, said: () => said, ended: new Promise((done) => child.on('exit', done)) };
}

async function address(started: Started): Promise<string> {
  for (;;) {
    const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(started.said())?.[0];
    if (found !== undefined) return found;
    if (started.child.exitCode !== null) throw new Error(`ended early: ${started.said()}`);
    await new Promise((next) => setTimeout(next, 50));
  }
}

/** Puts a shell script in the place of Electron. */
async function electronIs(script: string): Promise<NodeJS.ProcessEnv> {
  await writeFile(join(runtime, 'electron'), `#!/bin/sh\n${script}\n`);
  await chmod(join(runtime, 'electron'), 0o755);
  return { DISPLAY: ':99', ELECTRON_OVERRIDE_DIST_PATH: runtime };
}

/** True where a display and Electron's program are as on Linux; says so where not. */
function onLinux(): boolean {
  if (process.platform === 'linux') return true;
  console.info('Not run: starting the workbench as on Linux, because this is not Linux.');
  return false;
}

test('without a display the workbench is served, says why, and ends cleanly on Ctrl-C', async () => {
  if (!onLinux()) return;
  const started = start({});
  const served = await fetch(await address(started));
  expect(await served.text()).toContain('<title>Sverka');
  expect(served.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(started.said()).toContain('Using the browser shell: this machine has no display.');
  started.child.kill('SIGINT');
  expect(await started.ended).toBe(0);
});

test('with a runtime and a display Electron is started with the project and the files named', async () => {
  if (!onLinux()) return;
  const started = start(await electronIs('echo "called with $@"'), 'minutes.txt');
  expect(await started.ended).toBe(0);
  const asRoot = process.getuid?.() === 0;
  expect(started.said()).toContain(
    `called with ${asRoot ? '--no-sandbox ' : ''}${inProject()} /home/scholar/minutes.txt`,
  );
  expect(started.said().includes('Running as root')).toBe(asRoot);
});

test('where Electron ends at once with an error, the browser shell stands in', async () => {
  if (!onLinux()) return;
  const started = start(await electronIs('exit 127'));
  await address(started);
  expect(started.said()).toContain('Using the browser shell: Electron does not run here (it ended with 127).');
  started.child.kill('SIGTERM');
  expect(await started.ended).toBe(0);
});

test('a runtime that is named and not there is told in the same line', async () => {
  if (!onLinux()) return;
  const started = start({ DISPLAY: ':99', ELECTRON_OVERRIDE_DIST_PATH: '/nowhere' });
  await address(started);
  expect(started.said()).toContain('ELECTRON_OVERRIDE_DIST_PATH names /nowhere, which holds no electron');
  started.child.kill('SIGINT');
  expect(await started.ended).toBe(0);
});
