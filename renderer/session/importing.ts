// Bringing texts in: from files, drops, the clipboard. The plan is shown first; nothing is stored before the scholar
// says so.
import type { Outcome, Problem } from '../../shared/document/problem.ts';
import { recordFromJson } from '../../shared/document/schema.ts';
import { isBundleName } from '../../shared/exchange/incoming-kinds.ts';
import { looksLikeTei } from '../../shared/exchange/tei-file.ts';
import { LARGEST_MARKUP } from '../../shared/intake/decode-markup.ts';
import type { ImportPlan } from '../../shared/intake/plan.ts';
import { LARGEST_FILE, tooLarge } from '../../shared/witness/decode.ts';
import { addRecord } from '../db/projects.ts';
import { words } from '../wording/wording.ts';
import type { BuiltRecord, NamedBytes, ReadTeiRecord } from './engines/engine-jobs.ts';
import { Cancelled } from './engines/engines.ts';
import { compareWithProject, type ImportTarget } from './importing-records.ts';
import { namesToTakeIn, withEntities } from './names-of-file.ts';
import { closeRecord, openRecordById, removeOpenRecord } from './open-record.ts';
import { makerOf, refreshRecords } from './project-records.ts';
import { ensureProject, makeProject } from './projects.ts';
import { takeStep, takeStepBack } from './taking-steps.ts';
import { say, sayTrouble, stateOf, update, type Workbench, wordsOf } from './workbench.ts';
import type { FoundRecords, ImportStage } from './workbench-state.ts';

/** Lets the scholar choose files and reads them. */
export async function chooseFiles(workbench: Workbench): Promise<void> {
  const opening = await workbench.shell.openFiles('import');
  if (opening.kind === 'opened') await importFiles(workbench, opening.files);
  if (opening.kind === 'refused')
    sayTrouble(workbench, words(`message.openFailed.${opening.why}`, { name: opening.name }));
}

/** Reads files that were chosen or dropped: a project of Sverka, one file with both texts, or two with one each. */
export async function importFiles(workbench: Workbench, files: readonly NamedBytes[]): Promise<void> {
  const [first] = files;
  if (!first) return;
  if (files.length === 1 && isBundleName(first.name)) return readBundle(workbench, first);
  if (
    refusedAsLarge(
      workbench,
      files.map(({ name, bytes }) => ({ name, size: bytes.byteLength })),
    )
  )
    return;
  showStage(workbench, { kind: 'reading', name: files.map((file) => file.name).join(', ') });
  if (files.length === 1 && looksLikeTei(first.bytes)) await showTei(workbench, first);
  else await showPlan(workbench, () => workbench.engines.readPlan(files), titled);
}

/** The records of a project are compared with those of the open one before anything is changed. */
const readBundle = (workbench: Workbench, file: NamedBytes): Promise<void> => {
  showStage(workbench, { kind: 'reading', name: file.name });
  return showRead(
    workbench,
    () => workbench.engines.readRecords(file),
    async (incoming, issues) => {
      const known = await compareWithProject(workbench, incoming);
      return { kind: 'records', file: file.name, found: { incoming, issues, known, proposed: 'merge' } };
    },
  );
};

/** The most bytes a file may have, by its ending: markup is many times its words. */
const limitOf = ({ name }: { readonly name: string }): number =>
  /\.(txt|text|md)$/i.test(name) ? LARGEST_FILE : LARGEST_MARKUP;

/** Shows that a text is too large to be a record, where one is. */
function refusedAsLarge(
  workbench: Workbench,
  files: readonly { readonly name: string; readonly size: number }[],
): boolean {
  const large = files.find((file) => !isBundleName(file.name) && file.size > limitOf(file));
  if (large) showStage(workbench, { kind: 'failed', problem: tooLarge(large.name, large.size, limitOf(large)) });
  return large !== undefined;
}

/** Reads files dropped on the window. One that is too large is refused before a byte of it is read. */
export async function importDropped(workbench: Workbench, files: readonly File[]): Promise<void> {
  if (refusedAsLarge(workbench, files)) return;
  const read = files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }));
  const contents = await Promise.all(read).catch(() => null);
  if (contents) await importFiles(workbench, contents);
  else sayTrouble(workbench, words('message.openFailed.unreadable', { name: files[0]?.name ?? '' }));
}

/** Reads pasted text: both texts in `original`, or one in each. */
export async function readPasted(workbench: Workbench, original: string, translation: string): Promise<void> {
  const name = words('import.pasted');
  showStage(workbench, { kind: 'reading', name });
  await showPlan(workbench, () => workbench.engines.readPasted(name, original, translation));
}

const showPlan = (
  workbench: Workbench,
  read: () => ReturnType<Workbench['engines']['readPlan']>,
  finished: (plan: ImportPlan) => ImportPlan = (plan) => plan,
): Promise<void> => showRead(workbench, read, async (plan) => ({ kind: 'plan', plan: finished(plan) }));

/** A page that bears no title goes by the name of its file: several of them can be told apart. */
function titled(plan: ImportPlan): ImportPlan {
  const [file] = plan.files;
  if (plan.metadata.title !== '' || !file) return plan;
  return { ...plan, metadata: { ...plan.metadata, title: file.name.replace(/\.\w{1,5}$/, '') } };
}

