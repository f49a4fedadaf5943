// Windows and web contents of the stand-in for Electron: loading through the session's protocol handlers, navigation and
// closing with events that can be prevented, as the real ones.
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type Electron from 'electron';
import { StandInEvent } from './stand-in-event.ts';
import { type InvokeHandler, invokeMain, type StandInFrame, StandInPage } from './stand-in-page.ts';
import type { StandInSession } from './stand-in-session.ts';

/** What windows need of their program. */
export interface WindowHost {
  readonly session: StandInSession;
  readonly handlers: ReadonlyMap<string, InvokeHandler>;
  readonly isReady: () => boolean;
  readonly created: (window: StandInWindow) => void;
  readonly closed: (window: StandInWindow) => void;
}

export class StandInContents extends EventEmitter {
  readonly mainFrame: StandInFrame = { url: '', parent: null };
  readonly session: StandInSession;
  readonly #host: WindowHost;
  readonly #preload: string | undefined;
  #destroyed = false;
  #openHandler: (details: { url: string }) => { action: string } = () => ({ action: 'allow' });
  /** The page now loaded; null before the first load and after a crash. */
  page: StandInPage | null = null;
  /** Options of each PDF that was asked for. */
  readonly printed: unknown[] = [];

  constructor(host: WindowHost, preload: string | undefined) {
    super();
    this.#host = host;
    this.session = host.session;
    this.#preload = preload;
  }

  async loadURL(url: string): Promise<void> {
    const response = await this.session.answer(url);
    if (response.status !== 200) throw new Error(`ERR_FAILED (-2) loading '${url}'`);
    this.emit('did-start-navigation', { url, isMainFrame: true, isSameDocument: false });
    this.mainFrame.url = url;
    const page = new StandInPage((channel, words) =>
      invokeMain(this.#host.handlers, { sender: this, senderFrame: this.mainFrame }, channel, words),
    );
    this.page = page;
    if (this.#preload !== undefined) page.runPreload(readFileSync(this.#preload, 'utf8'));
    this.emit('did-finish-load', new StandInEvent());
  }

  reload(): void {
    void this.loadURL(this.mainFrame.url);
  }

  send(channel: string, ...words: unknown[]): void {
    if (this.#destroyed) throw new TypeError('Object has been destroyed');
    const sent = structuredClone(words);
    const page = this.page;
    queueMicrotask(() => page?.hear(channel, sent));
  }

  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.#openHandler = handler;
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  destroyed(): void {
    this.#destroyed = true;
    this.page = null;
    this.emit('destroyed');
  }

  async printToPDF(options: unknown): Promise<Buffer> {
    this.printed.push(options);
    return Buffer.from('%PDF-1.7 stand-in');
  }

  /** The page tries to leave for an address; true where it may. */
  navigates(url: string, isMainFrame = true): boolean {
    const details = Object.assign(new StandInEvent(), { url, isMainFrame, isSameDocument: false });
    this.emit('will-frame-navigate', details);
    if (isMainFrame && !details.defaultPrevented) this.emit('will-navigate', details);
    return !details.defaultPrevented;
  }

  /** The page tries to open a window; true where it may. */
  opensWindow(url: string): boolean {
    return this.#openHandler({ url }).action === 'allow';
  }

  /** The page's process dies. */
  crash(): void {
    this.page = null;
    this.emit('render-process-gone', new StandInEvent(), { reason: 'crashed', exitCode: 139 });
  }
}

export class StandInWindow extends EventEmitter {
  readonly webContents: StandInContents;
  readonly #host: WindowHost;
  #destroyed = false;
  #bounds: Electron.Rectangle;
  title: string;
  shown = false;
  focused = 0;
  edited = false;
  maximized = false;
  minimized = false;
  readonly options: Electron.BrowserWindowConstructorOptions;

  constructor(host: WindowHost, options: Electron.BrowserWindowConstructorOptions) {
    super();
    if (!host.isReady()) throw new Error('Cannot create BrowserWindow before app is ready');
    const { x = 0, y = 0, width = 800, height = 600, title = '' } = options;
    this.#host = host;
    this.#bounds = { x, y, width, height };
    this.title = title;
    this.options = options;
    this.webContents = new StandInContents(host, options.webPreferences?.preload);
    this.webContents.on('did-finish-load', () => this.emit('ready-to-show'));
    host.created(this);
  }

  show(): void {
    this.shown = true;
  }
  focus(): void {
    this.focused += 1;
  }
  restore(): void {
    this.minimized = false;
  }
  isMinimized(): boolean {
    return this.minimized;
  }
  maximize(): void {
    this.maximized = true;
    this.emit('maximize');
  }
  isMaximized(): boolean {
    return this.maximized;
  }
  getNormalBounds(): Electron.Rectangle {
    return { ...this.#bounds };
  }
  setTitle(title: string): void {
    this.title = title;
  }
  setDocumentEdited(edited: boolean): void {
    this.edited = edited;
  }
  isDestroyed(): boolean {
    return this.#destroyed;
  }

  /** The user drags the window. */
  moveTo(bounds: Electron.Rectangle): void {
    this.#bounds = { ...bounds };
    this.emit('moved');
  }

  /** As the user's click on the close button: may be prevented. */
  close(): void {
    if (this.#destroyed) return;
    const event = new StandInEvent();
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }

  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    this.webContents.destroyed();
    this.emit('closed');
    this.#host.closed(this);
  }
}
