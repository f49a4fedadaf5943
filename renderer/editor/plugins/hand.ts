// Whose hand holds the pen: commands ask the state for the author, the hour and fresh ids, so that they stay plain
// functions of the state and tests can fix all three.
import { type EditorState, Plugin, PluginKey } from 'prosemirror-state';
import type { IdSource } from '../../../shared/document/ids.ts';
import type { ReadingAttrs, ReadingHow, ReadingStatus } from '../../../shared/document/schema.ts';

export interface Hand {
  /** The name decisions are signed with. */
  readonly author: () => string;
  /** The hour, ISO 8601 in UTC. */
  readonly now: () => string;
  readonly newId: IdSource;
}

const key = new PluginKey<Hand>('hand');

/** Keeps the hand in the state. */
export const handPlugin = (hand: Hand): Plugin<Hand> =>
  new Plugin<Hand>({ key, state: { init: () => hand, apply: (_tr, value) => value } });

/** The hand of a state made by `createRecordState`. Throws `RangeError` for any other state. */
export function handOf(state: EditorState): Hand {
  const hand = key.getState(state);
  if (!hand) throw new RangeError('This state was not made by createRecordState.');
  return hand;
}

/** A reading decided now, by this hand. */
export function decision(
  state: EditorState,
  status: ReadingStatus,
  how: ReadingHow,
  cert: number | null = null,
): ReadingAttrs {
  const { author, now } = handOf(state);
  return { status, by: author(), at: now(), how, cert, note: '' };
}
