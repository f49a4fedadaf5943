// Tells which shell the page runs in: the desktop's preload leaves its bridge on the window as `sverka`.
import type { WorkbenchApi } from '../../shared/ipc/contract.ts';
import { browserShell } from './browser-shell.ts';
import { desktopShell } from './desktop-shell.ts';
import type { Shell } from './shell.ts';

/** A window that has the desktop's bridge, or not. */
type ShellWindow = Window & { readonly sverka?: WorkbenchApi };

/** The shell this page runs in. Called once, when the page starts. */
export function openShell(page: ShellWindow): Shell {
  return page.sverka === undefined ? browserShell(page) : desktopShell(page.sverka);
}
