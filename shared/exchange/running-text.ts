// A sentence as it is read aloud: line breaks are spaces, words broken over a line are whole, and there is no white space
// around it.
import type { Node } from 'prosemirror-model';
import type { GapAttrs, LineBreakAttrs } from '../document/schema.ts';

/** The running text of a segment. */
export function runningText(segment: Node): string {
  return segment.children.map(wordsOf).join('').replace(/\s+/g, ' ').trim();
}

function wordsOf(node: Node): string {
  if (node.isText) return node.text ?? '';
  if (node.type.name === 'lineBreak') return (node.attrs as LineBreakAttrs).hyphen ? '' : ' ';
  if (node.type.name === 'gap') return (node.attrs as GapAttrs).source || '[…]';
  return '';
}
