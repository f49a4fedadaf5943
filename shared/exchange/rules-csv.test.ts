import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultOf } from '../ocr/rules.ts';
import { type ReadRule, readRulesCsv, writeRulesCsv } from './rules-csv.ts';

const HEAD = 'find,replace,kind,match case,whole words,on';
const refusal = (...rows: readonly string[]) => {
  const read = readRulesCsv([HEAD, ...rows].join('\r\n'), 'rules.csv');
  return read.ok ? null : [read.problem.line, read.problem.message];
};

test('what is written is read again', () => {
  const rule: fc.Arbitrary<ReadRule> = fc.record({
    kind: fc.constantFrom('plain', 'expression'),
    find: fc.string({ unit: fc.constantFrom('а', '"', ',', '\n', ';', ' ', 'б'), minLength: 1, maxLength: 6 }),
    replace: fc.string({ maxLength: 6 }).map((text) => text.replace(/\r/g, '')),
    matchCase: fc.boolean(),
    wholeWords: fc.boolean(),
    on: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(rule, { maxLength: 5 }), (rules) => {
      const sound = rules.filter((one) => faultOf({ ...one, id: '' }) === null);
      const read = readRulesCsv(writeRulesCsv(sound.map((one) => ({ ...one, id: 'x' }))), 'rules.csv');
      expect(read.ok && read.value).toEqual(sound);
    }),
  );
});

describe('a table from a spreadsheet', () => {
  test('may have semicolons, other columns and only the two that matter', () => {
    const read = readRulesCsv('find;replace;remark\nвтим;этим;often', 'rules.csv');
    expect(read.ok && read.value).toEqual([
      { kind: 'plain', find: 'втим', replace: 'этим', matchCase: true, wholeWords: false, on: true },
    ]);
  });

  test('that is bad is refused with its line', () => {
    expect(refusal('втим,этим,,,,', 'а,б,fuzzy,,,')).toEqual([
      3,
      '“fuzzy” is no kind of rule. Write “plain” or “expression”.',
    ]);
    expect(refusal('"а\nв",б,,maybe,,')?.[0]).toBe(2);
    expect(refusal('"а\nв",б,,,,', '(,б,expression,,,')?.[0]).toBe(4);
    expect(refusal('а,б,,,,,one,too,many')?.[1]).toContain('more cells');
    expect(refusal('а,"б')?.[0]).toBe(2);
    expect(refusal(',б,,,,')?.[1]).toContain('nothing to find');
    const headless = readRulesCsv('втим,этим', 'rules.csv');
    expect(!headless.ok && [headless.problem.line, headless.problem.message]).toEqual([
      1,
      'The first line must name the columns, “find” and “replace” among them. Add it, or export a list to see one.',
    ]);
  });
});
