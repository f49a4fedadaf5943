// The laws of repairing an alignment by hand, tried on random series of every repair there is, from both sides, on what
// is in hand, selected or chosen.
import fc from 'fast-check';
import { redo, undo, undoDepth } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { type Command, type EditorState, TextSelection } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';
import { isLinked, readBeads } from '../../shared/document/beads.ts';
import { flatText, readSide } from '../../shared/document/reading-order.ts';
import { SIDES, type Side } from '../../shared/document/schema.ts';
import { segmentAttrs, segmentsOf } from '../../shared/document/segments.ts';
import * as alignment from './commands/alignment.ts';
import * as repairing from './commands/bead-repair.ts';
import type { Operation } from './commands/operation.ts';
import * as cutting from './commands/segments.ts';
import { differencesOf } from './plugins/apparatus.ts';
import { setChosen } from './plugins/chosen.ts';
import { stateAt } from './testing/record-at.ts';

/** Where a repair is made: a range of sentences of a side, as fractions, and what else of both sides is chosen. */
interface Place {
  readonly side: Side;
  readonly at: number;
  readonly length: number;
  readonly chosen: readonly number[];
}

const REPAIRS: Readonly<Record<string, Operation>> = {
  'link what is in hand on both sides': alignment.linkSelected,
  unlink: alignment.unlink(),
  confirm: alignment.confirm(),
  'confirm what is sure': alignment.confirmAbove(0.7),
  lock: alignment.toggleLock(),
  flag: alignment.toggleFlag(),
  pop: repairing.pop(),
  swap: repairing.swap(),
  'move up': repairing.moveFarEnd(-1),
  'move down': repairing.moveFarEnd(1),
  'merge beads': repairing.mergeBeads(1),
  'merge beads backwards': repairing.mergeBeads(-1),
  'split bead': repairing.splitBead(),
  merge: cutting.mergeWithNext,
  'merge backwards': cutting.mergeWithPrevious,
  split: cutting.splitSegment,
  'begin a paragraph': cutting.paragraphHere,
  'merge paragraphs': cutting.mergeParagraph(1),
  'merge paragraphs backwards': cutting.mergeParagraph(-1),
};

const start = (): EditorState =>
  stateAt(
    ['# b1:В ЦК', 'b2:Один два. |b3:Три.|b3:Четыре пять. |Шесть. ', 'b4!:Семь. |b5:Восемь девять. ', 'b6:Десять.'],
    ['# b1:TO THE CC', 'b2:One two. |b2:And. |b3:Three. |b4!:Seven. ', 'Stamp. |b6:Ten. |b5:Eight nine.|b5:More.'],
    'align',
  );

function stand(state: EditorState, { side, at, length, chosen }: Place): EditorState {
  const own = segmentsOf(state.doc, side);
  const first = own[Math.floor(at * own.length)];
  const last = own[Math.min(own.length - 1, Math.floor(at * own.length) + (length >> 2))];
  if (!first || !last) return state;
  const from = first.pos + 1 + Math.min(length, first.node.content.size);
  const to = length % 4 === 0 ? from : Math.max(from, last.pos + last.node.nodeSize - 1);
  const there = state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, to)));
  const all = segmentsOf(there.doc);
  const ids = chosen.flatMap((part) => all[Math.floor(part * all.length)]?.id ?? []);
  return there.apply(setChosen(there.tr, ids));
}

const by = (state: EditorState, command: Command): EditorState => {
  let next = state;
  command(state, (tr) => {
    next = state.apply(tr);
  });
  return next;
};

const fraction = fc.double({ min: 0, max: 0.999, noNaN: true });
const place: fc.Arbitrary<Place> = fc.record({
  side: fc.constantFrom<Side>('original', 'translation'),
  at: fraction,
  length: fc.nat({ max: 14 }),
  chosen: fc.oneof({ arbitrary: fc.constant([]), weight: 3 }, fc.array(fraction, { minLength: 1, maxLength: 4 })),
});
type Acts = readonly (readonly [string, Place])[];
const acts = (max: number): fc.Arbitrary<Acts> =>
  fc.array(fc.tuple(fc.constantFrom(...Object.keys(REPAIRS)), place), { minLength: 1, maxLength: max });

const run = (series: Acts, from: EditorState): EditorState =>
  series.reduce((state, [name, where]) => {
    const command = REPAIRS[name];
    return command ? by(stand(state, where), command) : state;
  }, from);

const text = (doc: Node, side: Side): string => flatText(readSide(doc, side));
const facts = (doc: Node, which: 'locked' | 'confirmed') =>
  segmentsOf(doc)
    .map(({ id, node }) => ({ id, attrs: segmentAttrs(node) }))
    .filter(({ attrs }) => (which === 'locked' ? attrs.locked : attrs.status === 'confirmed'))
    .map(({ id, attrs: { bead, status } }) => `${id} ${bead} ${status}`);

