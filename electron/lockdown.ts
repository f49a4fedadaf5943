// What no page of this program may ever do, whatever got into it: leave its own address, open windows, reach the network,
// ask for devices, download. Set on the whole program, so that no window can be forgotten.
import { type App, app, type Session, type WebContents } from 'electron';
import { isAppAddress, START_PAGE } from './app-protocol.ts';

/** Schemes a page may load from: the package, and what the page itself has made. */
const OWN_SCHEMES = new Set(['app:', 'blob:', 'data:', 'devtools:']);

type PermissionRequestHandler = NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>;

/** The one permission that is given: that IndexedDB is not cleared when the disk fills up. */
const isGranted = (permission: Parameters<PermissionRequestHandler>[1], origin: string): boolean =>
  permission === 'persistent-storage' && isAppAddress(origin);

/** Guards every page there will ever be. Called before the first window. */
export function lockPages(program: App = app): void {
  program.on('web-contents-created', (_event, contents) => guard(contents));
}

function guard(contents: WebContents): void {
  // A reload of the start page is no way out; everything else is.
  contents.on('will-navigate', (details) => {
    if (details.url !== START_PAGE || !details.isMainFrame) details.preventDefault();
  });
  contents.on('will-frame-navigate', (details) => {
    if (!details.isMainFrame) details.preventDefault();
  });
  contents.on('will-redirect', (details) => details.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** Closes the session to permissions, devices, downloads and every address that is not our own. */
export function lockSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(isGranted(permission, details.requestingUrl)),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) => isGranted(permission, origin));
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isOwn(details.url) }));
}

function isOwn(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const scheme = new URL(address).protocol;
  return scheme === 'app:' ? isAppAddress(address) : OWN_SCHEMES.has(scheme);
}
