import { expect, test } from 'vitest';
import { alignedRecord } from '../../shared/testing/aligned-record.ts';
import { rowsOf } from './bead-rows.ts';
import { sureAbove } from './confirming.ts';

const { rows } = rowsOf(
  alignedRecord(['b1: Раз.', 'b2!: Два.', 'b3: Три.', 'Лишнее.'], ['b1: One.', 'b2!: Two.', 'b3: Three.']),
  { filter: 'all', order: 'position' },
);

test('what is unconfirmed, linked and certain enough is chosen, and the expected errors are counted', () => {
  const { chosen, wrong } = sureAbove(rows, 0.8);
  expect(chosen.map(({ anchor }) => anchor)).toEqual(['o0', 'o2']);
  expect(wrong).toBeCloseTo(0.4);
  expect(sureAbove(rows, 0.81)).toEqual({ chosen: [], wrong: 0 });
});
