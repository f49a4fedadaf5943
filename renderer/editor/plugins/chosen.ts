// Sentences chosen in the gutter or the table, of both sides: the next command acts on them instead of the sentence in
// hand. Going elsewhere lets them go.
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { SegmentId } from '../../../shared/document/ids.ts';
import { segmentsOf } from '../../../shared/document/segments.ts';

interface ChosenState {
  readonly ids: readonly SegmentId[];
  readonly decorations: DecorationSet;
}

const key = new PluginKey<ChosenState>('chosen');
const NONE: ChosenState = { ids: [], decorations: DecorationSet.empty };

/** The ids of the chosen sentences of both sides, in reading order; empty when none are. */
export const chosenSegments = (state: EditorState): readonly SegmentId[] => key.getState(state)?.ids ?? [];

/** Chooses these sentences and no others. */
export const setChosen = (tr: Transaction, ids: readonly SegmentId[]): Transaction => tr.setMeta(key, ids);

/** Keeps and draws the choice. */
export const chosenPlugin = (): Plugin<ChosenState> =>
  new Plugin<ChosenState>({
    key,
    state: {
      init: () => NONE,
      apply(tr, value, _old, state) {
        const asked = tr.getMeta(key) as readonly SegmentId[] | undefined;
        if (asked) return choice(state, asked);
        if (value.ids.length === 0) return value;
        if (tr.docChanged) return choice(state, value.ids);
        return tr.selectionSet ? NONE : value;
      },
    },
    props: { decorations: (state) => key.getState(state)?.decorations },
  });

function choice({ doc }: EditorState, wanted: readonly SegmentId[]): ChosenState {
  if (wanted.length === 0) return NONE;
  const among = new Set(wanted);
  const found = segmentsOf(doc).filter(({ id }) => among.has(id));
  const drawn = found.map(({ pos, node }) => Decoration.node(pos, pos + node.nodeSize, { class: 'chosen' }));
  return { ids: found.map(({ id }) => id), decorations: DecorationSet.create(doc, drawn) };
}
