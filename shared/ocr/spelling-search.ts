// Finds the words of the lexicon that a damaged word may have been: a walk of the lexicon's automaton along the read
// word, cheapest steps first, where a step is a letter read right, misread, lost or added.
import { type Cluster, type Confusions, COST_STEPS as STEPS, signNumber } from '../language/confusions.ts';
import type { Lexicon } from '../language/lexicon.ts';

/** A form of the lexicon and what it costs to have been read so (natural logarithm of one over the probability). */
export interface Spelling {
  /** Lower case, as in the lexicon. */
  readonly word: string;
  readonly cost: number;
}

export interface SearchLimits {
  /** Forms that cost more are not looked for. */
  readonly highestCost: number;
  /** How many places of the walk may be visited: what bounds the time. */
  readonly visits: number;
  /** How many forms are enough. */
  readonly enough: number;
}

/** What each sign still to be read is expected to cost at least: makes the walk prefer words that are nearly spelt out. */
const EXPECTED_PER_SIGN = 1.4;
/** Forms dearer than the cheapest found by more than this are never the right ones in practice. */
const FALLING_BEHIND = 9;

/** A visited place puts at most this many others in the queue, on the average of a search. */
const REACHED_PER_VISIT = 16;
const LONGEST_WORD = 60;

/**
 * The walk so far: one entry a place reached; parallel arrays because there are tens of thousands a word. One scratch
 * serves many searches, one after another.
 */
export class SearchScratch {
  private size = 0;
  private readonly capacity: number;
  readonly place: Int32Array;
  readonly cost: Int16Array;
  readonly at: Uint8Array;
  readonly parent: Int32Array;
  readonly letter: Int8Array;
  readonly ends: Uint8Array;
  private readonly next: Int32Array;
  private readonly heads: Int32Array;
  private lowest = 0;
  private ranks = 0;
  private length = 0;
  highest = 0;

  /** `visits` is the most that any of its searches may ask for. */
  constructor(visits: number) {
    this.capacity = visits * REACHED_PER_VISIT + 64;
    this.place = new Int32Array(this.capacity);
    this.cost = new Int16Array(this.capacity);
    this.at = new Uint8Array(this.capacity);
    this.parent = new Int32Array(this.capacity);
    this.letter = new Int8Array(this.capacity);
    this.ends = new Uint8Array(this.capacity);
    this.next = new Int32Array(this.capacity);
    this.heads = new Int32Array(quantise(60) + LONGEST_WORD * quantise(EXPECTED_PER_SIGN) + 2);
  }

  /** Forgets the search before. */
  begin(highest: number, length: number): void {
    this.size = 0;
    this.lowest = 0;
    this.highest = Math.min(highest, quantise(60));
    this.length = length;
    this.ranks = this.highest + length * quantise(EXPECTED_PER_SIGN) + 1;
    this.heads.fill(-1, 0, this.ranks);
  }

  push(cost: number, place: number, at: number, parent: number, letter: number, ends: number): void {
    if (cost > this.highest || this.size >= this.capacity || at > this.length) return;
    const entry = this.note(cost, place, at, parent, letter, ends);
    const rank = cost + (this.length - at) * quantise(EXPECTED_PER_SIGN);
    this.next[entry] = this.heads[rank] ?? -1;
    this.heads[rank] = entry;
    if (rank < this.lowest) this.lowest = rank;
  }

  /** An entry that is only on the way: its letter counts, but the walk does not go on from it. */
  note(cost: number, place: number, at: number, parent: number, letter: number, ends: number): number {
    const entry = Math.min(this.size, this.capacity - 1);
    this.size++;
    this.cost[entry] = cost;
    this.place[entry] = place;
    this.at[entry] = at;
    this.parent[entry] = parent;
    this.letter[entry] = letter;
    this.ends[entry] = ends;
    return entry;
  }

  /** Takes the most promising entry; -1 when there is none left. */
  pop(): number {
    while (this.lowest < this.ranks) {
      const entry = this.heads[this.lowest] ?? -1;
      if (entry >= 0) {
        this.heads[this.lowest] = this.next[entry] ?? -1;
        return entry;
      }
      this.lowest++;
    }
    return -1;
  }

  /** The letters on the way to an entry. */
  spell(entry: number, letters: string): string {
    let word = '';
    for (let step = entry; step > 0; step = this.parent[step] ?? 0) {
      const letter = this.letter[step] ?? -1;
      if (letter >= 0) word = (letters[letter] ?? '') + word;
    }
    return word;
  }
}

