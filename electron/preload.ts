// The bridge: one named function for each call and event of the contract, put on the page's window as `sverka`. Runs
// sandboxed, so it is bundled to one CommonJS file and may ask for nothing but `electron`.
import { contextBridge, ipcRenderer } from 'electron';
import type {
  CallArguments,
  CallOfChannel,
  CallResult,
  EventOfChannel,
  EventPayload,
  WorkbenchApi,
} from '../shared/ipc/contract.ts';

/** Sends a call of the contract; the channel decides what it is given and what it answers. */
function invoke<Channel extends keyof CallOfChannel>(
  channel: Channel,
  ...request: CallArguments<CallOfChannel[Channel]>
): Promise<CallResult<CallOfChannel[Channel]>> {
  return ipcRenderer.invoke(channel, ...request);
}

/** Listens on a channel without showing the page Electron's event; gives back what stops it. */
function listen<Channel extends keyof EventOfChannel>(
  channel: Channel,
  listener: (payload: EventPayload<EventOfChannel[Channel]>) => void,
): () => void {
  const heard = (_event: unknown, payload: EventPayload<EventOfChannel[Channel]>): void => listener(payload);
  ipcRenderer.on(channel, heard);
  return () => {
    ipcRenderer.off(channel, heard);
  };
}

const api = {
  openFiles: (purpose) => invoke('file:open', purpose),
  saveFileAs: (file) => invoke('file:save-as', file),
  saveFile: (file) => invoke('file:save', file),
  revealFile: (handle) => invoke('file:reveal', handle),
  recentFiles: () => invoke('recent:list'),
  openRecent: (handle) => invoke('recent:open', handle),
  forgetRecent: () => invoke('recent:forget'),
  keepBackup: (copy) => invoke('backup:keep', copy),
  backups: () => invoke('backup:list'),
  readBackup: (name) => invoke('backup:read', name),
  printToPdf: (wish) => invoke('page:print', wish),
  pageReady: () => invoke('page:ready'),
  pageFlushed: (saved) => invoke('page:flushed', saved),
  describeWindow: (facts) => invoke('window:describe', facts),
  chooseAppearance: (choice) => invoke('appearance:choose', choice),
  openLink: (address) => invoke('link:open', address),
  onCommand: (listener) => listen('menu:command', listener),
  onFileArrived: (listener) => listen('file:arrived', listener),
  onFlush: (listener) => listen('page:flush', () => listener()),
} satisfies WorkbenchApi;

contextBridge.exposeInMainWorld('sverka', api);
