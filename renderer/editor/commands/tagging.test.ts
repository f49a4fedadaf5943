import { undo } from 'prosemirror-history';
import type { Command, EditorState } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';
import { entityId, mentionId } from '../../../shared/document/ids.ts';
import { readMentions } from '../../../shared/document/mentions.ts';
import { flatText, readSide } from '../../../shared/document/reading-order.ts';
import type { MentionProposal } from '../../../shared/entities/proposal.ts';
import { proposalsOf, setProposals } from '../plugins/proposals.ts';
import { carriedOut, changed, stateAt } from '../testing/record-at.ts';
import { written } from '../testing/tagged-record.ts';
import {
  acceptProposal,
  addMention,
  goToProposal,
  linkMention,
  mentionInHand,
  refuse,
  relinkEntity,
  removeMention,
  setKind,
  tagAll,
  widenMention,
} from './tagging.ts';

interface Case {
  readonly name: string;
  readonly from: string;
  readonly by: Command;
  readonly to: string | null;
}

const cases: readonly Case[] = [
  {
    name: 'what is selected is tagged',
    from: 'т. <a>Ким Ир Сен<b>.',
    by: addMention('person'),
    to: 'т. {mx1 Ким Ир Сен}.',
  },
  {
    name: 'white space at the ends is left out',
    from: 'т.<a> Ким <b>и',
    by: addMention('person'),
    to: 'т. {mx1 Ким} и',
  },
  {
    name: 'without a selection the word is tagged',
    from: 'в Мос<a>кву',
    by: addMention('place'),
    to: 'в {mx1 Москву}',
  },
  {
    name: 'a mention nests in another',
    from: '{m1 посол <a>СССР<b> в КНДР}',
    by: addMention('place'),
    to: '{m1 посол {mx1 СССР} в КНДР}',
  },
  {
    name: 'a mention overlaps another',
    from: '{m1 посол <a>СССР} Иванов<b>',
    by: addMention('person'),
    to: '{m1 посол {mx1 СССР}}{mx1  Иванов}',
  },
  { name: 'between words there is nothing to tag', from: 'в  <a>  Москву', by: addMention('place'), to: null },
  {
    name: 'the innermost mention is removed first',
    from: '{m1 посол {m2 С<a>ССР}}',
    by: removeMention(),
    to: '{m1 посол СССР}',
  },
  { name: 'no mention, nothing to remove', from: 'в Мос<a>кву', by: removeMention(), to: null },
  {
    name: 'a mention takes in the next word',
    from: '{m1 Ки<a>м} Ир Сен',
    by: widenMention('end', 1),
    to: '{m1 Ким Ир} Сен',
  },
  {
    name: 'a mention lets its last word go',
    from: '{m1 Ки<a>м Ир} Сен',
    by: widenMention('end', -1),
    to: '{m1 Ким} Ир Сен',
  },
  {
    name: 'a mention takes in the word before',
    from: 'т. {m1 Ки<a>м}',
    by: widenMention('start', 1),
    to: '{m1 т. Ким}',
  },
  {
    name: 'a mention lets its first word go',
    from: '{m1 т. Ки<a>м}',
    by: widenMention('start', -1),
    to: 'т. {m1 Ким}',
  },
  { name: 'a mention never becomes empty', from: '{m1 Ки<a>м} Ир', by: widenMention('end', -1), to: null },
  {
    name: 'every hit is tagged as one step',
    from: '<a>КНДР и КНДР',
    by: tagAll([
      { from: 3, to: 7, kind: 'place' },
      { from: 10, to: 14, kind: 'place' },
    ]),
    to: '{mx1 КНДР} и {mx2 КНДР}',
  },
];

const tagging = (text: string) => stateAt([text], ['One.'], 'tag');
const attrsOf = (state: EditorState | null) => state && readMentions(state.doc).map(({ attrs }) => attrs);

