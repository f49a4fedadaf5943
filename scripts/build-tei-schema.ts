// Makes shared/tei/sverka-schema.json, which the app validates with, of shared/tei/sverka.rng, which people read.
// Run it after every change of the latter: npx tsx scripts/build-tei-schema.ts [FILE]
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

const [target = 'shared/tei/sverka-schema.json'] = process.argv.slice(2);
const converter = resolve('node_modules/salve-annos/bin/salve-convert');
execFileSync(
  process.execPath,
  [
    '--no-deprecation',
    converter,
    '--simplifier',
    'internal',
    '--validator',
    'internal',
    'shared/tei/sverka.rng',
    target,
  ],
  { stdio: 'inherit' },
);
