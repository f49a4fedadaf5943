// The plugins that draw what is derived: apparatus and provenance, suspects, the lit bead, highlights, open mentions.
import { undo } from 'prosemirror-history';
import { type EditorState, TextSelection } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';
import { readMentions } from '../../../shared/document/mentions.ts';
import { flatText, readSide } from '../../../shared/document/reading-order.ts';
import { schema } from '../../../shared/document/schema.ts';
import type { Suspect } from '../../../shared/ocr/suspect.ts';
import { replaceReading } from '../commands/readings.ts';
import { joinBackward } from '../commands/segments.ts';
import { carriedOut, changed, stateAt } from '../testing/record-at.ts';
import { written } from '../testing/tagged-record.ts';
import { placedDifferences } from './apparatus.ts';
import { highlightOf, setHighlight } from './highlights.ts';
import { litSegments, setHovered } from './lit.ts';
import { differenceAt } from './provenance.ts';
import { currentSuspect, goToSuspect, setDismissed, setSuspects, strength, suspectsOf } from './suspects.ts';

const type = (state: EditorState, text: string, from = state.selection.from, to = from) =>
  changed(state, (tr) => tr.insertText(text, from, to));
const remove = (state: EditorState, from: number, to: number) => changed(state, (tr) => tr.delete(from, to));
const signed = (state: EditorState) => {
  const words: string[] = [];
  state.doc.descendants((node) => {
    if (node.isText && schema.marks.reading.isInSet(node.marks)) words.push(node.text ?? '');
  });
  return words;
};
const apparatus = (state: EditorState) =>
  placedDifferences(state).map(({ was, reads, start, end }) => `${was}>${reads}@${state.doc.textBetween(start, end)}`);

describe('the apparatus and who wrote it', () => {
  test('a word that is typed in is signed whole, and the difference stands where it reads', () => {
    const state = type(stateAt(['Как сооб<a>ил.']), 'щ');
    expect(apparatus(state)).toEqual(['сообил>сообщил@сообщил']);
    expect(signed(state)).toEqual(['сообщил']);
    expect(differenceAt(state, 9)).toMatchObject({
      was: 'сообил',
      provenance: { by: 'A. Reader', how: 'typed', cert: null },
    });
  });

  test('typing it back clears the mark', () => {
    const typed = type(stateAt(['Как сооб<a>ил.']), 'щ');
    const back = remove(typed, 11, 12);
    expect(apparatus(back)).toEqual([]);
    expect(signed(back)).toEqual([]);
  });

  test('undo takes the signature back with the letters', () => {
    const state = stateAt(['Как сооб<a>ил.']);
    const back = carriedOut(type(state, 'щ'), undo);
    expect(back?.doc.eq(state.doc)).toBe(true);
  });

  test('where a word only goes, its neighbour carries the signature', () => {
    const state = remove(stateAt(['<a>Вот шум здесь.']), 6, 10);
    expect(written(state.doc, 'original')).toEqual(['Вот здесь.']);
    const [difference] = placedDifferences(state);
    expect(difference && differenceAt(state, difference.start)?.provenance?.how).toBe('typed');
  });

  test('a word deleted near a signed one leaves that one its own story', () => {
    const state = stateAt(['<a>Вот шум и здесь.']);
    const taken = carriedOut(state, replaceReading(13, 18, 'сдесь', { how: 'suggestion', cert: 0.9 })) ?? state;
    const without = remove(taken, 7, 11);
    expect(written(without.doc, 'original')).toEqual(['Вот и сдесь.']);
    expect(differenceAt(without, 11)?.provenance?.how).toBe('suggestion');
  });

  test('a second author’s typing is signed by the second', () => {
    const typed = type(stateAt(['Как сооб<a>ил.']), 'щ');
    expect(signed(type(typed, 'й', 5))).toEqual(['Кайк', 'сообщил']);
  });

  test('merging paragraphs is no correction, though letters stay apart', () => {
    const merged = carriedOut(stateAt(['Один', '<a>два.']), joinBackward);
    expect(merged && apparatus(merged)).toHaveLength(0);
    expect(merged && flatText(readSide(merged.doc, 'original'))).toBe('Одиндва.');
  });
});