const showTei = (workbench: Workbench, file: NamedBytes): Promise<void> =>
  showRead(
    workbench,
    () => workbench.engines.readTei(file),
    async (read, issues) => {
      // A copy of a record that is here is compared with it; any other is shown by what it holds.
      const { id, doc, witness, metadata, authority } = read;
      const incoming = { name: '', records: [{ id, doc, witness, metadata }], authority, lexicon: [], learned: [] };
      const known = await compareWithProject(workbench, incoming);
      return known[0]
        ? { kind: 'records', file: file.name, found: { incoming, issues, known, proposed: 'merge' } }
        : { kind: 'tei', name: file.name, read, issues };
    },
  );

/** Reads, and shows what was found, or why nothing could be read. */
async function showRead<Value>(
  workbench: Workbench,
  read: () => Promise<Outcome<Value>>,
  stageOf: (value: Value, issues: readonly Problem[]) => Promise<ImportStage>,
): Promise<void> {
  try {
    const outcome = await read();
    const stage: ImportStage = outcome.ok
      ? await stageOf(outcome.value, outcome.issues)
      : { kind: 'failed', problem: outcome.problem };
    // Closed meanwhile: the scholar does not want it any more.
    if (stateOf(workbench).dialog?.kind === 'import') showStage(workbench, stage);
  } catch (error) {
    failed(workbench, error);
  }
}

/** Shows the form for pasting. */
export const openPaste = (workbench: Workbench): void => showStage(workbench, { kind: 'paste' });

/** The plan, changed in the preview. */
export const replan = (workbench: Workbench, plan: ImportPlan): void => showStage(workbench, { kind: 'plan', plan });

/** Closes the dialog; work under way is dropped. */
export function leaveImport(workbench: Workbench): void {
  const { dialog } = stateOf(workbench);
  if (dialog?.kind === 'import' && (dialog.stage.kind === 'reading' || dialog.stage.kind === 'building')) {
    workbench.engines.cancel();
  }
  update(workbench, { dialog: null });
}

/**
 * Makes the record of the plan, adds it to the open project or to one of its own, and opens it; it can be taken back. Where
 * the project has a record of this title, the scholar is asked first what becomes of it.
 */
export async function addPlannedRecord(workbench: Workbench, plan: ImportPlan, target: ImportTarget): Promise<void> {
  showStage(workbench, { kind: 'building', plan });
  try {
    const built = await workbench.engines.buildRecord(
      plan,
      await workbench.readConfirmed(stateOf(workbench).project?.id ?? null),
    );
    if (stateOf(workbench).dialog?.kind !== 'import') return;
    const asked = target === 'here' ? await foundAgain(workbench, built) : null;
    if (asked) return showStage(workbench, { kind: 'records', file: plan.files[0]?.name ?? '', found: asked });
    if (target === 'new') await makeProject(workbench, plan.metadata.title || words('left.untitled'));
    const project = await ensureProject(workbench);
    const record = { doc: recordFromJson(built.doc), witness: built.witness, metadata: built.metadata };
    const id = await addRecord(workbench.db, project, record, makerOf(workbench));
    update(workbench, { dialog: null });
    await refreshRecords(workbench);
    await openRecordById(workbench, id);
    sayAdded(workbench, plan.metadata.title);
  } catch (error) {
    failed(workbench, error);
  }
}

/** A record made anew beside the one of its title that the project has; null where there is none. */
async function foundAgain(workbench: Workbench, { doc, witness, metadata }: BuiltRecord): Promise<FoundRecords | null> {
  const records = [{ id: '', doc, witness, metadata }];
  const incoming = { name: '', records, authority: [], lexicon: [], learned: [] };
  const known = await compareWithProject(workbench, incoming);
  return known[0] ? { incoming, issues: [], known, proposed: 'add' } : null;
}

/**
 * Adds the record of a TEI file to the open project, or to one of its own, with the names its mentions point to, and opens
 * it; it can be taken back.
 */
export async function addTeiRecord(
  workbench: Workbench,
  name: string,
  read: ReadTeiRecord,
  target: ImportTarget,
): Promise<void> {
  try {
    if (target === 'new') await makeProject(workbench, read.metadata.title || words('left.untitled'));
    const project = await ensureProject(workbench);
    const { records, renamed } = namesToTakeIn(read.authority, stateOf(workbench).authority, workbench.newId);
    const doc = withEntities(recordFromJson(read.doc), renamed);
    const { witness, metadata } = read;
    const id = await addRecord(workbench.db, project, { doc, witness, metadata }, makerOf(workbench), read.id);
    update(workbench, { dialog: null });
    await closeRecord(workbench);
    const taken =
      records.length > 0
        ? takeStep(workbench, { detail: name, authority: [{ kind: 'take in', records }], here: null })
        : null;
    await refreshRecords(workbench);
    await openRecordById(workbench, id);
    sayAdded(workbench, metadata.title, async () => {
      if (taken) await takeStepBack(workbench, taken);
    });
  } catch (error) {
    failed(workbench, error);
  }
}

/** Says what was added, with the way to take it back. */
function sayAdded(workbench: Workbench, title: string, alsoBack: () => Promise<void> = async () => {}): void {
  const run = () => void removeOpenRecord(workbench).then(alsoBack);
  const action = { label: words('message.undo'), run };
  say(workbench, {
    text: words('import.addedOne', { title: title || words('record.untitled') }),
    trouble: false,
    action,
  });
}

const showStage = (workbench: Workbench, stage: ImportStage): void =>
  update(workbench, { dialog: { kind: 'import', stage } });

function failed(workbench: Workbench, error: unknown): void {
  // Given up by the scholar, who may have begun another by now.
  if (error instanceof Cancelled) return;
  if (stateOf(workbench).dialog?.kind !== 'import') return;
  update(workbench, { dialog: null });
  sayTrouble(workbench, words('message.engineFailed', { why: wordsOf(error) }));
}
