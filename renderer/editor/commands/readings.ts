// Deciding on words: take a reading, say a word is right, doubtful or illegible, go back to the witness.
import { type Command, type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import type { Span } from '../../../shared/document/mentions.ts';
import { makeGap, markReading, replaceReading as replaceReadingIn } from '../../../shared/document/readings.ts';
import { type GapAttrs, type ReadingHow, type ReadingStatus, SIDES, schema } from '../../../shared/document/schema.ts';
import { revertDifferences as revertIn } from '../../../shared/witness/revert.ts';
import { differencesOf, type PlacedDifference } from '../plugins/apparatus.ts';
import { decision } from '../plugins/hand.ts';
import { currentSuspect, type PlacedSuspect, suspectAt, suspectsOf, takeInHand } from '../plugins/suspects.ts';
import { wordAt } from '../words.ts';
import { step } from './step.ts';

/** How a reading came about, and how surely: `cert` is the machine's certainty, null when a person chose freely. */
export interface ReadingSource {
  readonly how: ReadingHow;
  readonly cert: number | null;
}

/** The range a reading command acts on: what is selected, else the suspect in hand or under the cursor, else the word. */
export function wordInHand(state: EditorState): Span | null {
  const { from, to, empty } = state.selection;
  if (!empty) return { from, to };
  const suspect = currentSuspect(state) ?? suspectAt(state, from);
  if (suspect) return { from: suspect.from, to: suspect.to };
  return wordAt(state.doc, from);
}

/** Replaces the reading of a range; mentions, sentences and breaks stay (see shared/document/readings.ts). */
export const replaceReading = (from: number, to: number, text: string, source: ReadingSource): Command =>
  step('reading', (tr, state) => writeReading(tr, state, from, to, text, source));

function writeReading(
  tr: Transaction,
  state: EditorState,
  from: number,
  to: number,
  text: string,
  source: ReadingSource,
) {
  const range = replaceReadingIn(tr, from, to, text, decision(state, 'corrected', source.how, source.cert));
  return tr.setSelection(TextSelection.near(tr.doc.resolve(range.to), -1));
}

/** One replacement of many. */
export interface Replacement extends Span {
  readonly reads: string;
  readonly cert: number | null;
}

/**
 * Makes many replacements as one step: a series, or (`machine`) all sure corrections, which nobody signs until they are
 * looked at. Ranges must not overlap.
 */
export const replaceReadings = (replacements: readonly Replacement[], how: ReadingHow): Command =>
  step(how === 'machine' ? 'sure' : 'series', (tr, state) => {
    const fromTheEnd = [...replacements].sort((a, b) => b.from - a.from);
    for (const { from, to, reads, cert } of fromTheEnd) {
      const reading = decision(state, 'corrected', how, cert);
      replaceReadingIn(tr, from, to, reads, how === 'machine' ? { ...reading, by: '' } : reading);
    }
  });

/** The machine's corrections of these ranges were looked at and are right: they are the scholar's from now on. */
export const confirmReadings = (spans: readonly Span[]): Command =>
  step('confirmReading', (tr, state) => {
    for (const { from, to } of spans) {
      state.doc.nodesBetween(from, to, (node, pos) => {
        const mark = schema.marks.reading.isInSet(node.marks);
        if (!node.isInline || mark?.attrs.how !== 'machine') return true;
        const reading = decision(state, 'corrected', 'suggestion', mark.attrs.cert as number | null);
        markReading(tr, Math.max(from, pos), Math.min(to, pos + node.nodeSize), reading);
        return false;
      });
    }
  });

/** More would claim to know more than the machine does. */
const CERTAINTY_DECIMALS = 3;

/** The suspect to go to after a decision: null for none, the next in the text where it is left out. */
export type NextSuspect = PlacedSuspect | null;

/** Takes the nth suggestion (from 0) for the suspect in hand or under the cursor, and goes to the next suspect. */
export const acceptSuggestion = (n: number, next?: NextSuspect): Command =>
  step('reading', (tr, state) => {
    const suspect = currentSuspect(state) ?? suspectAt(state, state.selection.from);
    const suggestion = suspect?.value.suggestions[n];
    if (!suspect || !suggestion) return false;
    const { from, to } = suspect;
    writeReading(tr, state, from, to, suggestion.text, {
      how: 'suggestion',
      cert: Number(suggestion.score.toFixed(CERTAINTY_DECIMALS)),
    });
    return goOn(tr, state, from, next);
  });

/** Writes a reading of the scholar's own for the suspect in hand, and goes to the next suspect. */
export const writeOwnReading = (text: string, next?: NextSuspect): Command =>
  step('reading', (tr, state) => {
    const suspect = currentSuspect(state);
    if (!suspect) return false;
    writeReading(tr, state, suspect.from, suspect.to, text, { how: 'typed', cert: null });
    return goOn(tr, state, suspect.from, next);
  });

/** Takes the next suspect in hand, as `tr` has moved it. */
function goOn(tr: Transaction, state: EditorState, from: number, wanted?: NextSuspect): Transaction {
  const next = wanted === undefined ? suspectsOf(state).find((suspect) => suspect.from > from) : wanted;
  if (!next || next.from === from) return tr;
  return takeInHand(tr, { ...next, from: tr.mapping.map(next.from, 1), to: tr.mapping.map(next.to, -1) });
}

function markInHand(name: string, status: ReadingStatus, span?: Span, next?: NextSuspect): Command {
  return step(name, (tr, state) => {
    const range = span ?? wordInHand(state);
    if (!range) return false;
    markReading(tr, range.from, range.to, decision(state, status, 'typed'));
    return span ? tr : goOn(tr, state, range.from, next);
  });
}

/** "It is right": the word in hand, or a range, stands as the witness has it; its suspect is dismissed for good. */
export const markRight = (span?: Span, next?: NextSuspect): Command => markInHand('right', 'confirmed', span, next);

/** "Doubtful": the reading in hand, or of a range, is kept but not sure. */
export const markDoubtful = (span?: Span, next?: NextSuspect): Command =>
  markInHand('doubtful', 'doubtful', span, next);

/** "Illegible": a gap in place of the word in hand, or of a range, as long as the letters it takes the place of. */
export const markIllegible = (extent?: Pick<GapAttrs, 'quantity' | 'unit'>, span?: Span, next?: NextSuspect): Command =>
  step('illegible', (tr, state) => {
    const range = span ?? wordInHand(state);
    if (!range || !state.doc.resolve(range.from).sameParent(state.doc.resolve(range.to))) return false;
    const size = extent ?? { quantity: range.to - range.from, unit: 'character' };
    makeGap(
      tr,
      range.from,
      range.to,
      { reason: 'illegible', source: '', ...size },
      decision(state, 'illegible', 'typed'),
    );
    return span ? tr : goOn(tr, state, range.from, next);
  });

/** Goes back to the witness's reading for these differences: one, or many as one step. */
export const revertDifferences = (differences: readonly PlacedDifference[]): Command =>
  step('revert', (tr) => {
    for (const side of [...SIDES].reverse()) {
      const chosen = differences.filter((difference) => difference.side === side);
      if (chosen.length > 0) revertIn(tr, side, chosen);
    }
  });

/** Goes back to the witness everywhere. */
export const revertAll: Command = step('revert', (tr, state) => {
  for (const side of [...SIDES].reverse()) revertIn(tr, side, differencesOf(state, side));
});
