import { describe, expect, test } from 'vitest';
import type { Side } from '../document/schema.ts';
import { sideBlocks } from './blocks.ts';
import { makeRecord } from './make-record.ts';
import { type ImportPlan, moveBoundary, swapSides, withBlock } from './plan.ts';
import { planRecordOfTwo } from './plan-sources.ts';
import { pastedText, planRecord } from './read-record.ts';
import { JOURNAL, TELEGRAM } from './testing/made-up-files.ts';
import { making, planOf, succeeded } from './testing/stand-ins.ts';

const kinds = (plan: ImportPlan, side: Side) =>
  sideBlocks(plan, side).map(({ form }) => (form.type === 'zone' ? form.zone : form.type));

describe('other files of the archive', () => {
  test('a journal with credits, folder and file, several paragraphs of summary', () => {
    const plan = planOf(JOURNAL);
    expect(plan.metadata).toMatchObject({
      title: 'Journal of Soviet Ambassador V. I. Ivanov for 10 May 1956',
      date: { when: '1956-05-10' },
      shelfMark: {
        archive: 'AVPRF',
        fond: '0102',
        opis: '12',
        papka: '68',
        poryadok: '5',
        delo: '6',
        listy: '120-123',
      },
      translator: 'Gary Goldberg and Natalia Shevchenko',
      summary:
        'The Soviet ambassador meets with Pak Chang Ok.\n\nThey discuss the Third Congress of the KWP; the ambassador is asked for advice.',
    });
    expect(kinds(plan, 'original')).toEqual([
      'furniture',
      'page number',
      'letterhead',
      'heading',
      'paragraph',
      'paragraph',
      'page number',
      'paragraph',
      'signature',
    ]);
    expect(kinds(plan, 'translation')).toEqual([
      'furniture',
      'furniture',
      'letterhead',
      'heading',
      'paragraph',
      'note',
      'paragraph',
      'handwriting',
      'handwriting',
      'signature',
    ]);
  });

  test('a telegram with labels and values on one line, no translator, names alone for signatures', () => {
    const plan = planOf(TELEGRAM);
    expect(plan.metadata).toMatchObject({
      title: 'Telegram from Mao Zedong to I.V. Stalin',
      date: { when: '1950-10', text: 'October 1950' },
      shelfMark: { archive: 'APRF', fond: '45', opis: '1', delo: '334', listy: '105-106' },
      translator: '',
      originalLanguage: 'Russian',
      summary: 'Mao tells Stalin about troops.',
      publisher: 'History and Public Policy Program Digital Archive',
    });
    expect(kinds(plan, 'original')).toEqual(['heading', 'paragraph', 'signature']);
    expect(kinds(plan, 'translation')).toEqual(['heading', 'paragraph', 'signature']);
  });

  test('without blank lines between label, value and next label', () => {
    const plan = planOf(
      'June 1953 Report to the Politburo\n\nCitation:\n"Report to the Politburo", June 1953, Wilson Center Digital Archive, RGASPI, f. 558, op. 11, d. 99, ll. 10-12.\nSummary:\nThe report.\nOriginal Language:\nRussian\nContents:\nOriginal Scan\nTranslation - English\n\nПолитбюро рассмотрело вопрос и приняло решение.\n\nComparison fresquest of Beografie.\n\nThe Politburo examined the question and made a decision.',
    );
    expect(plan.metadata).toMatchObject({
      title: 'Report to the Politburo',
      summary: 'The report.',
      date: { when: '1953-06' },
    });
    expect(kinds(plan, 'original')).toEqual(['paragraph', 'noise']);
    expect(kinds(plan, 'translation')).toEqual(['paragraph']);
  });

  test('the translation first', () => {
    const plan = planOf(
      'Letter of the Embassy\n\nThe Embassy reports that the situation is serious and asks for instructions.\n\nПосольство сообщает, что положение серьезное.',
    );
    expect(plan.boundary).toEqual({ first: 'translation', block: 2 });
    expect(kinds(plan, 'original')).toEqual(['paragraph']);
  });

  test('no heading, and each line a paragraph', () => {
    const plan = planOf(
      'Первое письмо говорит о делах.\nВторое письмо говорит о торговле.\nThe first letter is about the state of affairs.\nThe second letter is about trade.',
    );
    expect(plan.metadata.title).toBe('');
    expect(kinds(plan, 'original')).toEqual(['paragraph', 'paragraph']);
    expect(kinds(plan, 'translation')).toEqual(['paragraph', 'paragraph']);
  });

  test('pictures, page marks and tags that a converter left are no words of the document', () => {
    const plan = planOf(
      '![](_page_0_Picture_1.jpeg)\n\n<span id="page-1"></span>Посольство сообщает,<sup>1</sup> что положение серьезное.\n\n{1}-----------\n\nThe Embassy reports that it is serious.',
    );
    expect(kinds(plan, 'original')).toEqual(['furniture', 'paragraph', 'furniture']);
    expect(sideBlocks(plan, 'original')[1]?.text).toBe('Посольство сообщает,1 что положение серьезное.');
  });

  test('lines ended by carriage returns and a form feed between pages', () => {
    const plan = planOf(
      'Первая строка\r\nи вторая.\fНовая страница\rв три слова.\r\n\r\nThe first line and the second.\r\n',
    );
    expect(sideBlocks(plan, 'original').map(({ text }) => text)).toEqual([
      'Первая строка\nи вторая.',
      'Новая страница\rв три слова.',
    ]);
  });
});

