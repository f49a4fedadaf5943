// What a recogniser hands on before the best of all are chosen.
import type { MentionKind } from '../document/schema.ts';
import type { ProposalReason } from './proposal.ts';

export interface Candidate {
  /** UTF-16 offsets in the text. */
  readonly from: number;
  readonly to: number;
  readonly kind: MentionKind;
  readonly normal: string;
  /** 0..1. */
  readonly score: number;
  readonly reasons: readonly ProposalReason[];
}

const overlaps = (a: Candidate, b: Candidate): boolean => a.from < b.to && b.from < a.to;
const nests = (a: Candidate, b: Candidate): boolean =>
  (a.from >= b.from && a.to <= b.to) || (b.from >= a.from && b.to <= a.to);

/** A longer reading of the same words is preferred when it is nearly as sure. */
const PER_LETTER = 0.008;
const worth = ({ from, to, score }: Candidate): number => score + PER_LETTER * Math.min(60, to - from);

/** May both stand? Kinds nest in one another (a place in an office's name); a name never crosses another. */
function compatible(kept: Candidate, other: Candidate): boolean {
  if (!overlaps(kept, other)) return true;
  if (!nests(kept, other)) return kept.kind !== other.kind && (kept.kind === 'role' || other.kind === 'role');
  if (kept.kind === other.kind) return false;
  const inner = kept.to - kept.from < other.to - other.from ? kept : other;
  const outer = inner === kept ? other : kept;
  if (outer.kind === 'person' || outer.kind === 'date' || outer.kind === 'place') return false;
  // "Московского государственного университета" opens with no man's name.
  if (inner.kind === 'person' && inner.from === outer.from && /^\p{L}+$/u.test(inner.normal)) return false;
  return outer.from !== inner.from || outer.to !== inner.to;
}

/** The best set of candidates that may stand together, in the order of the text. Those under `least` are left out. */
export function chooseCandidates(candidates: readonly Candidate[], least: number): readonly Candidate[] {
  const kept: Candidate[] = [];
  const ranked = candidates
    .filter(({ score }) => score >= least)
    .sort((a, b) => worth(b) - worth(a) || a.from - b.from);
  for (const candidate of ranked) {
    if (kept.every((other) => compatible(other, candidate))) kept.push(candidate);
  }
  return kept.sort((a, b) => a.from - b.from || b.to - a.to);
}

/**
 * A candidate that runs into a person's name ends before it: "Soviet Ambassador to the DPRK | V. I. Ivanov". Null for one
 * that lies within the name.
 */
export function cutBeforePerson(text: string, found: Candidate, people: readonly Candidate[]): Candidate | null {
  if (people.some(({ from, to }) => from <= found.from && found.to <= to)) return null;
  const person = people.find(({ from }) => found.from < from && from < found.to);
  if (!person) return found;
  const to = found.from + text.slice(found.from, person.from).trimEnd().length;
  return { ...found, to, normal: found.normal.slice(0, found.normal.length - (found.to - to)) };
}

/** "Bank of Russia’s" without the possessive's ending. */
export function withoutPossessive(text: string, found: Candidate): Candidate {
  if (!/[’'`]s$/.test(text.slice(found.from, found.to))) return found;
  return { ...found, to: found.to - 2, normal: found.normal.replace(/[’'`]s$/, '') };
}
