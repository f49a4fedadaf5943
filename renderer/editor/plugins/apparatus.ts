// The apparatus: every difference between the witness and the text as it stands. It is derived, never saved; after an
// edit only the blocks that changed are collated again.
import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import {
  type BlockReading,
  locate,
  positionInBlock,
  readBlock,
  readSide,
  type SideReading,
} from '../../../shared/document/reading-order.ts';
import { SIDES, type Side } from '../../../shared/document/schema.ts';
import { type Difference, type Witness, witnessText } from '../../../shared/witness/witness.ts';
import { type CollationGround, collateAgain, collateWhole } from '../collate-again.ts';

/** A difference where it stands in the document. */
export interface PlacedDifference extends Difference {
  readonly side: Side;
  /** Document positions of what the text reads; equal where the witness's letters were deleted. */
  readonly start: number;
  readonly end: number;
}

interface SideApparatus {
  readonly reading: SideReading;
  readonly differences: readonly Difference[];
}

interface ApparatusState {
  readonly witness: Witness | null;
  /** What the text is collated with; null where no witness is known. */
  readonly grounds: Readonly<Record<Side, CollationGround>> | null;
  readonly sides: Readonly<Record<Side, SideApparatus>>;
  readonly decorations: DecorationSet;
}

const key = new PluginKey<ApparatusState>('apparatus');

/** True where a witness is known, so that differences can be. */
export const hasWitness = (state: EditorState): boolean => (key.getState(state)?.witness ?? null) !== null;

/** The witness; null while none was given. */
export const witnessOf = (state: EditorState): Witness | null => key.getState(state)?.witness ?? null;

/** Gives the apparatus its witness, or another one. */
export const setWitness = (tr: Transaction, witness: Witness | null): Transaction => tr.setMeta(key, { witness });

/** The differences of a side in order, with offsets into the flat texts. */
export const differencesOf = (state: EditorState, side: Side): readonly Difference[] =>
  key.getState(state)?.sides[side].differences ?? [];

/** The words of a side, read once per state. */
export function readingOf(state: EditorState, side: Side): SideReading {
  return key.getState(state)?.sides[side].reading ?? readSide(state.doc, side);
}

/** Puts a difference in its place in the document. */
export function placeDifference(reading: SideReading, difference: Difference): PlacedDifference {
  const start = locate(reading, difference.from);
  const before = difference.from > 0 && difference.to === difference.from;
  const end = before ? start : locate(reading, Math.max(difference.from, difference.to - 1));
  const endPos =
    difference.to > difference.from
      ? positionInBlock(end.placed, end.offset + 1, -1)
      : positionInBlock(start.placed, start.offset, 1);
  return { ...difference, side: reading.side, start: positionInBlock(start.placed, start.offset, 1), end: endPos };
}

/** Every difference of a record where it stands, the original's first. Ask for it when a list is drawn, not per key. */
export function placedDifferences(state: EditorState): readonly PlacedDifference[] {
  return SIDES.flatMap((side) => {
    const reading = readingOf(state, side);
    return differencesOf(state, side).map((difference) => placeDifference(reading, difference));
  });
}

/** Words for the marks, for those who hear the page instead of seeing it. */
export interface ApparatusWords {
  readonly corrected: (was: string) => string;
}

/** Collates, and draws each difference: a word that reads otherwise, or the place where letters went. */
export function apparatusPlugin(witness: Witness | null, words: ApparatusWords): Plugin<ApparatusState> {
  const read = rememberingBlocks();
  return new Plugin<ApparatusState>({
    key,
    state: {
      init: (_config, state) => collated(state.doc, witness, words, read),
      apply(tr, value, _old, state) {
        const given = tr.getMeta(key) as { readonly witness: Witness | null } | undefined;
        if (given) return collated(state.doc, given.witness, words, read);
        return tr.docChanged ? followed(value, tr, words, read) : value;
      },
    },
    props: { decorations: (state) => key.getState(state)?.decorations },
  });
}

type ReadBlock = (node: Node) => BlockReading;

function collated(doc: Node, witness: Witness | null, words: ApparatusWords, read: ReadBlock): ApparatusState {
  const grounds = witness && { original: groundOf(witness, 'original'), translation: groundOf(witness, 'translation') };
  const side = (name: Side): SideApparatus => {
    const reading = readSide(doc, name, read);
    return { reading, differences: grounds ? collateWhole(grounds[name], reading) : [] };
  };
  const sides = { original: side('original'), translation: side('translation') };
  const drawn = SIDES.flatMap((name) => draw(sides[name].reading, sides[name].differences, words));
  return { witness, grounds, sides, decorations: DecorationSet.create(doc, drawn) };
}

