// The laws of the editor, tried on random sequences of what a scholar can do.
import fc from 'fast-check';
import { redo, undo, undoDepth } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { type Command, type EditorState, TextSelection } from 'prosemirror-state';
import { Transform } from 'prosemirror-transform';
import { describe, expect, test } from 'vitest';
import { readBeads } from '../../shared/document/beads.ts';
import { readMentions } from '../../shared/document/mentions.ts';
import { flatText, rangeInBlock, readSide } from '../../shared/document/reading-order.ts';
import { SIDES, type Side } from '../../shared/document/schema.ts';
import { segmentsOf } from '../../shared/document/segments.ts';
import { ruleHits } from '../../shared/ocr/rules.ts';
import { randomRecord } from '../../shared/testing/random-record.ts';
import { collate, revertAll as revertText } from '../../shared/witness/collate.ts';
import { witnessText } from '../../shared/witness/witness.ts';
import * as alignment from './commands/alignment.ts';
import * as repairing from './commands/bead-repair.ts';
import * as readings from './commands/readings.ts';
import * as cutting from './commands/segments.ts';
import * as tagging from './commands/tagging.ts';
import { machineReadings } from './machine-readings.ts';
import { differencesOf, witnessOf } from './plugins/apparatus.ts';
import { createRecordState } from './record-state.ts';
import { stateOf, testHand } from './testing/record-at.ts';
import { tagged } from './testing/tagged-record.ts';
import { wordsAround } from './words.ts';

/** A place, as fractions of the side's text, so that it means something in every document. */
interface Place {
  readonly side: Side;
  readonly at: number;
  readonly length: number;
}

type Act = (state: EditorState, place: Place, n: number) => EditorState;

function spotted(state: EditorState, { side, at, length }: Place): EditorState {
  const spots: number[] = [];
  for (const segment of segmentsOf(state.doc, side))
    for (let offset = 0; offset <= segment.node.content.size; offset++) spots.push(segment.pos + 1 + offset);
  const anchor = spots[Math.floor(at * spots.length)] ?? spots[0] ?? 0;
  const head = spots[Math.min(spots.length - 1, spots.indexOf(anchor) + length)] ?? anchor;
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, anchor, head)));
}

const by =
  (command: Command) =>
  (state: EditorState): EditorState => {
    let next = state;
    command(state, (tr) => {
      next = state.apply(tr);
    });
    return next;
  };

const segmentIds = (state: EditorState, side: Side, place: Place) => {
  const all = segmentsOf(state.doc, side);
  const first = Math.floor(place.at * all.length);
  return all.slice(first, first + 1 + (place.length % 2)).map(({ id }) => id);
};

const WORDS = ['решением', 'а', 'November', 'Ким Ир Сен', '', '1955 г.'];

/** What changes letters, and what changes nothing else. */
const CORRECTIONS: Readonly<Record<string, Act>> = {
  type: (state, place, n) => {
    const at = spotted(state, { ...place, length: 0 });
    return at.apply(at.tr.insertText(WORDS[n % WORDS.length] || 'о', at.selection.from));
  },
  'take a reading': (state, place, n) => {
    const at = spotted(state, { ...place, length: 0 }).selection.from;
    const words = wordsAround(state.doc, at);
    const word = words[n % Math.max(1, words.length)];
    return word
      ? by(readings.replaceReading(word.from, word.to, WORDS[n % 4] ?? '', { how: 'suggestion', cert: 0.9 }))(state)
      : state;
  },
  'mark right': (state, place) => by(readings.markRight())(spotted(state, place)),
  series: (state, place, n) => by(readings.replaceReadings(ruled(state, place, n), 'series'))(state),
  'correct what is sure': (state, place, n) => by(readings.replaceReadings(ruled(state, place, n), 'machine'))(state),
  'confirm the machine': (state) => by(readings.confirmReadings(machineReadings(state.doc)))(state),
};

/** What a rule would change on a side: every so many-th word, or letters in it. */
function ruled(state: EditorState, { side, at, length }: Place, n: number): readonly readings.Replacement[] {
  const rule = {
    id: 'r',
    kind: 'expression',
    replace: WORDS[n % 4] || '$1',
    matchCase: false,
    wholeWords: n % 2 === 0,
  } as const;
  const find = length % 3 === 0 ? '([\\p{L}]+)[.,]?' : '([аеоиn])';
  const { blocks } = readSide(state.doc, side);
  const hits = ruleHits(
    [{ ...rule, find, on: true }],
    blocks.map(({ block }) => block.text),
  );
  return hits.flatMap((hit, index) => {
    const block = blocks[hit.text];
    if (!block || index % (1 + Math.floor(at * 4)) > 0) return [];
    return [{ ...rangeInBlock(block, hit.from, hit.to), reads: hit.reads, cert: at }];
  });
}

