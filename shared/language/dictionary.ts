// The English-Russian dictionary as the engines ask it: stems to stems, both ways, with how surely one renders the
// other. The file is made by scripts/build-dictionary.ts; its sources and licences stand in language-data/README.md.
import { gunzipSync } from 'fflate';

/** Name of the dictionary's file in language-data/. */
export const DICTIONARY_FILE = 'dictionary.txt.gz';

/** How surely a pair of stems render each other: 3 the plain equivalent, 1 one sense among many. */
export type Strength = 1 | 2 | 3;

export interface Rendering {
  readonly stem: string;
  readonly strength: Strength;
}

export interface Dictionary {
  /** Russian stems that render an English stem (see `stemmer('en')`), the surest first; empty for an unknown one. */
  russianFor(englishStem: string): readonly Rendering[];
  /** English stems that render a Russian stem (see `stemmer('ru')`), the surest first; empty for an unknown one. */
  englishFor(russianStem: string): readonly Rendering[];
  /** True for a Russian stem that stands in the dictionary. */
  knowsRussian(russianStem: string): boolean;
}

/** A dictionary without words, for a host that could not load one. */
export const EMPTY_DICTIONARY: Dictionary = {
  russianFor: () => [],
  englishFor: () => [],
  knowsRussian: () => false,
};

const STRENGTHS: readonly Strength[] = [3, 2, 1];

/**
 * Reads the dictionary's file: gzipped lines `english TAB russian… TAB russian… TAB russian…`, the Russian stems
 * parted by spaces and the columns falling in strength from 3 to 1. Throws when the bytes are not such a file.
 */
export function readDictionary(bytes: Uint8Array): Dictionary {
  const columns = new Map<string, string>();
  for (const line of new TextDecoder().decode(gunzipSync(bytes)).split('\n')) {
    const tab = line.indexOf('\t');
    if (tab < 0) throw new RangeError('This is not a dictionary file of Sverka: a line has no tab.');
    columns.set(line.slice(0, tab), line.slice(tab + 1));
  }
  // Both take longer than reading the file, and not every caller asks; each is made when first asked for.
  let stems: ReadonlySet<string> | null = null;
  let reverse: ReadonlyMap<string, readonly Rendering[]> | null = null;
  return {
    russianFor: (stem) => renderings(columns.get(stem) ?? ''),
    englishFor(stem) {
      reverse ??= reversed(columns);
      return reverse.get(stem) ?? [];
    },
    knowsRussian(stem) {
      stems ??= russianStems(columns);
      return stems.has(stem);
    },
  };
}

const BLANK = 32;

function russianStems(columns: ReadonlyMap<string, string>): ReadonlySet<string> {
  const stems = new Set<string>();
  for (const line of columns.values())
    for (let from = 0; from < line.length; ) {
      let to = from;
      // Stems are parted by blanks and tabs, whose codes no letter is below.
      while (to < line.length && line.charCodeAt(to) > BLANK) to++;
      if (to > from) stems.add(line.slice(from, to));
      from = to + 1;
    }
  return stems;
}

function reversed(columns: ReadonlyMap<string, string>): ReadonlyMap<string, readonly Rendering[]> {
  const russian = new Map<string, Rendering[]>();
  for (const [english, line] of columns)
    for (const { stem, strength } of renderings(line)) {
      const known = russian.get(stem);
      if (known) known.push({ stem: english, strength });
      else russian.set(stem, [{ stem: english, strength }]);
    }
  for (const list of russian.values()) list.sort((a, b) => b.strength - a.strength);
  return russian;
}

function renderings(columns: string): Rendering[] {
  return columns.split('\t').flatMap((column, index) => {
    const strength = STRENGTHS[index];
    if (column === '' || strength === undefined) return [];
    return column.split(' ').map((stem) => ({ stem, strength }));
  });
}
