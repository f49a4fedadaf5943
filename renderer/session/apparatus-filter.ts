// Which corrections the apparatus shows: by how they came about, by whom, of what kind, how surely, and by their words.
import type { ReadingHow } from '../../shared/document/schema.ts';
import type { DifferenceStory } from '../editor/plugins/provenance.ts';

export const HOWS = ['typed', 'suggestion', 'series', 'machine', 'import'] as const satisfies readonly ReadingHow[];
/** What happened to the letters of the witness. */
export const DIFFERENCE_KINDS = ['changed', 'added', 'left out', 'spacing'] as const;
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];
/** How sure the machine was of a reading; `none` where a person chose freely. */
export const CERTAINTIES = ['high', 'fair', 'low', 'none'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** 'all' lets everything through. */
export interface ApparatusFilter {
  readonly how: ReadingHow | 'all' | 'unreviewed';
  readonly by: string;
  readonly kind: DifferenceKind | 'all';
  readonly certainty: Certainty | 'all';
  /** Letters of the old or the new reading, any case; '' lets everything through. */
  readonly words: string;
}

export const EVERYTHING: ApparatusFilter = { how: 'all', by: 'all', kind: 'all', certainty: 'all', words: '' };

export function kindOf({ was, reads }: Pick<DifferenceStory, 'was' | 'reads'>): DifferenceKind {
  if (was.replace(/\s/g, '') === reads.replace(/\s/g, '')) return 'spacing';
  if (was.trim() === '') return 'added';
  return reads.trim() === '' ? 'left out' : 'changed';
}

/** From 0.9 on a reading is sure, as everywhere here; under 0.6 it is a guess. */
export function certaintyOf({ provenance }: Pick<DifferenceStory, 'provenance'>): Certainty {
  const cert = provenance?.cert ?? null;
  if (cert === null) return 'none';
  return cert >= 0.9 ? 'high' : cert >= 0.6 ? 'fair' : 'low';
}

/** Who decided; '' for the machine and for what nobody signed. */
export const authorOf = ({ provenance }: Pick<DifferenceStory, 'provenance'>): string => provenance?.by ?? '';

/** True where a filter lets a correction through. */
export function letsThrough(filter: ApparatusFilter, one: DifferenceStory): boolean {
  const { how, by, kind, certainty, words } = filter;
  // What the machine corrected is unreviewed until it is confirmed, when it becomes a suggestion taken.
  const wanted = how === 'unreviewed' ? 'machine' : how;
  const letters = words.trim().toLocaleLowerCase();
  return (
    (wanted === 'all' || one.provenance?.how === wanted) &&
    (by === 'all' || authorOf(one) === by) &&
    (kind === 'all' || kindOf(one) === kind) &&
    (certainty === 'all' || certaintyOf(one) === certainty) &&
    (letters === '' || `${one.was}\n${one.reads}`.toLocaleLowerCase().includes(letters))
  );
}
