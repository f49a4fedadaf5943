// The law of the import: every character of every file lies in one region, and comes back from the record's blocks.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSide } from '../document/reading-order.ts';
import { SIDES } from '../document/schema.ts';
import type { SourceFile } from '../witness/witness.ts';
import { sideBlocks } from './blocks.ts';
import { makeRecord } from './make-record.ts';
import { blockText, type ImportPlan } from './plan.ts';
import { planRecordOfTwo } from './plan-sources.ts';
import { pastedText, planRecord } from './read-record.ts';
import { JOURNAL, TELEGRAM } from './testing/made-up-files.ts';
import { archiveFile, making, planOf, succeeded } from './testing/stand-ins.ts';

describe('no character is lost', () => {
  /** What every plan promises of every file. */
  function expectWhole(plan: ImportPlan): void {
    for (const [index, file] of plan.files.entries()) {
      let at = 0;
      for (const { from, to, role } of plan.regions[index] ?? []) {
        expect(from).toBe(at);
        expect(to).toBeGreaterThan(from);
        const words = file.text.slice(from, to);
        if (role.kind === 'blank') expect(words).toMatch(/^\s+$/);
        if (role.kind === 'markup') expect(words.replace(/<[^<>]*>/g, '')).toMatch(/^[#*_=-]*$/);
        at = to;
      }
      expect(at).toBe(file.text.length);
    }
    const { doc, witness } = makeRecord(plan, making());
    const kept = SIDES.flatMap((side) => {
      const blocks = sideBlocks(plan, side);
      expect(readSide(doc, side).blocks.map(({ block }) => block.text)).toEqual(
        blocks.length > 0 ? blocks.map(({ text }) => text) : [''],
      );
      for (const { text, spans } of witness.sides[side]) {
        let at = 0;
        for (const span of spans) {
          expect(span.at).toBe(at);
          expect(text.slice(at, at + span.to - span.from)).toBe(
            witness.files[span.file]?.text.slice(span.from, span.to),
          );
          at += span.to - span.from;
        }
        expect(at).toBe(text.length);
      }
      return blocks.map(({ text }) => text);
    });
    const inBlocks = plan.blocks.map((block) => blockText(plan, block));
    expect([...kept].sort()).toEqual(inBlocks.filter((text) => text !== '').sort());
  }

  const parts = [
    ...JOURNAL.split('\n\n'),
    ...TELEGRAM.split('\n\n'),
    '***',
    '---',
    '# ',
    '**Citation:**',
    '[handwritten:',
    '[illegible',
    '<sup>1</sup>',
    '![](page.jpeg)',
    'слово]',
  ];
  const part = fc.oneof(
    fc.constantFrom(...parts),
    fc.string({ maxLength: 30 }),
    fc.string({
      unit: fc.constantFrom('*', '_', '#', ' ', '\n', '[', ']', 'а', 'B', '\u0001', '\r', '\f', '-', '😀', '\ufeff'),
    }),
  );

  test('of the archive’s records', () => {
    for (const name of ['memorandum', 'letter'] as const) expectWhole(succeeded(planRecord(archiveFile(name))));
  });

  test('where a label begins the text itself', () => {
    const body = 'Посольство сообщает, что положение серьезное.\n\nThe Embassy reports that it is serious.';
    expectWhole(planOf(`Summary:\nContents:\nUSSR Ambassador\n\n${body}`));
    expectWhole(planOf(`Summary:\n\nContents:\n\n.\n\nCredits:\n\n${body}`));
  });

  test('of any mixture of their parts with anything else', () => {
    const seed = 'Посольство сообщает, что положение серьезное.\n\nThe Embassy reports that it is serious.';
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 25 }),
        fc.array(part, { maxLength: 25 }),
        fc.constantFrom('\n\n', '\n', '\r\n\r\n', '\n \n'),
        (before, after, between) => {
          const outcome = planRecord(pastedText([...before, seed, ...after].join(between)));
          if (outcome.ok) expectWhole(outcome.value);
          else expect(outcome.problem.kind).toMatch(/^(?:one language|no text)$/);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('of two files', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (mixture) => {
        const file = (name: string, text: string): SourceFile => pastedText(`${text}\n\n${mixture.join('\n\n')}`, name);
        const outcome = planRecordOfTwo(
          file('ru', 'Посольство сообщает, что положение серьезное. '.repeat(40)),
          file('en', 'The Embassy reports that the situation is serious. '.repeat(80)),
        );
        if (outcome.ok) expectWhole(outcome.value);
      }),
      { numRuns: 100 },
    );
  });
});
