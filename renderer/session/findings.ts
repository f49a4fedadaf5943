// Where the names of the two sides disagree: asked of the engine for the open record, gone through one by one, mended or
// settled with a note. What is settled is kept per record and not raised again.
import { TextSelection } from 'prosemirror-state';
import type { RecordId } from '../../shared/document/ids.ts';
import type { Finding } from '../../shared/entities/findings.ts';
import type { NameDecisions } from '../../shared/exchange/name-decisions.ts';
import { changeNameDecisions, readNameDecisions } from '../db/name-decisions.ts';
import { setHighlight } from '../editor/plugins/highlights.ts';
import { changeMode } from './layout.ts';
import type { RecordSession } from './record-session.ts';
import { signatureOf } from './settings.ts';
import { takeStep } from './taking-steps.ts';
import { sayTrouble, stateOf, type Workbench, wordsOf } from './workbench.ts';

/** Settled findings of a record, by `findingKey`. */
export type Settled = NameDecisions['settled'];

/** Names a finding in a way that outlasts a new reading of the same words. */
export const findingKey = (finding: Finding): string =>
  [finding.kind, finding.segment, finding.at.text, 'other' in finding ? finding.other.text : ''].join('|');

/** What the engine finds in the open record as it stands. */
export function readFindings(workbench: Workbench, session: RecordSession): Promise<readonly Finding[]> {
  const doc: unknown = session.editor.state.doc.toJSON();
  const anchor = session.metadata.state.date.when || null;
  return workbench.engines.findings({ doc, anchor, authority: stateOf(workbench).authority });
}

/** What was settled in a record. */
export const readSettled = async (workbench: Workbench, record: RecordId): Promise<Settled> =>
  (await readNameDecisions(workbench.db, record)).settled;

/** Says that a finding is as it should be; one step. `show` is told what is settled then, and again when it is taken back. */
export function settle(
  workbench: Workbench,
  finding: Finding,
  note: string,
  settled: Settled,
  show: (settled: Settled) => void,
): void {
  const { session, settings } = stateOf(workbench);
  if (!session) return;
  const keep = (next: Settled) => {
    show(next);
    changeNameDecisions(workbench.db, session.recordId, (kept) => ({ ...kept, settled: next })).catch(
      (error: unknown) => sayTrouble(workbench, wordsOf(error)),
    );
  };
  const settlement = { note, by: signatureOf(settings), at: workbench.now() };
  takeStep(workbench, {
    ...{ detail: finding.at.text, authority: [], here: null },
    beside: {
      carryOut: () => keep({ ...settled, [findingKey(finding)]: settlement }),
      takeBack: () => keep(settled),
    },
  });
}

/** Shows both places of a finding in the texts; the focus stays where it is. */
export function showFinding(workbench: Workbench, finding: Finding): void {
  const { session } = stateOf(workbench);
  if (!session) return;
  const { editor } = session;
  const places = 'other' in finding ? [finding.at, finding.other] : [finding.at];
  const size = editor.state.doc.content.size;
  if (places.some(({ to }) => to > size)) return;
  const tr = setHighlight(editor.state.tr, 'found', places);
  tr.setSelection(TextSelection.create(tr.doc, finding.at.from)).scrollIntoView();
  editor.dispatch(tr.setMeta('addToHistory', false));
}

/** Goes to the place of a finding to mend it there: to correct its letters, or to tag what is missing. */
export function mendFinding(workbench: Workbench, finding: Finding, mode: 'correct' | 'tag'): void {
  const { session } = stateOf(workbench);
  if (!session) return;
  changeMode(workbench, mode);
  session.goTo(finding.at.from, finding.at.to);
}
