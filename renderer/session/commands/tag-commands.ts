// Tagging: a selection and a digit, then the counterpart across the gutter.
import { mentionInHand } from '../../editor/commands/tagging.ts';
import {
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
  tag('repeat', 'repeatTag', ['Period'], writable, repeatTag),
  tag('others', 'others', ['O'], onMention, (workbench) => {
    const mention = mentionOf(workbench);
    if (mention) openOccurrences(workbench, mention.id);
  }),
];
