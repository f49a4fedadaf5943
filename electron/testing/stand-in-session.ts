// The session of the stand-in for Electron: protocol handlers, permissions, requests and downloads, with the questions an
// attacked page would put to them.
import { EventEmitter } from 'node:events';
import type Electron from 'electron';
import { StandInEvent } from './stand-in-event.ts';

type Permission = Parameters<NonNullable<Parameters<Electron.Session['setPermissionCheckHandler']>[0]>>[1];

export class StandInSession extends EventEmitter {
  readonly #protocols = new Map<string, (request: Request) => Response | Promise<Response>>();
  #permissionRequest: Parameters<Electron.Session['setPermissionRequestHandler']>[0] = null;
  #permissionCheck: Parameters<Electron.Session['setPermissionCheckHandler']>[0] = null;
  #device: Parameters<Electron.Session['setDevicePermissionHandler']>[0] = null;
  #beforeRequest: ((details: { url: string }, answer: (response: { cancel?: boolean }) => void) => void) | null = null;

  readonly protocol = {
    handle: (scheme: string, handler: (request: Request) => Response | Promise<Response>): void => {
      if (this.#protocols.has(scheme)) throw new Error(`The scheme has been registered: ${scheme}`);
      this.#protocols.set(scheme, handler);
    },
  };

  readonly webRequest = {
    onBeforeRequest: (
      listener: (details: { url: string }, answer: (response: { cancel?: boolean }) => void) => void,
    ): void => {
      this.#beforeRequest = listener;
    },
  };

  setPermissionRequestHandler(handler: Parameters<Electron.Session['setPermissionRequestHandler']>[0]): void {
    this.#permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: Parameters<Electron.Session['setPermissionCheckHandler']>[0]): void {
    this.#permissionCheck = handler;
  }
  setDevicePermissionHandler(handler: Parameters<Electron.Session['setDevicePermissionHandler']>[0]): void {
    this.#device = handler;
  }

  /** The page asks for an address; refused requests answer with status 0, as a network error. */
  async answer(url: string, method = 'GET'): Promise<{ status: number; headers: Headers; body: string }> {
    const handler = this.#protocols.get(new URL(url).protocol.slice(0, -1));
    if (handler === undefined || !this.lets(url)) return { status: 0, headers: new Headers(), body: '' };
    const response = await handler(requestFor(url, method));
    return { status: response.status, headers: response.headers, body: await response.text() };
  }

  /** True where a request may go out at all. */
  lets(url: string): boolean {
    let cancelled = false;
    this.#beforeRequest?.({ url }, (response) => {
      cancelled = response.cancel === true;
    });
    return !cancelled;
  }

  /** The page asks for a permission, and checks it; true where either is granted. Without handlers, Electron grants. */
  grants(permission: Permission, origin: string): boolean {
    let granted = this.#permissionRequest === null;
    const contents = {} as Electron.WebContents;
    this.#permissionRequest?.(
      contents,
      permission,
      (answer) => {
        granted = answer;
      },
      { isMainFrame: true, requestingUrl: origin },
    );
    const details: Electron.PermissionCheckHandlerHandlerDetails = { isMainFrame: true, requestingUrl: origin };
    return granted || (this.#permissionCheck?.(contents, permission, origin, details) ?? true);
  }

  /** The page asks for a device. */
  grantsDevice(): boolean {
    const details = { deviceType: 'usb', origin: 'app://sverka', device: {} };
    return this.#device?.(details as Electron.DevicePermissionHandlerHandlerDetails) ?? true;
  }

  /** The page starts a download; true where it goes on. */
  downloads(): boolean {
    const event = new StandInEvent();
    this.emit('will-download', event);
    return !event.defaultPrevented;
  }
}

/** Node's Request tidies addresses as Chromium does, and takes our scheme. */
const requestFor = (url: string, method: string): Request => new Request(url, { method });
