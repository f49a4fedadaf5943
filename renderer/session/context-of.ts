// The words around a place, for lists: keyword in context.
import type { Node } from 'prosemirror-model';
import { GAP_TEXT } from '../../shared/document/schema.ts';

/** Characters of context on either side; lists cut off what does not fit. */
const REACH = 48;

/** What stands before and after a range, within its paragraph, on one line. */
export function contextOf(doc: Node, from: number, to: number): { readonly before: string; readonly after: string } {
  const $from = doc.resolve(from);
  const $to = doc.resolve(to);
  if ($from.depth < 2 || $to.depth < 2) return { before: '', after: '' };
  const before = doc.textBetween(Math.max($from.start(2), from - REACH), from, '', leaf);
  const after = doc.textBetween(to, Math.min($to.end(2), to + REACH), '', leaf);
  return { before: onOneLine(before), after: onOneLine(after) };
}

const leaf = (node: Node): string => {
  if (node.type.name === 'lineBreak') return node.attrs.hyphen ? '' : ' ';
  return node.type.name === 'gap' ? GAP_TEXT : '';
};

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ');
