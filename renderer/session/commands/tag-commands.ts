// Tagging: a selection and a digit, then the counterpart across the gutter.
import { mentionInHand, widenMention } from '../../editor/commands/tagging.ts';
import {
  extendLastMention,
  lastMention,
  linkCounterpart,
  openOccurrences,
  refuseCounterpart,
  repeatTag,
  TAG_KINDS,
  tagSelection,
  untag,
} from '../naming.ts';
import { stateOf, type Workbench } from '../workbench.ts';
import type { Command } from './command.ts';

const writable = (workbench: Workbench): boolean => stateOf(workbench).session?.readOnly === false;
const mentionOf = (workbench: Workbench) => {
  const { session } = stateOf(workbench);
  return session ? mentionInHand(session.editor.state) : null;
};
const onMention = (workbench: Workbench): boolean => writable(workbench) && mentionOf(workbench) !== null;
const withOffer = (workbench: Workbench): boolean => {
  const { session } = stateOf(workbench);
  return session !== null && writable(workbench) && session.mentionFacts.state?.counterpart != null;
};

const tag = (
  id: string,
  key: string,
  keys: readonly string[],
  applies: Command['applies'],
  run: Command['run'],
): Command => ({
  id: `tag.${id}`,
  title: { key: `command.${key}` },
  group: 'tag',
  keys,
  reach: 'text',
  modes: ['tag'],
  applies,
  run,
});

/** Moves an edge of the mention in hand by a word: out (1) or in (-1). */
const edge = (which: 'start' | 'end', by: 1 | -1) => (workbench: Workbench) =>
  void stateOf(workbench).session?.run(widenMention(which, by), mentionOf(workbench)?.text);

/** A selection that no mention holds, and a mention made before it can be added to. */
const toExtend = (workbench: Workbench): boolean => {
  const { session } = stateOf(workbench);
  return session?.readOnly === false && lastMention(session) !== null && mentionOf(workbench) === null;
};

/** In the order of the keyboard map. */
export const TAG_COMMANDS: readonly Command[] = [
  ...TAG_KINDS.map(
    (kind, index): Command => ({
      ...tag(kind, 'tagAs', [String(index + 1)], writable, (workbench) => tagSelection(workbench, kind)),
      title: { key: `command.tagAs.${kind}` },
      inPalette: false,
    }),
  ),
  tag('link-counterpart', 'linkCounterpart', ['Enter'], withOffer, linkCounterpart),
  tag('not-this', 'notThis', ['N'], withOffer, refuseCounterpart),
  tag('remove', 'untag', ['Backspace', 'Delete'], onMention, (workbench) => {
    const mention = mentionOf(workbench);
    if (mention) untag(workbench, mention.id);
  }),
  tag('end-out', 'mentionEndOut', ['Alt-Right'], onMention, edge('end', 1)),
  tag('end-in', 'mentionEndIn', ['Alt-Left'], onMention, edge('end', -1)),
  tag('start-out', 'mentionStartOut', ['Mod-Alt-Left'], onMention, edge('start', 1)),
  tag('start-in', 'mentionStartIn', ['Mod-Alt-Right'], onMention, edge('start', -1)),
  tag('stretch', 'mentionStretch', ['A'], toExtend, extendLastMention),
  tag('repeat', 'repeatTag', ['Period'], writable, repeatTag),
  tag('others', 'others', ['O'], onMention, (workbench) => {
    const mention = mentionOf(workbench);
    if (mention) openOccurrences(workbench, mention.id);
  }),
];