const RUNS = { numRuns: 300 };

describe('whatever is repaired by hand', () => {
  test('beads cover both sides exactly once, join both or stand alone, and are of one mind', () => {
    fc.assert(
      fc.property(acts(12), (series) => {
        const { doc } = run(series, start());
        doc.check();
        const beads = readBeads(doc);
        const covered = beads.flatMap((bead) => [...bead.original, ...bead.translation].map(({ id }) => String(id)));
        expect(covered.sort()).toEqual(
          segmentsOf(doc)
            .map(({ id }) => String(id))
            .sort(),
        );
        for (const bead of beads) {
          expect(bead.id === null || isLinked(bead), `bead ${bead.id} has both sides`).toBe(true);
          const minds = [...bead.original, ...bead.translation].map(({ node }) => segmentAttrs(node));
          expect(new Set(minds.map(({ status, score, locked }) => `${status} ${score} ${locked}`)).size).toBe(1);
          if (bead.locked) expect(bead.status).toBe('confirmed');
        }
      }),
      RUNS,
    );
  });

  test('not a letter changes, and nothing becomes a correction', () => {
    fc.assert(
      fc.property(acts(12), (series) => {
        const first = start();
        const last = run(series, first);
        for (const side of SIDES) {
          expect(text(last.doc, side)).toBe(text(first.doc, side));
          expect(differencesOf(last, side)).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  test('undoing gives back each state in turn, and redoing too', () => {
    fc.assert(
      fc.property(acts(8), (series) => {
        const states = [start()];
        for (const act of series) {
          const next = run([act], states.at(-1) ?? start());
          if (next.doc !== states.at(-1)?.doc) states.push(next);
        }
        let state = states.at(-1) ?? start();
        expect(undoDepth(state)).toBe(states.length - 1);
        for (const before of states.slice(0, -1).reverse()) {
          state = by(state, undo);
          expect(state.doc.eq(before.doc)).toBe(true);
        }
        for (const after of states.slice(1)) {
          state = by(state, redo);
          expect(state.doc.eq(after.doc)).toBe(true);
        }
      }),
      RUNS,
    );
  });

  test('what is locked stays as it is until it is unlocked, also against typing over it and deleting', () => {
    fc.assert(
      fc.property(acts(6), acts(6), (before, after) => {
        const locked = by(
          stand(run(before, start()), { side: 'original', at: 0.3, length: 0, chosen: [] }),
          alignment.toggleLock(),
        );
        const others = after.filter(([name]) => name !== 'lock');
        const repaired = run(others, locked);
        const kept = facts(locked.doc, 'locked');
        expect(facts(repaired.doc, 'locked')).toEqual(kept);
        const everything = stand(repaired, { side: 'original', at: 0, length: 55, chosen: [] });
        expect(facts(by(everything, cutting.deleteSelection).doc, 'locked')).toEqual(kept);
      }),
      RUNS,
    );
  });

  test('the machine touches nothing that is confirmed or locked', () => {
    fc.assert(
      fc.property(acts(8), fc.nat({ max: 3 }), (series, n) => {
        const state = run(series, start());
        const ids = (side: Side) => segmentsOf(state.doc, side).map(({ id }) => id);
        const beads = [0, 1, 2, 3, 4].map((at) => ({ original: [at], translation: [at + (n % 3)], score: 0.9 }));
        const realigned = by(
          state,
          alignment.applyBeads({ original: ids('original'), translation: ids('translation') }, beads),
        );
        expect(facts(realigned.doc, 'confirmed')).toEqual(facts(state.doc, 'confirmed'));
      }),
      RUNS,
    );
  });

  test('a stretch to realign takes each bead whole or not at all', () => {
    fc.assert(
      fc.property(acts(8), place, (series, where) => {
        const state = stand(run(series, start()), where);
        for (const stretch of [alignment.selectedStretch(state), alignment.stretchFromHere(state)]) {
          if (!stretch) continue;
          const inside = new Set<string>([...stretch.original, ...stretch.translation]);
          for (const bead of readBeads(state.doc)) {
            const members = [...bead.original, ...bead.translation].map(({ id }) => inside.has(id));
            expect(new Set(members).size).toBe(1);
          }
        }
      }),
      RUNS,
    );
  });

  test('a repair that does not apply says why, and one that does gives no reason', () => {
    fc.assert(
      fc.property(acts(6), place, fc.constantFrom(...Object.keys(REPAIRS)), (series, where, name) => {
        const state = stand(run(series, start()), where);
        const command = REPAIRS[name];
        expect(command?.(state)).toBe(command?.refusal(state) === null);
      }),
      RUNS,
    );
  });
});
