// Fetches an npm package for the scripts that make language data, without adding it to the project.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Fetches "name@version" with `npm pack` and unpacks it under `folder`; gives the package's folder. Throws when npm fails. */
export function unpackPackage(spec: string, folder: string): string {
  const home = mkdtempSync(join(folder, 'package-'));
  execFileSync('npm', ['pack', '--silent', '--pack-destination', home, spec]);
  const archive = readdirSync(home).find((name) => name.endsWith('.tgz'));
  if (!archive) throw new Error(`npm pack gave no archive of ${spec}`);
  execFileSync('tar', ['-xzf', join(home, archive), '-C', home]);
  return join(home, 'package');
}
