import { expect, test } from 'vitest';
import { schema } from '../document/schema.ts';
import { gather } from './gather.ts';
import { proposeRecordMentions } from './record-mentions.ts';
import { testEngine } from './testing/engine.ts';

const engine = testEngine();
const sentence = (id: string, bead: string, text: string) =>
  schema.node('segment', { id, bead }, text === '' ? [] : [schema.text(text)]);
const side = (name: 'original' | 'translation', ...segments: ReturnType<typeof sentence>[]) =>
  schema.node(name, null, [schema.node('paragraph', { id: `${name}-p` }, segments)]);
const record = schema.node('record', null, [
  side('original', sentence('r1', 'b1', 'Сообщил т. Ивенев. '), sentence('r2', 'b2', 'т. Иванов ставит вопрос.')),
  side('translation', sentence('e1', 'b1', 'Cde. Ivanov reported. '), sentence('e2', 'b2', 'Cde. Ivanov raises it.')),
]);

test('a misread name comes to the record of the right one through its bead', () => {
  const { mentions, pairs } = proposeRecordMentions(record, '1956-02-02', [], engine);
  expect(mentions.map(({ side: where, proposal }) => `${where} ${proposal.text}`)).toEqual([
    'original Ивенев',
    'original Иванов',
    'translation Ivanov',
    'translation Ivanov',
  ]);
  const groups = gather(
    mentions.map(({ proposal: { text, normal, kind }, lang }) => ({ text, normal, kind, lang })),
    engine,
    pairs,
  );
  expect(groups).toEqual([[0, 1, 2, 3]]);
});

test('mentions lie in their blocks', () => {
  for (const { placed, from, to, proposal } of proposeRecordMentions(record, null, [], engine).mentions)
    expect(placed.block.text.slice(from, to)).toBe(proposal.text);
});
