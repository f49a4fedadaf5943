// The review of what the machine proposes: one group in hand, one of its places in hand, each decision one step. Where the
// review stands is kept by place in the text, so that neither a new reading nor a break loses it.
import type { EntityId } from '../../shared/document/ids.ts';
import { entityId } from '../../shared/document/ids.ts';
import type { Span } from '../../shared/document/mentions.ts';
import { languageOf, type MentionKind } from '../../shared/document/schema.ts';
import { type AuthorityRecord, type NameVariant, preferredName } from '../../shared/entities/authority.ts';
import { type AuthorityChange, withVariants } from '../../shared/entities/authority-change.ts';
import { changeNameDecisions } from '../db/name-decisions.ts';
import { type MentionHit, tagAll } from '../editor/commands/tagging.ts';
import { setHighlight } from '../editor/plugins/highlights.ts';
import { allowNames, nameOf, type PlacedProposal, proposalsOf, refuseNames } from '../editor/plugins/proposals.ts';
import { wordsAround } from '../editor/words.ts';
import { emptyRecord } from './authority-edits.ts';
import type { RecordSession } from './record-session.ts';
import { placeOf, type ReviewGroup, reviewGroups } from './review-groups.ts';
import { takeStep } from './taking-steps.ts';
import { sayTrouble, stateOf, update, type Workbench, wordsOf } from './workbench.ts';
import type { Review } from './workbench-state.ts';

/** Kinds of which records are made; the others are tagged alone. */
const RECORDED: ReadonlySet<MentionKind> = new Set(['person', 'place', 'organisation', 'event']);

/** True of kinds that get a record when they are new to the project. */
export const getsRecord = (kind: MentionKind): boolean => RECORDED.has(kind);

/** The groups of the open record. */
export function groupsOf(workbench: Workbench): readonly ReviewGroup[] {
  const { session, authority } = stateOf(workbench);
  return session ? reviewGroups(proposalsOf(session.editor.state), authority) : [];
}

/** A proposal of the group in hand, with what was changed about it. */
export interface ReviewedPlace {
  readonly proposal: PlacedProposal;
  readonly span: Span;
  readonly ticked: boolean;
  readonly inHand: boolean;
}

/** The group in hand with what was changed about it so far. */
export interface GroupInHand {
  readonly group: ReviewGroup;
  readonly kind: MentionKind;
  readonly entity: AuthorityRecord | null;
  readonly places: readonly ReviewedPlace[];
}

/** The group that holds the place the review stands at, or else the first behind it; null where none is left. */
export function groupInHand(
  review: Review,
  groups: readonly ReviewGroup[],
  authority: readonly AuthorityRecord[],
): GroupInHand | null {
  const holding = groups.find(({ proposals }) => proposals.some((one) => placeOf(one) === placeOf(review.at)));
  const group = holding ?? groups.find(({ first }) => first.from >= review.at.from) ?? groups[0];
  if (!group) return null;
  const at = holding ? placeOf(review.at) : placeOf(group.first);
  const chosen = review.entity === undefined ? group.entity : authority.find(({ id }) => id === review.entity);
  const kind = review.kind ?? group.kind;
  return {
    group,
    kind,
    entity: chosen?.kind === kind || review.entity !== undefined ? (chosen ?? null) : null,
    places: group.proposals.map((proposal) => ({
      proposal,
      span: review.spans.get(placeOf(proposal)) ?? proposal,
      ticked: !review.left.has(placeOf(proposal)),
      inHand: placeOf(proposal) === at,
    })),
  };
}

/** What is in hand now; null while nothing is reviewed. */
export function inHandOf(workbench: Workbench): GroupInHand | null {
  const { review, authority } = stateOf(workbench);
  return review?.active ? groupInHand(review, groupsOf(workbench), authority) : null;
}

const FRESH = { left: new Set<string>(), spans: new Map<string, Span>(), kind: null, entity: undefined } as const;

