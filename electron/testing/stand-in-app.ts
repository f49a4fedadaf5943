// `app` of the stand-in for Electron: readiness, the single-instance lock of one machine, quitting with its order of events.
import { EventEmitter } from 'node:events';
import type Electron from 'electron';
import { StandInEvent } from './stand-in-event.ts';
import type { StandInWindow } from './stand-in-window.ts';

/** What all programs on one machine share: who holds the lock of the single instance. */
export interface StandInMachine {
  holder: StandInApp | null;
}

/** How a program is started. */
export interface Start {
  /** The whole command line, the program first. */
  readonly argv: readonly string[];
  readonly folder: string;
  readonly userData: string;
  readonly locale: string;
}

/** What of Electron's `app` the main process uses, as Electron types it. */
type Used = Pick<
  Electron.App,
  | 'enableSandbox'
  | 'whenReady'
  | 'isReady'
  | 'getPath'
  | 'getLocale'
  | 'requestSingleInstanceLock'
  | 'quit'
  | 'clearRecentDocuments'
>;

export class StandInApp extends EventEmitter implements Used {
  readonly #machine: StandInMachine;
  readonly #start: Start;
  readonly windows: StandInWindow[] = [];
  #ready = false;
  #quitting = false;
  sandboxed = false;
  /** Asked for switches only. */
  readonly commandLine = {
    hasSwitch: (name: string): boolean => this.#start.argv.includes(`--${name}`),
  };
  ended = false;
  readonly #becomesReady: Promise<void>;

  constructor(machine: StandInMachine, start: Start) {
    super();
    this.#machine = machine;
    this.#start = start;
    this.#becomesReady = new Promise((ready) => {
      setImmediate(() => {
        if (this.ended) return;
        this.#ready = true;
        this.emit('ready');
        ready();
      });
    });
  }

  enableSandbox(): void {
    if (this.#ready) throw new Error('app.enableSandbox() can only be called before app is ready');
    this.sandboxed = true;
  }
  whenReady(): Promise<void> {
    return this.#becomesReady;
  }
  isReady(): boolean {
    return this.#ready;
  }
  getPath(name: string): string {
    if (name !== 'userData') throw new Error(`Failed to get '${name}' path`);
    return this.#start.userData;
  }
  getLocale(): string {
    return this.#start.locale;
  }
  clearRecentDocuments(): void {}

  requestSingleInstanceLock(): boolean {
    const { holder } = this.#machine;
    if (holder === null || holder === this) {
      this.#machine.holder = this;
      return true;
    }
    setImmediate(() =>
      holder.emit('second-instance', new StandInEvent(), [...this.#start.argv], this.#start.folder, {}),
    );
    return false;
  }

  /** Asks every window to close; ends only if all do and nobody holds it back. */
  quit(): void {
    if (this.ended) return;
    this.#quitting = true;
    this.emit('before-quit', new StandInEvent());
    for (const window of [...this.windows]) window.close();
    if (this.windows.length > 0) this.#quitting = false;
    else this.#end();
  }

  windowClosed(window: StandInWindow): void {
    this.windows.splice(this.windows.indexOf(window), 1);
    if (this.windows.length === 0 && !this.#quitting) this.emit('window-all-closed');
  }

  #end(): void {
    const event = new StandInEvent();
    this.emit('will-quit', event);
    this.#quitting = false;
    if (event.defaultPrevented) return;
    this.ended = true;
    if (this.#machine.holder === this) this.#machine.holder = null;
    this.emit('quit', new StandInEvent(), 0);
  }

  /** The program is killed: nothing is asked, nothing closes. */
  kill(): void {
    this.ended = true;
    if (this.#machine.holder === this) this.#machine.holder = null;
  }
}
