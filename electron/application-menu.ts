// Draws the application menu from the table in shared/ipc/menu.ts. A command is sent to the page, which carries it out as
// if its key had been pressed; main knows none of them.
import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { InterfaceLanguage } from '../shared/ipc/contract.ts';
import type { FileHandle, RecentFile } from '../shared/ipc/files.ts';
import { applicationMenu, type MenuCommand, type MenuItem } from '../shared/ipc/menu.ts';

/** What the menu shows and does. */
export interface MenuFacts {
  readonly language: InterfaceLanguage;
  readonly recordOpen: boolean;
  readonly recent: readonly RecentFile[];
  /** Sends a command to the page. */
  readonly choose: (command: MenuCommand) => void;
  readonly openRecent: (handle: FileHandle) => void;
}

/** Sets the menu anew. Cheap enough to be called whenever a fact changes. */
export function setApplicationMenu(facts: MenuFacts): void {
  const menus = applicationMenu.map(({ label, items }) => ({
    label: label[facts.language],
    submenu: items.map((item) => drawn(item, facts)),
  }));
  const macMenu: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : [];
  app.applicationMenu = Menu.buildFromTemplate([...macMenu, ...menus]);
}

function drawn(item: MenuItem, facts: MenuFacts): MenuItemConstructorOptions {
  switch (item.kind) {
    case 'line':
      return { type: 'separator' };
    case 'system':
      return { role: item.role, label: item.label[facts.language] };
    case 'recent':
      return { label: item.label[facts.language], submenu: recentItems(item.empty[facts.language], facts) };
    case 'command':
      return {
        id: item.id,
        label: item.label[facts.language],
        enabled: item.needs === 'nothing' || facts.recordOpen,
        click: () => facts.choose(item.id as MenuCommand),
        ...(item.key === null
          ? {}
          : // The page takes keys by their place on the keyboard, also under a Russian layout; here they are only shown.
            { accelerator: item.key, registerAccelerator: false }),
      };
    default:
      return item satisfies never;
  }
}

function recentItems(empty: string, { recent, openRecent }: MenuFacts): MenuItemConstructorOptions[] {
  if (recent.length === 0) return [{ label: empty, enabled: false }];
  // Electron reads a single & as the mark of a shortcut letter.
  return recent.map(({ handle, name }) => ({ label: name.replaceAll('&', '&&'), click: () => openRecent(handle) }));
}
