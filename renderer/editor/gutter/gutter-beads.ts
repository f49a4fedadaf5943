// The beads of a record as the gutter draws them.
import type { Node } from 'prosemirror-model';
import { sideNode } from '../../../shared/document/reading-order.ts';
import { isUntranslated, type Side, zoneOf } from '../../../shared/document/schema.ts';
import { eachSegment, segmentAttrs } from '../../../shared/document/segments.ts';
import type { Alignment, GutterBead } from './bead-order.ts';

type Draft = {
  -readonly [Key in keyof GutterBead]: GutterBead[Key] extends readonly string[] ? string[] : GutterBead[Key];
};

/**
 * Reads the beads off a record. A segment in no bead is a bead of one, with the segment's own id. Beads are numbered
 * by their first sentence in the original; one without any there has no number.
 */
export function beadsOfRecord(doc: Node): Alignment {
  const order: Record<Side, string[]> = { original: [], translation: [] };
  const drafts = new Map<string, Draft>();
  let last = 0;
  eachSegment(doc, ({ id, side, node, block }) => {
    order[side].push(id);
    const { bead, status, score, locked } = segmentAttrs(node);
    // What nobody translates is as it should be without a counterpart: no stub asks for one.
    if (bead === null && isUntranslated(zoneOf(sideNode(doc, side).child(block)))) return true;
    const known = drafts.get(bead ?? id);
    const draft = known ?? { id: bead ?? id, original: [], translation: [], status, score, locked, label: '' };
    if (!known) drafts.set(draft.id, draft);
    if (side === 'original' && draft.original.length === 0) draft.label = String(++last);
    draft[side].push(id);
    return true;
  });
  return { beads: [...drafts.values()], order };
}

/**
 * A reader that gives the very same alignment again as long as only text changed, so that typing in a long record
 * costs nothing: unchanged blocks are told by identity.
 */
export function beadReader(): (doc: Node) => Alignment {
  let last: { readonly doc: Node; readonly alignment: Alignment } | null = null;
  return (doc) => {
    const alignment = last && sameSegments(last.doc, doc) ? last.alignment : beadsOfRecord(doc);
    last = { doc, alignment };
    return alignment;
  };
}

/** True when two documents have the same blocks of the same segments, whatever their text. */
function sameSegments(a: Node, b: Node): boolean {
  if (a === b) return true;
  if (!a.hasMarkup(b.type, b.attrs)) return false;
  if (a.type.name === 'segment') return true;
  if (a.childCount !== b.childCount) return false;
  for (let index = 0; index < a.childCount; index++) if (!sameSegments(a.child(index), b.child(index))) return false;
  return true;
}