/** Begins, or goes on where the review was left; from the cursor where it never began. */
export function startReview(workbench: Workbench): void {
  const { session, review } = stateOf(workbench);
  if (!session || session.readOnly) return;
  if (proposalsOf(session.editor.state).length === 0) {
    startWhenRead(workbench, session);
    return;
  }
  if (review?.recordId === session.recordId) update(workbench, { review: { ...review, active: true } });
  else {
    const { from } = session.editor.state.selection;
    const groups = groupsOf(workbench);
    const next = groups.find(({ first }) => first.from >= from) ?? groups[0];
    if (!next) return;
    update(workbench, { review: { recordId: session.recordId, at: next.first, active: true, ...FRESH } });
  }
  update(workbench, { tab: 'mentions', right: true, findings: false });
  showInHand(workbench);
}

/** Begins once the machine has found names; not if the scholar has gone elsewhere by then. */
function startWhenRead(workbench: Workbench, session: RecordSession): void {
  const { editor } = session;
  const { selection } = editor.state;
  const stop = editor.subscribe(() => {
    const { session: open, mode, dialog } = stateOf(workbench);
    const stays = open === session && mode === 'tag' && dialog === null && editor.state.selection.eq(selection);
    if (stays && proposalsOf(editor.state).length === 0) return;
    stop();
    // The names of both sides come one after the other.
    if (stays) queueMicrotask(() => startReview(workbench));
  });
}

/** Leaves the review; it goes on from here next time. */
export function leaveReview(workbench: Workbench): void {
  const { session, review } = stateOf(workbench);
  if (review) update(workbench, { review: { ...review, active: false } });
  if (!session) return;
  const { tr } = session.editor.state;
  session.editor.dispatch(setHighlight(setHighlight(tr, 'in-hand', []), 'found', []).setMeta('addToHistory', false));
}

/** Takes a group in hand, as the scholar points to it. */
export function reviewGroup(workbench: Workbench, group: ReviewGroup): void {
  const { session } = stateOf(workbench);
  if (!session || session.readOnly) return;
  const review = { recordId: session.recordId, at: group.first, active: true, ...FRESH };
  update(workbench, { review, tab: 'mentions', right: true, findings: false });
  showInHand(workbench);
}

/** Goes to the next group (1) or the one before (-1), round the end; what was changed about this one is given up. */
export function goByGroup(workbench: Workbench, direction: 1 | -1): void {
  const groups = groupsOf(workbench);
  const inHand = inHandOf(workbench);
  if (!inHand) {
    startReview(workbench);
    return;
  }
  const at = groups.indexOf(groups.find(({ first }) => first.key === inHand.group.first.key) ?? inHand.group);
  const next = groups[(at + direction + groups.length) % groups.length];
  if (next) reviewGroup(workbench, next);
}

/** Goes to the next place of the group (1) or the one before (-1), round the end. */
export function goByPlace(workbench: Workbench, direction: 1 | -1): void {
  const inHand = inHandOf(workbench);
  const at = inHand?.places.findIndex((place) => place.inHand) ?? -1;
  const next = inHand?.places[(at + direction + inHand.places.length) % inHand.places.length];
  if (next) change(workbench, { at: next.proposal });
}

/** Puts another place of the group in hand. */
export const takePlace = (workbench: Workbench, { proposal }: ReviewedPlace): void =>
  change(workbench, { at: proposal });

/** Ticks or unticks a place, the one in hand where none is named. */
export function tickPlace(workbench: Workbench, place?: ReviewedPlace): void {
  const { review } = stateOf(workbench);
  const which = place ?? inHandOf(workbench)?.places.find(({ inHand }) => inHand);
  if (!review || !which) return;
  const left = new Set(review.left);
  if (!left.delete(placeOf(which.proposal))) left.add(placeOf(which.proposal));
  change(workbench, { left });
}

/** Another kind for the whole group; a record of the old kind is let go. */
export const reviewAs = (workbench: Workbench, kind: MentionKind): void => change(workbench, { kind });

