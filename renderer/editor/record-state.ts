// The state of a record in the editor: the document and everything that watches over it. Tests and workers use it
// without any view.
import type { Node } from 'prosemirror-model';
import { EditorState, Selection } from 'prosemirror-state';
import type { Witness } from '../../shared/witness/witness.ts';
import { type ApparatusWords, apparatusPlugin } from './plugins/apparatus.ts';
import { type AtomWords, atomsPlugin } from './plugins/atoms.ts';
import { chosenPlugin } from './plugins/chosen.ts';
import { clipboardPlugin } from './plugins/clipboard.ts';
import { type Hand, handPlugin } from './plugins/hand.ts';
import { highlightsPlugin } from './plugins/highlights.ts';
import { litPlugin } from './plugins/lit.ts';
import { locksPlugin } from './plugins/locks.ts';
import { mentionTypingPlugin } from './plugins/mention-typing.ts';
import { type Mode, modePlugin } from './plugins/modes.ts';
import { type ProposalWords, proposalsPlugin } from './plugins/proposals.ts';
import { provenancePlugin } from './plugins/provenance.ts';
import { segmentIdsPlugin } from './plugins/segment-ids.ts';
import { segmentInputPlugin } from './plugins/segment-input.ts';
import { type StandingWords, standingPlugin } from './plugins/standing.ts';
import { type SuspectWords, suspectsPlugin } from './plugins/suspects.ts';
import { startOfSide, twoSidesPlugin } from './plugins/two-sides.ts';
import { undoPlugins } from './plugins/undo-steps.ts';

/** What the marks say to those who hear the page. */
export type EditorWords = ApparatusWords & SuspectWords & ProposalWords & AtomWords & StandingWords;

/** The words in English; the host gives those of the interface's language. */
export const ENGLISH_WORDS: EditorWords = {
  corrected: (was) => (was.trim() === '' ? 'added to the witness' : `corrected, the witness reads ${was}`),
  suspect: ({ suggestions }) => (suggestions[0] ? `suspect, likely ${suggestions[0].text}` : 'suspect'),
  proposed: ({ kind }) => `perhaps a ${kind}`,
  gap: ({ quantity, unit }) =>
    quantity === null ? 'illegible' : `illegible, ${quantity} ${unit}${quantity === 1 ? '' : 's'}`,
  page: ({ n }) => `page ${n}`,
  alone: (why) => (why === '' ? 'no counterpart' : `no counterpart: ${why}`),
  flagged: () => 'marked for later',
};

export interface RecordStateOptions extends Hand {
  readonly doc: Node;
  /** Null or left out while there is none; then nothing is a correction. */
  readonly witness?: Witness | null;
  readonly mode?: Mode;
  readonly readOnly?: boolean;
  /** Selection as `selection.toJSON()` gave it; one that no longer fits the document is passed over. */
  readonly selection?: unknown;
  readonly words?: EditorWords;
  /** Told when an edit was refused because it would have broken a lock. */
  readonly lockHeld?: () => void;
}

/** A state with all plugins. Commands, transforms and readers of `renderer/editor` expect a state made here. */
export function createRecordState(options: RecordStateOptions): EditorState {
  const { doc, witness = null, mode = 'read', readOnly = false, words = ENGLISH_WORDS } = options;
  return EditorState.create({
    doc,
    selection: restored(doc, options.selection),
    plugins: [
      handPlugin({ author: options.author, now: options.now, newId: options.newId }),
      modePlugin(mode, readOnly),
      twoSidesPlugin(),
      locksPlugin(options.lockHeld ?? (() => {})),
      segmentInputPlugin(),
      clipboardPlugin(),
      atomsPlugin(words),
      segmentIdsPlugin(),
      mentionTypingPlugin(),
      apparatusPlugin(witness, words),
      provenancePlugin(),
      suspectsPlugin(words),
      proposalsPlugin(words),
      highlightsPlugin(),
      litPlugin(),
      standingPlugin(words),
      chosenPlugin(),
      ...undoPlugins(),
    ],
  });
}

function restored(doc: Node, json: unknown): Selection {
  try {
    if (json) return Selection.fromJSON(doc, json);
  } catch (error) {
    // A selection kept from another session may point past the end by now.
    if (!(error instanceof RangeError)) throw error;
  }
  return startOfSide(doc, 'original');
}
