import { TextSelection } from 'prosemirror-state';
import { expect, test, vi } from 'vitest';
import type { MentionProposal } from '../../shared/entities/proposal.ts';
import { highlightOf } from '../editor/plugins/highlights.ts';
import { stateAt } from '../editor/testing/record-at.ts';
import { cell } from './cell.ts';
import { followMentions, type MentionFacts } from './counterparts.ts';
import type { MentionAnswer, MentionQuestion } from './engines/engine-jobs.ts';
import { plainEditor } from './testing/plain-editor.ts';
import { later, standInEngines } from './testing/stand-in-engines.ts';

/** The engine's answer: `text` stands at its place in the question's other side. */
const answer = (across: string | null, text: string): MentionAnswer => {
  const from = across?.indexOf(text) ?? -1;
  const found: MentionProposal = {
    ...{ from, to: from + text.length, text, kind: 'person', normal: text, score: 0.9 },
    ...{ reasons: [], entity: null },
  };
  return { likely: [], counterpart: from < 0 ? null : found, normal: 'Ким' };
};

function following(
  translation: readonly string[],
  aboutMention: (question: MentionQuestion) => Promise<MentionAnswer>,
) {
  const editor = plainEditor(stateAt(['<a>Прежде. |b1:Тов. {m1 Кима} ждут.'], translation, 'correct'));
  const facts = cell<MentionFacts | null>(null);
  const engines = standInEngines({ aboutMention });
  const stop = followMentions({ editor, engines, facts, authority: () => [], anchor: () => '1956-09-03' });
  const stand = (on: string) => {
    const { doc, tr } = editor.state;
    let at = 0;
    doc.descendants((node, pos) => {
      if (node.isText && node.text?.includes(on)) at ||= pos + (node.text.indexOf(on) ?? 0);
    });
    editor.dispatch(tr.setSelection(TextSelection.create(doc, at + 1)));
  };
  const glow = () => highlightOf(editor.state, 'glow').map(({ from, to }) => editor.state.doc.textBetween(from, to));
  return { editor, facts, stop, stand, glow };
}

test('the same name across the gutter glows, wherever in the bead it stands', async () => {
  const { facts, stand, glow } = following(
    ['b1:They wait. |Not here. |b1:For/Cde. Kim.'],
    async ({ across, anchor }) => {
      expect([across, anchor]).toEqual(['They wait. For\nCde. Kim.', '1956-09-03']);
      return answer(across, 'Kim');
    },
  );
  stand('Кима');
  await vi.waitFor(() => expect(glow()).toEqual(['Kim']));
  expect(facts.state).toMatchObject({ mention: 'm1', side: 'original', normal: 'Ким', counterpart: { text: 'Kim' } });
  stand('ждут');
  await vi.waitFor(() => expect(facts.state).toBeNull());
  expect(glow()).toEqual([]);
});

test('what runs over two sentences of the other side is not placed', async () => {
  const { facts, stand, glow } = following(['b1:They wait for Kim. |b1:Il Sung comes.'], async ({ across }) =>
    answer(across, 'Kim. Il Sung'),
  );
  stand('Кима');
  await vi.waitFor(() => expect(facts.state?.mention).toBe('m1'));
  expect([facts.state?.counterpart, glow()]).toEqual([null, []]);
});

test('an answer that comes when another mention, or none, is in hand is dropped', async () => {
  const slow = later<MentionAnswer>();
  const { facts, stand, glow } = following(['b1:They wait for Kim.'], () => slow.promise);
  stand('Кима');
  stand('ждут');
  slow.give(answer('They wait for Kim.', 'Kim'));
  await slow.promise;
  await new Promise((done) => setTimeout(done, 5));
  expect([facts.state, glow()]).toEqual([null, []]);
});

test('where the text changed meanwhile the question is asked again', async () => {
  const slow = later<MentionAnswer>();
  const asked: (string | null)[] = [];
  const { editor, stand, glow } = following(['b1:They wait for Kim.'], ({ across }) => {
    asked.push(across);
    return asked.length === 1 ? slow.promise : Promise.resolve(answer(across, 'Kim'));
  });
  stand('Кима');
  editor.dispatch(editor.state.tr.insertText('Как ', 3));
  slow.give(answer('They wait for Kim.', 'Kim'));
  await vi.waitFor(() => expect(glow()).toEqual(['Kim']));
  expect(asked).toHaveLength(2);
});

test('where the engine fails nothing is offered, and why is said', async () => {
  const { facts, stand, glow } = following(['b1:Kim.'], () => Promise.reject(new Error('no engine')));
  stand('Кима');
  await vi.waitFor(() => expect(facts.state).toMatchObject({ counterpart: null, failed: 'no engine' }));
  expect(glow()).toEqual([]);
});
