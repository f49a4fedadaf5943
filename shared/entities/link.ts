// Which record a mention belongs to, and which mentions belong together.
import type { EntityId } from '../document/ids.ts';
import type { MentionKind } from '../document/schema.ts';
import type { AuthorityRecord } from './authority.ts';
import type { EntityEngine } from './engine.ts';
import { type NameForm, type NameLikeness, nameLikeness } from './same-name.ts';

/** What linking needs of a mention or proposal. */
export interface LinkableMention {
  readonly text: string;
  readonly normal: string;
  readonly kind: MentionKind;
}

export type LinkReason =
  | { readonly kind: 'same form'; readonly form: string }
  | { readonly kind: 'other form of the name'; readonly form: string }
  | { readonly kind: 'transliteration'; readonly form: string };

export interface LinkProposal {
  readonly entity: EntityId;
  /** The record's form that the mention is like. */
  readonly name: string;
  /** 0..1. */
  readonly score: number;
  readonly reasons: readonly LinkReason[];
}

/** Under this a record is not proposed. */
const LEAST_LINK = 0.6;

/** The record a mention most probably belongs to; null when none is likely. */
export function proposeEntity(
  mention: LinkableMention,
  lang: string,
  authority: readonly AuthorityRecord[],
  engine: EntityEngine,
): LinkProposal | null {
  return proposeEntities(mention, lang, authority, nameLikeness(engine))[0] ?? null;
}

/** Every likely record, the likeliest first; `likeness` can be kept over many mentions. */
export function proposeEntities(
  mention: LinkableMention,
  lang: string,
  authority: readonly AuthorityRecord[],
  likeness: NameLikeness,
): readonly LinkProposal[] {
  const links: LinkProposal[] = [];
  for (const record of authority) {
    if (record.kind !== mention.kind) continue;
    const best = bestForm(mention, lang, record, likeness);
    if (best && best.score >= LEAST_LINK)
      links.push({
        entity: record.id,
        name: best.form.text,
        score: best.score,
        reasons: [reasonOf(mention, lang, best.form)],
      });
  }
  return links.sort((a, b) => b.score - a.score);
}

export const formsOf = (record: AuthorityRecord): NameForm[] => [
  ...Object.entries(record.preferred).map(([lang, text]) => ({ lang, text })),
  ...record.variants,
];

function bestForm(
  mention: LinkableMention,
  lang: string,
  record: AuthorityRecord,
  likeness: NameLikeness,
): { form: NameForm; score: number } | null {
  let best: { form: NameForm; score: number } | null = null;
  for (const form of formsOf(record)) {
    const score = Math.max(
      likeness.compare({ text: mention.text, lang }, form),
      mention.normal === mention.text ? 0 : likeness.compare({ text: mention.normal, lang }, form),
    );
    if (best === null || score > best.score) best = { form, score };
  }
  return best;
}

function reasonOf(mention: LinkableMention, lang: string, form: NameForm): LinkReason {
  if (form.text === mention.text || form.text === mention.normal) return { kind: 'same form', form: form.text };
  return { kind: form.lang === lang ? 'other form of the name' : 'transliteration', form: form.text };
}

/** A mention for gathering: what it says and in which language. */
export interface GatherMention extends LinkableMention {
  readonly lang: string;
}

/** Under this likeness, forms of one language exclude each other. */
const CONTRADICTED = 0.1;
/** From this likeness two mentions are gathered. */
const TOGETHER = 0.7;

interface Group {
  readonly members: number[];
  readonly forms: GatherMention[];
}

/**
 * Mentions that name one thing, as groups of indices; every index stands in exactly one group. A bare surname goes to the
 * only fuller name it fits; where it fits several ("Ким" beside "Ким П.Т." and "Ким Л.В.") it stays apart. `pairs` are
 * indices known to belong together, such as a mention and its counterpart in the bead; they hold whatever the names say.
 */
export function gather(
  mentions: readonly GatherMention[],
  engine: EntityEngine,
  pairs: readonly (readonly [number, number])[] = [],
): readonly (readonly number[])[] {
  const likeness = nameLikeness(engine);
  const groups: Group[] = [];
  const sameForm = new Map<string, Group>();
  const order = [...mentions.keys()].sort(
    (a, b) => (mentions[b]?.normal.length ?? 0) - (mentions[a]?.normal.length ?? 0) || a - b,
  );
  for (const index of order) {
    const mention = mentions[index];
    if (!mention) continue;
    const key = `${mention.kind}\t${mention.lang}\t${mention.normal}`;
    const group = sameForm.get(key) ?? fittingGroup(mention, groups, likeness) ?? { members: [], forms: [] };
    if (group.members.length === 0) groups.push(group);
    if (!sameForm.has(key)) group.forms.push(mention);
    group.members.push(index);
    sameForm.set(key, group);
  }
  return joined(groups, pairs)
    .map((members) => members.sort((a, b) => a - b))
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

/** Two groups nearly as likely: better none than the wrong one. */
const CLOSE_CALL = 0.05;

function fittingGroup(mention: GatherMention, groups: readonly Group[], likeness: NameLikeness): Group | null {
  const [best, second] = groups
    .map((group) => ({ group, score: likenessToGroup(mention, group.forms, likeness) }))
    .filter(({ score }) => score >= TOGETHER)
    .sort((a, b) => b.score - a.score);
  return best && !(second && best.score - second.score < CLOSE_CALL) ? best.group : null;
}

/** The groups' members, groups that share a pair made one. */
function joined(groups: readonly Group[], pairs: readonly (readonly [number, number])[]): number[][] {
  const home = new Map<number, number[]>();
  for (const { members } of groups) for (const member of members) home.set(member, members);
  for (const [a, b] of pairs) {
    const [kept, gone] = [home.get(a), home.get(b)];
    if (!kept || !gone || kept === gone) continue;
    kept.push(...gone);
    for (const member of gone) home.set(member, kept);
  }
  return [...new Set(home.values())];
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
