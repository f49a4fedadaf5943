import { undo } from 'prosemirror-history';
import type { EditorState } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';
import { flatText, readSide } from '../../../shared/document/reading-order.ts';
import type { Suspect } from '../../../shared/ocr/suspect.ts';
import { placedDifferences } from '../plugins/apparatus.ts';
import { setReadOnly } from '../plugins/modes.ts';
import { differenceAt } from '../plugins/provenance.ts';
import { currentSuspect, goToSuspect, setSuspects, suspectsOf } from '../plugins/suspects.ts';
import { carriedOut, changed, stateAt } from '../testing/record-at.ts';
import { written } from '../testing/tagged-record.ts';
import {
  acceptSuggestion,
  markDoubtful,
  markIllegible,
  markRight,
  replaceReading,
  replaceReadings,
  revertAll,
  revertDifferences,
  wordInHand,
} from './readings.ts';

const TEXT = ['b1:<a>В {m1 нолбре} 1955 г. ренением втим.'];

/** The state with these words doubted, each with suggestions. */
function doubting(state: EditorState, doubts: Readonly<Record<string, readonly string[]>>): EditorState {
  const text = flatText(readSide(state.doc, 'original'));
  const suspects = Object.entries(doubts).map(
    ([word, better]): Suspect => ({
      from: text.indexOf(word),
      to: text.indexOf(word) + word.length,
      text: word,
      score: 0.9,
      reasons: [{ kind: 'not in lexicon' }],
      suggestions: better.map((reading) => ({ text: reading, score: 0.8, evidence: [] })),
    }),
  );
  return changed(state, (tr) => setSuspects(tr, 'original', state.doc, suspects));
}

const start = () => doubting(stateAt(TEXT), { нолбре: ['ноябре', 'ноября'], ренением: ['решением'], втим: ['этим'] });
const original = (state: EditorState | null) => state && written(state.doc, 'original')[0];

