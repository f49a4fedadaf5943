// What the machine reads of names in a whole record: proposals on both sides, and which of them name the same.
import type { EntityId } from '../../../shared/document/ids.ts';
import { recordFromJson } from '../../../shared/document/schema.ts';
import type { AuthorityRecord } from '../../../shared/entities/authority.ts';
import { matchAuthority } from '../../../shared/entities/authority-match.ts';
import type { EntityEngine } from '../../../shared/entities/engine.ts';
import { gather } from '../../../shared/entities/gather.ts';
import { nameChooser } from '../../../shared/entities/name-to-offer.ts';
import { proposeRecordMentions, type RecordMention } from '../../../shared/entities/record-mentions.ts';
import type { GroupedMention, NamesQuestion, ProposedNames, SamePair } from './engine-jobs.ts';

/** What is to be proposed in a record. Proposals that name one thing carry one group; offsets are of the side's flat text. */
export function namesOf({ doc, anchor, authority }: NamesQuestion, engine: EntityEngine): ProposedNames {
  const { mentions, pairs } = proposeRecordMentions(recordFromJson(doc), anchor, authority, engine);
  const linkable = mentions.map(({ proposal: { text, normal, kind }, lang }) => ({ text, normal, kind, lang }));
  const groups = withEntities(gather(linkable, engine, pairs), mentions);
  const chosen = nameChooser(engine);
  const found: { original: GroupedMention[]; translation: GroupedMention[] } = { original: [], translation: [] };
  groups.forEach(({ members, entity }, group) => {
    const called = chosen(members.flatMap((index) => linkable[index] ?? []));
    for (const index of members) {
      const mention = mentions[index];
      // What is tagged already tells whom its group names, and is not proposed again.
      if (!mention || mention.tagged !== null) continue;
      const { offset } = mention.placed;
      const { proposal } = mention;
      found[mention.side].push({
        ...proposal,
        ...{ from: mention.from + offset, to: mention.to + offset, entity: proposal.entity ?? entity, group },
        called,
      });
    }
  });
  return found;
}

interface Gathered {
  readonly members: readonly number[];
  /** The record that most of them belong to; null where none does. */
  readonly entity: EntityId | null;
}

function withEntities(groups: readonly (readonly number[])[], mentions: readonly RecordMention[]): readonly Gathered[] {
  return groups.map((members) => {
    const times = new Map<EntityId, number>();
    for (const index of members) {
      const entity = mentions[index]?.proposal.entity;
      if (entity) times.set(entity, (times.get(entity) ?? 0) + 1);
    }
    const [best] = [...times].sort((a, b) => b[1] - a[1]);
    return { members, entity: best?.[0] ?? null };
  });
}

/** Each record against those behind it of its kind: who may be one. */
export function samePairsOf(authority: readonly AuthorityRecord[], engine: EntityEngine): readonly SamePair[] {
  const pairs = authority.flatMap((record, at): SamePair[] => {
    const others = authority.slice(at + 1).filter(({ kind }) => kind === record.kind);
    const [match] = others.length > 0 ? matchAuthority([record], others, engine) : [];
    if (!match || match.verdict === 'new') return [];
    return match.candidates
      .filter(({ score }) => score >= LIKELY_ONE)
      .map(({ entity, score }) => ({ one: record.id, other: entity, score }));
  });
  return pairs.sort((a, b) => b.score - a.score);
}

/** Less likely pairs are not worth a question. */
const LIKELY_ONE = 0.5;
