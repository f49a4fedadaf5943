// Commands on mentions: make, remove, change, widen, link to an authority record. A mention is never text, so none of
// these changes a letter.

import { type Command, type EditorState, TextSelection } from 'prosemirror-state';
import type { Transform } from 'prosemirror-transform';
import { type EntityId, type MentionId, mentionId } from '../../../shared/document/ids.ts';
import {
  addMention as addMentionTo,
  changeMention as changeMentionIn,
  extendMention,
  findMention,
  mentionsAt,
  type PlacedMention,
  relinkEntity as relinkEntityIn,
  removeMention as removeMentionFrom,
  resizeMention,
  type Span,
} from '../../../shared/document/mentions.ts';
import type { MentionAttrs, MentionKind } from '../../../shared/document/schema.ts';
import { handOf } from '../plugins/hand.ts';
import { type PlacedProposal, proposalAt, proposalsOf, refuseProposal } from '../plugins/proposals.ts';
import { wordAt, wordsAround } from '../words.ts';
import { step } from './step.ts';

/** What is said of a new mention besides its kind; all may be left out. */
export interface MentionDetails {
  readonly entity?: EntityId | null;
  /** For dates, the ISO 8601 form. */
  readonly normal?: string;
  /** The machine's certainty, when it was made in bulk; null for a person's. */
  readonly cert?: number | null;
}

const newMention = (state: EditorState, kind: MentionKind, details: MentionDetails) => {
  const { author, now, newId } = handOf(state);
  const { entity = null, normal = '', cert = null } = details;
  return { id: mentionId(`m${newId()}`), kind, entity, normal, cert, by: author(), at: now() };
};

/** The range to tag: what is selected, or the word under the cursor; null between words. White space at the ends is left out. */
export function rangeToTag(state: EditorState): Span | null {
  const { from, to, empty } = state.selection;
  if (empty) return wordAt(state.doc, from);
  const words = state.doc.textBetween(from, to, '', '\uFFFC');
  const [head, tail] = [words.length - words.trimStart().length, words.length - words.trimEnd().length];
  const oneSentence = state.selection.$from.sameParent(state.selection.$to);
  if (words.trim() === '') return null;
  return oneSentence ? { from: from + head, to: to - tail } : { from, to };
}

/** Lays a mention on what is selected, or on the word under the cursor, or on a range. Mentions may nest and overlap. */
export const addMention = (kind: MentionKind, details: MentionDetails = {}, span?: Span): Command =>
  step('mention', (tr, state) => {
    const range = span ?? rangeToTag(state);
    return range !== null && addMentionTo(tr, range.from, range.to, newMention(state, kind, details));
  });

/** The mention a command acts on: the one named, or the one that is selected, or the innermost at the cursor. */
export function mentionInHand(state: EditorState, id?: MentionId): PlacedMention | null {
  if (id !== undefined) return findMention(state.doc, id);
  const { from, to } = state.selection;
  const here = mentionsAt(state.doc, from);
  const selected = here.find(({ spans }) => spans.some((span) => span.from === from && span.to === to));
  return selected ?? here[0] ?? null;
}

/** Removes a mention; its words stay. */
export const removeMention = (id?: MentionId): Command =>
  step('removeMention', (tr, state) => {
    const mention = mentionInHand(state, id);
    return mention !== null && removeMentionFrom(tr, mention.id);
  });

/** Changes what a mention says; a person's change makes it a person's. */
export const changeMention = (
  changes: Partial<Omit<MentionAttrs, 'id' | 'by' | 'at' | 'cert'>>,
  id?: MentionId,
): Command =>
  step('changeMention', (tr, state) => {
    const mention = mentionInHand(state, id);
    const { author, now } = handOf(state);
    const same = Object.entries(changes).every(([name, value]) => mention?.attrs[name as keyof MentionAttrs] === value);
    return (
      mention !== null && !same && changeMentionIn(tr, mention.id, { ...changes, by: author(), at: now(), cert: null })
    );
  });

/** Another kind for a mention. */
export const setKind = (kind: MentionKind, id?: MentionId): Command => changeMention({ kind }, id);

/** Links a mention to an authority record, or (null) to none. */
export const linkMention = (entity: EntityId | null, id?: MentionId): Command => changeMention({ entity }, id);

/** The other end of a link: a mention that lies there already, or a place where one is to be laid. */
export type FarEnd =
  | { readonly kind: 'mention'; readonly id: MentionId }
  | { readonly kind: 'place'; readonly span: Span; readonly normal: string };