describe('two files', () => {
  const russian = pastedText('Посольство сообщает, что положение серьезное, и просит указаний.', 'ru.txt');
  const english = pastedText('The Embassy reports that the situation is serious and asks for instructions.', 'en.txt');

  test('one text each', () => {
    const plan = succeeded(planRecordOfTwo(russian, english));
    expect(plan.boundary).toBeNull();
    expect(plan.files.map(({ name }) => name)).toEqual(['ru.txt', 'en.txt']);
    expect(makeRecord(plan, making()).witness.sides.translation[0]?.spans).toEqual([
      { at: 0, file: 1, from: 0, to: english.text.length },
    ]);
  });

  test('the wrong way round are exchanged, and it is said', () => {
    const plan = succeeded(planRecordOfTwo(english, russian));
    expect(plan.files.map(({ name }) => name)).toEqual(['ru.txt', 'en.txt']);
    expect(plan.issues).toMatchObject([{ kind: 'exchanged' }]);
  });

  test('of one language are refused', () => {
    expect(planRecordOfTwo(russian, russian)).toMatchObject({ ok: false, problem: { kind: 'one language' } });
    expect(planRecordOfTwo(english, pastedText('12 34', 'n.txt'))).toMatchObject({
      ok: false,
      problem: { kind: 'no text', file: 'n.txt' },
    });
  });
});

test.each([
  ['only Russian', 'Посольство сообщает, что положение серьезное.', 'one language', 'English'],
  ['only English', 'The Embassy reports that the situation is serious.', 'one language', 'Russian'],
  ['neither', '1 2 3 —', 'no text', 'document'],
  ['the heading alone', TELEGRAM.slice(0, TELEGRAM.indexOf('ФИЛИППОВУ')), 'no text', 'heading'],
])('a file with %s is refused with what to do', (_, text, kind, word) => {
  const outcome = planRecord(pastedText(text, 'file.txt'));
  expect(outcome).toMatchObject({ ok: false, problem: { file: 'file.txt', kind } });
  if (!outcome.ok) expect(outcome.problem.message).toContain(word);
});

describe('correcting the plan', () => {
  const plan = planOf(
    'Посольство сообщает.\n\nПоложение серьезное.\n\nOgor gruppower.\n\nThe Embassy reports.\n\nThe situation is serious.',
  );

  test('the boundary moves by blocks, and what changes sides is judged anew', () => {
    expect(plan.boundary).toEqual({ first: 'original', block: 3 });
    expect(plan.blocks[2]).toMatchObject({ side: 'original', form: { type: 'zone', zone: 'noise' } });
    const moved = moveBoundary(plan, 2);
    expect(moved?.blocks.map(({ side }) => side)).toEqual([
      'original',
      'original',
      'translation',
      'translation',
      'translation',
    ]);
    expect(moved?.blocks[2]?.form).toEqual({ type: 'paragraph' });
    expect(moved && moveBoundary(moved, 3)?.blocks).toEqual(plan.blocks);
    expect(() => moveBoundary(plan, 6)).toThrow(RangeError);
  });

  test('the two texts are exchanged, and back', () => {
    expect(swapSides(plan).boundary?.first).toBe('translation');
    expect(swapSides(swapSides(plan)).blocks.map(({ side }) => side)).toEqual(plan.blocks.map(({ side }) => side));
  });

  test('a block is read as something else or left out, and stays in the witness', () => {
    const out = withBlock(plan, 2, { side: null });
    expect(sideBlocks(out, 'original')).toHaveLength(2);
    expect(makeRecord(out, making()).witness.files[0]?.text).toContain('Ogor');
    const heading = withBlock(plan, 0, { form: { type: 'heading' } });
    expect(kinds(heading, 'original')).toEqual(['heading', 'paragraph', 'noise']);
  });
});
