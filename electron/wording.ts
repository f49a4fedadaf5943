// The few words the shell says by itself, in both languages of the interface. Everything else is said by the page.
import type { InterfaceLanguage } from '../shared/ipc/contract.ts';
import type { SaveKind } from '../shared/ipc/file-kinds.ts';

export interface ShellWording {
  readonly openImport: string;
  readonly openProject: string;
  readonly openNames: string;
  readonly openTable: string;
  readonly openAlignment: string;
  readonly openCheck: string;
  readonly texts: string;
  readonly lists: string;
  readonly alignments: string;
  readonly allFiles: string;
  readonly kinds: Readonly<Record<SaveKind, string>>;
  readonly unsaved: string;
  readonly unsavedDetail: string;
  readonly stay: string;
  readonly closeAnyway: string;
  readonly pageGone: string;
  readonly pageGoneDetail: string;
  readonly startAgain: string;
  readonly quit: string;
}

const en: ShellWording = {
  openImport: 'Import texts',
  openProject: 'Open project',
  openNames: 'Import names',
  openTable: 'Import a table',
  openAlignment: 'Import an alignment',
  openCheck: 'Check TEI',
  texts: 'Texts',
  lists: 'Lists of names',
  alignments: 'Alignments and their sentences',
  allFiles: 'All files',
  kinds: {
    project: 'Sverka project',
    tei: 'TEI',
    text: 'Plain text',
    tmx: 'Translation memory',
    table: 'Table',
    page: 'Web page',
    json: 'JSON',
    vocabulary: 'SKOS vocabulary',
    pdf: 'PDF',
    picture: 'SVG picture',
    docx: 'Word document',
    zip: 'Several files',
  },
  unsaved: 'Not everything is saved yet.',
  unsavedDetail: 'The last changes could not be put on disk. If you close now, they are lost.',
  stay: 'Stay',
  closeAnyway: 'Close anyway',
  pageGone: 'The workbench has stopped.',
  pageGoneDetail: 'Your work is saved up to the last half second.',
  startAgain: 'Start again',
  quit: 'Quit',
};

const ru: ShellWording = {
  openImport: 'Импорт текстов',
  openProject: 'Открыть проект',
  openNames: 'Импорт имён',
  openTable: 'Импорт таблицы',
  openAlignment: 'Импорт выравнивания',
  openCheck: 'Проверка TEI',
  texts: 'Тексты',
  lists: 'Списки имён',
  alignments: 'Выравнивания и их предложения',
  allFiles: 'Все файлы',
  kinds: {
    project: 'Проект Sverka',
    tei: 'TEI',
    text: 'Простой текст',
    tmx: 'Память переводов',
    table: 'Таблица',
    page: 'Веб-страница',
    json: 'JSON',
    vocabulary: 'Словарь SKOS',
    pdf: 'PDF',
    picture: 'Рисунок SVG',
    docx: 'Документ Word',
    zip: 'Несколько файлов',
  },
  unsaved: 'Сохранено ещё не всё.',
  unsavedDetail: 'Последние изменения не удалось записать на диск. Если закрыть сейчас, они пропадут.',
  stay: 'Остаться',
  closeAnyway: 'Всё равно закрыть',
  pageGone: 'Рабочий стол остановился.',
  pageGoneDetail: 'Ваша работа сохранена до последней половины секунды.',
  startAgain: 'Запустить снова',
  quit: 'Выйти',
};

const wordings: Readonly<Record<InterfaceLanguage, ShellWording>> = { en, ru };

/** The shell's own words in a language. */
export const shellWording = (language: InterfaceLanguage): ShellWording => wordings[language];
