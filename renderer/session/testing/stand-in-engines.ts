// Engines for tests that answer what the test says, when the test says: a job not given is never answered.
import type { EngineJobs } from '../engines/engine-jobs.ts';
import type { Engines } from '../engines/engines.ts';

const never = () => new Promise<never>(() => {});

/** Engines with the given jobs. */
export const standInEngines = (jobs: Partial<EngineJobs>): Engines => ({
  readPlan: never,
  readRecords: never,
  readPasted: never,
  buildRecord: never,
  align: never,
  learned: never,
  judge: never,
  propose: never,
  findings: never,
  samePairs: never,
  matchNames: never,
  aboutMention: never,
  occurrences: never,
  readTei: never,
  alike: never,
  ruleHits: never,
  misreadings: never,
  writeTei: never,
  checkTei: never,
  writeFiles: never,
  packFiles: never,
  alignWords: never,
  cancel: () => {},
  stop: () => {},
  ...jobs,
});

/** An answer that waits to be given. */
export function later<Answer>(): { readonly promise: Promise<Answer>; readonly give: (answer: Answer) => void } {
  let give: (answer: Answer) => void = () => {};
  const promise = new Promise<Answer>((resolve) => {
    give = resolve;
  });
  return { promise, give };
}
