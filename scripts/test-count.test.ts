import { expect, test } from 'vitest';
import { playwrightCount, sum, vitestCount } from './test-count.ts';

test('vitest: tests are counted, and a file that broke before its first test is a failure', () => {
  const testResults = [
    { status: 'passed', assertionResults: [{}, {}] },
    { status: 'failed', assertionResults: [] },
  ];
  expect(vitestCount({ numPassedTests: 2, numFailedTests: 0, testResults })).toEqual({ passed: 2, failed: 1 });
});

test('playwright: skipped tests count as neither, errors outside a test as failures', () => {
  const stats = { expected: 9, unexpected: 1, flaky: 0, skipped: 3 };
  expect(playwrightCount({ stats, errors: [{ message: 'no web server' }] })).toEqual({ passed: 9, failed: 2 });
});

test('a report that is missing or not understood is a failure', () => {
  expect([vitestCount(null), playwrightCount({ stats: {} })]).toEqual([
    { passed: 0, failed: 1 },
    { passed: 0, failed: 1 },
  ]);
});

test('counts add up', () => {
  expect(
    sum([
      { passed: 1, failed: 0 },
      { passed: 2, failed: 3 },
    ]),
  ).toEqual({ passed: 3, failed: 3 });
});
