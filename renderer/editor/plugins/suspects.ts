// Words the machine doubts, drawn as wavy underlines. Derived from the text, so kept here and never saved.
import type { Node } from 'prosemirror-model';
import { type Command, type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { type ReadingAttrs, type Side, schema } from '../../../shared/document/schema.ts';
import type { Suspect } from '../../../shared/ocr/suspect.ts';
import { besides, follow, notJudged, type Placed, place } from '../placed.ts';
import { broughtBack, isUndo, keepSettled, type Settled } from './suspects-taken-back.ts';

export type PlacedSuspect = Placed<Suspect>;

interface SuspectState {
  /** In order of place; without those dismissed or decided. */
  readonly all: readonly PlacedSuspect[];
  /** Key of the one in hand. */
  readonly current: number | null;
  /** Words that are right wherever they stand, as given by the project's lexicon. */
  readonly dismissed: ReadonlySet<string>;
  readonly nextKey: number;
  /** Those that steps have settled, for as long as the steps can be taken back. */
  readonly past: readonly Settled[];
  readonly decorations: DecorationSet;
}

type SuspectAction =
  | {
      readonly kind: 'judged';
      readonly side: Side;
      readonly judged: Node;
      readonly suspects: readonly Suspect[];
      readonly inHand: InHand;
    }
  | { readonly kind: 'dismissed'; readonly words: ReadonlySet<string> }
  | { readonly kind: 'current'; readonly key: number | null };

/**
 * What a new judgement does to the suspect in hand. `held`: it and its readings stay as they are shown, for a key may be on
 * its way to them. `judged too`: what the project knows was changed by hand, so it is judged like the others.
 */
export type InHand = 'held' | 'judged too';

/** Words for the marks, for those who hear the page. */
export interface SuspectWords {
  readonly suspect: (suspect: Suspect) => string;
}

const key = new PluginKey<SuspectState>('suspects');
const act = (tr: Transaction, action: SuspectAction): Transaction => tr.setMeta(key, action);

/**
 * Brings in what the machine doubts of a side; offsets are of the side's flat text in `judged`. Replaces the side's list,
 * all but the one in hand while that is held.
 */
export const setSuspects = (
  tr: Transaction,
  side: Side,
  judged: Node,
  suspects: readonly Suspect[],
  inHand: InHand = 'held',
): Transaction => act(tr, { kind: 'judged', side, judged, suspects, inHand });

/** Names the words that are right wherever they stand. */
export const setDismissed = (tr: Transaction, words: ReadonlySet<string>): Transaction =>
  act(tr, { kind: 'dismissed', words });

/** Takes a suspect in hand, or none. */
export const setCurrentSuspect = (tr: Transaction, suspect: PlacedSuspect | null): Transaction =>
  act(tr, { kind: 'current', key: suspect?.key ?? null });

/** Every suspect that is left, in order of place, the original's first. */
export const suspectsOf = (state: EditorState): readonly PlacedSuspect[] => key.getState(state)?.all ?? [];

/** The suspect in hand; null when there is none. */
export function currentSuspect(state: EditorState): PlacedSuspect | null {
  const value = key.getState(state);
  return value?.all.find((suspect) => suspect.key === value.current) ?? null;
}

/** The suspect a position lies in or touches; null when there is none. */
export const suspectAt = (state: EditorState, pos: number): PlacedSuspect | null =>
  suspectsOf(state).find(({ from, to }) => from <= pos && pos <= to) ?? null;

/** The suspect the cursor stands in or right before; null when there is none. */
export function suspectUnder(state: EditorState): PlacedSuspect | null {
  const { from: cursor } = state.selection;
  return suspectsOf(state).find(({ from, to }) => from <= cursor && cursor < to) ?? null;
}

/** Goes to the next suspect (1) or the one before (-1), round the end, and takes it in hand. */
export function goToSuspect(direction: 1 | -1): Command {
  return (state, dispatch) => {
    const next = besides(suspectsOf(state), currentSuspect(state)?.from ?? state.selection.from, direction);
    if (!next) return false;
    dispatch?.(takeInHand(state.tr, next));
    return true;
  };
}

/** Puts the cursor before a suspect and takes it in hand; its positions must hold in `tr.doc`. */
export const takeInHand = (tr: Transaction, suspect: PlacedSuspect): Transaction =>
  setCurrentSuspect(tr.setSelection(TextSelection.create(tr.doc, suspect.from)), suspect).scrollIntoView();

/** One of three strengths, by the probability that the reading is wrong: stronger = more surely wrong. */
export const strength = (score: number): 1 | 2 | 3 => (score < 0.5 ? 1 : score < 0.8 ? 2 : 3);

/** True where a person has decided on all of a range, so that the machine's doubt is past. */
function decided(doc: Node, from: number, to: number): boolean {
  let all = true;
  doc.nodesBetween(from, to, (node) => {
    if (!node.isText) return true;
    const reading = schema.marks.reading.isInSet(node.marks);
    const by = reading?.attrs as ReadingAttrs | undefined;
    if (!by || by.how === 'machine' || by.how === 'import') all = false;
    return false;
  });
  return all;
}

/** Draws the suspects and keeps them in place. */
export function suspectsPlugin(words: SuspectWords): Plugin<SuspectState> {
  const empty: SuspectState = {
    all: [],
    current: null,
    dismissed: new Set(),
    nextKey: 1,
    past: [],
    decorations: DecorationSet.empty,
  };
  return new Plugin<SuspectState>({
    key,
    state: {
      init: () => empty,
      apply: (tr, value, old, state) =>
        isUndo(tr) ? takenBack(tr, value, old, words) : settling(value, apply(tr, value, state, words), tr, old),
    },
    props: { decorations: (state) => key.getState(state)?.decorations },
  });
}

/** Keeps what a step has settled. */
function settling(before: SuspectState, after: SuspectState, tr: Transaction, old: EditorState): SuspectState {
  if (!tr.docChanged) return after;
  const left = new Set(after.all.map((one) => one.key));
  const past = keepSettled(
    before.past,
    tr,
    old,
    before.all.filter((one) => !left.has(one.key)),
  );
  return past === after.past ? after : { ...after, past };
}

/** A step is taken back: what it had settled stands again, and the one under the cursor is in hand. */
function takenBack(tr: Transaction, value: SuspectState, old: EditorState, words: SuspectWords): SuspectState {
  const { suspects, past } = broughtBack(value.past, tr, old);
  const back = new Set(suspects.map(({ key }) => key));
  const others = stillOpen(follow(value.all, tr), tr).filter((one) => !back.has(one.key));
  const all = [...others, ...suspects].sort((a, b) => a.from - b.from);
  const { from } = tr.selection;
  const current = suspects.find((one) => one.from <= from && from <= one.to)?.key ?? null;
  return { ...value, all, past, current, decorations: drawAll(tr.doc, all, current, words) };
}

function apply(tr: Transaction, value: SuspectState, state: EditorState, words: SuspectWords): SuspectState {
  const action = tr.getMeta(key) as SuspectAction | undefined;
  const followed = follow(value.all, tr);
  const left = tr.docChanged ? stillOpen(followed, tr) : followed;
  const next = withAction(value, left, action, state.doc);
  const current = keptCurrent(tr, next, action);
  if (next.all === value.all && current === value.current) return tr.docChanged ? mapped(next, tr) : next;
  if (!action && current === value.current) return mapped(pruned(next, value), tr);
  return { ...next, current, decorations: drawAll(state.doc, next.all, current, words) };
}

function withAction(
  value: SuspectState,
  left: readonly PlacedSuspect[],
  action: SuspectAction | undefined,
  doc: Node,
): SuspectState {
  const base = left === value.all ? value : { ...value, all: left };
  if (!action) return base;
  switch (action.kind) {
    case 'judged': {
      const fresh = place(doc, action.judged, action.side, action.suspects, value.nextKey).filter(
        ({ from, to, value: { text } }) => !value.dismissed.has(text) && !decided(doc, from, to),
      );
      const others = left.filter(({ side }) => side !== action.side);
      const kept = notJudged(left, doc, action.judged, action.side);
      const held = action.inHand === 'held' ? left.find((one) => one.key === value.current) : undefined;
      const all = [...others, ...kept, ...fresh].filter((one) => !held || apart(one, held));
      if (held) all.push(held);
      all.sort((a, b) => a.from - b.from);
      return { ...base, all, nextKey: value.nextKey + action.suspects.length };
    }
    case 'dismissed':
      return { ...base, dismissed: action.words, all: left.filter(({ value: { text } }) => !action.words.has(text)) };
    case 'current':
      return base;
    default:
      return action satisfies never;
  }
}

const apart = (one: PlacedSuspect, other: PlacedSuspect): boolean => one.to <= other.from || other.to <= one.from;

/** The one in hand stays so while the cursor stays on it; by new judgement the same words keep it. */
function keptCurrent(tr: Transaction, next: SuspectState, action: SuspectAction | undefined): number | null {
  if (action?.kind === 'current') return action.key;
  const { current } = next;
  if (current === null && action?.kind !== 'judged') return null;
  const { from, to } = tr.selection;
  const held = next.all.find((one) => one.key === current);
  if (held) return tr.selectionSet && (to < held.from || from > held.to) ? null : current;
  if (current === null || action?.kind !== 'judged') return null;
  return next.all.find((one) => one.from <= from && from <= one.to)?.key ?? null;
}

/** Drops those a command has just decided on. */
function stillOpen(list: readonly PlacedSuspect[], tr: Transaction): readonly PlacedSuspect[] {
  const marked = tr.steps.some((step) => 'mark' in step);
  if (!marked) return list;
  const open = list.filter(({ from, to }) => !decided(tr.doc, from, to));
  return open.length === list.length ? list : open;
}

const mapped = (value: SuspectState, tr: Transaction): SuspectState => ({
  ...value,
  decorations: value.decorations.map(tr.mapping, tr.doc),
});

/** Takes the decorations of suspects that went off the set, before it is mapped. */
function pruned(next: SuspectState, before: SuspectState): SuspectState {
  const kept = new Set(next.all.map((one) => one.key));
  const gone = before.all.filter((one) => !kept.has(one.key));
  if (gone.length === 0) return next;
  const drawn = gone.flatMap((one) => before.decorations.find(one.from, one.to, (spec) => spec.key === one.key));
  return { ...next, decorations: before.decorations.remove(drawn) };
}

function drawAll(doc: Node, all: readonly PlacedSuspect[], current: number | null, words: SuspectWords): DecorationSet {
  const drawn = all.map((suspect) => {
    const classes = ['suspect', `s${strength(suspect.value.score)}`, ...(suspect.key === current ? ['in-hand'] : [])];
    const attrs = { class: classes.join(' '), 'aria-description': words.suspect(suspect.value) };
    return Decoration.inline(suspect.from, suspect.to, attrs, { key: suspect.key });
  });
  return DecorationSet.create(doc, drawn);
}
