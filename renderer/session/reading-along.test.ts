import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { flatText, readSide } from '../../shared/document/reading-order.ts';
import { recordFromJson, type Side } from '../../shared/document/schema.ts';
import type { Suspect } from '../../shared/ocr/suspect.ts';
import { proposalsOf } from '../editor/plugins/proposals.ts';
import { suspectsOf } from '../editor/plugins/suspects.ts';
import { stateAt } from '../editor/testing/record-at.ts';
import { cell } from './cell.ts';
import type { EngineJobs, JudgedSentence } from './engines/engine-jobs.ts';
import { readAlong } from './reading-along.ts';
import type { Judgement } from './record-session.ts';
import { plainEditor } from './testing/plain-editor.ts';
import { later, standInEngines } from './testing/stand-in-engines.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Doubts these words wherever they stand in a text. */
const doubts = (text: string, words: readonly string[]): readonly Suspect[] =>
  words.flatMap((word) => {
    const from = text.indexOf(word);
    return from < 0 ? [] : [{ from, to: from + word.length, text: word, score: 0.9, reasons: [], suggestions: [] }];
  });
const judging =
  (...words: readonly string[]): EngineJobs['judge'] =>
  async (sentences) =>
    sentences.map(({ text }) => doubts(text, words));
const proposing =
  (...names: readonly string[]): EngineJobs['propose'] =>
  async ({ doc }) => {
    const found = (side: Side) =>
      doubts(flatText(readSide(recordFromJson(doc), side)), names).map((one) => ({
        ...one,
        ...{ kind: 'person' as const, normal: one.text, reasons: [], entity: null, group: 1, called: {} },
      }));
    return { original: found('original'), translation: found('translation') };
  };

const ORIGINAL = ['Прежде. |b1:В/нолбре.', 'b2:По просъбой Кима.'];

function reading(jobs: Partial<EngineJobs>, dismissed: readonly string[] = []) {
  const editor = plainEditor(stateAt(ORIGINAL, ['b1:In November. |b2:At Kim’s request.'], 'correct'));
  const judgement = cell<Judgement>({ kind: 'waiting' });
  const knowledge = () => ({ authority: [], corrections: [], words: [], dismissed });
  const engines = standInEngines({ propose: proposing(), ...jobs });
  const { stop } = readAlong({ editor, engines, judgement, knowledge, anchor: () => null });
  const words = (list: readonly { readonly from: number; readonly to: number }[]) =>
    list.map(({ from, to }) => editor.state.doc.textBetween(from, to));
  return {
    ...{ editor, judgement, stop },
    suspects: () => words(suspectsOf(editor.state)),
    proposals: () => words(proposalsOf(editor.state)),
  };
}
const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms);

test('what the machine found lies on the words it was said of, on both sides', async () => {
  const { suspects, proposals, judgement } = reading({
    judge: judging('нолбре', 'просъбой'),
    propose: proposing('Кима', 'Kim'),
  });
  expect(judgement.state.kind).toBe('waiting');
  await settle();
  expect(suspects()).toEqual(['нолбре', 'просъбой']);
  expect(proposals()).toEqual(['Кима', 'Kim']);
  expect(judgement.state.kind).toBe('done');
});

test('a sentence is judged beside its counterpart', async () => {
  let asked: readonly JudgedSentence[] = [];
  reading({
    judge: async (sentences) => {
      asked = sentences;
      return [];
    },
  });
  await settle();
  expect(asked.map(({ text, counterpart }) => [text, counterpart?.trim() ?? null])).toEqual([
    ['Прежде. ', null],
    ['В\nнолбре.', 'In November.'],
    ['По просъбой Кима.', 'At Kim’s request.'],
  ]);
});

test('words known to be right are not raised', async () => {
  const { suspects } = reading({ judge: judging('нолбре', 'просъбой') }, ['нолбре']);
  await settle();
  expect(suspects()).toEqual(['просъбой']);
});

test('where the text was edited meanwhile the findings follow it, and what was edited is read again', async () => {
  const slow = later<readonly (readonly Suspect[])[]>();
  let times = 0;
  const judge: EngineJobs['judge'] = (sentences, knowledge) =>
    ++times === 1 ? slow.promise : judging('нолбре', 'просъбой')(sentences, knowledge);
  const { editor, suspects } = reading({ judge });
  await settle();
  editor.dispatch(editor.state.tr.insertText('Давно ', 3));
  slow.give([[], doubts('В\nнолбре.', ['нолбре']), doubts('По просъбой Кима.', ['просъбой'])]);
  await settle();
  // The first paragraph reads otherwise now: its turn comes again.
  expect(suspects()).toEqual(['просъбой']);
  await settle(1000);
  expect([times, suspects()]).toEqual([2, ['нолбре', 'просъбой']]);
});

test('it does not read again for its own findings, nor for a cursor that moves', async () => {
  let times = 0;
  const judge: EngineJobs['judge'] = async () => {
    times += 1;
    return [];
  };
  const { editor } = reading({ judge });
  await settle(2000);
  editor.dispatch(editor.state.tr.setMeta('pointer', true));
  await settle(2000);
  expect(times).toBe(1);
});

test('a failure is shown, and is past with the next reading that succeeds', async () => {
  let fails = true;
  const judge: EngineJobs['judge'] = async () => {
    if (fails) throw new Error('The language file is gone.');
    return [];
  };
  const { editor, judgement } = reading({ judge });
  await settle();
  expect(judgement.state).toEqual({ kind: 'failed', why: 'The language file is gone.' });
  fails = false;
  editor.dispatch(editor.state.tr.insertText('а', 4));
  await settle(1000);
  expect(judgement.state.kind).toBe('done');
});

test('once stopped it lays nothing on the text and reads no more', async () => {
  const slow = later<readonly (readonly Suspect[])[]>();
  let times = 0;
  const { editor, suspects, judgement, stop } = reading({
    judge: () => {
      times += 1;
      return slow.promise;
    },
  });
  await settle();
  stop();
  editor.dispatch(editor.state.tr.insertText('а', 4));
  slow.give([[], [], doubts('По просъбой Кима.', ['просъбой'])]);
  await settle(2000);
  expect([times, suspects(), judgement.state.kind]).toEqual([1, [], 'waiting']);
});
