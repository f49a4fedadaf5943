import { expect, test } from 'vitest';
import { schema } from '../document/schema.ts';
import { agreeOnDates } from './date-agreement.ts';
import { recordFindings } from './findings.ts';
import { testEngine } from './testing/engine.ts';

const engine = testEngine();

/** A record of beads: Russian beside English. */
function recordOf(...beads: readonly (readonly [string, string])[]) {
  const side = (name: 'original' | 'translation', index: 0 | 1) =>
    schema.node(name, null, [
      schema.node(
        'paragraph',
        { id: `${name}-p` },
        beads.map((texts, at) =>
          schema.node('segment', { id: `${name[0]}${at}`, bead: `b${at}` }, [schema.text(texts[index])]),
        ),
      ),
    ]);
  return schema.node('record', null, [side('original', 0), side('translation', 1)]);
}

const found = (...beads: readonly (readonly [string, string])[]): string[] =>
  recordFindings(recordOf(...beads), '1956-09-03', [], engine).map((finding) =>
    [finding.severity, finding.kind, finding.at.text, 'other' in finding ? finding.other.text : null]
      .filter((part) => part !== null)
      .join(' | '),
  );

test.each<[string, readonly [string, string], readonly string[]]>([
  [
    'a person whom only the English names',
    ['Об этом сообщил посол. ', 'Ambassador V. I. Ivanov reported this. '],
    ['high | no counterpart | V. I. Ivanov'],
  ],
  [
    'a person whom only the Russian names',
    ['Присутствовал т. Иванов. ', 'The talk took place in the evening. '],
    ['medium | no counterpart | Иванов'],
  ],
  [
    'one surname, two initials',
    ['С такой просьбой обратились Ким П.Т. и Ким Л.В. ', 'P. T. Kim and L. Yu. Kim addressed such a request. '],
    ['high | initials differ | Ким Л.В. | L. Yu. Kim'],
  ],
  [
    'dates that disagree',
    ['Пленум состоялся 30 августа 1956 г. ', 'The plenum was held on 31 August 1956. '],
    ['high | dates differ | 30 августа 1956 г. | 31 August 1956'],
  ],
  ['a name misread', ['Сообщил т. Ивенев. ', 'Cde. Ivanov reported. '], []],
  ['the same named twice in English', ['т. Иванов сказал. ', 'Cde. Ivanov said that Ivanov agreed. '], []],
  ['a date that says less', ['в ноябре 1955 г. ', 'in November '], []],
])('%s', (_, bead, expected) => {
  expect(found(bead)).toEqual(expected);
});

test('initials that differ in one letter within one text are told once', () => {
  const beads = [
    ['Явился Лигай А.Я. ', 'A. Ya. Ligay came. '],
    ['Уехал Лигай А.Н. ', 'A. N. Ligay left. '],
  ] as const;
  expect(found(...beads)).toEqual([
    'low | initials vary | Лигай А.Я. | Лигай А.Н.',
    'low | initials vary | A. Ya. Ligay | A. N. Ligay',
  ]);
});

test.each([
  ['1956-08-30', '1956-08-30', true],
  ['1956-08-30', '1956-08', true],
  ['1956-08-30', '--08-30', true],
  ['1956-08-30', '1957-08-30', false],
  ['1956-08-30', '--08-31', false],
  ['1955/1956', '1955/1957', false],
])('%s and %s agree: %s', (one, other, agree) => {
  expect(agreeOnDates(one, other)).toBe(agree);
  expect(agreeOnDates(other, one)).toBe(agree);
});
