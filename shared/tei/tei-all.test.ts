// The judge of what is written: the schema of TEI itself, where this machine has it and a validator.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomRecord } from '../testing/random-record.ts';
import { type TeiOptions, WHOLE_TEI } from './tei-record.ts';
import { writeTei } from './write-tei.ts';

const SCHEMA = resolve('../shared/schema/tei_all.rng');
/** `RECORDS=1000 npx vitest run shared/tei` tries more. */
const COUNT = Number(process.env.RECORDS ?? 50);

function hasJudge(): boolean {
  try {
    execFileSync('which', ['jing']);
    return existsSync(SCHEMA);
  } catch {
    return false;
  }
}

/** What jing says of the files, '' when all are valid. */
function judge(files: readonly string[]): string {
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

const someOptions: fc.Arbitrary<TeiOptions> = fc.record({
  sides: fc.constantFrom<TeiOptions['sides']>(['original', 'translation'], ['original'], ['translation']),
  links: fc.boolean(),
  corrections: fc.constantFrom('choice', 'app', 'silent'),
  certainty: fc.boolean(),
  names: fc.boolean(),
  lists: fc.boolean(),
  zones: fc.boolean(),
  debris: fc.boolean(),
  source: fc.boolean(),
});

test.each([
  ['whole', fc.constant(WHOLE_TEI)],
  ['with any options', someOptions],
] as const)(
  'random records written %s are valid TEI P5',
  (_, options) => {
    if (!hasJudge()) return console.info('Not run: tei_all.rng or jing is missing.');
    const cases = fc.sample(fc.tuple(randomRecord, options), { numRuns: COUNT, seed: 1956 });
    expect(judge(cases.map(([record, chosen]) => writeTei(record, chosen)))).toBe('');
  },
  600_000,
);
