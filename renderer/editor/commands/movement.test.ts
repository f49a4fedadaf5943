import type { Command, EditorState } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';
import { segmentId } from '../../../shared/document/ids.ts';
import { activeSide } from '../plugins/two-sides.ts';
import { carriedOut, stateAt } from '../testing/record-at.ts';
import {
  goByParagraph,
  goBySegment,
  goToOtherSide,
  goToSegment,
  goToStart,
  selectSide,
  selectWord,
  widenSelection,
} from './movement.ts';

const RU = ['b1:Один <a>два. |Три.', 'b3:Четыре-пять П.Т., /шесть.'];
const EN = ['b1:One. |Two.', 'b3:Three.'];
const start = () => stateAt(RU, EN, 'tag');
const run = (state: EditorState, ...commands: readonly Command[]): EditorState | null =>
  commands.reduce<EditorState | null>((now, command) => now && carriedOut(now, command), state);
const chosen = (state: EditorState | null) => state?.doc.textBetween(state.selection.from, state.selection.to, '', '/');
const sentence = (state: EditorState | null) => state?.selection.$from.parent.textContent;

describe('moving', () => {
  test('goes by sentence over paragraphs, to the ends and no further', () => {
    expect(sentence(run(start(), goBySegment(1)))).toBe('Три.');
    expect(sentence(run(start(), goBySegment(1), goBySegment(1)))).toContain('Четыре');
    expect(run(start(), goBySegment(1), goBySegment(1), goBySegment(1))).toBeNull();
    expect(sentence(run(start(), goBySegment(1), goBySegment(1), goBySegment(-1)))).toBe('Три.');
    expect(run(start(), goBySegment(-1))).toBeNull();
  });

  test('goes by paragraph to the first sentence', () => {
    expect(sentence(run(start(), goByParagraph(1)))).toContain('Четыре');
    expect(sentence(run(start(), goByParagraph(1), goByParagraph(-1)))).toBe('Один два. ');
    expect(run(start(), goByParagraph(-1))).toBeNull();
  });

  test('goes to the counterpart on the other side, or to that of the nearest sentence before that has one', () => {
    const there = run(start(), goToOtherSide);
    expect(there && activeSide(there)).toBe('translation');
    expect(sentence(there)).toBe('One. ');
    expect(sentence(run(start(), goToSegment(segmentId('s3')), goToOtherSide))).toBe('Three.');
    expect(sentence(run(start(), goToSegment(segmentId('s2')), goToOtherSide)), 'of the nearest one before').toBe(
      'One. ',
    );
  });

  test('finds a sentence by its id, and no sentence by an unknown one', () => {
    expect(sentence(run(start(), goToSegment(segmentId('s2'))))).toBe('Три.');
    expect(run(start(), goToSegment(segmentId('none')))).toBeNull();
  });

  test('takes all of a side, and goes back to its beginning', () => {
    expect(chosen(run(start(), selectSide))).toBe('Один два. Три.Четыре-пять П.Т., /шесть.');
    expect(run(start(), goBySegment(1), goToStart)?.selection.from).toBe(3);
  });
});

describe('selecting words', () => {
  test('goes from word to word, over sentences and paragraphs', () => {
    const words: (string | undefined)[] = [];
    let state: EditorState | null = start();
    for (let i = 0; i < 6 && state; i++) {
      state = carriedOut(state, selectWord(1));
      words.push(chosen(state));
    }
    expect(words).toEqual(['два', 'Три', 'Четыре-пять', 'П', 'Т', 'шесть']);
    expect(chosen(run(start(), selectWord(1), selectWord(1), selectWord(-1)))).toBe('два');
  });

  test('widens and narrows by word and by letter, in its sentence', () => {
    const word = run(start(), goByParagraph(1), selectWord(1));
    expect(chosen(word && run(word, widenSelection('word', 1)))).toBe('Четыре-пять П');
    expect(chosen(word && run(word, widenSelection('word', 1), widenSelection('word', -1)))).toBe('Четыре-пять');
    expect(chosen(word && run(word, widenSelection('letter', -1)))).toBe('Четыре-пят');
    expect(word && run(word, widenSelection('word', -1))).toBeNull();
    const last = run(start(), selectWord(1));
    expect(last && run(last, widenSelection('word', 1))).toBeNull();
  });
});
