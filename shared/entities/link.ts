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
  /** Which of several records it stands in; left out where all stand in one. */
  readonly record?: number;
}
