// Two workers do what takes longer than a frame: one for what the scholar asked for and may cancel, one that reads along
// and looks for suspects and names.
import { type Remote, wrap } from 'comlink';
import type { EngineJobs } from './engine-jobs.ts';

/** Everything the engines do; `cancel` gives up what was asked for and is not done yet. */
export interface Engines extends EngineJobs {
  cancel(): void;
  stop(): void;
}

/** The error a cancelled job ends with. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

/** An expression that was ended because it ran too long. */
export class RuleTooSlow extends Error {
  override readonly name = 'RuleTooSlow';
}

/** A sound expression takes milliseconds, even on a whole project. */
const LONGEST_RULE_MS = 3000;

/** Calls `giveUp` where the answer does not come in time. */
async function within<Answer>(ms: number, answer: Promise<Answer>, giveUp: () => void): Promise<Answer> {
  const timer = setTimeout(giveUp, ms);
  try {
    return await answer;
  } finally {
    clearTimeout(timer);
  }
}

/** Jobs of the worker that reads along; the others are asked for by the scholar. */
const READING_ALONG = [
  'judge',
  'propose',
  'findings',
  'samePairs',
  'matchNames',
  'aboutMention',
  'occurrences',
  'alike',
  'misreadings',
  'alignWords',
] as const;
const ASKED_FOR = [
  'readPlan',
  'readRecords',
  'readPasted',
  'buildRecord',
  'align',
  'learned',
  'readTei',
  'writeTei',
  'checkTei',
  'writeFiles',
  'packFiles',
] as const;

/** Starts the workers. */
export function startEngines(): Engines {
  const asked = new WorkerJobs();
  const along = new WorkerJobs();
  // An expression can run for ever: it has a worker of its own, which is ended then.
  const rules = new WorkerJobs();
  return {
    ...methods(asked, ASKED_FOR),
    ...methods(along, READING_ALONG),
    ruleHits: (...question) =>
      within(
        LONGEST_RULE_MS,
        rules.run((remote) => remote.ruleHits(...question)),
        () => rules.stop(new RuleTooSlow('The expression runs too long on this text.')),
      ),
    cancel: () => asked.stop(),
    stop: () => {
      for (const jobs of [asked, along, rules]) jobs.stop();
    },
  };
}

/** A worker that is started when first needed and can be given up in the middle of a job. */
class WorkerJobs {
  #worker: Worker | null = null;
  #remote: Remote<EngineJobs> | null = null;
  #giveUp = new AbortController();

  get remote(): Remote<EngineJobs> {
    if (!this.#remote) {
      const worker = new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module', name: 'engine' });
      // A job's own error comes as its answer; this one is the worker's: it could not be loaded, or broke.
      worker.onerror = ({ message }) => {
        if (this.#worker === worker) this.stop(new Error(message || 'The engine could not be started.'));
      };
      this.#worker = worker;
      this.#remote = wrap<EngineJobs>(worker);
    }
    return this.#remote;
  }

  /** Rejects as soon as the worker is given up or fails; the next job then starts another. */
  async run<Answer>(job: (remote: Remote<EngineJobs>) => Promise<Answer>): Promise<Answer> {
    const { signal } = this.#giveUp;
    let giveUp = () => {};
    const givenUp = new Promise<never>((_resolve, reject) => {
      giveUp = () => reject(signal.reason);
      signal.addEventListener('abort', giveUp);
    });
    try {
      return await Promise.race([job(this.remote), givenUp]);
    } finally {
      signal.removeEventListener('abort', giveUp);
    }
  }

  /** Ends the worker; what it was asked and has not answered ends with the reason. */
  stop(reason: Error = new Cancelled('The work was cancelled.')): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#remote = null;
    const gaveUp = this.#giveUp;
    this.#giveUp = new AbortController();
    gaveUp.abort(reason);
  }
}

function methods<Name extends keyof EngineJobs>(jobs: WorkerJobs, names: readonly Name[]): Pick<EngineJobs, Name> {
  const entries = names.map((name) => [
    name,
    (...args: never[]) => jobs.run((remote) => (remote[name] as (...args: never[]) => Promise<unknown>)(...args)),
  ]);
  return Object.fromEntries(entries) as Pick<EngineJobs, Name>;
}