describe('deciding on words', () => {
  test('a suggestion is taken with its certainty, and the next suspect is in hand', () => {
    const inHand = carriedOut(start(), goToSuspect(1));
    const taken = inHand && carriedOut(inHand, acceptSuggestion(0));
    expect(original(taken)).toBe('b1:В {m1 ноябре} 1955 г. ренением втим.');
    expect(taken && currentSuspect(taken)?.value.text).toBe('ренением');
    expect(taken && suspectsOf(taken).map(({ value }) => value.text)).toEqual(['ренением', 'втим']);
    expect(taken && differenceAt(taken, 8)?.provenance).toMatchObject({
      how: 'suggestion',
      cert: 0.8,
      by: 'A. Reader',
    });
  });

  test('one undo takes a reading back; its suspect is in hand again, and those after it are where they were', () => {
    const inHand = carriedOut(start(), goToSuspect(1));
    const taken = inHand && carriedOut(inHand, acceptSuggestion(1));
    const back = taken && carriedOut(taken, undo);
    expect(original(back)).toBe('b1:В {m1 нолбре} 1955 г. ренением втим.');
    expect(back && currentSuspect(back)?.value.text).toBe('нолбре');
    expect(back && suspectsOf(back).map(({ from, to }) => back.doc.textBetween(from, to))).toEqual([
      'нолбре',
      'ренением',
      'втим',
    ]);
  });

  test('the suspect to go to next may be chosen, or none', () => {
    const inHand = carriedOut(start(), goToSuspect(1));
    const last = inHand && suspectsOf(inHand).at(-1);
    const gone = inHand && carriedOut(inHand, acceptSuggestion(0, last ?? null));
    expect(gone && currentSuspect(gone)?.value.text).toBe('втим');
    const stayed = inHand && carriedOut(inHand, markDoubtful(undefined, null));
    expect(stayed && currentSuspect(stayed)).toBeNull();
  });

  test('a suggestion that is not there does not apply', () => {
    const inHand = carriedOut(start(), goToSuspect(1));
    expect(inHand && carriedOut(inHand, acceptSuggestion(5))).toBeNull();
  });

  test('“it is right” keeps the letters and dismisses the suspect for good', () => {
    const inHand = carriedOut(start(), goToSuspect(1));
    const right = inHand && carriedOut(inHand, markRight());
    expect(original(right)).toBe('b1:В {m1 нолбре} 1955 г. ренением втим.');
    const judged = right && doubting(right, { нолбре: ['ноябре'], втим: ['этим'] });
    // The next one is in hand by now, and held through the new judgement.
    expect(judged && suspectsOf(judged).map(({ value }) => value.text)).toEqual(['ренением', 'втим']);
  });

  test('“doubtful” marks the word and goes on', () => {
    const inHand = carriedOut(start(), goToSuspect(1));
    const doubtful = inHand && carriedOut(inHand, markDoubtful());
    expect(doubtful?.doc.nodeAt(5)?.marks.map(({ attrs }) => attrs.status)).toContain('doubtful');
    expect(doubtful && currentSuspect(doubtful)?.value.text).toBe('ренением');
  });

  test('“illegible” puts a gap as long as the word, which keeps its mention', () => {
    const inHand = carriedOut(start(), goToSuspect(1));
    const gap = inHand && carriedOut(inHand, markIllegible());
    expect(original(gap)).toBe('b1:В {m1 ~} 1955 г. ренением втим.');
    const extent = inHand && carriedOut(inHand, markIllegible({ quantity: 1, unit: 'word' }));
    expect(extent?.doc.nodeAt(5)?.attrs).toMatchObject({ quantity: 1, unit: 'word', reason: 'illegible' });
  });

  test('a command acts on the suspect in hand, else on the word at the cursor', () => {
    const state = stateAt(['В но<a>ябре 1955']);
    const range = wordInHand(state);
    expect(range && state.doc.textBetween(range.from, range.to)).toBe('ноябре');
    expect(wordInHand(stateAt(['В  <a>  ноябре']))).toBeNull();
  });

  test('a series is one step', () => {
    const state = stateAt(['<a>втим и втим, втим.']);
    const at = (from: number) => ({ from, to: from + 4, reads: 'этим', cert: null });
    const next = carriedOut(state, replaceReadings([at(3), at(10), at(16)], 'series'));
    expect(original(next)).toBe('этим и этим, этим.');
    expect(original(next && carriedOut(next, undo))).toBe('втим и втим, втим.');
  });

  test('a reading is refused where the record is read-only', () => {
    const state = stateAt(['<a>втим']);
    const locked = changed(state, (tr) => setReadOnly(tr, true));
    expect(carriedOut(locked, replaceReading(3, 7, 'этим', { how: 'typed', cert: null }))).toBeNull();
  });
});

describe('going back to the witness', () => {
  const corrected = () => {
    const state = start();
    const first = carriedOut(state, replaceReading(5, 11, 'ноябре', { how: 'typed', cert: null })) ?? state;
    return carriedOut(first, replaceReading(20, 28, 'решением', { how: 'suggestion', cert: 0.9 })) ?? first;
  };

  test('one correction goes back and its mark with it, the other stays', () => {
    const state = corrected();
    const one = placedDifferences(state).filter(({ reads }) => reads === 'ноябре');
    const back = carriedOut(state, revertDifferences(one));
    expect(original(back)).toBe('b1:В {m1 нолбре} 1955 г. решением втим.');
    expect(back && placedDifferences(back).map(({ was, reads }) => `${was} ${reads}`)).toEqual(['ренением решением']);
    expect(back?.doc.nodeAt(5)?.marks.map(({ type }) => type.name)).toEqual(['mention']);
  });

  test('all corrections go back as one step', () => {
    const state = corrected();
    const back = carriedOut(state, revertAll);
    expect(original(back)).toBe('b1:В {m1 нолбре} 1955 г. ренением втим.');
    expect(original(back && carriedOut(back, undo))).toBe('b1:В {m1 ноябре} 1955 г. решением втим.');
  });

  test('where nothing was corrected there is nothing to revert', () => {
    expect(carriedOut(start(), revertAll)).toBeNull();
  });
});
