// Where the names and dates of the two sides do not agree: places worth a scholar's eye. Derived from the record, never
// saved; each says what is odd, where, and how much it matters.
import type { Node } from 'prosemirror-model';
import { readBeads } from '../document/beads.ts';
import { rangeInBlock } from '../document/reading-order.ts';
import { type MentionKind, otherSide, type Side } from '../document/schema.ts';
import type { AuthorityRecord } from './authority.ts';
import { agreeOnDates } from './date-agreement.ts';
import type { EntityEngine } from './engine.ts';
import { disagreeingInitials, nearInitials } from './initials.ts';
import { proposeRecordMentions, type RecordMention } from './record-mentions.ts';
import { type NameLikeness, nameLikeness } from './same-name.ts';

/** How much a finding matters: `high` for what is hardly ever right, `low` for what often is. */
export type FindingSeverity = 'high' | 'medium' | 'low';

/** A name where it stands. */
export interface FindingPlace {
  readonly side: Side;
  /** Document positions. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly kind: MentionKind;
  /** ISO 8601 for dates, nominative for Russian names. */
  readonly normal: string;
}

interface FindingFacts {
  readonly at: FindingPlace;
  /** The segment it stands in. */
  readonly segment: string;
  readonly severity: FindingSeverity;
}

export type Finding =
  /** Named here, and nowhere in the sentences across. */
  | (FindingFacts & { readonly kind: 'no counterpart' })
  /** One surname with other initials across: "Ким Л.В." beside "L. Yu. Kim". */
  | (FindingFacts & { readonly kind: 'initials differ'; readonly other: FindingPlace })
  /** One surname in one text with initials that differ in one letter: one person misread, or two. */
  | (FindingFacts & { readonly kind: 'initials vary'; readonly other: FindingPlace })
  /** Two dates that should be one. */
  | (FindingFacts & { readonly kind: 'dates differ'; readonly other: FindingPlace });

const NAMES: ReadonlySet<MentionKind> = new Set(['person', 'place', 'organisation']);
const SEVERITY_ORDER: readonly FindingSeverity[] = ['high', 'medium', 'low'];
/** A proposal less sure than this may be no name at all. */
const SURELY_A_NAME = 0.75;
const VERY_SURE = 0.9;

/** The findings of one record, the gravest first, then in reading order. `anchor`: its date, ISO 8601, or null. */
export function recordFindings(
  doc: Node,
  anchor: string | null,
  authority: readonly AuthorityRecord[],
  engine: EntityEngine,
): readonly Finding[] {
  const { mentions, pairs } = proposeRecordMentions(doc, anchor, authority, engine);
  const paired = new Set(pairs.flat().flatMap((index) => mentions[index] ?? []));
  const likeness = nameLikeness(engine);
  const findings = beadsWithMentions(doc, mentions).flatMap((bead): Finding[] => {
    const initials = disagreeingInitials(bead.original.filter(isPerson), bead.translation.filter(isPerson), engine);
    const told = new Set(initials.flat());
    return [
      ...initials.map(([ours, theirs]) => two('initials differ', ours, theirs, 'high')),
      ...dateFindings(bead),
      ...(['original', 'translation'] as const).flatMap((side) =>
        bead[side]
          .filter((mention) => !told.has(mention) && lacksCounterpart(mention, bead, paired, likeness))
          .map((mention) => alone(mention)),
      ),
    ];
  });
  const varying = (['original', 'translation'] as const).flatMap((side) =>
    nearInitials(mentions.filter((mention) => mention.side === side && isPerson(mention))).map(([one, other]) =>
      two('initials vary', one, other, 'low'),
    ),
  );
  return [...findings, ...varying].sort(
    (a, b) => SEVERITY_ORDER.indexOf(a.severity) - SEVERITY_ORDER.indexOf(b.severity) || a.at.from - b.at.from,
  );
}

const isPerson = ({ proposal }: RecordMention): boolean => proposal.kind === 'person';

type BeadMentions = Readonly<Record<Side, readonly RecordMention[]>>;

/** The mentions of every bead that has both sides. */
function beadsWithMentions(doc: Node, mentions: readonly RecordMention[]): BeadMentions[] {
  const bySegment = new Map<string, RecordMention[]>();
  for (const mention of mentions) {
    const id = segmentOf(mention);
    bySegment.set(id, [...(bySegment.get(id) ?? []), mention]);
  }
  return readBeads(doc)
    .filter(({ original, translation }) => original.length > 0 && translation.length > 0)
    .map(({ original, translation }) => ({
      original: original.flatMap(({ id }) => bySegment.get(id) ?? []),
      translation: translation.flatMap(({ id }) => bySegment.get(id) ?? []),
    }));
}

const segmentOf = ({ placed, from }: RecordMention): string =>
  placed.block.segments.findLast((segment) => segment.from <= from)?.id ?? '';

function placeOf({ side, placed, from, to, proposal: { text, kind, normal } }: RecordMention): FindingPlace {
  return { side, ...rangeInBlock(placed, from, to), text, kind, normal };
}

const two = (
  kind: 'initials differ' | 'initials vary' | 'dates differ',
  one: RecordMention,
  other: RecordMention,
  severity: FindingSeverity,
): Finding => ({ kind, at: placeOf(one), segment: segmentOf(one), severity, other: placeOf(other) });

/** A person left out by a translator is graver than a state he named once instead of twice. */
function alone(mention: RecordMention): Finding {
  const { kind, score } = mention.proposal;
  const severity = kind !== 'person' ? 'low' : mention.side === 'translation' && score >= VERY_SURE ? 'high' : 'medium';
  return { kind: 'no counterpart', at: placeOf(mention), segment: segmentOf(mention), severity };
}

/** Nothing in the sentences across is paired with it, says the same, or says the same as what it lies in. */
function lacksCounterpart(
  mention: RecordMention,
  bead: BeadMentions,
  paired: ReadonlySet<RecordMention>,
  likeness: NameLikeness,
): boolean {
  const { proposal, side, lang, placed, from, to } = mention;
  if (!NAMES.has(proposal.kind) || proposal.score < SURELY_A_NAME || paired.has(mention)) return false;
  const inner = bead[side].some(
    (other) =>
      other !== mention &&
      other.placed === placed &&
      other.from <= from &&
      to <= other.to &&
      other.to - other.from > to - from,
  );
  if (inner) return false;
  const form = { text: proposal.normal, lang };
  // Named twice here and once across is how people translate.
  const alike = (other: RecordMention): boolean =>
    other.proposal.kind === proposal.kind &&
    ((other.proposal.entity !== null && other.proposal.entity === proposal.entity) ||
      likeness.compare(form, { text: other.proposal.normal, lang: other.lang }) >= 0.5);
  return !bead[otherSide(side)].some(alike) && !bead[side].some((other) => paired.has(other) && alike(other));
}

/** Dates that are left over on both sides, in pairs as they follow one another. */
function dateFindings({ original, translation }: BeadMentions): Finding[] {
  const dates = (list: readonly RecordMention[]): RecordMention[] =>
    list.filter(({ proposal }) => proposal.kind === 'date' && proposal.normal !== '');
  const [ours, theirs] = [dates(original), [...dates(translation)]];
  const left = ours.filter((date) => {
    const at = theirs.findIndex((other) => agreeOnDates(date.proposal.normal, other.proposal.normal));
    if (at >= 0) theirs.splice(at, 1);
    return at < 0;
  });
  return left.flatMap((date, at) => {
    const other = theirs[at];
    return other ? [two('dates differ', date, other, 'high')] : [];
  });
}
