// The judge of our TEI: jing with the whole schema of TEI P5, on machines that have both.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const SCHEMA = resolve('../shared/schema/tei_all.rng');

/** Whether both are here; says so aloud where they are not. */
export function hasJudge(): boolean {
  try {
    execFileSync('which', ['jing']);
    if (existsSync(SCHEMA)) return true;
  } catch {
    // No jing: told below.
  }
  console.info('Not run: tei_all.rng or jing is missing.');
  return false;
}

/** What jing says of the files, '' when all are valid. */
export function judge(files: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'sverka-tei-'));
  try {
    const paths = files.map((xml, index) => {
      const path = join(folder, `${index}.xml`);
      writeFileSync(path, xml);
      return path;
    });
    execFileSync('jing', [SCHEMA, ...paths], { stdio: ['ignore', 'pipe', 'ignore'] });
    return '';
  } catch (error) {
    return String((error as { stdout?: unknown }).stdout);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
