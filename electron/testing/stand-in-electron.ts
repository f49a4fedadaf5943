// The `electron` module as the main process sees it, in memory. It keeps Electron's rules (what must come before ready, what
// crosses to a page, what an event may prevent), so that the real main.ts runs on it unchanged.
import type Electron from 'electron';
import { StandInApp, type StandInMachine, type Start } from './stand-in-app.ts';
import { StandInDialogs } from './stand-in-dialogs.ts';
import type { InvokeHandler } from './stand-in-page.ts';
import { StandInSession } from './stand-in-session.ts';
import { StandInWindow, type WindowHost } from './stand-in-window.ts';

/** What the test reads of the world around the program. */
export interface Seen {
  /** Addresses opened in the user's browser. */
  readonly links: string[];
  /** Paths shown in the file manager. */
  readonly revealed: string[];
  readonly schemes: Electron.CustomScheme[];
  /** The menu now set. */
  menu: Electron.MenuItemConstructorOptions[];
}

export interface StandIn {
  /** What `require('electron')` gives in the main process. */
  readonly module: object;
  readonly app: StandInApp;
  readonly session: StandInSession;
  readonly dialogs: StandInDialogs;
  readonly handlers: Map<string, InvokeHandler>;
  readonly nativeTheme: { themeSource: 'system' | 'light' | 'dark'; shouldUseDarkColors: boolean };
  readonly seen: Seen;
}

/** A fresh `electron` for one run of the program. `displays` are the areas free for windows, the main one first. */
export function standInElectron(
  machine: StandInMachine,
  start: Start,
  displays: readonly Electron.Rectangle[],
): StandIn {
  const app = new StandInApp(machine, start);
  const session = new StandInSession();
  const dialogs = new StandInDialogs();
  const handlers = new Map<string, InvokeHandler>();
  const nativeTheme: StandIn['nativeTheme'] = { themeSource: 'system', shouldUseDarkColors: false };
  const seen: Seen = { links: [], revealed: [], schemes: [], menu: [] };
  const host: WindowHost = {
    session,
    handlers,
    isReady: () => app.isReady(),
    created: (window) => {
      app.windows.push(window);
      app.emit('web-contents-created', {}, window.webContents);
    },
    closed: (window) => app.windowClosed(window),
  };
  const module = {
    app,
    session: { defaultSession: session },
    dialog: dialogs,
    nativeTheme,
    BrowserWindow: class extends StandInWindow {
      constructor(options: Electron.BrowserWindowConstructorOptions) {
        super(host, options);
      }
    },
    ipcMain: ipcMainOver(handlers),
    protocol: schemesInto(seen, app),
    screen: screenOf(displays),
    shell: shellInto(seen),
    Menu: {
      buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]) => template,
      setApplicationMenu: (menu: Electron.MenuItemConstructorOptions[]) => {
        seen.menu = menu;
      },
    },
  };
  return { module, app, session, dialogs, handlers, nativeTheme, seen };
}

function ipcMainOver(handlers: Map<string, InvokeHandler>): Pick<Electron.IpcMain, 'handle' | 'removeHandler'> {
  return {
    handle: (channel, handler) => {
      if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
      handlers.set(channel, handler as InvokeHandler);
    },
    removeHandler: (channel) => void handlers.delete(channel),
  };
}

function schemesInto(seen: Seen, app: StandInApp): Pick<Electron.Protocol, 'registerSchemesAsPrivileged'> {
  return {
    registerSchemesAsPrivileged: (schemes) => {
      if (app.isReady()) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
      seen.schemes.push(...schemes);
    },
  };
}

function screenOf(
  displays: readonly Electron.Rectangle[],
): Pick<Electron.Screen, 'getPrimaryDisplay' | 'getAllDisplays'> {
  const all = displays.map((workArea) => ({ workArea }) as Electron.Display);
  return {
    getAllDisplays: () => all,
    getPrimaryDisplay: () => {
      const [main] = all;
      if (main === undefined) throw new Error('this machine has no display');
      return main;
    },
  };
}

function shellInto(seen: Seen): Pick<Electron.Shell, 'openExternal' | 'showItemInFolder'> {
  return {
    openExternal: async (address) => void seen.links.push(address),
    showItemInFolder: (path) => void seen.revealed.push(path),
  };
}
