// Bringing another program's alignment onto the open record: read, laid onto the record's sentences, shown, and only then
// taken over, as one step.
import type { Node } from 'prosemirror-model';
import type { IdSource } from '../../shared/document/ids.ts';
import type { Outcome, Problem } from '../../shared/document/problem.ts';
import { sideNode } from '../../shared/document/reading-order.ts';
import { recordFromJson } from '../../shared/document/schema.ts';
import { segmentsOf } from '../../shared/document/segments.ts';
import type { TakenBead } from '../../shared/document/take-alignment.ts';
import type { AlignmentFile } from '../../shared/exchange/alignment-file.ts';
import { type PlacedAlignment, placeAlignment } from '../../shared/exchange/place-alignment.ts';
import { alignmentOf, readAlignment } from '../../shared/exchange/read-alignment.ts';
import { readBundle } from '../../shared/exchange/read-bundle.ts';
import { decodeFile } from '../../shared/witness/decode.ts';
import { takeAlignment } from '../editor/commands/taking.ts';
import { words } from '../wording/wording.ts';
import type { NamedBytes } from './engines/engine-jobs.ts';
import type { RecordSession } from './record-session.ts';
import { remark, repair } from './repairing.ts';
import { sayTrouble, stateOf, update, type Workbench } from './workbench.ts';

/** How far the import of an alignment has come. */
export type AlignmentImport =
  | { readonly kind: 'failed'; readonly problem: Problem }
  | { readonly kind: 'read'; readonly file: AlignmentFile; readonly issues: readonly Problem[] };

/** What of a file is taken over, and how. */
export interface TakingChoice {
  /** Links that are confirmed here stay; else the file's take their place. */
  readonly keepConfirmed: boolean;
  /** Sentences are split where the file splits them. */
  readonly split: boolean;
  /** All that the file links counts as confirmed, not only what it says a person did. */
  readonly confirmAll: boolean;
}

/** Lets the scholar choose the files and shows what they hold. */
export async function chooseAlignment(workbench: Workbench): Promise<void> {
  const opening = await workbench.shell.openFiles('alignment');
  if (opening.kind === 'refused')
    sayTrouble(workbench, words(`message.openFailed.${opening.why}`, { name: opening.name }));
  const { session } = stateOf(workbench);
  if (opening.kind !== 'opened' || !session) return;
  const outcome = readFiles(session, opening.files);
  const stage: AlignmentImport = outcome.ok
    ? { kind: 'read', file: outcome.value, issues: outcome.issues }
    : { kind: 'failed', problem: outcome.problem };
  update(workbench, { dialog: { kind: 'import-alignment', stage } });
}

function readFiles(session: RecordSession, files: readonly NamedBytes[]): Outcome<AlignmentFile> {
  const [first] = files;
  if (first?.name.toLowerCase().endsWith('.sverka')) return readCopy(session, first);
  const texts: { readonly name: string; readonly text: string }[] = [];
  for (const { name, bytes } of files) {
    const decoded = decodeFile(name, bytes);
    if (!decoded.ok) return decoded;
    texts.push({ name, text: decoded.value.text });
  }
  const { doc } = session.editor.state;
  const sides = new Map(segmentsOf(doc).map(({ id, side }) => [String(id), side]));
  const language = (side: 'original' | 'translation') => String(sideNode(doc, side).attrs.lang);
  return readAlignment(texts, {
    languages: { original: language('original'), translation: language('translation') },
    knows: (id) => sides.get(id) ?? null,
  });
}

/** The alignment of this record in a project's copy: the record of the same id, or the only one. */
function readCopy({ recordId }: RecordSession, { name, bytes }: NamedBytes): Outcome<AlignmentFile> {
  const bundle = readBundle(bytes, name);
  if (!bundle.ok) return bundle;
  const { records } = bundle.value;
  const record = records.find(({ id }) => id === recordId) ?? (records.length === 1 ? records[0] : undefined);
  if (record) return { ok: true, value: alignmentOf({ doc: recordFromJson(record.doc) }, name), issues: [] };
  const message = 'This project has several records and none of them is this one. Choose a copy of this project.';
  return { ok: false, problem: { file: name, line: null, kind: 'other record', message } };
}

/** Lays the file onto a record as it stands. */
export const placedOn = (doc: Node, file: AlignmentFile, split: boolean, newId: IdSource): PlacedAlignment =>
  placeAlignment(doc, file, split, newId);

/** The beads of a file as they would be written. */
export const takenBeads = ({ beads }: PlacedAlignment, confirmAll: boolean): readonly TakenBead[] =>
  beads.map(({ original, translation, certainty, confirmed }) => ({
    ...{ original, translation },
    status: confirmed || confirmAll ? 'confirmed' : 'auto',
    score: confirmed || confirmAll ? null : certainty,
  }));

/** Takes over what was shown, as one step. */
export function takeOver(
  workbench: Workbench,
  file: AlignmentFile,
  placed: PlacedAlignment,
  choice: TakingChoice,
): void {
  update(workbench, { dialog: null });
  const beads = takenBeads(placed, choice.confirmAll);
  if (repair(workbench, takeAlignment(beads, choice.keepConfirmed, placed.cuts), file.name))
    remark(workbench, words('alignmentImport.taken', { count: beads.length, name: file.name }));
}