/** Points a mention and its counterpart across the gutter at one authority record, tagging the counterpart where it is not. */
export const linkPair = (entity: EntityId, id: MentionId, far: FarEnd): Command =>
  step('mention', (tr, state) => {
    const mention = mentionInHand(state, id);
    if (!mention) return false;
    const { author, now } = handOf(state);
    const link = { entity, by: author(), at: now(), cert: null };
    if (mention.attrs.entity !== entity) changeMentionIn(tr, id, link);
    if (far.kind === 'mention') changeMentionIn(tr, far.id, link);
    else
      addMentionTo(
        tr,
        far.span.from,
        far.span.to,
        newMention(state, mention.attrs.kind, { entity, normal: far.normal }),
      );
    return true;
  });

/** Points every mention of one authority record at another, or at none: after a merge, or when one is deleted. */
export const relinkEntity = (from: EntityId, to: EntityId | null): Command =>
  step('relink', (tr) => relinkEntityIn(tr, from, to));

/** Points mentions, as many as are still there, at one authority record: when a merge is taken back. */
export const linkMentions = (entity: EntityId, ids: readonly MentionId[]): Command =>
  step('relink', (tr) => {
    for (const id of ids) changeMentionIn(tr, id, { entity });
  });

/** Changes mentions in whatever way, as one step: what a decision about the whole project does to the open record. */
export const changeMentions = (change: (tr: Transform) => void, name = 'relink'): Command =>
  step(name, (tr) => change(tr));

/** A hit of "tag every other occurrence", or a proposal taken in bulk. */
export interface MentionHit extends Span, MentionDetails {
  readonly kind: MentionKind;
}

/** Lays mentions on many ranges of either side as one step. */
export const tagAll = (hits: readonly MentionHit[]): Command =>
  step('tagAll', (tr, state) => {
    for (const { from, to, kind, ...details } of hits) addMentionTo(tr, from, to, newMention(state, kind, details));
  });

/** Adds what is selected, or the word under the cursor, to a mention, which is then in several stretches. */
export const addStretch = (id: MentionId): Command =>
  step('changeMention', (tr, state) => {
    const mention = findMention(state.doc, id);
    const range = rangeToTag(state);
    return mention !== null && range !== null && extendMention(tr, mention.id, range.from, range.to);
  });

/** Moves an end of a mention by a word: `widen` by 1 takes in the next word, by -1 lets the last word go. */
export const widenMention = (edge: 'start' | 'end', by: 1 | -1, id?: MentionId): Command =>
  step('changeMention', (tr, state) => {
    const mention = mentionInHand(state, id);
    const span = mention?.spans[0];
    if (!mention || !span || mention.spans.length > 1) return false;
    const words = wordsAround(state.doc, span.from);
    const next =
      edge === 'end'
        ? {
            ...span,
            to: by === 1 ? words.find(({ to }) => to > span.to)?.to : words.findLast(({ to }) => to < span.to)?.to,
          }
        : {
            ...span,
            from:
              by === 1
                ? words.findLast(({ from }) => from < span.from)?.from
                : words.find(({ from }) => from > span.from)?.from,
          };
    if (next.from === undefined || next.to === undefined || next.from >= next.to) return false;
    resizeMention(tr, mention.id, next.from, next.to);
    // Selected whole it stays in hand, whichever of its words it lets go.
    tr.setSelection(TextSelection.create(tr.doc, next.from, next.to));
    return true;
  });

/** Takes the proposal at the cursor, or the one given, as a mention. */
export const acceptProposal = (proposal?: PlacedProposal): Command =>
  step('mention', (tr, state) => {
    const taken = proposal ?? proposalAt(state, state.selection.from);
    if (!taken) return false;
    const { kind, normal, entity } = taken.value;
    const details = { entity, normal: kind === 'date' ? normal : '' };
    return addMentionTo(tr, taken.from, taken.to, newMention(state, kind, details));
  });

/** Says that the proposal at the cursor, or the one given, is none. */
export const refuse =
  (proposal?: PlacedProposal): Command =>
  (state, dispatch) => {
    const refused = proposal ?? proposalAt(state, state.selection.from);
    if (!refused) return false;
    dispatch?.(refuseProposal(state.tr, refused));
    return true;
  };

/** Goes to the next proposal (1) or the one before (-1), and selects it. */
export const goToProposal =
  (direction: 1 | -1): Command =>
  (state, dispatch) => {
    const all = proposalsOf(state);
    const { from } = state.selection;
    const next = direction === 1 ? all.find((one) => one.from > from) : all.findLast((one) => one.from < from);
    const found = next ?? (direction === 1 ? all[0] : all.at(-1));
    if (!found) return false;
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, found.from, found.to)).scrollIntoView());
    return true;
  };
