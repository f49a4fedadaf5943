// `npm run package`: packs the built program for this system with electron-builder. Words after `--` go to it:
//   npm run package -- --dir        unpacked, into release/
// ELECTRON_OVERRIDE_DIST_PATH names an unpacked runtime to pack with; else the one fetched by Electron's package, else
// electron-builder fetches one.
import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { findElectron } from './electron-runtime.ts';
import { inProject, projectFolder } from './project-folder.ts';

/** The folder of the unpacked runtime to pack with; null where electron-builder is to fetch one. */
function unpackedRuntime(): string | null {
  const named = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const runtime = findElectron();
  if (runtime.kind === 'missing') {
    if (named) throw new Error(`Cannot package: ${runtime.why}.`);
    return null;
  }
  if (named) return named;
  // On macOS the program is three folders deep in the runtime (Electron.app/Contents/MacOS).
  return process.platform === 'darwin' ? inProject('node_modules/electron/dist') : dirname(runtime.executable);
}

function packageProgram(words: readonly string[]): number {
  const runtime = unpackedRuntime();
  console.info(runtime === null ? 'Packing with a runtime to be fetched.' : `Packing with the runtime in ${runtime}.`);
  const chosen = runtime === null ? [] : [`--config.electronDist=${runtime}`];
  const { status } = spawnSync(
    process.execPath,
    [inProject('node_modules/electron-builder/cli.js'), '--publish', 'never', ...chosen, ...words],
    { cwd: projectFolder, stdio: 'inherit' },
  );
  return status ?? 1;
}

try {
  process.exitCode = packageProgram(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
