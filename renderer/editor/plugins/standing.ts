// What stands in the margin beside sentences: that one has no counterpart (and whether the scholar said why), that one is
// marked for later, that its link is locked. Derived from the record, never saved.
import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { sideNode } from '../../../shared/document/reading-order.ts';
import { isUntranslated, type Side, zoneOf } from '../../../shared/document/schema.ts';
import { type PlacedSegment, segmentAttrs, segmentsOf } from '../../../shared/document/segments.ts';
import { restructured } from './lit.ts';

/** What the marks in the margin say on hover and to those who hear the page. */
export interface StandingWords {
  /** `why`: the scholar's reason; '' for none given. */
  readonly alone: (why: string) => string;
  readonly flagged: () => string;
}

const key = new PluginKey<DecorationSet>('standing');

/** Marks sentences in the margin. */
export const standingPlugin = (words: StandingWords): Plugin<DecorationSet> =>
  new Plugin<DecorationSet>({
    key,
    state: {
      init: (_config, state) => marked(state.doc, words),
      apply(tr, value) {
        if (!tr.docChanged) return value;
        return restructured(tr) ? marked(tr.doc, words) : value.map(tr.mapping, tr.doc);
      },
    },
    props: { decorations: (state) => key.getState(state) },
  });

function marked(doc: Node, words: StandingWords): DecorationSet {
  const all = segmentsOf(doc);
  const sides = new Map<string, Set<Side>>();
  for (const { side, node } of all) {
    const { bead } = segmentAttrs(node);
    if (bead !== null) sides.set(bead, (sides.get(bead) ?? new Set<Side>()).add(side));
  }
  const drawn = all.flatMap((segment) => {
    const { bead } = segmentAttrs(segment.node);
    return standing(doc, segment, bead !== null && sides.get(bead)?.size === 2, words) ?? [];
  });
  return DecorationSet.create(doc, drawn);
}

function standing(
  doc: Node,
  { side, block, pos, node }: PlacedSegment,
  linked: boolean,
  words: StandingWords,
): Decoration | null {
  const { note, flagged, locked, status } = segmentAttrs(node);
  const alone = !linked && node.content.size > 0 && !isUntranslated(zoneOf(sideNode(doc, side).child(block)));
  const classes = [
    ...(alone ? ['alone', ...(note !== '' || status === 'confirmed' ? ['explained'] : [])] : []),
    ...(flagged ? ['flagged'] : []),
    ...(locked ? ['locked'] : []),
  ];
  if (classes.length === 0 && note === '') return null;
  const said = [...(alone ? [words.alone(note)] : note === '' ? [] : [note]), ...(flagged ? [words.flagged()] : [])];
  const title = said.join('. ');
  return Decoration.node(pos, pos + node.nodeSize, {
    class: classes.join(' '),
    ...(title === '' ? {} : { title }),
  });
}