const ACTS: Readonly<Record<string, Act>> = {
  ...CORRECTIONS,
  'type over': (state, place, n) => {
    const at = spotted(state, place);
    return by(cutting.replaceAcross(at.selection.from, at.selection.to, WORDS[n % WORDS.length] ?? ''))(at);
  },
  delete: (state, place) => by(cutting.deleteSelection)(spotted(state, place)),
  split: (state, place) => by(cutting.enter)(spotted(state, { ...place, length: 0 })),
  'split paragraph': (state, place) => by(cutting.splitParagraph)(spotted(state, { ...place, length: 0 })),
  merge: (state, place, n) => by(n % 2 ? cutting.mergeWithNext : cutting.mergeWithPrevious)(spotted(state, place)),
  'merge paragraphs': (state, place, n) => by(cutting.mergeParagraph(n % 2 ? 1 : -1))(spotted(state, place)),
  link: (state, place, n) =>
    by(
      alignment.link([
        ...segmentIds(state, 'original', place),
        ...segmentIds(state, 'translation', { ...place, at: (n % 10) / 10 }),
      ]),
    )(state),
  unlink: (state, place) => by(alignment.unlink())(spotted(state, place)),
  confirm: (state, place) => by(alignment.confirmAndGoOn)(spotted(state, place)),
  shift: (state, place, n) => by(repairing.moveFarEnd(n % 2 ? 1 : -1))(spotted(state, place)),
  'merge beads': (state, place) => by(repairing.mergeBeads())(spotted(state, place)),
  'split bead': (state, place) => by(repairing.splitBead())(spotted(state, place)),
  pop: (state, place) => by(repairing.pop())(spotted(state, place)),
  lock: (state, place) => by(alignment.toggleLock())(spotted(state, place)),
  swap: (state, place) => by(repairing.swap())(spotted(state, place)),
  realign: (state, _place, n) => {
    const ids = (side: Side) => segmentsOf(state.doc, side).map(({ id }) => id);
    const bead = (index: number) => ({ original: [index], translation: [index + (n % 2)], score: 0.7 });
    return by(
      alignment.applyBeads({ original: ids('original'), translation: ids('translation') }, [0, 1, 2, 3].map(bead)),
    )(state);
  },
  tag: (state, place, n) => by(tagging.addMention(n % 2 ? 'person' : 'place'))(spotted(state, place)),
  untag: (state, place) => by(tagging.removeMention())(spotted(state, place)),
  widen: (state, place, n) => by(tagging.widenMention(n % 2 ? 'start' : 'end', n % 3 ? 1 : -1))(spotted(state, place)),
  illegible: (state, place) => by(readings.markIllegible())(spotted(state, place)),
  'revert some': (state, _place, n) => by(readings.revertDifferences(placedSome(state, n)))(state),
  undo: by(undo),
  redo: by(redo),
};

const placedSome = (state: EditorState, n: number) =>
  SIDES.flatMap((side) =>
    differencesOf(state, side)
      .filter((_difference, index) => index % 3 === n % 3)
      .map((difference) => ({ ...difference, side, start: 0, end: 0 })),
  );

const start = () =>
  stateOf(
    tagged(
      [
        '# b1:В ЦК КПСС',
        'b2:Как сообщил т. {m1 Иванов}, /в нолбре 1955 г. |b3!:Корейцы не {m2 воз{m3 ражают} против} возвра/щения.',
        'b4:Подпись.',
      ],
      [
        '# b1:TO THE CC',
        'b2:As Cde. {m4 Ivanov} reported in November 1955. |b3!:The Koreans do not object.',
        'b4:Signed. |Stamp.',
      ],
    ),
  );

const place = fc.record({
  side: fc.constantFrom<Side>('original', 'translation'),
  at: fc.double({ min: 0, max: 0.999, noNaN: true }),
  length: fc.oneof(fc.nat({ max: 6 }), fc.nat({ max: 60 })),
});
const steps = (names: readonly string[]) =>
  fc.array(fc.tuple(fc.constantFrom(...names), place, fc.nat({ max: 11 })), { minLength: 1, maxLength: 14 });

const run = (acts: readonly (readonly [string, Place, number])[], from = start()): EditorState =>
  acts.reduce((state, [name, where, n]) => ACTS[name]?.(state, where, n) ?? state, from);

/** Moves the cursor about, so that no mention whose words were just deleted waits for new ones. */
const leave = (state: EditorState): EditorState =>
  [0, 0.999].reduce((moved, at) => spotted(moved, { side: 'original', at, length: 0 }), state);

/** The record with ids of its own for every block and segment. */
function named(doc: Node): Node {
  const tr = new Transform(doc);
  doc.descendants((node, pos) => {
    if (typeof node.attrs.id === 'string' && !node.isInline) tr.setNodeAttribute(pos, 'id', `n${pos}`);
    return !node.isTextblock;
  });
  return tr.doc;
}

const flat = (doc: Node, side: Side): string => flatText(readSide(doc, side));

