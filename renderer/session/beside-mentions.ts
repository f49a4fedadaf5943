// Where a cursor goes that leaves a mention: at a mention's edge it would still be in it.
import type { Node } from 'prosemirror-model';
import { mentionsAt } from '../../shared/document/mentions.ts';

/** The nearest position of the sentence, after `pos` or else before it, that no mention covers; `pos` where all is covered. */
export function besideMentions(doc: Node, pos: number): number {
  const $pos = doc.resolve(pos);
  for (let at = pos; at <= $pos.end(); at++) if (mentionsAt(doc, at).length === 0) return at;
  for (let at = pos; at >= $pos.start(); at--) if (mentionsAt(doc, at).length === 0) return at;
  return pos;
}
