// Where the project stands, and whether what is built is older than what it is built from.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's own folder, with a separator at the end. */
export const projectFolder: string = fileURLToPath(new URL('../', import.meta.url));

/** A path inside the project. */
export const inProject = (...names: readonly string[]): string => join(projectFolder, ...names);

/** Written last by a build; its age is the age of the build. */
export const buildStamp: string = inProject('dist', 'built.json');

/** Everything a build reads. */
const SOURCES = [
  'renderer',
  'shared',
  'electron',
  'cli',
  'fixtures',
  'language-data',
  'vite.config.ts',
  'package-lock.json',
  'scripts/build.ts',
];

/** True where nothing is built yet, or a source is newer than the build. Tests do not count as sources. */
export function buildIsStale(): boolean {
  if (!existsSync(buildStamp)) return true;
  const built = statSync(buildStamp).mtimeMs;
  return SOURCES.some((source) => newestChange(inProject(source)) > built);
}

function newestChange(path: string): number {
  const facts = statSync(path, { throwIfNoEntry: false });
  if (facts === undefined) return 0;
  if (facts.isFile()) return path.includes('.test.') ? 0 : facts.mtimeMs;
  const inside = readdirSync(path).map((name) => newestChange(join(path, name)));
  return Math.max(facts.mtimeMs, ...inside);
}
