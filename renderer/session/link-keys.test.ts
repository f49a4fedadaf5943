import { expect, test } from 'vitest';
import { readBeads } from '../../shared/document/beads.ts';
import { alignedRecord } from '../../shared/testing/aligned-record.ts';
import { ALIGN_COMMANDS } from './commands/align-commands.ts';
import { keysFor } from './link-keys.ts';

const beads = readBeads(
  alignedRecord(['b1: Раз.', 'b2: Два.', 'b2: Три.', 'Лишнее.', 'b5!: Пять.'], ['b1: One.', 'b2: Two.', 'b5!: Five.']),
);
const [pair = null, twoToOne = null, alone = null, confirmed = null] = beads;
const shown = (bead: typeof pair, state: { linking?: boolean; choosing?: boolean } = {}) =>
  keysFor({ bead, linking: false, choosing: false, ...state });

test('keys are those that apply to the link in hand, six at most', () => {
  expect(shown(pair)).toEqual(['confirm', 'link', 'unlink', 'move-up', 'move-down', 'merge-beads']);
  expect(shown(twoToOne)).toContain('pop');
  expect(shown(alone)).toEqual(['confirm', 'link', 'note', 'flag']);
  expect(shown(confirmed)).not.toContain('confirm');
  expect(shown(pair && { ...pair, locked: true })).toEqual(['lock', 'flag', 'note']);
  expect(shown(null)).toEqual([]);
  expect(shown(pair, { linking: true })).toEqual(['finish-link']);
  expect(shown(pair, { choosing: true })).toContain('merge-beads');
});

test('each is a command of Align', () => {
  const known = new Set(ALIGN_COMMANDS.map(({ id }) => id));
  const all = [...beads.map((bead) => shown(bead)), shown(pair, { linking: true }), shown(pair, { choosing: true })];
  for (const name of all.flat()) expect(known).toContain(`align.${name}`);
});
