import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyAll, collate, revertAll } from './collate.ts';
import { recollate } from './recollate.ts';
import type { Difference } from './witness.ts';

/** "was → reads" of each difference. */
const brief = (differences: readonly Difference[]) => differences.map(({ was, reads }) => `${was}→${reads}`);

/** Everything a list of differences promises. */
function expectSound(
  witness: string,
  text: string,
  differences: readonly Difference[],
  joints: readonly number[] = [],
) {
  expect(revertAll(text, differences)).toBe(witness);
  expect(applyAll(witness, differences)).toBe(text);
  let before: Difference | undefined;
  for (const difference of differences) {
    expect(difference.was).toBe(witness.slice(difference.witnessFrom, difference.witnessTo));
    expect(difference.reads).toBe(text.slice(difference.from, difference.to));
    expect(difference.was).not.toBe(difference.reads);
    if (before && !joints.includes(difference.from)) {
      expect(difference.from).toBeGreaterThan(before.to);
      expect(difference.witnessFrom).toBeGreaterThan(before.witnessTo);
    }
    before = difference;
  }
}

describe('what a scholar would list', () => {
  test.each([
    ['one word, whole', 'с просъбой т.Ким', 'с просьбой т.Ким', ['просъбой→просьбой']],
    [
      'neighbours apart',
      'ренить вопрес е гражданстве',
      'решить вопрос о гражданстве',
      ['ренить→решить', 'вопрес→вопрос', 'е→о'],
    ],
    [
      'a word from two pieces',
      'не вопросам возвраще ния в СССР',
      'по вопросам возвращения в СССР',
      ['не→по', 'возвраще ния→возвращения'],
    ],
    [
      'a word across a dash',
      'в порядке товари – щеской критики',
      'в порядке товарищеской критики',
      ['товари – щеской→товарищеской'],
    ],
    ['a word across a line', 'принимать реше-\nние на месте', 'принимать решение на месте', ['реше-\nние→решение']],
    [
      'pieces misread too',
      'на – правленной на ликвидацию',
      'направленной на ликвидацию',
      ['на – правленной→направленной'],
    ],
    [
      'two words run together',
      'культа личности кулвтличности в',
      'культа личности культ личности в',
      ['кулвтличности→культ личности'],
    ],
    ['a sign', 'Ким Л. D. является', 'Ким Л.В. является', [' D→В']],
    ['a blank', 'т.Ким', 'т. Ким', ['→ ']],
    ['a word left out', 'один два три', 'один три', ['два →']],
    ['a word put in', 'один три', 'один два три', ['→два ']],
    ['nothing', 'то же', 'то же', []],
    ['everything', 'Ogor gruppower.', '', ['Ogor gruppower.→']],
    ['all from nothing', '', 'Слово', ['→Слово']],
    [
      'Latin letters of the same shape',
      'B HEHTPAJISHUM ROMNTET KIICC',
      'В ЦЕНТРАЛЬНЫЙ КОМИТЕТ КПСС',
      ['B→В', 'HEHTPAJISHUM→ЦЕНТРАЛЬНЫЙ', 'ROMNTET→КОМИТЕТ', 'KIICC→КПСС'],
    ],
  ])('%s', (_, witness, text, expected) => {
    const differences = collate(witness, text);
    expect(brief(differences)).toEqual(expected);
    expectSound(witness, text, differences);
  });

  test('words that meet where two blocks do stay two words', () => {
    const joints = { witness: [4], text: [4] };
    expect(brief(collate('KIICВ связи', 'КПССВ связи', joints))).toEqual(['KIIC→КПСС']);
    expect(brief(collate('KIICB связи', 'КПССВ связи', joints))).toEqual(['KIIC→КПСС', 'B→В']);
    expect(collate('КПССВ связи', 'КПССВ связи', { witness: [4], text: [] })).toEqual([]);
    expect(brief(collate('KIICВ связи', 'КПССВ связи', { witness: [4], text: [] }))).toEqual(['KIICВ→КПССВ']);
  });
});

describe('the laws', () => {
  const word = fc.constantFrom(
    'в',
    'на',
    'ЦК',
    'партии',
    'партия',
    'Пленум',
    'Ким',
    '–',
    '.',
    ',',
    '\n',
    '12',
    '😀',
    'é',
  );
  const prose = fc
    .array(fc.tuple(word, fc.constantFrom(' ', '', '  ')), { maxLength: 60 })
    .map((words) => words.flat().join(''));

  test('reverting every difference gives the witness, applying them the text', () => {
    fc.assert(
      fc.property(prose, prose, (witness, text) => expectSound(witness, text, collate(witness, text))),
      { numRuns: 400 },
    );
    fc.assert(
      fc.property(fc.string(), fc.string(), (witness, text) => expectSound(witness, text, collate(witness, text))),
    );
  });

  test('so too with joints anywhere', () => {
    fc.assert(
      fc.property(prose, prose, fc.array(fc.nat(80)), fc.array(fc.nat(80)), (witness, text, inWitness, inText) => {
        const within = (joints: number[], length: number) =>
          [...new Set(joints)].filter((at) => at <= length).sort((a, b) => a - b);
        const joints = { witness: within(inWitness, witness.length), text: within(inText, text.length) };
        expectSound(witness, text, collate(witness, text, joints), joints.text);
      }),
    );
  });

  test('so too after any run of edits, each collated where it was made', () => {
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(90),
      put: fc.oneof(prose, fc.string(), fc.constant('')),
    });
    fc.assert(
      fc.property(prose, prose, prose, fc.array(edit, { maxLength: 12 }), (start, middle, end, edits) => {
        const witness = `${start}${middle}${end}`.repeat(2);
        let text = witness;
        let differences: readonly Difference[] = [];
        for (const { at, length, put } of edits) {
          const from = Math.floor(at * text.length);
          const to = Math.min(text.length, from + length);
          text = text.slice(0, from) + put + text.slice(to);
          differences = recollate(differences, witness, text, { from, to, length: put.length });
          expectSound(witness, text, differences);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('an edit taken back leaves no difference behind', () => {
    const witness = 'На заседании Президиума ЦК также он подвергался товарищеской критике. '.repeat(20);
    const text = `${witness.slice(0, 500)}xyz${witness.slice(512)}`;
    const once = recollate([], witness, text, { from: 500, to: 512, length: 3 });
    expectSound(witness, text, once);
    expect(recollate(once, witness, witness, { from: 500, to: 503, length: 12 })).toEqual([]);
  });
});

describe('moved, doubled and removed paragraphs', () => {
  const paragraphs = Array.from({ length: 30 }, (_, k) => `Абзац ${k} говорит о ${k * 7} делах и ${k * 13} людях. `);
  const witness = paragraphs.join('');

  test('a removed paragraph is one difference', () => {
    const differences = collate(witness, paragraphs.toSpliced(10, 1).join(''));
    expect(differences).toHaveLength(1);
  });
  test('a doubled one too', () => {
    const differences = collate(witness, paragraphs.toSpliced(10, 0, paragraphs[10] ?? '').join(''));
    expect(differences).toHaveLength(1);
  });
  test('a moved one is two', () => {
    const text = paragraphs
      .toSpliced(10, 1)
      .toSpliced(20, 0, paragraphs[10] ?? '')
      .join('');
    const differences = collate(witness, text);
    expect(differences).toHaveLength(2);
    expectSound(witness, text, differences);
  });
});
