import { expect, test } from 'vitest';
import type { MentionProposal } from '../../../shared/entities/proposal.ts';
import { inStretches } from './mention-jobs.ts';

const mention = (from: number, to: number): MentionProposal => ({
  from,
  to,
  text: '',
  kind: 'person',
  normal: '',
  score: 1,
  reasons: [],
  entity: null,
});

test('what is found in the whole text comes back by the stretch it lies in, and nothing lies across two', () => {
  const stretches = [
    { text: 'Ким П.Т.', lang: 'ru' as const },
    { text: 'Ким', lang: 'ru' as const },
  ];
  const found = inStretches(stretches, (text) => {
    expect(text).toBe('Ким П.Т.\n\nКим');
    return [mention(0, 8), mention(4, 11), mention(10, 13)];
  });
  expect(found.map((list) => list.map(({ from, to }) => [from, to]))).toEqual([[[0, 8]], [[0, 3]]]);
});

test('no stretches need no reading', () => {
  expect(inStretches([], () => [mention(0, 1)])).toEqual([]);
});