describe('tagging', () => {
  test.each(cases)('$name', ({ from, by, to }) => {
    const state = tagging(from);
    const next = carriedOut(state, by);
    expect(next && written(next.doc, 'original')[0]).toBe(to);
    expect(next && carriedOut(next, undo)?.doc.eq(state.doc)).toBe(next && true);
  });

  test('a mention says who made it, and a person’s change makes it a person’s', () => {
    const made = carriedOut(tagging('<a>Москва<b>'), addMention('place', { cert: 0.7 }));
    expect(attrsOf(made)).toMatchObject([{ by: 'A. Reader', at: '2026-01-01T00:00:00Z', cert: 0.7 }]);
    const other = made && carriedOut(made, setKind('organisation'));
    expect(attrsOf(other)).toMatchObject([{ kind: 'organisation', cert: null }]);
    expect(other && carriedOut(other, setKind('organisation'))).toBeNull();
  });

  test('a mention whose edges are moved stays in hand', () => {
    const state = tagging('{m1 т. <a>К<b>им Ир} Сен');
    const shorter = carriedOut(carriedOut(state, widenMention('end', -1)) ?? state, widenMention('start', -1)) ?? state;
    expect(mentionInHand(shorter)?.text).toBe('Ким');
    const back = carriedOut(shorter, widenMention('start', 1)) ?? state;
    expect(written(back.doc, 'original')[0]).toBe('{m1 т. Ким} Ир Сен');
  });

  test('mentions of one record are pointed at another in one step', () => {
    const state = tagging('<a>{m1 Ивенев} и {m2 Иванов}');
    const first = carriedOut(state, linkMention(entityId('e1'), mentionId('m1'))) ?? state;
    const both = carriedOut(first, linkMention(entityId('e1'), mentionId('m2'))) ?? first;
    const merged = carriedOut(both, relinkEntity(entityId('e1'), entityId('e2')));
    expect(attrsOf(merged)?.map(({ entity }) => entity)).toEqual(['e2', 'e2']);
    expect(attrsOf(merged && carriedOut(merged, undo))?.map(({ entity }) => entity)).toEqual(['e1', 'e1']);
  });
});

describe('proposed mentions', () => {
  const proposing = (text: string, words: readonly string[]) => {
    const state = tagging(text);
    const flat = flatText(readSide(state.doc, 'original'));
    const proposals = words.map((word): MentionProposal => {
      const from = flat.indexOf(word);
      return {
        from,
        to: from + word.length,
        text: word,
        kind: 'person',
        normal: word,
        score: 0.8,
        reasons: [],
        entity: entityId('e1'),
      };
    });
    return changed(state, (tr) => setProposals(tr, 'original', state.doc, proposals));
  };
  const left = (state: EditorState | null) => state && proposalsOf(state).map(({ value }) => value.text);

  test('one that is taken becomes a mention of its record and leaves the list', () => {
    const there = carriedOut(proposing('<a>Как т. Иванов и т. Ким.', ['Иванов', 'Ким']), goToProposal(1));
    const taken = there && carriedOut(there, acceptProposal());
    expect(attrsOf(taken)).toMatchObject([{ kind: 'person', entity: 'e1', normal: '' }]);
    expect(left(taken)).toEqual(['Ким']);
  });

  test('one that is none stays away when the machine says it again', () => {
    const there = carriedOut(proposing('<a>Как т. Иванов.', ['Как', 'Иванов']), refuse());
    expect(left(there)).toEqual(['Иванов']);
    const again =
      there &&
      changed(there, (tr) =>
        setProposals(
          tr,
          'original',
          there.doc,
          proposalsOf(proposing('<a>Как т. Иванов.', ['Как', 'Иванов'])).map(({ value }) => value),
        ),
      );
    expect(left(again)).toEqual(['Иванов']);
  });

  test('what is a mention already is not proposed', () => {
    expect(left(proposing('<a>т. {m1 Иванов} и Ким', ['Иванов', 'Ким']))).toEqual(['Ким']);
  });
});
