// `npm run e2e`: builds where needed, finds or installs a Chromium, and runs Playwright. Words after `--` go to Playwright:
//   npm run e2e -- e2e/read.spec.ts --headed
import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { pathToFileURL } from 'node:url';
import { buildAll } from './build.ts';
import { needChromium } from './chromium.ts';
import { findElectron } from './electron-runtime.ts';
import { buildIsStale, inProject, projectFolder } from './project-folder.ts';

/** Runs the end-to-end tests and gives Playwright's exit code. Throws where there is no Chromium to run them in. */
export async function runEndToEnd(words: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<number> {
  if (buildIsStale()) await buildAll();
  const chromium = needChromium();
  const runtime = findElectron();
  if (runtime.kind === 'missing') console.info(`Not run: the desktop tests (e2e/electron), because ${runtime.why}.`);
  const { status } = spawnSync(
    process.execPath,
    [inProject('node_modules/@playwright/test/cli.js'), 'test', ...words],
    {
      cwd: projectFolder,
      stdio: 'inherit',
      env: { ...process.env, ...environment, SVERKA_CHROMIUM: chromium, SVERKA_E2E_PORT: String(await freePort()) },
    },
  );
  return status ?? 1;
}

/** A port nobody listens on, so that two runs on one machine do not meet. */
function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const bound = probe.address();
      const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
      probe.close(() => found(port));
    });
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = await runEndToEnd(process.argv.slice(2)).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  });
}