/** The record the group is to be linked to, as chosen by hand; null for a new one. */
export const reviewLink = (workbench: Workbench, entity: EntityId | null): void => {
  const record = stateOf(workbench).authority.find(({ id }) => id === entity);
  change(workbench, record ? { entity, kind: record.kind } : { entity });
};

/** Moves an edge of the place in hand by a word: 1 to the right, -1 to the left. Stays within its sentence. */
export function moveEdge(workbench: Workbench, edge: 'start' | 'end', by: 1 | -1): void {
  const { session, review } = stateOf(workbench);
  const place = inHandOf(workbench)?.places.find(({ inHand }) => inHand);
  if (!session || !review || !place) return;
  const words = wordsAround(session.editor.state.doc, place.span.from);
  const { from, to } = place.span;
  const ends = words.map((word) => word[edge === 'start' ? 'from' : 'to']);
  const now = edge === 'start' ? from : to;
  const moved = by === 1 ? ends.find((end) => end > now) : ends.findLast((end) => end < now);
  const next = edge === 'start' ? { from: moved ?? from, to } : { from, to: moved ?? to };
  if (next.from >= next.to) return;
  change(workbench, { spans: new Map([...review.spans, [placeOf(place.proposal), next]]) });
}

function change(workbench: Workbench, changes: Partial<Review>): void {
  const { review } = stateOf(workbench);
  if (!review) return;
  update(workbench, { review: { ...review, ...changes } });
  showInHand(workbench);
}

/** Tags the ticked places as one step, linked to the record, which is made where there is none; goes on to the next group. */
export function acceptGroup(workbench: Workbench): void {
  const inHand = inHandOf(workbench);
  const { session } = stateOf(workbench);
  const places = inHand?.places.filter(({ ticked }) => ticked) ?? [];
  if (!session || !inHand || places.length === 0) return;
  const next = nextAfter(workbench, inHand.group);
  const { authority, hits } = tagging(workbench, session, inHand, places);
  takeStep(workbench, {
    ...{ detail: `${nameShown(inHand)} ×${hits.length}`, authority, here: tagAll(hits) },
    beside: { carryOut() {}, takeBack: comingBack(workbench) },
  });
  goOn(workbench, next);
}

/** Tags everything that is proposed, as one step. */
export function acceptEverything(workbench: Workbench): void {
  const { session, authority } = stateOf(workbench);
  if (!session || session.readOnly) return;
  const taken = groupsOf(workbench).flatMap((group) => {
    const review = { recordId: session.recordId, at: group.first, active: true, ...FRESH };
    const inHand = groupInHand(review, [group], authority);
    return inHand ? [tagging(workbench, session, inHand, inHand.places)] : [];
  });
  const hits = taken.flatMap((one) => one.hits);
  if (hits.length === 0) return;
  const changes = taken.flatMap((one) => one.authority);
  takeStep(workbench, { detail: String(hits.length), authority: changes, here: tagAll(hits) });
}

/** What tagging these places comes to. */
function tagging(
  workbench: Workbench,
  session: RecordSession,
  inHand: GroupInHand,
  places: readonly ReviewedPlace[],
): { readonly authority: readonly AuthorityChange[]; readonly hits: readonly MentionHit[] } {
  const { authority, entity } = recordFor(workbench, session, inHand, places);
  const hits = places.map(({ proposal, span }) => ({
    ...{ from: span.from, to: span.to, kind: inHand.kind, entity },
    normal: inHand.kind === 'date' ? proposal.value.normal : '',
  }));
  return { authority, hits };
}

export const nameShown = ({ entity, group }: GroupInHand): string =>
  entity ? preferredName(entity, 'ru') : (group.names.ru ?? group.names.en ?? '');

