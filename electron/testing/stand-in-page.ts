// The page's half of the stand-in for Electron: a frame with an address, the renderer's IPC, and the bridge between the
// preload's world and the page's. As in Electron, everything that crosses is cloned, and what cannot be cloned is refused.
import { EventEmitter } from 'node:events';
import type Electron from 'electron';

/** As much of a frame as the main process looks at. */
export interface StandInFrame {
  url: string;
  readonly parent: StandInFrame | null;
}

/** What the main process has registered to answer; shared by all pages of a program. */
export type InvokeHandler = (event: unknown, ...words: unknown[]) => unknown;

/** The `electron` module as a sandboxed preload sees it. */
export interface PreloadModule {
  readonly contextBridge: Pick<Electron.ContextBridge, 'exposeInMainWorld'>;
  readonly ipcRenderer: Pick<Electron.IpcRenderer, 'invoke' | 'on' | 'off'>;
}

/** Sends a call to the main process as a renderer does, whatever its preload offers: also how an attacker would. */
export async function invokeMain(
  handlers: ReadonlyMap<string, InvokeHandler>,
  from: { readonly sender: unknown; readonly senderFrame: StandInFrame | null },
  channel: string,
  words: readonly unknown[],
): Promise<unknown> {
  const sent = structuredClone(words);
  const handler = handlers.get(channel);
  try {
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    const event = { ...from, type: 'frame', frameId: 1, processId: 1 };
    return structuredClone(await handler(event, ...sent));
  } catch (error) {
    throw new Error(`Error invoking remote method '${channel}': ${error}`);
  }
}

/** One loaded page: it ends with the next load. */
export class StandInPage {
  /** What the page's own scripts see on `window`. */
  readonly window: Record<string, unknown> = {};
  readonly #heard = new EventEmitter();
  readonly preloadModule: PreloadModule;

  constructor(invoke: (channel: string, words: readonly unknown[]) => Promise<unknown>) {
    const heard = this.#heard;
    const ipcRenderer = {
      invoke: (channel: string, ...words: unknown[]) => invoke(channel, words),
      on(channel: string, listener: (...words: never[]) => void) {
        heard.on(channel, listener as () => void);
        return ipcRenderer as unknown as Electron.IpcRenderer;
      },
      off(channel: string, listener: (...words: never[]) => void) {
        heard.off(channel, listener as () => void);
        return ipcRenderer as unknown as Electron.IpcRenderer;
      },
    };
    this.preloadModule = {
      ipcRenderer,
      contextBridge: {
        exposeInMainWorld: (key, api) => {
          if (key in this.window)
            throw new Error('Cannot bind an API on top of an existing property on the window object');
          this.window[key] = acrossBridge(api);
        },
      },
    };
  }

  /** A message of the main process arrives. */
  hear(channel: string, words: readonly unknown[]): void {
    this.#heard.emit(channel, { sender: this.preloadModule.ipcRenderer }, ...words);
  }

  /** Runs a preload as Electron's sandbox does: one CommonJS script that may require `electron` and nothing else. */
  runPreload(script: string): void {
    const require = (name: string): PreloadModule => {
      if (name !== 'electron') throw new Error(`module not found: ${name}`);
      return this.preloadModule;
    };
    new Function('require', 'module', 'exports', 'process', script)(require, { exports: {} }, {}, undefined);
  }
}

/** Functions become functions of the other world, results and arguments copies; nothing is shared. */
function acrossBridge(value: unknown): unknown {
  if (typeof value === 'function') {
    return (...words: unknown[]) => {
      const result: unknown = value(...words.map(acrossBridge));
      return result instanceof Promise ? result.then(acrossBridge) : acrossBridge(result);
    };
  }
  if (value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
    const copy = Object.entries(value).map(([key, part]) => [key, acrossBridge(part)]);
    return Object.freeze(Object.fromEntries(copy));
  }
  if (Array.isArray(value)) return Object.freeze(value.map(acrossBridge));
  return structuredClone(value);
}
