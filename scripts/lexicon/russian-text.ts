// Russian running text from Debian packages: what word frequencies and neighbours are counted on.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Text of one package, a paragraph a line, and how much one occurrence in it counts. */
export interface CountedText {
  readonly source: string;
  readonly weight: number;
  readonly paragraphs: readonly string[];
}

/** What a manual of computing says of Russian counts less than prose does. */
const MANUAL_WEIGHT = 0.3;

/** Speeches, decrees and telegrams are nearest to what is read with the program. */
const OFFICE_WEIGHT = 2;

const read = (path: string): string => readFileSync(path, 'utf8');

function withoutTags(html: string): string {
  return html
    .replace(/<(script|style|pre|code)[^>]*>[\s\S]*?<\/\1>/g, ' ')
    .replace(/<(p|div|li|h\d|td|br|dt|dd)[^>]*>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&nbsp;|&#160;/g, ' ')
    .replace(/&quot;|&laquo;|&raquo;|&#8220;|&#8221;/g, '"')
    .replace(/&[#\w]+;/g, ' ');
}

/** One aphorism is one paragraph; the line that names its author is left out. */
function fortunes(text: string): string {
  return text
    .replace(/\n\t*--.*/g, '')
    .replace(/\n(?!%)/g, ' ')
    .replace(/%/g, '\n');
}

const manualPage = (path: string): string =>
  gunzipSync(readFileSync(path))
    .toString('utf8')
    .replace(/\\f.|\\-|\\&/g, '')
    .replace(/\n(?!\.)/g, ' ');

/** The translations in a compiled message catalogue: the pieces between its zero bytes. */
const catalogue = (path: string): string =>
  read(path)
    .split('\0')
    .map((message) => message.replace(/\s+/g, ' ').replace(/<[^>]+>/g, ' '))
    .join('\n');

/** Mueller's entries without their phonetic signs and labels: Russian glosses and translated phrases. */
const mueller = (path: string): string =>
  gunzipSync(readFileSync(path))
    .toString('utf8')
    .replace(/\n {3,}(?!\d|[а-я]\))/g, ' ')
    .replace(/\[[^\]]*\]|_[^\s.]+\./g, ' ')
    .replace(/[A-Za-z'~()\d]+|\bи т\. ?п\.|\bчто-л\.|\bчего-л\./g, '\n');

const RUSSIAN = /[а-яё]/g;

/** Lines that are mostly Russian and long enough to say something, each once. */
function russianLines(text: string, shortest: number): readonly string[] {
  const lines = text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
  return [...new Set(lines)].filter(
    (line) => line.length >= shortest && (line.match(RUSSIAN)?.length ?? 0) > 0.55 * line.length,
  );
}

interface Shelf {
  readonly source: string;
  readonly weight: number;
  /** A file, or a folder to be searched with all below it for names with `ending`. */
  readonly place: string;
  readonly ending: string;
  readonly shortest: number;
  readonly plain: (path: string) => string;
}

const SHELVES: readonly Shelf[] = [
  {
    source: 'fortunes-ru',
    weight: 1,
    place: 'usr/share/games/fortunes/ru',
    ending: '.u8',
    shortest: 12,
    plain: (path) => fortunes(read(path)),
  },
  {
    source: 'wesnoth-1.16-data',
    weight: 1,
    place: 'usr/share/games/wesnoth/1.16/locale/ru/LC_MESSAGES',
    ending: '.mo',
    shortest: 12,
    plain: catalogue,
  },
  {
    source: 'mueller7-dict',
    weight: 1,
    place: 'usr/share/dictd/mueller7.dict.dz',
    ending: '.dz',
    shortest: 3,
    plain: mueller,
  },
  {
    source: 'd0rj/RusLit',
    weight: 1,
    place: 'RusLit/prose',
    ending: '.txt',
    shortest: 12,
    plain: read,
  },
  {
    source: 'SergeyShk/ruTS',
    weight: OFFICE_WEIGHT,
    place: 'ruTS/ruts/datasets/data/stalin_works',
    ending: '',
    shortest: 12,
    plain: (path) => read(path).replace(/^(?:.+\n)+\n/, ''),
  },
  {
    source: 'debian-handbook',
    weight: MANUAL_WEIGHT,
    place: 'usr/share/doc/debian-handbook/html/ru-RU',
    ending: '.html',
    shortest: 12,
    plain: (path) => withoutTags(read(path)),
  },
  {
    source: 'installation-guide-amd64',
    weight: MANUAL_WEIGHT,
    place: 'usr/share/doc/installation-guide-amd64/ru',
    ending: '.html',
    shortest: 12,
    plain: (path) => withoutTags(read(path)),
  },
  {
    source: 'libreoffice-help-ru',
    weight: MANUAL_WEIGHT,
    place: 'usr/share/libreoffice/help/ru/text',
    ending: '.html',
    shortest: 12,
    plain: (path) => withoutTags(read(path)),
  },
  {
    source: 'manpages-ru',
    weight: MANUAL_WEIGHT,
    place: 'usr/share/man/ru',
    ending: '.gz',
    shortest: 12,
    plain: manualPage,
  },
];

/**
 * The texts found under any of `roots` (the system's own `/`, or folders into which packages were unpacked with
 * `dpkg -x`). Throws when a package is in none of them, since the data would then silently be poorer.
 */
export function russianTexts(roots: readonly string[]): readonly CountedText[] {
  return SHELVES.map(({ source, weight, place, ending, shortest, plain }) => {
    const paths = roots.flatMap((root) => filesAt(join(root, place), ending));
    if (paths.length === 0)
      throw new Error(`${source} is not here: see language-data/README.md for where it is had, and name the folder.`);
    return { source, weight, paragraphs: russianLines(paths.map(plain).join('\n'), shortest) };
  });
}

function filesAt(place: string, ending: string): readonly string[] {
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [place];
  return readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(place, name))
    .filter((path) => statSync(path).isFile());
}
