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

/** Jobs of the worker that reads along; the others are asked for by the scholar. */
const READING_ALONG = ['judge', 'propose', 'aboutMention', 'occurrences'] as const;
const ASKED_FOR = ['readPlan', 'readPasted', 'buildRecord', 'align', 'writeTei'] as const;

/** Starts the workers. */
export function startEngines(): Engines {
  const asked = new WorkerJobs();
  const along = new WorkerJobs();
  return {
    ...methods(asked, ASKED_FOR),
    ...methods(along, READING_ALONG),
    cancel: () => asked.restart(),
    stop: () => {
      asked.stop();
      along.stop();
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
      this.#worker = new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module', name: 'engine' });
      this.#remote = wrap<EngineJobs>(this.#worker);
    }
    return this.#remote;
  }

  /** Rejects as soon as the worker is given up. */
  async run<Answer>(job: (remote: Remote<EngineJobs>) => Promise<Answer>): Promise<Answer> {
    const { signal } = this.#giveUp;
    return Promise.race([
      job(this.remote),
      new Promise<never>((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(new Cancelled('The work was cancelled.')), { once: true });
      }),
    ]);
  }

  restart(): void {
    this.stop();
    this.#giveUp = new AbortController();
  }

  stop(): void {
    this.#giveUp.abort();
    this.#worker?.terminate();
    this.#worker = null;
    this.#remote = null;
  }
}

function methods<Name extends keyof EngineJobs>(jobs: WorkerJobs, names: readonly Name[]): Pick<EngineJobs, Name> {
  const entries = names.map((name) => [
    name,
    (...args: never[]) => jobs.run((remote) => (remote[name] as (...args: never[]) => Promise<unknown>)(...args)),
  ]);
  return Object.fromEntries(entries) as Pick<EngineJobs, Name>;
}