function groundOf(witness: Witness, side: Side): CollationGround {
  const joints: number[] = [];
  let at = 0;
  for (const block of witness.sides[side]) {
    joints.push(at);
    at += block.text.length;
  }
  return { text: witnessText(witness, side), joints };
}

function followed(value: ApparatusState, tr: Transaction, words: ApparatusWords, read: ReadBlock): ApparatusState {
  let decorations = value.decorations.map(tr.mapping, tr.doc);
  const sides = { ...value.sides };
  for (const side of SIDES) {
    const reading = readSide(tr.doc, side, read);
    const again = collateAgain(value.grounds?.[side] ?? null, value.sides[side], reading);
    sides[side] = { reading, differences: again.differences };
    if (again.from < again.to) decorations = redraw(decorations, tr.doc, reading, again, words);
  }
  return { ...value, sides, decorations };
}

/** Reads a block once for as long as its node lives. */
function rememberingBlocks(): ReadBlock {
  const known = new WeakMap<Node, BlockReading>();
  return (node) => {
    const reading = known.get(node) ?? readBlock(node);
    known.set(node, reading);
    return reading;
  };
}

/** Draws anew what lies in the blocks from index `from` up to `to`. */
function redraw(
  set: DecorationSet,
  doc: Node,
  reading: SideReading,
  again: { readonly differences: readonly Difference[]; readonly from: number; readonly to: number },
  words: ApparatusWords,
): DecorationSet {
  const [first, last] = [reading.blocks[again.from], reading.blocks[again.to - 1]];
  if (!first || !last) return set;
  const end = last.offset + last.block.text.length;
  const fresh = again.differences.filter((difference) => difference.to >= first.offset && difference.from <= end);
  const drawn = draw(reading, fresh, words);
  const from = Math.min(first.start - 1, ...drawn.map((decoration) => decoration.from));
  const to = Math.max(last.start + last.block.node.content.size + 1, ...drawn.map((decoration) => decoration.to));
  return set.remove(set.find(from, to)).add(doc, drawn);
}

/** A word is drawn whole, however few of its letters differ; several differences in one word are drawn once. */
function draw(reading: SideReading, differences: readonly Difference[], words: ApparatusWords): Decoration[] {
  const drawn: Decoration[] = [];
  let last: { from: number; to: number } | null = null;
  for (const difference of differences) {
    const { placed, offset } = locate(reading, difference.from);
    const { text } = placed.block;
    const length = Math.min(difference.to - difference.from, text.length - offset);
    const [from, to] = wordsTouched(text, offset, offset + length);
    const start = positionInBlock(placed, from, 1);
    if (from === to) {
      drawn.push(
        Decoration.widget(start, () => deletedMark(words.corrected(difference.was)), {
          side: -1,
          key: `del${difference.was}`,
        }),
      );
      continue;
    }
    const end = positionInBlock(placed, to, -1);
    if (last && last.to >= end && last.from <= start) continue;
    last = { from: start, to: end };
    const attrs = { class: 'corrected', 'aria-description': words.corrected(difference.was) };
    drawn.push(Decoration.inline(start, end, attrs, { was: difference.was }));
  }
  return drawn;
}

function deletedMark(description: string): HTMLElement {
  const mark = document.createElement('span');
  mark.className = 'deleted';
  mark.setAttribute('role', 'img');
  mark.setAttribute('aria-label', description);
  return mark;
}

const LETTER = /[\p{L}\p{N}\p{M}]/u;

/** The end of the word that reaches from an offset to the right (1) or left (-1); the offset itself where none does. */
export function wordEdge(text: string, offset: number, direction: 1 | -1): number {
  let at = offset;
  while (LETTER.test(text[direction === 1 ? at : at - 1] ?? '')) at += direction;
  return at;
}

/** The whole words a range of a text touches. Empty where letters went missing between words: no word is another then. */
export function wordsTouched(text: string, from: number, to: number): readonly [number, number] {
  const words = [wordEdge(text, from, -1), wordEdge(text, to, 1)] as const;
  return from === to && (words[0] === from || words[1] === to) ? [from, to] : words;
}