function recordFor(
  workbench: Workbench,
  { editor }: RecordSession,
  { kind, entity, group }: GroupInHand,
  places: readonly ReviewedPlace[],
): { readonly authority: readonly AuthorityChange[]; readonly entity: EntityId | null } {
  const forms = places.map(({ proposal, span }): NameVariant => {
    const text = editor.state.doc.textBetween(span.from, span.to, ' ').replace(/\s+/g, ' ');
    return { text, lang: languageOf(proposal.side), source: '' };
  });
  if (entity) {
    const fresh = withVariants(entity, forms).variants.slice(entity.variants.length);
    return { entity: entity.id, authority: fresh.map((variant) => ({ kind: 'link', entity: entity.id, variant })) };
  }
  if (!getsRecord(kind)) return { entity: null, authority: [] };
  const id = entityId(`e${workbench.newId()}`);
  const preferred = Object.fromEntries(Object.entries(group.names).filter(([, name]) => name));
  const record = withVariants({ ...emptyRecord(id, kind), preferred }, forms);
  return { entity: id, authority: [{ kind: 'create', record }] };
}

/** Says that the group is none: all its places go, and such names are not proposed again; one step. */
export function refuseGroup(workbench: Workbench): void {
  const inHand = inHandOf(workbench);
  const { session } = stateOf(workbench);
  if (!session || !inHand) return;
  const next = nextAfter(workbench, inHand.group);
  const { editor } = session;
  const back = comingBack(workbench);
  const names = [...new Set(inHand.places.map(({ proposal }) => nameOf(proposal)))];
  const quietly = (tr: typeof editor.state.tr) => editor.dispatch(tr.setMeta('addToHistory', false));
  takeStep(workbench, {
    ...{ detail: nameShown(inHand), authority: [], here: null },
    beside: {
      carryOut() {
        quietly(refuseNames(editor.state.tr, names));
        keepRefused(workbench, session, (kept) => [...new Set([...kept, ...names])]);
      },
      takeBack() {
        back();
        quietly(allowNames(editor.state.tr, names));
        keepRefused(workbench, session, (kept) => kept.filter((name) => !names.includes(name)));
        session.readNames();
      },
    },
  });
  goOn(workbench, next);
}

/** Keeps with the record what is no name, so that it is not proposed when the record is opened again. */
function keepRefused(
  workbench: Workbench,
  { recordId }: RecordSession,
  change: (kept: readonly string[]) => string[],
): void {
  changeNameDecisions(workbench.db, recordId, (kept) => ({ ...kept, refused: change(kept.refused) })).catch(
    (error: unknown) => sayTrouble(workbench, wordsOf(error)),
  );
}

/** Brings the review back to where it stands now, with all that was changed: what a decision does when it is taken back. */
function comingBack(workbench: Workbench): () => void {
  const then = stateOf(workbench).review;
  return () => {
    const { review } = stateOf(workbench);
    if (review && then?.recordId === review.recordId) update(workbench, { review: { ...then, active: review.active } });
  };
}

/** The first proposal of the group that comes next; null where this is the last. */
function nextAfter(workbench: Workbench, group: ReviewGroup): PlacedProposal | null {
  const groups = groupsOf(workbench);
  const at = groups.findIndex(({ first }) => first.key === group.first.key);
  return (groups[at + 1] ?? groups[0])?.first ?? null;
}

function goOn(workbench: Workbench, next: PlacedProposal | null): void {
  const { review } = stateOf(workbench);
  if (!review) return;
  if (!next || groupsOf(workbench).length === 0) {
    leaveReview(workbench);
    return;
  }
  update(workbench, { review: { ...review, at: next, ...FRESH } });
  showInHand(workbench);
}

/** Brings the place in hand into sight and marks it and the others of its group. */
function showInHand(workbench: Workbench): void {
  const { session } = stateOf(workbench);
  const inHand = inHandOf(workbench);
  const here = inHand?.places.find((place) => place.inHand);
  if (!session || !inHand || !here) return;
  const { editor } = session;
  const others = inHand.places.filter((place) => !place.inHand && place.ticked).map(({ span }) => span);
  const marked = setHighlight(setHighlight(editor.state.tr, 'in-hand', [here.span]), 'found', others);
  editor.dispatch(marked.setMeta('addToHistory', false));
  session.goTo(here.span.from, here.span.from);
}
