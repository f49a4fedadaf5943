// The application menu of the desktop, as data: each item names a command that the page carries out, so the menu, the
// keyboard and the palette do the same thing. The page answers to the ids below; main only draws them.
import { z } from 'zod';

/** Wording of the menu in both languages of the interface. */
export interface Wording {
  readonly en: string;
  readonly ru: string;
}

/** Items the system itself carries out on whatever has the focus. */
export type SystemRole =
  | 'cut'
  | 'copy'
  | 'paste'
  | 'selectAll'
  | 'minimize'
  | 'togglefullscreen'
  | 'close'
  | 'quit'
  | 'toggleDevTools';

interface CommandItem {
  readonly kind: 'command';
  readonly id: string;
  readonly label: Wording;
  /** As Electron writes it; null where there is no key. Shown only: the page itself listens for keys. */
  readonly key: string | null;
  /** `record` items can be chosen only while a record is open. */
  readonly needs: 'nothing' | 'record';
}

export type MenuItem =
  | CommandItem
  | { readonly kind: 'system'; readonly role: SystemRole; readonly label: Wording }
  /** Filled by the shell with the files opened last. */
  | { readonly kind: 'recent'; readonly label: Wording; readonly empty: Wording }
  | { readonly kind: 'line' };

export interface Menu {
  readonly label: Wording;
  readonly items: readonly MenuItem[];
}

const always = <Id extends string>(id: Id, key: string | null, en: string, ru: string) =>
  ({ kind: 'command', id, label: { en, ru }, key, needs: 'nothing' }) as const;
const inRecord = <Id extends string>(id: Id, key: string | null, en: string, ru: string) =>
  ({ kind: 'command', id, label: { en, ru }, key, needs: 'record' }) as const;
const system = (role: SystemRole, en: string, ru: string) => ({ kind: 'system', role, label: { en, ru } }) as const;
const line = { kind: 'line' } as const;

const file = {
  label: { en: 'File', ru: 'Файл' },
  items: [
    always('file.new-project', null, 'New project…', 'Новый проект…'),
    always('file.open-project', 'CmdOrCtrl+O', 'Open project…', 'Открыть проект…'),
    { kind: 'recent', label: { en: 'Recent', ru: 'Недавние' }, empty: { en: 'Nothing yet', ru: 'Пока пусто' } },
    always('file.import', 'CmdOrCtrl+I', 'Import texts…', 'Импорт текстов…'),
    line,
    always('file.save-project-as', 'CmdOrCtrl+Shift+S', 'Save a copy of the project…', 'Сохранить копию проекта…'),
    inRecord('file.export', 'CmdOrCtrl+E', 'Export…', 'Экспорт…'),
    inRecord('file.print', 'CmdOrCtrl+P', 'Print to PDF…', 'Печать в PDF…'),
    always('file.backups', null, 'Backups…', 'Резервные копии…'),
    line,
    system('close', 'Close window', 'Закрыть окно'),
    system('quit', 'Quit Sverka', 'Выйти из программы'),
  ],
} as const satisfies Menu;

const edit = {
  label: { en: 'Edit', ru: 'Правка' },
  items: [
    always('edit.undo', 'CmdOrCtrl+Z', 'Take back', 'Отменить'),
    always('edit.redo', 'CmdOrCtrl+Shift+Z', 'Do again', 'Повторить'),
    line,
    system('cut', 'Cut', 'Вырезать'),
    system('copy', 'Copy', 'Копировать'),
    system('paste', 'Paste', 'Вставить'),
    system('selectAll', 'Select all', 'Выделить всё'),
    line,
    always('palette.open', 'CmdOrCtrl+K', 'Find or do…', 'Найти или выполнить…'),
  ],
} as const satisfies Menu;

const view = {
  label: { en: 'View', ru: 'Вид' },
  items: [
    inRecord('mode.read', 'CmdOrCtrl+1', 'Read', 'Чтение'),
    inRecord('mode.correct', 'CmdOrCtrl+2', 'Correct', 'Исправление'),
    inRecord('mode.tag', 'CmdOrCtrl+3', 'Tag', 'Разметка'),
    inRecord('mode.align', 'CmdOrCtrl+4', 'Align', 'Выравнивание'),
    line,
    inRecord('view.table', 'CmdOrCtrl+T', 'Sentence table', 'Таблица предложений'),
    always('view.left-panel', 'CmdOrCtrl+B', 'Left panel', 'Левая панель'),
    always('view.right-panel', 'CmdOrCtrl+J', 'Right panel', 'Правая панель'),
    inRecord('view.focus', null, 'Text alone', 'Только текст'),
    inRecord('view.level-scrolling', null, 'Keep sentences level', 'Держать предложения вровень'),
    line,
    inRecord('view.zoom-in', 'CmdOrCtrl+Plus', 'Larger text', 'Крупнее'),
    inRecord('view.zoom-out', 'CmdOrCtrl+-', 'Smaller text', 'Мельче'),
    inRecord('view.zoom-reset', 'CmdOrCtrl+0', 'Usual size', 'Обычный размер'),
    line,
    always('view.theme', null, 'Light or dark', 'Светлая или тёмная'),
    always('view.language', null, 'Русский интерфейс', 'English interface'),
    system('togglefullscreen', 'Full screen', 'Во весь экран'),
  ],
} as const satisfies Menu;

const help = {
  label: { en: 'Help', ru: 'Справка' },
  items: [
    always('help.keys', null, 'All keys', 'Все клавиши'),
    always('help.tour', null, 'Show the tour', 'Показать обзор'),
    always('help.about', null, 'About Sverka', 'О программе'),
    system('toggleDevTools', 'Developer tools', 'Инструменты разработчика'),
  ],
} as const satisfies Menu;

const commandMenus = [file, edit, view, help] as const;

/** The menus from left to right. */
export const applicationMenu: readonly Menu[] = commandMenus;

/** The id of a command in the menu. */
export type MenuCommand = Extract<(typeof commandMenus)[number]['items'][number], { kind: 'command' }>['id'];

const commandIds: ReadonlySet<string> = new Set(
  applicationMenu.flatMap((menu) => menu.items.flatMap((item) => (item.kind === 'command' ? [item.id] : []))),
);

/** Accepts only the id of a command that stands in the menu. */
export const menuCommand = z.custom<MenuCommand>((raw) => typeof raw === 'string' && commandIds.has(raw));
