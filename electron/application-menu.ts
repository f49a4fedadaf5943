// Draws the application menu from the table in shared/ipc/menu.ts. A command is sent to the page, which carries it out as
// if its key had been pressed; main knows none of them.
import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { InterfaceLanguage } from '../shared/ipc/contract.ts';
import type { FileHandle, RecentFile } from '../shared/ipc/files.ts';
import { applicationMenu, type MenuCommand, type MenuItem } from '../shared/ipc/menu.ts';

/** What the menu shows and does; asked anew at each drawing. */
export interface MenuFacts {
  readonly language: () => InterfaceLanguage;
  readonly recent: () => readonly RecentFile[];
  /** Sends a command to the page. */
  readonly choose: (command: MenuCommand) => void;
  readonly openRecent: (handle: FileHandle) => void;
}

export interface ApplicationMenu {
  /** Draws the menu anew; cheap enough for every change of a fact. */
  draw(): void;
  /** Says whether a record is open, and draws the menu if that is new. */
  recordOpen(open: boolean): void;
}

/** The menu over `facts`, not yet drawn. */
export function applicationMenuOver(facts: MenuFacts): ApplicationMenu {
  let inRecord = false;
  const draw = (): void => {
    const menus = applicationMenu.map(({ label, items }) => ({
      label: label[facts.language()],
      submenu: items.map((item) => drawn(item, inRecord, facts)),
    }));
    const macMenu: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : [];
    Menu.setApplicationMenu(Menu.buildFromTemplate([...macMenu, ...menus]));
  };
  return {
    draw,
    recordOpen(open) {
      if (open === inRecord) return;
      inRecord = open;
      draw();
    },
  };
}

function drawn(item: MenuItem, inRecord: boolean, facts: MenuFacts): MenuItemConstructorOptions {
  const language = facts.language();
  switch (item.kind) {
    case 'line':
      return { type: 'separator' };
    case 'system':
      return { role: item.role, label: item.label[language] };
    case 'recent':
      return { label: item.label[language], submenu: recentItems(item.empty[language], facts) };
    case 'command':
      return {
        id: item.id,
        label: item.label[language],
        enabled: item.needs === 'nothing' || inRecord,
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

function recentItems(empty: string, facts: MenuFacts): MenuItemConstructorOptions[] {
  const recent = facts.recent();
  if (recent.length === 0) return [{ label: empty, enabled: false }];
  // Electron reads a single & as the mark of a shortcut letter.
  return recent.map(({ handle, name }) => ({
    label: name.replaceAll('&', '&&'),
    click: () => facts.openRecent(handle),
  }));
}