describe('suspects', () => {
  const suspect = (text: string, word: string, score = 0.9): Suspect => {
    const from = text.indexOf(word);
    return { from, to: from + word.length, text: word, score, reasons: [], suggestions: [] };
  };
  const doubting = (state: EditorState, words: readonly string[], judged = state.doc) => {
    const text = flatText(readSide(judged, 'original'));
    return changed(state, (tr) =>
      setSuspects(
        tr,
        'original',
        judged,
        words.map((word) => suspect(text, word)),
      ),
    );
  };
  const left = (state: EditorState) =>
    suspectsOf(state).map(({ from, to, stale }) => state.doc.textBetween(from, to) + (stale ? '?' : ''));
  const TEXT = ['<a>В нолбре и втим. |Вот сообщия.', 'Там работая.'];

  test('follow the text as it is edited before them; those of the sentence edited are stale', () => {
    const state = doubting(stateAt(TEXT), ['нолбре', 'втим', 'сообщия', 'работая']);
    expect(left(state)).toEqual(['нолбре', 'втим', 'сообщия', 'работая']);
    expect(left(type(state, 'А '))).toEqual(['нолбре?', 'втим?', 'сообщия', 'работая']);
  });

  test('go when their own letters change', () => {
    const state = doubting(stateAt(TEXT), ['нолбре', 'втим']);
    expect(left(type(state, 'я', 7, 8))).toEqual(['втим?']);
  });

  test('said of a text that has changed since stand only where it has not', () => {
    const before = stateAt(TEXT);
    const state = doubting(type(before, 'А '), ['нолбре', 'работая'], before.doc);
    expect(left(state)).toEqual(['работая']);
  });

  test('of a paragraph that changed while it was read stay until it is read again, the one in hand in hand', () => {
    const before = doubting(stateAt(TEXT), ['нолбре', 'втим', 'работая']);
    const inHand = carriedOut(before, goToSuspect(1)) ?? before;
    const edited = changed(inHand, (tr) => tr.insertText('!', 20));
    const state = doubting(edited, ['нолбре', 'работая'], before.doc);
    expect(left(state)).toEqual(['нолбре?', 'втим?', 'работая']);
    expect(currentSuspect(state)?.value.text).toBe('нолбре');
  });

  test('the one in hand stays as it is shown by a new judgement, whatever that says of its place', () => {
    const before = doubting(stateAt(TEXT), ['нолбре', 'втим']);
    const inHand = carriedOut(before, goToSuspect(1)) ?? before;
    const shown = currentSuspect(inHand);
    for (const words of [['нолбре', 'втим'], ['В нолбре', 'работая'], ['сообщия'], []]) {
      const state = doubting(inHand, words);
      expect(currentSuspect(state)).toBe(shown);
      expect(left(state)).toEqual(['нолбре', ...words.filter((word) => !word.includes('нолбре'))]);
    }
  });

  test('what the project knows was changed by hand: the one in hand is judged like the others', () => {
    const before = doubting(stateAt(TEXT), ['нолбре', 'втим']);
    const inHand = carriedOut(before, goToSuspect(1)) ?? before;
    const { doc } = inHand;
    const state = changed(inHand, (tr) => setSuspects(tr, 'original', doc, [], 'judged too'));
    expect([left(state), currentSuspect(state)]).toEqual([[], null]);
  });

  test('survive a split of their sentence', () => {
    const state = doubting(stateAt(TEXT), ['нолбре', 'втим']);
    expect(left(changed(state, (tr) => tr.split(12)))).toContain('втим');
  });

  test('are gone through in order, round the end, and back', () => {
    let state = doubting(stateAt(TEXT), ['нолбре', 'сообщия']);
    const seen = [1, 1, 1, -1].map((direction) => {
      state = carriedOut(state, goToSuspect(direction === 1 ? 1 : -1)) ?? state;
      return currentSuspect(state)?.value.text;
    });
    expect(seen).toEqual(['нолбре', 'сообщия', 'нолбре', 'сообщия']);
    const away = changed(state, (tr) => tr.setSelection(TextSelection.create(tr.doc, 4)));
    expect(currentSuspect(away)).toBeNull();
  });

  test('with none left there is none to go to', () => {
    expect(carriedOut(stateAt(TEXT), goToSuspect(1))).toBeNull();
  });

  test('a word the project knows is not doubted', () => {
    const state = changed(doubting(stateAt(TEXT), ['нолбре', 'втим']), (tr) => setDismissed(tr, new Set(['втим'])));
    expect(left(state)).toEqual(['нолбре']);
    expect(left(doubting(state, ['нолбре', 'втим']))).toEqual(['нолбре']);
  });

  test('a word a person has corrected is not doubted', () => {
    const state = type(stateAt(['Как сооб<a>ия.']), 'щ');
    expect(left(doubting(state, ['сообщия']))).toEqual([]);
  });

  test('come in three strengths', () => {
    expect([0.2, 0.6, 0.95].map(strength)).toEqual([1, 2, 3]);
  });
});

