// Builds everything that is shipped: the renderer, the desktop's main process and preload, and the command line.
// Each part is built aside and then moved into place, so a running workbench or test never sees half a build.
import { chmod, cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build as bundle } from 'esbuild';
import { build as buildRenderer } from 'vite';
import { desktopBundle } from './desktop-bundle.ts';
import { buildStamp, inProject } from './project-folder.ts';

/** The most JavaScript the page may load before it is usable, in bytes after gzip. */
const INITIAL_SCRIPT_LIMIT = 400_000;

/** What Vite reports of a chunk, as far as it is read here. */
interface BuiltFile {
  readonly type: 'chunk' | 'asset';
  readonly fileName: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly code?: string;
}

/** Builds all parts into dist/. Throws where a part fails or the page's first script is over its limit. */
export async function buildAll(): Promise<void> {
  const started = performance.now();
  const aside = inProject('dist', `.building-${process.pid}`);
  await mkdir(aside, { recursive: true });
  try {
    const [scriptBytes] = await Promise.all([
      renderer(`${aside}/renderer`),
      desktop(`${aside}/electron`),
      commandLine(`${aside}/cli`),
    ]);
    for (const part of ['renderer', 'electron', 'cli'])
      await moveIntoPlace(`${aside}/${part}`, inProject('dist', part));
    await writeFile(buildStamp, `${JSON.stringify({ initialScriptGzip: scriptBytes })}\n`);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.info(`Built in ${seconds} s; the page's first script is ${Math.round(scriptBytes / 1000)} kB gzip.`);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

/** Builds the page and returns the gzip size of what it loads at first. */
async function renderer(outDir: string): Promise<number> {
  // Under a test runner the libraries would else be built as for development, and larger by a fifth.
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  const built = await buildRenderer({
    configFile: inProject('vite.config.ts'),
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true },
  });
  if (NODE_ENV === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = NODE_ENV;
  const outputs = Array.isArray(built) ? built : [built];
  const files: BuiltFile[] = outputs.flatMap((output) => ('output' in output ? [...output.output] : []));
  const size = initialScriptSize(files);
  if (size > INITIAL_SCRIPT_LIMIT) {
    throw new Error(
      `The page loads ${size} bytes of script (gzip) before it is usable; the limit is ${INITIAL_SCRIPT_LIMIT}. Import late what is needed late.`,
    );
  }
  return size;
}

/** Gzip bytes of the entry chunks and everything they import at once. */
function initialScriptSize(files: readonly BuiltFile[]): number {
  const byName = new Map(files.map((file) => [file.fileName, file]));
  const reached = new Set<string>();
  const visit = (name: string): void => {
    if (reached.has(name)) return;
    reached.add(name);
    byName.get(name)?.imports?.forEach(visit);
  };
  for (const file of files) if (file.isEntry) visit(file.fileName);
  return [...reached].reduce((sum, name) => sum + gzipSync(byName.get(name)?.code ?? '').length, 0);
}

/** Main process and preload. */
async function desktop(outdir: string): Promise<void> {
  await bundle({ ...desktopBundle, outdir });
}

/** The command line for Node: a small file that loads the one of each command, with the language data beside them. */
async function commandLine(outdir: string): Promise<void> {
  const { version } = JSON.parse(await readFile(inProject('package.json'), 'utf8')) as { readonly version: string };
  await bundle({
    entryPoints: [inProject('cli/sverka.ts')],
    outdir,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // Some libraries are CommonJS and ask for Node's modules by require, which an ES module lacks.
    banner: {
      js: "import { createRequire as requireOf } from 'node:module';\nconst require = requireOf(import.meta.url);",
    },
    define: { __APP_VERSION__: JSON.stringify(version) },
    legalComments: 'none',
    logLevel: 'warning',
  });
  await chmod(`${outdir}/sverka.js`, 0o755);
  await cp(inProject('language-data'), `${outdir}/language-data`, { recursive: true });
}

/** Another build may be putting its own result there at the same moment; the later one stays. */
async function moveIntoPlace(fresh: string, place: string, tries = 5): Promise<void> {
  const old = `${fresh}.old-${tries}`;
  await rename(place, old).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  try {
    await rename(fresh, place);
  } catch (error) {
    if (tries <= 1) throw error;
    await moveIntoPlace(fresh, place, tries - 1);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await buildAll().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
