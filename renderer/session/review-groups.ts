// What the machine proposes, gathered by whom or what it names: the scholar decides of "Ivanov: 3 in Russian, 2 in
// English" at once, not of five places.
import { languageOf, type MentionKind } from '../../shared/document/schema.ts';
import { type AuthorityRecord, preferredName } from '../../shared/entities/authority.ts';
import type { PlacedProposal } from '../editor/plugins/proposals.ts';

export interface ReviewGroup {
  /** The place of its first proposal: a group has no other name that outlasts a reading. */
  readonly first: PlacedProposal;
  readonly kind: MentionKind;
  /** The record it belongs to; null where none is known. */
  readonly entity: AuthorityRecord | null;
  /** What they are called in each language: their record's names, or those offered for a new one. */
  readonly names: Readonly<Partial<Record<'ru' | 'en', string>>>;
  /** In reading order, the original's first. */
  readonly proposals: readonly PlacedProposal[];
  readonly inRussian: number;
  readonly inEnglish: number;
}

/** The groups in the order in which they are first named. */
export function reviewGroups(
  proposals: readonly PlacedProposal[],
  authority: readonly AuthorityRecord[],
): readonly ReviewGroup[] {
  const byId = new Map<string, AuthorityRecord>(authority.map((record) => [record.id, record]));
  const gathered = new Map<string, PlacedProposal[]>();
  for (const proposal of proposals) {
    const { group, entity, kind } = proposal.value;
    const known = entity !== null && byId.has(entity);
    const name = known ? `entity ${entity} ${kind}` : `${kind} ${group ?? `alone ${proposal.key}`}`;
    const members = gathered.get(name);
    if (members) members.push(proposal);
    else gathered.set(name, [proposal]);
  }
  return [...gathered.values()].flatMap((members) => groupOf(members, byId) ?? []);
}

function groupOf(
  members: readonly PlacedProposal[],
  byId: ReadonlyMap<string, AuthorityRecord>,
): ReviewGroup | undefined {
  const [first] = members;
  if (!first) return undefined;
  const { kind, entity } = first.value;
  const inRussian = members.filter(({ side }) => side === 'original').length;
  const record = entity === null ? null : (byId.get(entity) ?? null);
  const names = record
    ? { ru: preferredName(record, 'ru'), en: record.preferred.en }
    : (first.value.called ?? { ru: firstForm(members, 'ru', kind), en: firstForm(members, 'en', kind) });
  return {
    ...{ first, kind, entity: record, proposals: members, inRussian, inEnglish: members.length - inRussian },
    names: { ...(names.ru ? { ru: names.ru } : {}), ...(names.en ? { en: names.en } : {}) },
  };
}

/** The first form found, where nothing was chosen; a date is called by its words. */
function firstForm(members: readonly PlacedProposal[], lang: 'ru' | 'en', kind: MentionKind): string | undefined {
  const found = members.find(({ side }) => languageOf(side) === lang)?.value;
  return found && (kind === 'date' ? found.text : found.normal || found.text);
}

/** Names a place that outlasts a new reading of the same text. */
export const placeOf = ({ side, from }: Pick<PlacedProposal, 'side' | 'from'>): string => `${side} ${from}`;
