// Two alignments of the same sentences side by side: how far they agree, and where they do not.

/** A bead of either alignment; sentences are whatever names them, ids or places. One side may be empty. */
export interface ComparedBead<Sentence> {
  readonly original: readonly Sentence[];
  readonly translation: readonly Sentence[];
}

/** How well one alignment finds the beads of another, each figure 0..1; beads with one empty side are not counted. */
export interface AgreementFigures {
  /** Share of our beads that theirs have too. */
  readonly precision: number;
  /** Share of their beads that ours have too. */
  readonly recall: number;
  readonly f1: number;
}

export interface Agreement {
  /** A bead counts when the other alignment has the very same. */
  readonly strict: AgreementFigures;
  /** A bead counts when it has a pair of sentences in common with one of the other. */
  readonly lax: AgreementFigures;
  /** Pairs of linked sentences in both alignments, of those in either, 0..1. */
  readonly links: number;
}

/** A stretch that the two read differently: the smallest sets of beads that hold the same sentences. */
export interface AlignmentDifference<Bead> {
  readonly ours: readonly Bead[];
  readonly theirs: readonly Bead[];
}

export interface AlignmentComparison<Bead> {
  readonly agreement: Agreement;
  /** In the order of our beads. */
  readonly differences: readonly AlignmentDifference<Bead>[];
}

/**
 * Compares two alignments. Each must hold a sentence at most once; one that an alignment leaves out is taken as
 * standing alone there, and no difference when the other says so too. Sentences are told apart by `nameOf`.
 */
export function compareAlignments<Sentence, Bead extends ComparedBead<Sentence>>(
  ours: readonly Bead[],
  theirs: readonly Bead[],
  nameOf: (sentence: Sentence) => string | number,
): AlignmentComparison<Bead> {
  const [mine, other] = [ours, theirs].map((beads) => beads.map((bead) => named(bead, nameOf))) as [Named[], Named[]];
  return {
    agreement: agreementOf(mine, other),
    differences: differencesOf(mine, other).map(({ ours: here, theirs: there }) => ({
      ours: here.flatMap((at) => ours[at] ?? []),
      theirs: there.flatMap((at) => theirs[at] ?? []),
    })),
  };
}

/** A bead with its sentences under names that are unique over both sides. */
interface Named {
  readonly key: string;
  readonly all: readonly string[];
  readonly pairs: readonly string[];
}

function named<Sentence>(
  { original, translation }: ComparedBead<Sentence>,
  nameOf: (sentence: Sentence) => string | number,
): Named {
  const left = original.map((sentence) => `o${nameOf(sentence)}`).sort();
  const right = translation.map((sentence) => `t${nameOf(sentence)}`).sort();
  return {
    key: [...left, '|', ...right].join(' '),
    all: [...left, ...right],
    pairs: left.flatMap((here) => right.map((there) => `${here} ${there}`)),
  };
}

function agreementOf(ours: readonly Named[], theirs: readonly Named[]): Agreement {
  const [made, wanted] = [ours, theirs].map((beads) => beads.filter(({ pairs }) => pairs.length > 0)) as [
    Named[],
    Named[],
  ];
  const keys = (beads: readonly Named[]) => new Set(beads.map(({ key }) => key));
  const pairs = (beads: readonly Named[]) => new Set(beads.flatMap((bead) => bead.pairs));
  const [ourPairs, theirPairs] = [pairs(made), pairs(wanted)];
  const [ourKeys, theirKeys] = [keys(made), keys(wanted)];
  const shared = [...ourPairs].filter((pair) => theirPairs.has(pair)).length;
  const sharing = (beads: readonly Named[], others: ReadonlySet<string>) =>
    shareOf(beads, (bead) => bead.pairs.some((pair) => others.has(pair)));
  return {
    strict: figures(
      shareOf(made, ({ key }) => theirKeys.has(key)),
      shareOf(wanted, ({ key }) => ourKeys.has(key)),
    ),
    lax: figures(sharing(made, theirPairs), sharing(wanted, ourPairs)),
    links: ourPairs.size + theirPairs.size === 0 ? 1 : shared / (ourPairs.size + theirPairs.size - shared),
  };
}

/** The share of beads of which something holds; where there are none, all of them. */
const shareOf = (beads: readonly Named[], holds: (bead: Named) => boolean): number =>
  beads.length === 0 ? 1 : beads.filter(holds).length / beads.length;

const figures = (precision: number, recall: number): AgreementFigures => ({
  precision,
  recall,
  f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
});

interface Places {
  readonly ours: number[];
  readonly theirs: number[];
}

/** Beads that hang together by a sentence, where the two sets are not the same; as places in the lists. */
function differencesOf(ours: readonly Named[], theirs: readonly Named[]): readonly Places[] {
  const groups = groupsOf([...ours, ...theirs]);
  const found = new Map<number, Places>();
  const placesOf = (group: number): Places => {
    const known = found.get(group) ?? { ours: [], theirs: [] };
    found.set(group, known);
    return known;
  };
  for (const at of ours.keys()) placesOf(groups[at] ?? 0).ours.push(at);
  for (const at of theirs.keys()) placesOf(groups[ours.length + at] ?? 0).theirs.push(at);
  const linkedKeys = (beads: readonly Named[], places: readonly number[]) =>
    places
      .map((at) => beads[at])
      .filter((bead) => bead !== undefined && bead.pairs.length > 0)
      .map((bead) => bead?.key)
      .sort()
      .join('\n');
  return [...found.values()].filter((one) => linkedKeys(ours, one.ours) !== linkedKeys(theirs, one.theirs));
}

/** For each bead the number of its group: beads that share a sentence are of one. */
function groupsOf(beads: readonly Named[]): readonly number[] {
  const parent = beads.map((_bead, at) => at);
  const root = (at: number): number => {
    let top = at;
    while (parent[top] !== top) {
      parent[top] = parent[parent[top] ?? top] ?? top;
      top = parent[top] ?? top;
    }
    return top;
  };
  const holder = new Map<string, number>();
  beads.forEach(({ all }, at) => {
    for (const sentence of all) {
      const known = holder.get(sentence);
      if (known === undefined) holder.set(sentence, at);
      else parent[Math.max(root(known), root(at))] = Math.min(root(known), root(at));
    }
  });
  return beads.map((_bead, at) => root(at));
}
