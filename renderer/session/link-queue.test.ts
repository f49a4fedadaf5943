import { expect, test } from 'vitest';
import { readBeads } from '../../shared/document/beads.ts';
import type { SegmentId } from '../../shared/document/ids.ts';
import { schema } from '../../shared/document/schema.ts';
import {
  inReview,
  type LinkReview,
  NEW_LINK_REVIEW,
  nextInReview,
  onceMore,
  openBeads,
  previousInReview,
  progressOf,
} from './link-queue.ts';

/** Beads of one sentence a side, by their certainty; "!" is confirmed. */
const open = (...beads: readonly string[]) => {
  const side = (name: 'original' | 'translation') =>
    schema.nodes[name].create(
      null,
      schema.nodes.paragraph.create(
        null,
        beads.map((bead, at) =>
          schema.nodes.segment.create({
            ...{ id: `${name[0]}${at}`, bead: `b${at}`, score: bead === '!' ? null : Number(bead) },
            status: bead === '!' ? 'confirmed' : 'auto',
          }),
        ),
      ),
    );
  const doc = schema.nodes.record.create(null, [side('original'), side('translation')]);
  return openBeads(readBeads(doc), () => false);
};

const walk = (review: LinkReview, beads: ReturnType<typeof open>, steps: number): readonly (SegmentId | null)[] => {
  const seen: (SegmentId | null)[] = [];
  let at = review;
  for (let step = 0; step < steps; step++) {
    at = nextInReview(at, beads);
    seen.push(inReview(at));
  }
  return seen;
};

test('the least certain comes first, each once, and then it is done', () => {
  expect(walk(NEW_LINK_REVIEW, open('0.9', '0.2', '!', '0.5', '0.5'), 5)).toEqual(['o1', 'o3', 'o4', 'o0', null]);
});

test('what was confirmed is reviewed, what was taken back is not', () => {
  let review = nextInReview(NEW_LINK_REVIEW, open('0.9', '0.2'));
  expect(progressOf(review, open('0.9', '0.2'))).toEqual({ reviewed: 0, all: 2 });
  review = nextInReview(review, open('0.9', '!'));
  expect(progressOf(review, open('0.9', '!'))).toEqual({ reviewed: 1, all: 2 });
  expect(inReview(review)).toBe('o0');
});

test('a step back leads to where one was, and on again', () => {
  const beads = open('0.1', '0.2', '0.3');
  const third = nextInReview(nextInReview(nextInReview(NEW_LINK_REVIEW, beads), beads), beads);
  const second = previousInReview(third);
  expect([inReview(second), inReview(previousInReview(second))]).toEqual(['o1', 'o0']);
  expect(inReview(nextInReview(second, beads))).toBe('o2');
  expect(inReview(previousInReview(previousInReview(previousInReview(second))))).toBe('o0');
});

test('beads that come into question later join the queue at their place', () => {
  const first = nextInReview(NEW_LINK_REVIEW, open('0.3', '0.8', '!'));
  const changed = open('!', '0.8', '0.1');
  expect(progressOf(first, changed)).toEqual({ reviewed: 1, all: 3 });
  expect(walk(first, changed, 2)).toEqual(['o2', 'o1']);
});

test('from the end one can go back, and once more through what was passed over', () => {
  const beads = open('0.1', '0.2');
  const done = nextInReview(nextInReview(nextInReview(NEW_LINK_REVIEW, beads), beads), beads);
  expect([inReview(done), progressOf(done, beads)]).toEqual([null, { reviewed: 2, all: 2 }]);
  expect(inReview(previousInReview(done))).toBe('o1');
  expect(walk(onceMore(done), beads, 3)).toEqual(['o0', 'o1', null]);
});