const quantise = (cost: number): number => Math.round(cost * STEPS);

/** The forms nearest to `read`, roughly cheapest first. */
export function nearSpellings(
  lexicon: Lexicon,
  confusions: Confusions,
  read: string,
  limits: SearchLimits,
  walk: SearchScratch,
): readonly Spelling[] {
  if (read.length > LONGEST_WORD) return [];
  const signs = [...read].map((sign) => signNumber(confusions, sign));
  const clusters = clustersAt(confusions, read);
  walk.begin(quantise(limits.highestCost), signs.length);
  walk.push(0, lexicon.root, 0, -1, -1, 0);
  const found = new Map<string, number>();
  for (let visits = 0; visits < limits.visits && found.size < limits.enough; visits++) {
    const entry = walk.pop();
    if (entry < 0) break;
    const cost = walk.cost[entry] ?? 0;
    if (cost > walk.highest) continue;
    if (walk.ends[entry] && walk.at[entry] === signs.length) {
      const word = walk.spell(entry, lexicon.letters);
      found.set(word, Math.min(found.get(word) ?? Number.POSITIVE_INFINITY, cost / STEPS));
      walk.highest = Math.min(walk.highest, cost + quantise(FALLING_BEHIND));
    }
    step(lexicon, confusions, walk, entry, cost, signs, clusters);
  }
  return spellings(found);
}

const spellings = (found: ReadonlyMap<string, number>): readonly Spelling[] =>
  [...found].map(([word, cost]) => ({ word, cost })).sort((a, b) => a.cost - b.cost);

/** The clusters that may begin at each sign of the word. */
function clustersAt(confusions: Confusions, read: string): readonly (readonly Cluster[])[] {
  const plain = [...read].map((sign) => (/[\u0400-\u04ff]/.test(sign) ? sign.toLowerCase().replace('ё', 'е') : sign));
  return plain.map((sign, at) =>
    (confusions.clusters.get(sign) ?? []).filter(
      ({ read: signs }) => plain.slice(at, at + signs.length).join('') === signs,
    ),
  );
}

function step(
  lexicon: Lexicon,
  confusions: Confusions,
  walk: SearchScratch,
  entry: number,
  cost: number,
  signs: readonly number[],
  clusters: readonly (readonly Cluster[])[],
): void {
  const at = walk.at[entry] ?? 0;
  const place = walk.place[entry] ?? 0;
  const sign = signs[at] ?? -1;
  const width = confusions.signs.length + 1;
  const { substitution, lost, added } = confusions.steps;
  const left = walk.highest - cost;
  if (sign >= 0) {
    const more = added[sign] ?? 0;
    if (more <= left) walk.push(cost + more, place, at + 1, entry, -1, walk.ends[entry] ?? 0);
  }
  if (place === 0) return;
  for (let edge = place; ; edge++) {
    const packed = lexicon.edges[edge] ?? 0;
    const letter = packed & 63;
    if (sign >= 0) {
      const misread = substitution[letter * width + sign] ?? 0;
      if (misread <= left) walk.push(cost + misread, packed >>> 8, at + 1, entry, letter, packed & 64);
    }
    const gone = lost[letter] ?? 0;
    if (gone <= left) walk.push(cost + gone, packed >>> 8, at, entry, letter, packed & 64);
    if (packed & 128) break;
  }
  for (const cluster of clusters[at] ?? []) stepCluster(lexicon, walk, entry, cost, at, place, cluster);
}

/** Follows several letters at once. Each but the last is entered as a place where no word ends. */
function stepCluster(
  lexicon: Lexicon,
  walk: SearchScratch,
  entry: number,
  cost: number,
  at: number,
  place: number,
  cluster: Cluster,
): void {
  let [here, parent] = [place, entry];
  for (let index = 0; index < cluster.meant.length; index++) {
    const letter = lexicon.letters.indexOf(cluster.meant[index] ?? '');
    const packed = edgeFor(lexicon, here, letter);
    if (packed === 0) return;
    here = packed >>> 8;
    const last = index === cluster.meant.length - 1;
    const total = cost + quantise(cluster.cost);
    if (last) walk.push(total, here, at + cluster.read.length, parent, letter, packed & 64);
    else parent = walk.note(total, 0, 0, parent, letter, 0);
  }
}

function edgeFor(lexicon: Lexicon, place: number, letter: number): number {
  if (place === 0) return 0;
  for (let edge = place; ; edge++) {
    const packed = lexicon.edges[edge] ?? 0;
    if ((packed & 63) === letter) return packed;
    if (packed & 128) return 0;
  }
}
