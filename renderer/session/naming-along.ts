// The machine reads for names: proposals are laid on both texts, those that name one thing as one group.
import { SIDES } from '../../shared/document/schema.ts';
import { setProposals } from '../editor/plugins/proposals.ts';
import type { ReadingAlongOptions } from './reading-along.ts';

/** Reads the record as it stands once and lays on it what was found. */
export async function readNamesOnce(
  { editor, engines, knowledge, anchor }: Pick<ReadingAlongOptions, 'editor' | 'engines' | 'knowledge' | 'anchor'>,
  stopped: () => boolean,
): Promise<void> {
  const read = editor.state.doc;
  const doc: unknown = read.toJSON();
  const found = await engines.propose({ doc, anchor: anchor(), authority: knowledge().authority });
  if (stopped()) return;
  for (const side of SIDES) {
    const laid = setProposals(editor.state.tr, side, read, found[side]);
    editor.dispatch(laid.setMeta('addToHistory', false));
  }
}
