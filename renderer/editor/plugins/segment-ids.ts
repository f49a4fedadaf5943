// Ids stay unique whatever is pasted, dropped or split. New ids go only to what a step brought in; a segment outside
// the inserted range keeps its own, so a copy pasted before its original cannot take the original's id.

import { isHistoryTransaction } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { Plugin, type Transaction } from 'prosemirror-state';
import { ReplaceAroundStep, ReplaceStep } from 'prosemirror-transform';
import { schema } from '../../../shared/document/schema.ts';
import { handOf } from './hand.ts';

interface Range {
  readonly from: number;
  readonly to: number;
}

/** Renames what came in under an id that is taken or empty. A copy leaves its original's bead; a split part keeps it. */
export const segmentIdsPlugin = (): Plugin =>
  new Plugin({
    appendTransaction(transactions, _old, state) {
      if (transactions.some(isHistoryTransaction)) return null;
      const inserted = insertedRanges(transactions);
      if (inserted.length === 0) return null;
      const copied = transactions.some((tr) => ['paste', 'drop'].includes(String(tr.getMeta('uiEvent'))));
      const tr = renameIn(state.doc, inserted, copied, state.tr, handOf(state).newId);
      return tr.docChanged ? tr : null;
    },
  });

const named = (node: Node): boolean => node.type === schema.nodes.segment || node.type.isInGroup('block');

function bringsNames(step: unknown): boolean {
  if (!(step instanceof ReplaceStep || step instanceof ReplaceAroundStep)) return false;
  let found = false;
  step.slice.content.descendants((node) => {
    found ||= named(node);
    return !found && !node.isInline;
  });
  return found;
}

/** The ranges, in the last document, that steps with segments or blocks in them put there. */
function insertedRanges(transactions: readonly Transaction[]): Range[] {
  let ranges: Range[] = [];
  for (const tr of transactions)
    tr.steps.forEach((step, index) => {
      const map = tr.mapping.maps[index];
      if (!map) return;
      ranges = ranges.map(({ from, to }) => ({ from: map.map(from, 1), to: map.map(to, -1) }));
      if (bringsNames(step)) map.forEach((_from, _to, from, to) => void ranges.push({ from, to }));
    });
  return ranges.filter(({ from, to }) => from < to);
}

function renameIn(
  doc: Node,
  inserted: readonly Range[],
  copied: boolean,
  tr: Transaction,
  newId: () => string,
): Transaction {
  const arrived: { node: Node; pos: number }[] = [];
  /** Ids in use, and whether the segment that uses it has words: an empty one is the shell a cut left behind. */
  const taken = new Map<string, boolean>();
  doc.descendants((node, pos) => {
    if (!named(node)) return !node.isInline;
    if (inserted.some(({ from, to }) => pos >= from && pos < to)) arrived.push({ node, pos });
    else taken.set(String(node.attrs.id), node.content.size > 0);
    return node.type !== schema.nodes.segment;
  });
  for (const { node, pos } of arrived) {
    const id = String(node.attrs.id);
    const original = taken.get(id);
    taken.set(id, true);
    if (id !== '' && original === undefined) continue;
    const prefix = node.type === schema.nodes.segment ? 's' : 'p';
    let fresh = `${prefix}${newId()}`;
    // An id from elsewhere may have come in by pasting.
    while (taken.has(fresh)) fresh = `${prefix}${newId()}`;
    taken.set(fresh, true);
    tr.setNodeAttribute(pos, 'id', fresh);
    if (prefix === 's' && copied && original && node.attrs.bead !== null) {
      for (const [name, value] of [
        ['bead', null],
        ['status', 'auto'],
        ['score', null],
      ] as const)
        tr.setNodeAttribute(pos, name, value);
    }
  }
  return tr;
}
