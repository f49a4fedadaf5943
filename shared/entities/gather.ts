// Which mentions name one thing: by their names, by what the beads say, and, for a bare surname or committee, by who was
// named last.
import { bareNames } from './bare-names.ts';
import type { EntityEngine } from './engine.ts';
import type { GatherMention } from './link.ts';
import { type NameLikeness, nameLikeness } from './same-name.ts';

/** Under this likeness, forms of one language exclude each other. */
const CONTRADICTED = 0.1;
/** From this likeness two mentions are gathered. */
const TOGETHER = 0.7;

interface Group {
  readonly members: number[];
  readonly forms: GatherMention[];
}

/**
 * Mentions that name one thing, as groups of indices; every index stands in exactly one group. Those of a language stand in
 * the order of its text. A bare surname goes to the only fuller name it fits, or to the one of several that was named last
 * before it, and so does a bare committee ("ЦК"). `pairs` are indices known to belong together, such as a mention and its
 * counterpart in the bead; they hold whatever the names say.
 */
export function gather(
  mentions: readonly GatherMention[],
  engine: EntityEngine,
  pairs: readonly (readonly [number, number])[] = [],
): readonly (readonly number[])[] {
  const likeness = nameLikeness(engine);
  const bare = bareNames(mentions, likeness);
  const { groups, doubtful } = byName(
    [...mentions.keys()].filter((index) => !bare.isBody(index)),
    mentions,
    likeness,
  );
  const waiting = new Set([...mentions.keys()].filter((index) => bare.isBody(index) || doubtful.has(index)));
  const home = joined(
    groups,
    pairs.filter(([one, other]) => !waiting.has(one) && !waiting.has(other)),
  );
  const partners = partnersOf(pairs);
  for (const index of waiting) {
    if (home.has(index)) continue;
    const partner = partners.get(index)?.find((other) => !waiting.has(other) || home.has(other));
    const across = partners.get(index)?.find((other) => waiting.has(other));
    const target =
      (partner === undefined ? undefined : home.get(partner)) ??
      bare.namedBefore(index, home) ??
      (across === undefined ? undefined : bare.namedBefore(across, home));
    for (const one of target ? [index, across] : []) {
      if (one === undefined || home.has(one)) continue;
      target?.push(one);
      if (target) home.set(one, target);
    }
  }
  const left = [...waiting].filter((index) => !home.has(index));
  const rest = joined(byName(left, mentions, likeness).groups, pairs);
  return [...new Set([...home.values(), ...rest.values()])]
    .map((members) => members.sort((a, b) => a - b))
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

function partnersOf(pairs: readonly (readonly [number, number])[]): ReadonlyMap<number, readonly number[]> {
  const partners = new Map<number, number[]>();
  const add = (one: number, other: number): void => {
    partners.set(one, [...(partners.get(one) ?? []), other]);
  };
  for (const [one, other] of pairs) {
    add(one, other);
    add(other, one);
  }
  return partners;
}

/** Groups by the names alone. `doubtful`: bare names that fit several groups, and stand in none. */
function byName(
  indices: readonly number[],
  mentions: readonly GatherMention[],
  likeness: NameLikeness,
): { readonly groups: readonly Group[]; readonly doubtful: ReadonlySet<number> } {
  const groups: Group[] = [];
  const doubtful = new Set<number>();
  const sameForm = new Map<string, Group | 'doubtful'>();
  const order = [...indices].sort(
    (a, b) => (mentions[b]?.normal.length ?? 0) - (mentions[a]?.normal.length ?? 0) || a - b,
  );
  for (const index of order) {
    const mention = mentions[index];
    if (!mention) continue;
    const key = `${mention.kind}\t${mention.lang}\t${mention.normal}`;
    const known = sameForm.get(key) ?? fittingGroup(mention, groups, likeness);
    const group = known ?? { members: [], forms: [] };
    if (!sameForm.has(key) && group !== 'doubtful') group.forms.push(mention);
    sameForm.set(key, group);
    if (group === 'doubtful') doubtful.add(index);
    else {
      if (group.members.length === 0) groups.push(group);
      group.members.push(index);
    }
  }
  return { groups, doubtful };
}

/** Of two groups nearly as likely the name alone does not choose. */
const CLOSE_CALL = 0.05;

function fittingGroup(
  mention: GatherMention,
  groups: readonly Group[],
  likeness: NameLikeness,
): Group | 'doubtful' | null {
  const [best, second] = groups
    .map((group) => ({ group, score: likenessToGroup(mention, group.forms, likeness) }))
    .filter(({ score }) => score >= TOGETHER)
    .sort((a, b) => b.score - a.score);
  if (!best) return null;
  return second && best.score - second.score < CLOSE_CALL ? 'doubtful' : best.group;
}

/** The groups' members by each of them, groups that share a pair made one. */
function joined(groups: readonly Group[], pairs: readonly (readonly [number, number])[]): Map<number, number[]> {
  const home = new Map<number, number[]>();
  for (const { members } of groups) for (const member of members) home.set(member, members);
  for (const [a, b] of pairs) {
    const [kept, gone] = [home.get(a), home.get(b)];
    if (!kept || !gone || kept === gone) continue;
    kept.push(...gone);
    for (const member of gone) home.set(member, kept);
  }
  return home;
}

/**
 * As like as the most alike of the forms in its own language, where there are such, else of the other's. A form of its own
 * language that speaks against it (another initial) forbids.
 */
function likenessToGroup(mention: GatherMention, forms: readonly GatherMention[], likeness: NameLikeness): number {
  if (forms.some(({ kind }) => kind !== mention.kind)) return 0;
  if (mention.kind === 'date') return forms.some(({ normal }) => normal === mention.normal) ? 1 : 0;
  const own = { text: mention.normal, lang: mention.lang };
  const scores = (list: readonly GatherMention[]): number[] =>
    list.map(({ normal, lang }) => likeness.compare(own, { text: normal, lang }));
  const near = scores(forms.filter(({ lang }) => lang === mention.lang));
  if (near.some((score) => score < CONTRADICTED)) return 0;
  return Math.max(0, ...(near.length > 0 ? near : scores(forms)));
}
