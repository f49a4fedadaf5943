// Reads how many tests passed and failed from the reports of Vitest and Playwright.
import { z } from 'zod';

export interface Count {
  readonly passed: number;
  readonly failed: number;
}

const NOTHING_RAN: Count = { passed: 0, failed: 1 };

const vitestReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

const playwrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int() }),
  errors: z.array(z.unknown()),
});

/** Of Vitest's JSON report. A file that fails before its first test counts as one failure; no report as one too. */
export function vitestCount(report: unknown): Count {
  const parsed = vitestReport.safeParse(report);
  if (!parsed.success) return NOTHING_RAN;
  const { numPassedTests, numFailedTests, testResults } = parsed.data;
  const broken = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return { passed: numPassedTests, failed: numFailedTests + broken.length };
}

/** Of Playwright's JSON report. Errors outside any test count as failures; no report as one. Skipped tests count as neither. */
export function playwrightCount(report: unknown): Count {
  const parsed = playwrightReport.safeParse(report);
  if (!parsed.success) return NOTHING_RAN;
  const { stats, errors } = parsed.data;
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length };
}

export const sum = (counts: readonly Count[]): Count =>
  counts.reduce((all, one) => ({ passed: all.passed + one.passed, failed: all.failed + one.failed }));
