// What punctuation is judged by: the kinds of damage, the features of a place, and a document's own habits.

export const MARK_KINDS = ['comma read as stop', 'stop read as comma', 'stop lost', 'speck'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** What a mark's place is judged by; 0 or 1 where nothing else is said. */
export const MARK_FEATURES = [
  'always',
  'noise',
  /** Logarithm of how many stops stand for each comma before words that join clauses, in the whole document. */
  'stops before joining words',
  /** Logarithm of the specks for each comma, in the whole document. */
  'specks',
  'next word joins clauses',
  /** Affinities of the words' classes to a pause, and to each other without one. */
  'pause after word',
  'pause before word',
  'words beside each other',
  /** Logarithm of the words since the last mark. */
  'words since a mark',
  'word unlisted',
  'next word unlisted',
  'next word short',
  /** 0..1. */
  'next word frequent',
  'next word a name',
  'line ends',
  'paragraph ends',
] as const;

/** Weights by kind, in the order of `MARK_FEATURES`. */
export type MarkWeights = Readonly<Record<MarkKind, readonly number[]>>;
/** Nothing is doubted. */
export const NO_MARK_WEIGHTS: MarkWeights = {
  'comma read as stop': [-99],
  'stop read as comma': [-99],
  'stop lost': [-99],
  speck: [-99],
};

/** Words before which a comma stands and a sentence seldom begins. */
export const JOINING_WORDS: ReadonlySet<string> = new Set(
  'что чтобы чтоб который которая которое которые которого которой которому которых которым которыми котором которую где когда если как так то хотя потому а но или и ибо чем кто кого кому чего чему куда откуда пока будто словно нежели причем поскольку'.split(
    ' ',
  ),
);

/** How often each mark stands where it is telling, in a whole document. */
export interface MarkCounts {
  readonly commas: number;
  /** Before small letters of a word that joins clauses, where only a comma can be meant. */
  readonly commasBeforeJoining: number;
  readonly stopsBeforeJoining: number;
  /** Signs no typewriter has and marks between blanks: dirt of the page or the scan. */
  readonly specks: number;
}

const BEFORE_SMALL = /\p{L}([.,])\s+(\p{Ll}+)/gu;
const SPECKS = /[‘’`^~_|{}\\]|\s[.,:;](?=\s)|\p{L}[:;]\p{L}/gu;

export function countMarks(texts: readonly string[]): MarkCounts {
  let [commas, commasBeforeJoining, stopsBeforeJoining, specks] = [0, 0, 0, 0];
  for (const text of texts) {
    commas += text.match(/\p{L},\s/gu)?.length ?? 0;
    specks += text.match(SPECKS)?.length ?? 0;
    for (const [, mark, word = ''] of text.matchAll(BEFORE_SMALL)) {
      if (!JOINING_WORDS.has(word)) continue;
      if (mark === '.') stopsBeforeJoining++;
      else commasBeforeJoining++;
    }
  }
  return { commas, commasBeforeJoining, stopsBeforeJoining, specks };
}
