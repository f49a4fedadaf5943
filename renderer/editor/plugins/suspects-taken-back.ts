// Suspects that a step has settled, kept as long as it can be taken back: then they stand again at once, and the one the
// step was about is in hand again, so that the scholar does not lose the place.
import { undoDepth } from 'prosemirror-history';
import type { EditorState, Transaction } from 'prosemirror-state';
import { wordsBetween } from '../../../shared/document/mentions.ts';
import type { Suspect } from '../../../shared/ocr/suspect.ts';
import type { Placed } from '../placed.ts';

/** The suspects that went with one step, where they stood before it. */
export interface Settled {
  /** Steps that could be taken back before this one was made. */
  readonly depth: number;
  readonly suspects: readonly Placed<Suspect>[];
}

/** Older steps are not likely to be taken back one by one; their suspects come with the next reading. */
const MOST_KEPT = 200;

/** True for a transaction that takes a step back. */
export const isUndo = (tr: Transaction): boolean =>
  (tr.getMeta('history$') as { readonly redo: boolean } | undefined)?.redo === false;

/** Keeps what went with a transaction made in `old`. */
export function keepSettled(
  past: readonly Settled[],
  tr: Transaction,
  old: EditorState,
  gone: readonly Placed<Suspect>[],
): readonly Settled[] {
  if (!tr.docChanged || isUndo(tr) || gone.length === 0) return past;
  return [...past, { depth: undoDepth(old), suspects: gone }].slice(-MOST_KEPT);
}

/** The suspects that stand again once a step is taken back in `old`; those whose words are not back are left out. */
export function broughtBack(
  past: readonly Settled[],
  tr: Transaction,
  old: EditorState,
): { readonly suspects: readonly Placed<Suspect>[]; readonly past: readonly Settled[] } {
  const depth = undoDepth(old) - 1;
  const suspects = past
    .filter((one) => one.depth >= depth)
    .flatMap((one) => one.suspects)
    .filter(({ from, to, value }) => to <= tr.doc.content.size && wordsBetween(tr.doc, from, to) === value.text);
  return { suspects, past: past.filter((one) => one.depth < depth) };
}
