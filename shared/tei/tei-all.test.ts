// The judge of what is written: the schema of TEI itself, where this machine has it and a validator.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomRecord } from '../testing/random-record.ts';
import { type TeiOptions, WHOLE_TEI } from './tei-record.ts';
import { hasJudge, judge } from './testing/jing.ts';
import { writeTei } from './write-tei.ts';

/** `RECORDS=1000 npx vitest run shared/tei` tries more. */
const COUNT = Number(process.env.RECORDS ?? 50);

const someOptions: fc.Arbitrary<TeiOptions> = fc.record({
  sides: fc.constantFrom<TeiOptions['sides']>(['original', 'translation'], ['original'], ['translation']),
  links: fc.boolean(),
  corrections: fc.constantFrom('choice', 'app', 'silent'),
  certainty: fc.boolean(),
  names: fc.boolean(),
  lists: fc.boolean(),
  zones: fc.boolean(),
  debris: fc.boolean(),
  source: fc.boolean(),
  proposals: fc.boolean(),
  arrangement: fc.constantFrom('group', 'divisions'),
});

test.each([
  ['whole', fc.constant(WHOLE_TEI)],
  ['with any options', someOptions],
] as const)(
  'random records written %s are valid TEI P5',
  (_, options) => {
    if (!hasJudge()) return;
    const cases = fc.sample(fc.tuple(randomRecord, options), { numRuns: COUNT, seed: 1956 });
    expect(judge(cases.map(([record, chosen]) => writeTei(record, chosen)))).toBe('');
  },
  600_000,
);