describe('the lit bead', () => {
  const start = () => stateAt(['b1:<a>А. |b2:Б.', 'b1:В.'], ['b1:A. |b2:B.'], 'read');

  test('is that of the sentence in hand, on both sides', () => {
    expect(litSegments(start())).toEqual(['s1', 's3', 't1']);
  });

  test('is that under the pointer as long as there is one', () => {
    const over = changed(start(), (tr) => setHovered(tr, litSegments(start())[0] ?? null));
    const other = changed(over, (tr) => setHovered(tr, 's2' as never));
    expect(litSegments(other)).toEqual(['s2', 't2']);
    expect(litSegments(changed(other, (tr) => setHovered(tr, null)))).toEqual(['s1', 's3', 't1']);
  });

  test('follows what is linked, split and merged', () => {
    const split = carriedOut(stateAt(['b1:А. |b2:<a>Б.'], ['b1:A. |b2:B.']), joinBackward);
    expect(split && litSegments(split)).toEqual(['s1', 't1', 't2']);
  });
});

describe('highlights', () => {
  test('each kind is replaced by itself and follows edits', () => {
    const state = changed(stateAt(['<a>Один два три.']), (tr) =>
      setHighlight(setHighlight(tr, 'evidence', [{ from: 8, to: 11 }]), 'in-hand', [{ from: 3, to: 7 }]),
    );
    const edited = type(state, 'О ');
    expect(highlightOf(edited, 'evidence')).toEqual([{ from: 10, to: 13 }]);
    const off = changed(edited, (tr) => setHighlight(tr, 'evidence', []));
    expect(highlightOf(off, 'evidence')).toEqual([]);
    expect(highlightOf(off, 'in-hand')).toHaveLength(1);
  });
});

describe('a mention whose words are deleted', () => {
  const mentions = (state: EditorState) => readMentions(state.doc).map(({ id, text }) => `${id} ${text}`);
  const emptied = () => remove(stateAt(['т. <a>{m1 Къмб} и']), 6, 10);

  test('waits for what is typed at once, letter by letter', () => {
    const typed = type(type(emptied(), 'К'), 'им', 7);
    expect(mentions(typed)).toEqual(['m1 Ким']);
  });

  test('is given up when the cursor goes elsewhere', () => {
    const away = changed(emptied(), (tr) => tr.setSelection(TextSelection.create(tr.doc, 3)));
    expect(mentions(type(away, 'К'))).toEqual([]);
  });

  test('comes back as it was by undo', () => {
    expect(mentions(carriedOut(type(emptied(), 'К'), undo) ?? emptied())).toEqual(['m1 Къмб']);
  });
});
