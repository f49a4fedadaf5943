// What panels list: beads, corrections, mentions, counts. All of it follows from the editor's state; it is gathered a
// moment after a change, never between a key and its letter.
import type { Node } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import { isLinked, type RecordBead, readBeads } from '../../shared/document/beads.ts';
import type { SegmentId } from '../../shared/document/ids.ts';
import { type PlacedMention, readMentions } from '../../shared/document/mentions.ts';
import { sideNode } from '../../shared/document/reading-order.ts';
import { isUntranslated, zoneOf } from '../../shared/document/schema.ts';
import type { RecordProgress } from '../db/schema.ts';
import { beadsOfRecord } from '../editor/gutter/gutter-beads.ts';
import { hasWitness, placedDifferences } from '../editor/plugins/apparatus.ts';
import { type DifferenceStory, storyOf } from '../editor/plugins/provenance.ts';
import { suspectsOf } from '../editor/plugins/suspects.ts';

export interface Derived {
  readonly doc: Node;
  readonly beads: readonly RecordBead[];
  /** Number of each sentence as the gutter shows it: that of the first sentence of its bead in the original. */
  readonly numbers: ReadonlyMap<SegmentId, number>;
  readonly corrections: readonly DifferenceStory[];
  readonly mentions: readonly PlacedMention[];
  readonly openSuspects: number;
  readonly progress: RecordProgress;
}

/** Gathers everything from a state of the editor. */
export function deriveFrom(state: EditorState): Derived {
  const { doc } = state;
  const beads = readBeads(doc);
  const numbers = numbersOf(doc);
  const corrections = hasWitness(state) ? placedDifferences(state).map((one) => storyOf(state, one)) : [];
  const mentions = readMentions(doc);
  const suspects = suspectsOf(state).length;
  const progress = progressOf(doc, beads, corrections.length, suspects, mentions);
  return { doc, beads, numbers, corrections, mentions, openSuspects: suspects, progress };
}

/** The numbers the gutter writes on its ribbons. */
export function numbersOf(doc: Node): ReadonlyMap<SegmentId, number> {
  const numbers = new Map<SegmentId, number>();
  for (const { original, translation, label } of beadsOfRecord(doc).beads) {
    for (const id of label === '' ? [] : [...original, ...translation]) numbers.set(id as SegmentId, Number(label));
  }
  return numbers;
}

function progressOf(
  doc: Node,
  beads: readonly RecordBead[],
  corrections: number,
  suspects: number,
  mentions: readonly PlacedMention[],
): RecordProgress {
  const count = (wanted: (bead: RecordBead) => boolean) =>
    beads.filter(wanted).reduce((sum, bead) => sum + bead.original.length, 0);
  const prose = (bead: RecordBead) => !isDebris(doc, bead);
  return {
    sentences: count(prose),
    aligned: count((bead) => prose(bead) && (isLinked(bead) || bead.status === 'confirmed')),
    confirmed: count((bead) => prose(bead) && bead.status === 'confirmed'),
    suspects,
    corrections,
    mentions: mentions.length,
    linked: mentions.filter(({ attrs }) => attrs.entity !== null).length,
  };
}

/** True for a bead whose Russian stands in a zone of debris or of the archive's furniture: nobody translated it. */
export function isDebris(doc: Node, bead: RecordBead): boolean {
  const [first] = [...bead.original, ...bead.translation];
  if (!first) return false;
  return isUntranslated(zoneOf(sideNode(doc, first.side).child(first.block)));
}

/** Tells of changes some time after they happened; several changes in that time are told once. */
export interface DerivedStore {
  readonly state: Derived;
  subscribe(listener: () => void): () => void;
  /** Gathers now what would be gathered in a moment. */
  settle(): void;
  stop(): void;
}

/** How long a list lags behind the text, in milliseconds; in a long record longer, by what gathering costs there. */
const LAG_MS = 120;
const LAG_PER_COST = 12;

interface StateSource {
  readonly state: EditorState;
  subscribe(listener: () => void): () => void;
}

/** True where both states list the same: the cursor may stand elsewhere. */
const listTheSame = (a: EditorState, b: EditorState): boolean => a.doc === b.doc && suspectsOf(a) === suspectsOf(b);

/** Follows an editor. `changed` is called after each new gathering. */
export function followDerived(source: StateSource, changed: (derived: Derived) => void): DerivedStore {
  let last = { state: source.state, derived: deriveFrom(source.state) };
  let timer: ReturnType<typeof setTimeout> | null = null;
  let lag = LAG_MS;
  const listeners = new Set<() => void>();
  const gather = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (listTheSame(source.state, last.state)) return;
    const began = performance.now();
    last = { state: source.state, derived: deriveFrom(source.state) };
    lag = Math.max(LAG_MS, (performance.now() - began) * LAG_PER_COST);
    changed(last.derived);
    for (const listener of listeners) listener();
  };
  const stop = source.subscribe(() => {
    timer ??= setTimeout(gather, lag);
  });
  return {
    get state() {
      return last.derived;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    settle: gather,
    stop() {
      stop();
      if (timer !== null) clearTimeout(timer);
    },
  };
}
