// Comparing the record's links with others: those of a file, of the machine's fresh reading, of the record as it was opened.
// Their side is fixed when the comparison begins; ours is read off the record, so that the list follows every edit.
import type { Node } from 'prosemirror-model';
import { type AlignmentComparison, compareAlignments } from '../../shared/alignment/compare.ts';
import { readBeads } from '../../shared/document/beads.ts';
import type { SegmentId } from '../../shared/document/ids.ts';
import { SIDES } from '../../shared/document/schema.ts';
import { segmentsOf } from '../../shared/document/segments.ts';
import type { TakenBead } from '../../shared/document/take-alignment.ts';
import { confirmThese, takeAlignment } from '../editor/commands/taking.ts';
import { words } from '../wording/wording.ts';
import { sentencesOf } from './aligning.ts';
import { Cancelled } from './engines/engines.ts';
import type { RecordSession } from './record-session.ts';
import { repair } from './repairing.ts';
import { say, sayTrouble, stateOf, update, type Workbench, wordsOf } from './workbench.ts';

export type ComparedWith =
  | { readonly kind: 'file'; readonly name: string }
  | { readonly kind: 'machine' }
  | { readonly kind: 'opened' };

export interface RecordComparison {
  readonly with: ComparedWith;
  readonly theirs: readonly TakenBead[];
  /** Differences where ours was kept, as `nameOf` calls them. */
  readonly kept: ReadonlySet<string>;
}

export type BeadDifference = AlignmentComparison<TakenBead>['differences'][number];

/** A name for a difference, by the sentences of both readings. */
export const nameOf = ({ ours, theirs }: BeadDifference): string =>
  [ours, theirs]
    .map((beads) =>
      beads.map(({ original, translation }) => `${original.join(' ')}=${translation.join(' ')}`).join(','),
    )
    .join(' / ');

/** The sentences of a difference, the original's first: there one goes to it. */
export const sentencesIn = ({ ours, theirs }: BeadDifference): readonly SegmentId[] => [
  ...new Set(SIDES.flatMap((side) => [...ours, ...theirs].flatMap((bead) => bead[side]))),
];

const taken = (doc: Node): readonly TakenBead[] =>
  readBeads(doc).map(({ original, translation, status, score }) => ({
    original: original.map(({ id }) => id),
    translation: translation.map(({ id }) => id),
    ...{ status, score },
  }));

/** Compares a record as it stands. Sentences that are gone meanwhile are left out of their reading. */
export function compareWith(doc: Node, { theirs, kept }: RecordComparison): AlignmentComparison<TakenBead> {
  const here = new Set(segmentsOf(doc).map(({ id }) => id));
  const present = theirs.map((bead) => ({
    ...bead,
    original: bead.original.filter((id) => here.has(id)),
    translation: bead.translation.filter((id) => here.has(id)),
  }));
  const { agreement, differences } = compareAlignments<SegmentId, TakenBead>(taken(doc), present, (id) => id);
  return { agreement, differences: differences.filter((one) => !kept.has(nameOf(one))) };
}

/** What a file would change: its beads against the record's. What it does not speak of stays. */
export function differencesTo(doc: Node, theirs: readonly TakenBead[]): readonly BeadDifference[] {
  const spoken = new Set<SegmentId>(theirs.flatMap(({ original, translation }) => [...original, ...translation]));
  const rest = taken(doc).map((bead) => ({
    ...bead,
    original: bead.original.filter((id) => !spoken.has(id)),
    translation: bead.translation.filter((id) => !spoken.has(id)),
  }));
  return compareWith(doc, { with: { kind: 'opened' }, theirs: [...theirs, ...rest], kept: new Set() }).differences;
}

/** Compares with links given: from a file, as it was laid onto the record. */
export function startComparison(workbench: Workbench, by: ComparedWith, theirs: readonly TakenBead[]): void {
  const { session } = stateOf(workbench);
  if (!session) return;
  session.desk.comparison.set({ with: by, theirs, kept: new Set() });
  update(workbench, { dialog: null, tab: 'alignment', right: true });
}

/** Compares with the links the record had when it was opened. */
export function compareWithOpened(workbench: Workbench): void {
  const { session } = stateOf(workbench);
  if (session) startComparison(workbench, { kind: 'opened' }, taken(session.desk.opened));
}

/** Lets the machine align the whole record anew, aside, and compares with that. */
export async function compareWithMachine(workbench: Workbench): Promise<void> {
  const { session, activity } = stateOf(workbench);
  if (!session || activity) return;
  const { doc } = session.editor.state;
  const [original, translation] = SIDES.map((side) => segmentsOf(doc, side).map(({ id }) => id));
  if (!original || !translation) return;
  update(workbench, {
    activity: { label: words('compare.aligning'), progress: null, cancel: () => workbench.engines.cancel() },
  });
  try {
    const confirmed = await workbench.readConfirmed(stateOf(workbench).project?.id ?? null);
    const beads = await workbench.engines.align(...sentencesOf(doc, { original, translation }), [], confirmed);
    const idsOf = (ids: readonly SegmentId[], places: readonly number[]) => places.flatMap((place) => ids[place] ?? []);
    const theirs = beads.map(
      (bead): TakenBead => ({
        original: idsOf(original, bead.original),
        translation: idsOf(translation, bead.translation),
        ...{ status: 'auto', score: bead.score },
      }),
    );
    if (stateOf(workbench).session === session) startComparison(workbench, { kind: 'machine' }, theirs);
  } catch (error) {
    if (error instanceof Cancelled) say(workbench, { text: words('message.cancelled'), trouble: false, action: null });
    else sayTrouble(workbench, words('message.engineFailed', { why: wordsOf(error) }));
  } finally {
    update(workbench, { activity: null });
  }
}

/** Takes their reading of a difference: the scholar's decision, so confirmed. */
export function takeTheirs(workbench: Workbench, { theirs }: BeadDifference): void {
  repair(workbench, takeAlignment(theirs.map(decided), false));
}

const decided = (bead: TakenBead): TakenBead => ({ ...bead, status: 'confirmed', score: null });

/** Keeps our reading of a difference, which confirms it. */
export function keepOurs(workbench: Workbench, difference: BeadDifference): void {
  const { session } = stateOf(workbench);
  const comparison = session?.desk.comparison.state;
  if (!session || !comparison) return;
  session.run(confirmThese(difference.ours.flatMap(({ original, translation }) => [...original, ...translation])));
  session.desk.comparison.set({ ...comparison, kept: new Set([...comparison.kept, nameOf(difference)]) });
}

/** Takes their reading of all differences, as one step; what is confirmed stays. */
export function takeAllTheirs(workbench: Workbench, differences: readonly BeadDifference[]): void {
  repair(
    workbench,
    takeAlignment(
      differences.flatMap(({ theirs }) => theirs),
      true,
    ),
    String(differences.length),
  );
}

/** Ends the comparison. */
export const leaveComparison = ({ desk }: RecordSession): void => desk.comparison.set(null);
