import { describe, expect, test } from 'vitest';
import type { DifferenceStory } from '../editor/plugins/provenance.ts';
import { type ApparatusFilter, certaintyOf, EVERYTHING, kindOf, letsThrough } from './apparatus-filter.ts';

const correction = (
  was: string,
  reads: string,
  how: 'typed' | 'machine' | 'suggestion',
  by: string,
  cert: number | null,
) =>
  ({
    ...{ side: 'original', start: 0, end: 0, from: 0, to: 0, witnessFrom: 0, witnessTo: 0, was, reads },
    provenance: { status: 'corrected', by, at: '', how, cert, note: '' },
  }) as DifferenceStory;

const ALL = [
  correction('втим', 'этим', 'machine', '', 0.97),
  correction('НПСС', 'КПСС', 'suggestion', 'А. Штейн', 0.7),
  correction('', 'ноябре', 'typed', 'А. Штейн', null),
  correction('лишнее', '', 'typed', 'Б. Иванов', null),
  correction('кулвт личности', 'кулвтличности', 'suggestion', 'Б. Иванов', 0.4),
];
const shown = (filter: Partial<ApparatusFilter>) =>
  ALL.filter((one) => letsThrough({ ...EVERYTHING, ...filter }, one)).map(({ was, reads }) => was || reads);

test('what happened to the letters and how surely', () => {
  expect(ALL.map(kindOf)).toEqual(['changed', 'changed', 'added', 'left out', 'spacing']);
  expect(ALL.map(certaintyOf)).toEqual(['high', 'fair', 'none', 'none', 'low']);
});

describe('the filter lets through', () => {
  test.each([
    [{}, ['втим', 'НПСС', 'ноябре', 'лишнее', 'кулвт личности']],
    [{ how: 'unreviewed' }, ['втим']],
    [{ how: 'typed', by: 'Б. Иванов' }, ['лишнее']],
    [{ by: '' }, ['втим']],
    [{ kind: 'spacing' }, ['кулвт личности']],
    [{ certainty: 'fair' }, ['НПСС']],
    [{ words: 'кпс' }, ['НПСС']],
    [{ words: 'КПС', by: 'Б. Иванов' }, []],
  ] as const)('%j', (filter, words) => expect(shown(filter)).toEqual(words));
});
