import { expect, test } from 'vitest';
import { flatText, readSide } from '../../shared/document/reading-order.ts';
import type { Witness } from '../../shared/witness/witness.ts';
import { setWitness } from '../editor/plugins/apparatus.ts';
import { stateAt } from '../editor/testing/record-at.ts';
import { confidencesOf } from './ocr-confidences.ts';

const TEXT = 'По просъбой Кима.';

function withLayout() {
  const state = stateAt([TEXT], ['']);
  const word = (read: string, confidence: number | null) => {
    const from = TEXT.indexOf(read);
    return { from, to: from + read.length, box: null, confidence };
  };
  const layout = {
    ...{ pages: [], regions: [], lines: [] },
    words: [word('По', 0.9), word('просъбой', 0.3), word('Кима', 0.7)],
  };
  const witness: Witness = {
    files: [{ name: 'page.hocr', encoding: 'utf-8', bom: false, text: TEXT, layout }],
    sides: {
      original: [{ text: TEXT, spans: [{ at: 0, file: 0, from: 0, to: TEXT.length }] }],
      translation: [],
    },
  };
  return state.apply(setWitness(state.tr, witness));
}

const estimates = (state: ReturnType<typeof withLayout>) => {
  const text = flatText(readSide(state.doc, 'original'));
  return confidencesOf(state, 0, text.length).map(({ from, to, confidence }) => [text.slice(from, to), confidence]);
};

test('each word as it stands has the estimate of the OCR', () => {
  expect(estimates(withLayout())).toEqual([
    ['По', 0.9],
    ['просъбой', 0.3],
    ['Кима', 0.7],
  ]);
});

test('a word that was changed has none, and those after it keep theirs', () => {
  const state = withLayout();
  let at = 0;
  state.doc.descendants((node, pos) => {
    if (node.isText && node.text?.includes('просъбой')) at = pos + node.text.indexOf('просъбой');
  });
  const changed = state.apply(state.tr.insertText('большой просьбой', at, at + 'просъбой'.length));
  expect(estimates(changed)).toEqual([
    ['По', 0.9],
    ['Кима', 0.7],
  ]);
});
