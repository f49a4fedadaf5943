// `npm test`: everything that says whether the project is sound, in one run: style, types, build, unit tests, end-to-end
// tests. Ends with one line, "N passed, N failed"; style, types and build count as one each.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runEndToEnd } from './e2e.ts';
import { inProject, projectFolder } from './project-folder.ts';
import { type Count, playwrightCount, sum, vitestCount } from './test-count.ts';

const ONE_PASSED: Count = { passed: 1, failed: 0 };
const ONE_FAILED: Count = { passed: 0, failed: 1 };

const reports = mkdtempSync(join(tmpdir(), 'sverka-test-'));

/** Runs a program of node_modules by its script, so that no shell stands between; true where it ends well. */
function succeeds(title: string, script: string, ...words: readonly string[]): boolean {
  console.info(`\n== ${title}`);
  const { status } = spawnSync(process.execPath, [inProject('node_modules', script), ...words], {
    cwd: projectFolder,
    stdio: 'inherit',
  });
  return status === 0;
}

const once = (succeeded: boolean): Count => (succeeded ? ONE_PASSED : ONE_FAILED);

function unitTests(): Count {
  const report = join(reports, 'vitest.json');
  const words = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const succeeded = succeeds('Unit tests', 'vitest/vitest.mjs', ...words);
  return atLeastOneFailed(succeeded, vitestCount(read(report)));
}

async function endToEndTests(): Promise<Count> {
  console.info('\n== End-to-end tests');
  const report = join(reports, 'playwright.json');
  try {
    const status = await runEndToEnd(['--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_NAME: report });
    return atLeastOneFailed(status === 0, playwrightCount(read(report)));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return ONE_FAILED;
  }
}

/** A run that ended badly counts a failure even where its report names none (it may have died before its first test). */
function atLeastOneFailed(succeeded: boolean, count: Count): Count {
  return succeeded || count.failed > 0 ? count : { ...count, failed: 1 };
}

/** The report; null where it was not written. */
function read(report: string): unknown {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return null;
  }
}

const counts = [
  once(succeeds('Style', '@biomejs/biome/bin/biome', 'check', '.')),
  once(succeeds('Types', 'typescript/bin/tsc', '-b', '--noEmit')),
  // Before the unit tests: some of them run the built program.
  once(succeeds('Build', 'tsx/dist/cli.mjs', inProject('scripts/build.ts'))),
  unitTests(),
  await endToEndTests(),
];
rmSync(reports, { recursive: true, force: true });
const { passed, failed } = sum(counts);
console.info(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
