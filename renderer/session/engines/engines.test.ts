import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Cancelled, RuleTooSlow, startEngines } from './engines.ts';

/** A worker of the browser that is never done; the test says when it breaks. */
class SilentWorker {
  static readonly all: SilentWorker[] = [];
  onerror: ((event: { readonly message: string }) => void) | null = null;
  ended = false;
  constructor() {
    SilentWorker.all.push(this);
  }
  addEventListener(): void {}
  removeEventListener(): void {}
  postMessage(): void {}
  terminate(): void {
    this.ended = true;
  }
}

beforeEach(() => {
  SilentWorker.all.length = 0;
  vi.stubGlobal('Worker', SilentWorker);
});
afterEach(() => void vi.unstubAllGlobals());

test('a cancelled job ends at once, its worker with it, and the next job gets another', async () => {
  const engines = startEngines();
  const job = engines.readPlan([]);
  engines.cancel();
  await expect(job).rejects.toBeInstanceOf(Cancelled);
  void engines.readPlan([]).catch(() => {});
  expect(SilentWorker.all.map(({ ended }) => ended)).toEqual([true, false]);
});

test('cancelling leaves the machine that reads along at its work', () => {
  const engines = startEngines();
  void engines.judge([], { authority: [], corrections: [], words: [], dismissed: [] }).catch(() => {});
  engines.cancel();
  expect(SilentWorker.all.map(({ ended }) => ended)).toEqual([false]);
});

test('a worker that breaks ends its jobs with its own words instead of leaving them for ever', async () => {
  const engines = startEngines();
  const job = engines.occurrences({ forms: [], kind: 'person', texts: [] });
  SilentWorker.all[0]?.onerror?.({ message: 'The script could not be loaded.' });
  await expect(job).rejects.toThrow('The script could not be loaded.');
});

test('an expression that never ends is given up after a while, and its worker alone', async () => {
  vi.useFakeTimers();
  const engines = startEngines();
  void engines.judge([], { authority: [], corrections: [], words: [], dismissed: [] }).catch(() => {});
  const hits = engines.ruleHits([], []);
  const refused = expect(hits).rejects.toBeInstanceOf(RuleTooSlow);
  await vi.advanceTimersByTimeAsync(10_000);
  await refused;
  expect(SilentWorker.all.map(({ ended }) => ended)).toEqual([false, true]);
  vi.useRealTimers();
});
