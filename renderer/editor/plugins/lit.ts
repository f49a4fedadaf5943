// The lit bead: the sentence under the cursor, or under the pointer, and its counterpart across the gutter.
import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { SegmentId } from '../../../shared/document/ids.ts';
import { eachSegment, type PlacedSegment, segmentAround } from '../../../shared/document/segments.ts';

interface LitState {
  /** The segment the selection's head stands in. */
  readonly current: SegmentId | null;
  readonly hovered: SegmentId | null;
  /** The segments that are lit, on both sides. */
  readonly lit: readonly SegmentId[];
  readonly decorations: DecorationSet;
}

const key = new PluginKey<LitState>('lit');
const DARK: LitState = { current: null, hovered: null, lit: [], decorations: DecorationSet.empty };

/** The segment in hand; null only between blocks. */
export const currentSegment = (state: EditorState): PlacedSegment | null => segmentAround(state.selection.$head);

/** The ids of the lit segments of both sides: those of the bead under the pointer, or else in hand. */
export const litSegments = (state: EditorState): readonly SegmentId[] => key.getState(state)?.lit ?? [];

/** The segment under the pointer; null when there is none. */
export const hoveredSegment = (state: EditorState): SegmentId | null => key.getState(state)?.hovered ?? null;

/** Says which segment the pointer is on, e.g. over its ribbon in the gutter or its row in a table; null for none. */
export const setHovered = (tr: Transaction, hovered: SegmentId | null): Transaction =>
  tr.setMeta(key, { hovered }).setMeta('addToHistory', false);

/** Tells of each mouse event whether the pointer moved since the last; events other than `mousemove` do not say so. */
function pointerWatch(): (event: MouseEvent) => boolean {
  let last = { x: Number.NaN, y: Number.NaN };
  return ({ screenX: x, screenY: y }) => {
    const moved = last.x !== x || last.y !== y;
    last = { x, y };
    return moved;
  };
}

/** Lights both ends of a bead. */
export const litPlugin = (moved = pointerWatch()): Plugin<LitState> =>
  new Plugin<LitState>({
    key,
    state: {
      init: (_config, state) => shine(state.doc, DARK, segmentAround(state.selection.$head)?.id ?? null, null),
      apply(tr, value, _old, state) {
        const pointed = tr.getMeta(key) as { readonly hovered: SegmentId | null } | undefined;
        if (!tr.docChanged && !tr.selectionSet && !pointed) return value;
        const current = segmentAround(state.selection.$head)?.id ?? null;
        // The keyboard leads until the pointer moves again.
        const led = tr.selectionSet && tr.getMeta('pointer') !== true;
        const hovered = pointed ? pointed.hovered : led ? null : value.hovered;
        const same = current === value.current && hovered === value.hovered;
        if (same && !tr.docChanged) return value;
        if (same && !restructured(tr)) return { ...value, decorations: value.decorations.map(tr.mapping, tr.doc) };
        return shine(state.doc, value, current, hovered);
      },
    },
    props: {
      decorations: (state) => key.getState(state)?.decorations,
      handleDOMEvents: {
        mousemove(_view, event) {
          moved(event);
          return false;
        },
        mouseover(view, event) {
          // Text that scrolls under a resting pointer was not pointed at.
          if (!moved(event)) return false;
          // A held button selects; to light other sentences meanwhile would disturb it.
          if (event.buttons !== 0) return false;
          const target = event.target instanceof Element ? event.target.closest('.seg') : null;
          const id = target instanceof HTMLElement ? (target.dataset.id as SegmentId | undefined) : undefined;
          if ((id ?? null) !== hoveredSegment(view.state)) view.dispatch(setHovered(view.state.tr, id ?? null));
          return false;
        },
        mouseleave(view) {
          if (hoveredSegment(view.state) !== null) view.dispatch(setHovered(view.state.tr, null));
          return false;
        },
      },
    },
  });

/** True unless every step only replaced text within one segment. */
export const restructured = (tr: Transaction): boolean =>
  tr.steps.some((step) => {
    const { slice } = step as {
      readonly slice?: { readonly openStart: number; readonly content: { readonly firstChild: Node | null } };
    };
    return !slice || slice.openStart > 0 || slice.content.firstChild?.isInline === false;
  }) || tr.mapping.maps.some((map, index) => spansSegments(tr.docs[index], map));

function spansSegments(
  doc: Node | undefined,
  map: { forEach(visit: (from: number, to: number) => void): void },
): boolean {
  let spans = false;
  map.forEach((from, to) => {
    if (doc && from < to) spans ||= !doc.resolve(from).sameParent(doc.resolve(to));
  });
  return spans;
}

function shine(doc: Node, value: LitState, current: SegmentId | null, hovered: SegmentId | null): LitState {
  const source = hovered ?? current;
  const all: PlacedSegment[] = [];
  let bead: string | null = null;
  eachSegment(doc, (segment) => {
    all.push(segment);
    if (segment.id === source) bead = segment.node.attrs.bead as string | null;
    return true;
  });
  const lit = all.filter(({ id, node }) => id === source || (bead !== null && node.attrs.bead === bead));
  const drawn = lit.map(({ id, pos, node }) =>
    Decoration.node(pos, pos + node.nodeSize, { class: id === current ? 'lit current' : 'lit' }),
  );
  const ids = lit.map(({ id }) => id);
  const same = ids.length === value.lit.length && ids.every((id, index) => id === value.lit[index]);
  return { current, hovered, lit: same ? value.lit : ids, decorations: DecorationSet.create(doc, drawn) };
}
