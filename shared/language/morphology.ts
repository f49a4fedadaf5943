// What a Russian word form may be: its lexeme, case and number, from OpenCorpora's dictionary. The file is made by
// scripts/build-names.ts; its source and licence stand in language-data/README.md.
import { gunzipSync } from 'fflate';

/** Name of the dictionary's file in language-data/. */
export const MORPHOLOGY_FILE = 'morphology-ru.txt.gz';

export type WordClass =
  | 'given name'
  | 'surname'
  | 'patronymic'
  | 'place'
  | 'organisation'
  | 'abbreviation'
  | 'noun'
  | 'adjective'
  | 'verb'
  | 'other';

const CLASSES: Readonly<Record<string, WordClass>> = {
  N: 'given name',
  S: 'surname',
  P: 'patronymic',
  G: 'place',
  O: 'organisation',
  B: 'abbreviation',
  n: 'noun',
  a: 'adjective',
  v: 'verb',
  x: 'other',
};

export type Gender = 'm' | 'f' | 'n' | '-';

/** One way to understand a form. */
export interface WordReading {
  readonly is: WordClass;
  /** The dictionary form, lower case, with е for ё. */
  readonly lemma: string;
  readonly gender: Gender;
  /** True for what is alive: "посол", not "посольство". */
  readonly animate: boolean;
  /** Number and case in two letters: s, f (singular of a woman's form: Иванова) or p; n g d a i l. Empty for what is not declined. */
  readonly slots: readonly string[];
}

export interface Morphology {
  /** Every reading of a form, in any case of letters; empty for an unknown word. */
  readings(form: string): readonly WordReading[];
  /** A lexeme's form in a slot ("sg"); null when the lexeme or the form is unknown. `is` chooses among homonyms. */
  inflect(lemma: string, slot: string, is?: WordClass): string | null;
  /** Every dictionary form of a class, in the file's order. */
  lemmas(is: WordClass): readonly string[];
}

/** A morphology that knows no word, for a host that could not load one. */
export const EMPTY_MORPHOLOGY: Morphology = { readings: () => [], inflect: () => null, lemmas: () => [] };

interface Paradigm {
  readonly is: WordClass;
  readonly gender: Gender;
  readonly animate: boolean;
  readonly lemmaEnding: string;
  readonly slotsByEnding: ReadonlyMap<string, readonly string[]>;
}

/** The typescripts write е for ё throughout. */
const level = (word: string): string => word.toLowerCase().replaceAll('ё', 'е');

function readParadigm(line: string): Paradigm {
  const [head = '', ...endings] = line.split(' ');
  const slots = endings.map((item): [string, readonly string[]] => {
    const [ending = '', list = ''] = item.split(':');
    return [level(ending), list === '' ? [] : list.split(',')];
  });
  return {
    is: CLASSES[head[0] ?? ''] ?? 'other',
    gender: (head[1] ?? '-') as Gender,
    animate: head[2] === 'y',
    lemmaEnding: slots[0]?.[0] ?? '',
    slotsByEnding: new Map(slots),
  };
}

/**
 * Reads the dictionary's file: gzipped pairs of lines, a paradigm ("nmy :sn а:sg,sa …": class, gender, alive, endings
 * with their slots) and its stems, each as the number of letters (base 36) shared with the stem before and the rest.
 * Throws `RangeError` when the bytes are not such a file.
 */
export function loadMorphology(bytes: Uint8Array): Morphology {
  const lines = new TextDecoder().decode(gunzipSync(bytes)).split('\n');
  const stems = new Map<string, Paradigm[]>();
  for (let at = 0; at + 1 < lines.length; at += 2) {
    const head = lines[at] ?? '';
    if (!/^[NSPGOBnavx][mfn-][y-] /.test(head)) throw new RangeError('This is not a morphology file of Sverka.');
    const paradigm = readParadigm(head);
    for (const stem of frontDecoded(lines[at + 1] ?? '')) {
      const known = stems.get(stem);
      if (known) known.push(paradigm);
      else stems.set(stem, [paradigm]);
    }
  }
  return {
    readings: (form) => readingsOf(level(form), stems),
    inflect: inflector(stems),
    lemmas: (is) => lemmasOf(is, stems),
  };
}

function* frontDecoded(line: string): Generator<string> {
  let before = '';
  for (const item of line.split(' ')) {
    before = before.slice(0, Number.parseInt(item[0] ?? '0', 36)) + item.slice(1);
    yield level(before);
  }
}

/** Longest ending of a declined word or verb worth trying. */
const LONGEST_ENDING = 9;

function readingsOf(form: string, stems: ReadonlyMap<string, readonly Paradigm[]>): WordReading[] {
  const readings: WordReading[] = [];
  for (let cut = form.length; cut >= Math.max(0, form.length - LONGEST_ENDING); cut--) {
    const stem = form.slice(0, cut);
    for (const { is, gender, animate, lemmaEnding, slotsByEnding } of stems.get(stem) ?? []) {
      const slots = slotsByEnding.get(form.slice(cut));
      if (slots) readings.push({ is, gender, animate, lemma: stem + lemmaEnding, slots });
    }
  }
  return readings;
}

function lemmasOf(is: WordClass, stems: ReadonlyMap<string, readonly Paradigm[]>): string[] {
  const lemmas: string[] = [];
  for (const [stem, paradigms] of stems) {
    for (const paradigm of paradigms) if (paradigm.is === is) lemmas.push(stem + paradigm.lemmaEnding);
  }
  return lemmas;
}

function inflector(stems: ReadonlyMap<string, readonly Paradigm[]>): Morphology['inflect'] {
  return (lemma, slot, is) => {
    const word = level(lemma);
    for (let cut = word.length; cut >= Math.max(0, word.length - LONGEST_ENDING); cut--) {
      for (const paradigm of stems.get(word.slice(0, cut)) ?? []) {
        if ((is && paradigm.is !== is) || paradigm.lemmaEnding !== word.slice(cut)) continue;
        for (const [ending, slots] of paradigm.slotsByEnding)
          if (slots.includes(slot)) return word.slice(0, cut) + ending;
      }
    }
    return null;
  };
}
