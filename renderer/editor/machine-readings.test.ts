import { undo } from 'prosemirror-history';
import { expect, test } from 'vitest';
import { confirmReadings, replaceReadings } from './commands/readings.ts';
import { machineReadingAt, machineReadings } from './machine-readings.ts';
import { differenceAt } from './plugins/provenance.ts';
import { carriedOut, stateAt } from './testing/record-at.ts';

const corrected = () => {
  const state = stateAt(['<a>На втим НПСС.']);
  const hits = [
    { from: 6, to: 10, reads: 'этим', cert: 0.95 },
    { from: 11, to: 15, reads: 'КПСС', cert: 0.92 },
  ];
  const next = carriedOut(state, replaceReadings(hits, 'machine'));
  if (!next) throw new Error('Nothing was corrected.');
  return next;
};

test('what the machine corrected is signed by nobody and waits to be looked at', () => {
  const state = corrected();
  expect(machineReadings(state.doc)).toEqual([
    { side: 'original', from: 6, to: 10, cert: 0.95 },
    { side: 'original', from: 11, to: 15, cert: 0.92 },
  ]);
  expect(machineReadingAt(state.doc, 12)?.from).toBe(11);
  expect(differenceAt(state, 7)?.provenance).toMatchObject({ how: 'machine', by: '' });
});

test('confirmed it is the scholar’s, with the machine’s certainty; one step', () => {
  const state = corrected();
  const [first] = machineReadings(state.doc);
  const confirmed = first && carriedOut(state, confirmReadings([first]));
  expect(confirmed && machineReadings(confirmed.doc).map(({ from }) => from)).toEqual([11]);
  expect(confirmed && differenceAt(confirmed, 7)?.provenance).toMatchObject({
    ...{ how: 'suggestion', by: 'A. Reader', cert: 0.95, status: 'corrected' },
  });
  const back = confirmed && carriedOut(confirmed, undo);
  expect(back && machineReadings(back.doc)).toHaveLength(2);
});