function lawful(state: EditorState): void {
  state.doc.check();
  expect([state.doc.child(0).type.name, state.doc.child(1).type.name]).toEqual(['original', 'translation']);
  const ids: string[] = [];
  state.doc.descendants((node) => {
    if (typeof node.attrs.id === 'string' && !node.isInline) ids.push(node.attrs.id);
    return !node.isTextblock;
  });
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).not.toContain('');
  const inBeads = readBeads(state.doc).flatMap((bead) => [...bead.original, ...bead.translation].map(({ id }) => id));
  expect(inBeads.sort()).toEqual(
    segmentsOf(state.doc)
      .map(({ id }) => id as string)
      .sort(),
  );
  const { $from, $to } = state.selection;
  expect($from.index(0)).toBe($to.index(0));
}

const beadsOf = (doc: Node) => segmentsOf(doc).map(({ id, node }) => [id, node.attrs.bead, node.attrs.status]);
const mentionsOf = (doc: Node) =>
  readMentions(doc)
    .map(({ id, attrs }) => [id, attrs.kind])
    .sort();
const RUNS = { numRuns: 150 };

describe('whatever a scholar does', () => {
  test('the schema stays valid, both sides apart, ids unique, every segment in at most one bead', () => {
    fc.assert(
      fc.property(steps(Object.keys(ACTS)), (acts) => lawful(run(acts))),
      RUNS,
    );
  });

  test('undoing all gives the first document, and redoing all the last', () => {
    fc.assert(
      fc.property(steps(Object.keys(ACTS)), (acts) => {
        const first = start();
        const last = run(acts, first);
        let state = last;
        for (let left = undoDepth(last); left > 0; left--) state = by(undo)(state);
        // Acts may end in the middle of undoing; only what is left to undo is undone, so redo what was undone first.
        if (!acts.some(([name]) => name === 'undo' || name === 'redo')) {
          expect(state.doc.eq(first.doc)).toBe(true);
          for (let left = undoDepth(last); left > 0; left--) state = by(redo)(state);
          expect(state.doc.eq(last.doc)).toBe(true);
        } else expect(state.doc.eq(first.doc)).toBe(true);
      }),
      RUNS,
    );
  });

  test('reverting all corrections gives the witness exactly', () => {
    fc.assert(
      fc.property(steps(Object.keys(ACTS)), (acts) => {
        const state = run(acts);
        const witness = witnessOf(state);
        const reverted = by(readings.revertAll)(state);
        reverted.doc.check();
        for (const side of SIDES) expect(flat(reverted.doc, side)).toBe(witness && witnessText(witness, side));
        for (const side of SIDES) expect(differencesOf(reverted, side)).toEqual([]);
      }),
      RUNS,
    );
  });

  test('the apparatus kept up by edits turns the text into the witness, as one made afresh does', () => {
    fc.assert(
      fc.property(steps(Object.keys(ACTS)), (acts) => {
        const state = run(acts);
        const witness = witnessOf(state);
        for (const side of SIDES) {
          const text = flat(state.doc, side);
          expect(revertText(text, differencesOf(state, side))).toBe(witness && witnessText(witness, side));
          if (text === (witness && witnessText(witness, side)))
            expect(collate(text, text)).toEqual(differencesOf(state, side));
        }
      }),
      RUNS,
    );
  });

  test('a correction never changes beads or the set of mentions', () => {
    fc.assert(
      fc.property(steps(Object.keys(ACTS)), steps(Object.keys(CORRECTIONS)), (acts, corrections) => {
        const before = leave(run(acts));
        const corrected = run(corrections, before);
        expect(beadsOf(corrected.doc)).toEqual(beadsOf(before.doc));
        expect(mentionsOf(corrected.doc)).toEqual(mentionsOf(before.doc));
      }),
      RUNS,
    );
  });

  test('what the machine realigns leaves confirmed beads as they are', () => {
    fc.assert(
      fc.property(steps(Object.keys(ACTS)), fc.nat({ max: 3 }), (acts, n) => {
        const before = run(acts);
        const realigned = ACTS.realign?.(before, { side: 'original', at: 0, length: 0 }, n) ?? before;
        const confirmed = (state: EditorState) => beadsOf(state.doc).filter(([, , status]) => status === 'confirmed');
        expect(confirmed(realigned)).toEqual(confirmed(before));
      }),
      RUNS,
    );
  });

  test('the laws hold for any record with any witness, not only for what was made here', () => {
    fc.assert(
      fc.property(randomRecord, steps(Object.keys(ACTS)), ({ doc: unnamed, witness }, acts) => {
        const doc = named(unnamed);
        const first = createRecordState({ doc, witness, mode: 'correct', ...testHand() });
        const last = run(acts, first);
        lawful(last);
        const reverted = by(readings.revertAll)(last);
        for (const side of SIDES) expect(flat(reverted.doc, side)).toBe(witnessText(witness, side));
        let undone = reverted;
        for (let left = undoDepth(reverted); left > 0; left--) undone = by(undo)(undone);
        expect(undone.doc.eq(doc)).toBe(true);
      }),
      RUNS,
    );
  });
});
