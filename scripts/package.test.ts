// Packs the program with a runtime that only looks like Electron's, to see that electron-builder accepts our configuration,
// takes the runtime it is given, packs what it should and sets every fuse. What starts is tested where a runtime is found.
import { spawnSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPackage, extractFile, listPackage } from '@electron/asar';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildAll } from './build.ts';
import { electronVersion } from './electron-runtime.ts';
import { buildIsStale, inProject } from './project-folder.ts';

/** Stands before the fuses in Electron's program; then the wire's version, its length, and a character a fuse. */
const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const WIRE = [1, 8];

/** In the order of the wire: our electron-builder.yml, as '0' (off) or '1' (on). */
const EXPECTED_FUSES = '01001100';

let folder: string;
let log: string;
const canRun = process.platform === 'linux';

beforeAll(async () => {
  if (!canRun) return;
  folder = await mkdtemp(join(tmpdir(), 'sverka-package-'));
  const runtime = join(folder, 'runtime');
  await mkdir(join(runtime, 'resources'), { recursive: true });
  await mkdir(join(runtime, 'locales'));
  const program = Buffer.concat([Buffer.from(FUSE_SENTINEL), Buffer.from(WIRE), Buffer.from('10111001')]);
  await writeFile(join(runtime, 'electron'), program);
  await chmod(join(runtime, 'electron'), 0o755);
  await writeFile(join(runtime, 'version'), electronVersion());
  await writeFile(join(runtime, 'LICENSE'), '');
  await writeFile(join(runtime, 'LICENSES.chromium.html'), '');
  await mkdir(join(folder, 'default-app'));
  await createPackage(join(folder, 'default-app'), join(runtime, 'resources', 'default_app.asar'));
  if (buildIsStale()) await buildAll();
  const words = ['--dir', `--config.directories.output=${join(folder, 'release')}`];
  const packed = spawnSync(process.execPath, ['--import', 'tsx', inProject('scripts/package.ts'), ...words], {
    cwd: inProject(),
    encoding: 'utf8',
    env: { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: runtime },
  });
  log = `${packed.stdout}${packed.stderr}`;
  expect(packed.status, log).toBe(0);
}, 120_000);

afterAll(async () => {
  if (canRun) await rm(folder, { recursive: true });
});

const unpacked = (...names: readonly string[]): string => join(folder, 'release', 'linux-unpacked', ...names);

/** True where the test can run; says so where it cannot. */
function packed(): boolean {
  if (!canRun) console.info('Not run: packing for Linux, because this is not Linux.');
  return canRun;
}

test('the runtime that was named is the one that is packed', async () => {
  if (!packed()) return;
  expect(log).toMatch(/Packing with the runtime in .*runtime/);
  expect(await readFile(unpacked('sverka'), 'latin1')).toContain(FUSE_SENTINEL);
});

test('every fuse is set as electron-builder.yml says', async () => {
  if (!packed()) return;
  const program = await readFile(unpacked('sverka'), 'latin1');
  const wire = program.slice(program.indexOf(FUSE_SENTINEL) + FUSE_SENTINEL.length + WIRE.length);
  expect(wire).toBe(EXPECTED_FUSES);
});

test('the package holds the built program and page, and no module, source or test', () => {
  if (!packed()) return;
  const files = listPackage(unpacked('resources', 'app.asar'), { isPack: false });
  expect(files).toEqual(
    expect.arrayContaining([
      '/dist/electron/main.cjs',
      '/dist/electron/preload.cjs',
      '/dist/renderer/index.html',
      '/package.json',
    ]),
  );
  expect(files.filter((file) => /node_modules|\.tsx?$|\.test\.|^\/(shared|scripts|fixtures)/.test(file))).toEqual([]);
});

test('the packed program starts with the main process that was built', async () => {
  if (!packed()) return;
  const asar = unpacked('resources', 'app.asar');
  expect(JSON.parse(extractFile(asar, 'package.json').toString())).toMatchObject({ main: 'dist/electron/main.cjs' });
  expect(extractFile(asar, 'dist/electron/main.cjs')).toEqual(await readFile(inProject('dist/electron/main.cjs')));
});

test('a runtime folder without the program is refused in a sentence', () => {
  if (!packed()) return;
  const refused = spawnSync(process.execPath, ['--import', 'tsx', inProject('scripts/package.ts'), '--dir'], {
    cwd: inProject(),
    encoding: 'utf8',
    env: { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: folder },
  });
  expect(refused.status).toBe(1);
  expect(refused.stderr).toMatch(/^Cannot package: ELECTRON_OVERRIDE_DIST_PATH names .*, which holds no electron\.\n$/);
});
