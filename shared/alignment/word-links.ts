// Which words inside a bead render each other, for drawing on hover and for evidence.
import type { AlignmentEvidence } from './evidence.ts';
import { linksAsFunctionWords } from './function-words.ts';
import { countOf, type IndexedSide, indexSide } from './indexed-side.ts';
import { pairScanners } from './sentence-words.ts';
import { MEETING_RATES } from './word-evidence.ts';
import { PAIR_KINDS, type PairKind, pairWords } from './word-pairs.ts';

/** A word of a text: its number among the text's comparable words, and UTF-16 offsets. */
export interface LinkedWord {
  readonly word: number;
  readonly from: number;
  readonly to: number;
}

export interface WordLink {
  readonly original: LinkedWord;
  readonly translation: LinkedWord;
  readonly kind: PairKind;
}

/** What it costs to link words as far apart, in shares of their texts, as can be. */
const FARTHEST_COST = 0.5;
/** Words that neighbour a linked pair on both sides are likelier a pair too. */
const NEIGHBOUR_GAIN = 0.15;
/** A link worth less is not drawn. */
const LEAST = 0.1;
/**
 * A faint pair whose words have this many renderings between them (one's times the other's) says little: "point" and
 * "цель" are two of 62 and 45. It is drawn only beside another link.
 */
const LOOSE = 2500;
const LOOSE_COST = 0.15;

interface Candidate {
  readonly original: number;
  readonly translation: number;
  readonly kind: PairKind;
  readonly worth: number;
}

/**
 * Links words of a bead's two texts, in the order of the original. A word has one partner; more only where neighbours
 * each render it by the dictionary. Words without an evident partner stay unlinked.
 */
export function alignWords(original: string, translation: string, evidence: AlignmentEvidence): readonly WordLink[] {
  const scan = pairScanners(evidence.dictionary);
  const russian = indexSide([{ text: original, paragraph: 0, block: 'prose' }], scan.original);
  const english = indexSide([{ text: translation, paragraph: 0, block: 'prose' }], scan.translation);
  const candidates = candidatesOf(russian, english, evidence);
  const taken = { original: new Map<number, number>(), translation: new Set<number>() };
  const links: Candidate[] = [];
  while (true) {
    const best = bestFree(candidates, taken);
    if (!best) break;
    taken.original.set(best.original, best.translation);
    taken.translation.add(best.translation);
    links.push(best);
  }
  return [...links, ...besideLinked(candidates, links)]
    .toSorted((a, b) => a.original - b.original || a.translation - b.translation)
    .map((link) => ({
      original: linkedWord(russian, link.original),
      translation: linkedWord(english, link.translation),
      kind: link.kind,
    }));
}

function candidatesOf(russian: IndexedSide, english: IndexedSide, evidence: AlignmentEvidence): readonly Candidate[] {
  const pairs = pairWords(russian, english, evidence);
  const candidates: Candidate[] = [];
  russian.tokens.forEach((type, original) => {
    pairs.partners[type]?.forEach((partner, at) => {
      const kind = PAIR_KINDS[pairs.kinds[type]?.[at] ?? 0];
      const [here, there] = [russian.types[type], english.types[partner]];
      if (kind === undefined || kind === 'mark' || !here || !there) return;
      if (!linksAsFunctionWords(here.form, there.form, kind)) return;
      const cost = kind === 'sense 1' && isLoose(here.key, there.key, evidence) ? LOOSE_COST : 0;
      for (let translation = 0; translation < english.tokens.length; translation++) {
        if (english.tokens[translation] !== partner) continue;
        const apart = Math.abs(original / russian.tokens.length - translation / english.tokens.length);
        const common = Math.sqrt(countOf(russian, type) * countOf(english, partner));
        const worth = MEETING_RATES[kind] / common - FARTHEST_COST * apart - cost;
        candidates.push({ original, translation, kind, worth });
      }
    });
  });
  return candidates;
}

/** The best candidate whose words are free, counting the neighbours already linked. */
function bestFree(
  candidates: readonly Candidate[],
  taken: { readonly original: ReadonlyMap<number, number>; readonly translation: ReadonlySet<number> },
): Candidate | null {
  let best: Candidate | null = null;
  let most = LEAST;
  for (const candidate of candidates) {
    const { original, translation } = candidate;
    if (taken.original.has(original) || taken.translation.has(translation)) continue;
    const beside = [-1, 1].filter((step) => taken.original.get(original + step) === translation + step).length;
    const worth = candidate.worth + NEIGHBOUR_GAIN * beside;
    if (worth > most) [best, most] = [candidate, worth];
  }
  return best;
}

const isLoose = (russian: string, english: string, { dictionary }: AlignmentEvidence): boolean =>
  dictionary.englishFor(russian).length * dictionary.russianFor(english).length > LOOSE;

/** Kinds of pairs that tie a second word to one that is linked already. */
const PLAIN: ReadonlySet<PairKind> = new Set(['sense 2', 'sense 3', 'learned']);

/** Free words that render the same word as a neighbour of theirs does. */
function besideLinked(candidates: readonly Candidate[], links: readonly Candidate[]): readonly Candidate[] {
  const originals = new Set(links.map(({ original }) => original));
  const translations = new Set(links.map(({ translation }) => translation));
  const linked = new Set(links.map(({ original, translation }) => `${original}-${translation}`));
  return candidates.filter(({ original, translation, kind }) => {
    if (!PLAIN.has(kind) || originals.has(original) === translations.has(translation)) return false;
    return [-1, 1].some((step) =>
      originals.has(original)
        ? linked.has(`${original}-${translation + step}`)
        : linked.has(`${original + step}-${translation}`),
    );
  });
}

function linkedWord(side: IndexedSide, token: number): LinkedWord {
  return { word: token, from: side.from[token] ?? 0, to: side.to[token] ?? 0 };
}

/** The links as Pharaoh pairs, `0-0 1-2`, counted in comparable words. */
export const pharaohPairs = (links: readonly WordLink[]): string =>
  links.map(({ original, translation }) => `${original.word}-${translation.word}`).join(' ');
