import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeFile, LARGEST_FILE } from './decode.ts';
import { encode, withMark } from './testing/encode.ts';
import type { SourceFile } from './witness.ts';

const archive = ['000_9bcb9f85c4ea4aa2', '003_6fd1823bc066bd27'].map((name) =>
  readFileSync(new URL(`../../fixtures/archive/${name}.txt`, import.meta.url), 'utf8'),
);

function decoded(bytes: Uint8Array): SourceFile {
  const outcome = decodeFile('memo.txt', bytes);
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return outcome.value;
}
function refused(bytes: Uint8Array) {
  const outcome = decodeFile('memo.txt', bytes);
  if (outcome.ok) throw new Error(`read as ${outcome.value.encoding}`);
  return outcome.problem;
}

describe('the encoding is found', () => {
  test.each(['utf-8', 'utf-16le', 'utf-16be'] as const)('%s without a mark, on whole records', (encoding) => {
    for (const text of archive) {
      expect(decoded(encode(text, encoding))).toEqual({ name: 'memo.txt', encoding, bom: false, text });
    }
  });

  test.each([
    ['utf-8', [0xef, 0xbb, 0xbf]],
    ['utf-16le', [0xff, 0xfe]],
    ['utf-16be', [0xfe, 0xff]],
  ] as const)('%s with a mark, and the mark is no part of the text', (encoding, mark) => {
    for (const text of [...archive, 'Да', 'ok', '\ufeffДа']) {
      expect(decoded(withMark(mark, encode(text, encoding)))).toMatchObject({ encoding, bom: true, text });
    }
  });

  test.each(['windows-1251', 'koi8-r'] as const)('%s, on whole records', (encoding) => {
    for (const text of archive) {
      const bytes = encode(text, encoding);
      expect(decoded(bytes)).toMatchObject({ encoding, text: new TextDecoder(encoding).decode(bytes) });
    }
  });

  test.each(['windows-1251', 'koi8-r'] as const)('%s, paragraph by paragraph', (encoding) => {
    const paragraphs = archive.flatMap((text) => text.split(/\n{2,}/)).filter((text) => /[а-я]{3}/i.test(text));
    expect(paragraphs.length).toBeGreaterThan(20);
    const wrong = paragraphs.filter((text) => decoded(encode(text, encoding)).encoding !== encoding);
    expect(wrong).toEqual([]);
  });

  test.each(['windows-1251', 'koi8-r'] as const)('%s, in a few words, capitals alone too', (encoding) => {
    const words = [
      'Секретно',
      'СОВЕРШЕННО СЕКРЕТНО',
      'Пхеньян, 3 сентября',
      'т. Иванов',
      'ЦК КПСС и Совет Министров',
      'В ЦЕНТРАЛЬНЫЙ КОМИТЕТ КПСС',
      'Уважаемому товарищу ХРУЩЕВУ Н.С. !',
      'Верно: подпись',
      '№ 45 от 2 февраля 1956 года',
      'Зав. сектором отдела',
    ];
    for (const text of words) expect(decoded(encode(text, encoding)), text).toMatchObject({ encoding });
  });

  test('Latin text with a few high bytes is read, with a question', () => {
    const outcome = decodeFile('en.txt', Uint8Array.from([...encode('In reply to your N', 'utf-8'), 0xba, 0x20, 0x34]));
    expect(outcome).toMatchObject({ ok: true, issues: [{ kind: 'encoding' }] });
  });

  test('any text comes back as it was from UTF-8, whatever it holds besides zeros', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (words) => {
        const text = `Письмо ${words.replaceAll('\u0000', '')}`;
        expect(decoded(encode(text, 'utf-8')).text).toBe(text);
      }),
    );
  });
});

describe('what cannot be read gets a message with the place and what to do', () => {
  test.each([
    ['a PDF', '%PDF-1.4\n'],
    ['docx', 'PK\u0003\u0004\u0014\u0000'],
    ['PNG', '\u0089PNG\r\n'],
    ['JPEG', '\u00ff\u00d8\u00ff\u00e0'],
    ['RTF', '{\\rtf1\\ansi'],
  ])('%s is named', (name, start) => {
    const problem = refused(Uint8Array.from([...start].map((char) => char.charCodeAt(0))));
    expect(problem).toMatchObject({ file: 'memo.txt', line: null, kind: 'binary' });
    expect(problem.message).toContain(name);
  });

  test('bytes of no known kind with zeros or many controls are no text', () => {
    expect(refused(Uint8Array.of(0x41, 0x42, 0, 0x43, 0x44, 0x45)).kind).toBe('binary');
    expect(refused(Uint8Array.from({ length: 900 }, (_, k) => (k * 7919) % 251)).kind).toBe('binary');
    expect(refused(encode('слово \u0000\u0000 слово', 'utf-16le')).kind).toBe('binary');
  });

  test('an empty file, and one of blanks', () => {
    for (const text of ['', ' \n\t\r\n ', '\u00a0']) expect(refused(encode(text, 'utf-8')).kind).toBe('empty');
    expect(refused(Uint8Array.of(0xef, 0xbb, 0xbf)).kind).toBe('empty');
    expect(refused(Uint8Array.of(0xff, 0xfe)).kind).toBe('empty');
  });

  test('a file that is too large is read no further than its size', () => {
    // The bytes are never touched, so the system gives out no memory for them.
    expect(refused(new Uint8Array(LARGEST_FILE + 1))).toMatchObject({ kind: 'too large' });
  });

  test('UTF-8 cut short says so and gives the last line', () => {
    const whole = encode('Первая строка\nВторая строк', 'utf-8');
    expect(refused(whole.subarray(0, whole.length - 1))).toMatchObject({ kind: 'truncated', line: 2 });
  });

  test('a wrong byte inside UTF-8 gives its line, and is not taken for another encoding', () => {
    const bytes = encode('Первая строка\r\nВторая строка\r\nТретья строка', 'utf-8').slice();
    bytes[40] = 0xff;
    expect(refused(bytes)).toMatchObject({ kind: 'broken', line: 2 });
  });

  test('UTF-16 cut short or with half a character', () => {
    const bytes = encode('Первая строка\nвторая строка', 'utf-16le');
    expect(refused(bytes.subarray(0, bytes.length - 1))).toMatchObject({ kind: 'truncated', line: 2 });
    const half = encode('Первая строка\nвто\ud800рая строка', 'utf-16be');
    expect(refused(half)).toMatchObject({ kind: 'broken', line: 2 });
    expect(decoded(encode('Знак \ufffd на месте', 'utf-16le')).text).toContain('\ufffd');
  });

  test('stray control characters are kept and pointed out', () => {
    const outcome = decodeFile('memo.txt', encode(`${'Строка текста.\n'.repeat(9)}Сло\u0001во\f`, 'utf-8'));
    expect(outcome).toMatchObject({ ok: true, issues: [{ kind: 'control characters', line: 10 }] });
  });
});
