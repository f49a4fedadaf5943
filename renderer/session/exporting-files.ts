// Handing out records in any format: one or all, as one file each time, with progress, and with a way to stop.
import type { ExportedFile, ExportFormat } from '../../shared/exchange/export-files.ts';
import type { SaveKind } from '../../shared/ipc/file-kinds.ts';
import type { TeiOptions } from '../../shared/tei/tei-record.ts';
import { openRecord } from '../db/record-store.ts';
import type { RecordRow } from '../db/schema.ts';
import { words } from '../wording/wording.ts';
import type { TeiJob } from './engines/engine-jobs.ts';
import { Cancelled } from './engines/engines.ts';
import { fileNameOf, openTeiJob, saveBytes, teiJob } from './exporting.ts';
import { problemWords } from './problem-words.ts';
import { say, sayTrouble, stateOf, update, type Workbench, wordsOf } from './workbench.ts';

/** What is written: TEI with its options, or one of the other formats. */
export type ExportChoice = { readonly kind: 'tei'; readonly options: TeiOptions } | { readonly kind: ExportFormat };

/** A file of an export, by its name. */
export interface NamedFile {
  readonly name: string;
  readonly content: ExportedFile['content'];
}

/** The shell's kind of file by the ending of its name. */
const KIND_OF_ENDING: Readonly<Record<string, SaveKind>> = {
  html: 'page',
  docx: 'docx',
  txt: 'text',
  tmx: 'tmx',
  json: 'json',
  csv: 'table',
  xml: 'tei',
};

/** The files of the open record. Rejects with the engine's own words where it fails. */
export const filesOfOpenRecord = async (workbench: Workbench, format: ExportFormat): Promise<readonly NamedFile[]> =>
  filesOf(workbench, await openTeiJob(workbench), { kind: format }, new Set());

/** Writes one record; `taken` are the names that others of the same export have. */
async function filesOf(
  workbench: Workbench,
  job: TeiJob,
  choice: ExportChoice,
  taken: Set<string>,
): Promise<readonly NamedFile[]> {
  const stem = freshStem(job.metadata.title, taken);
  if (choice.kind === 'tei') {
    const { xml, problems } = await workbench.engines.writeTei(job, choice.options);
    const [problem] = problems;
    if (problem) throw new Error(`${job.metadata.title}: ${problem.message}`);
    return [{ name: `${stem}.xml`, content: xml }];
  }
  const files = await workbench.engines.writeFiles(job, choice.kind, stem);
  return files.map(({ suffix, content }) => ({ name: `${stem}${suffix}`, content }));
}

function freshStem(title: string, taken: Set<string>): string {
  const stem = fileNameOf(title, '').slice(0, -1);
  let fresh = stem;
  for (let count = 2; taken.has(fresh); count++) fresh = `${stem}-${count}`;
  taken.add(fresh);
  return fresh;
}

/** Saves files: one as it is, several packed into one, called `name`. False where they were not saved. */
export async function saveFiles(workbench: Workbench, files: readonly NamedFile[], name: string): Promise<boolean> {
  const [only, ...others] = files;
  if (!only) return false;
  if (others.length === 0) {
    const bytes = typeof only.content === 'string' ? new TextEncoder().encode(only.content) : only.content;
    return saveBytes(workbench, KIND_OF_ENDING[only.name.split('.').at(-1) ?? ''] ?? 'text', only.name, bytes);
  }
  return saveBytes(workbench, 'zip', `${name}.zip`, await workbench.engines.packFiles(files));
}

/** Writes every record of the project, in its order, and saves them as one file. Shows how far it is; can be stopped. */
export async function exportWholeProject(workbench: Workbench, choice: ExportChoice): Promise<void> {
  const { records, project } = stateOf(workbench);
  let stopped = false;
  const cancel = () => {
    stopped = true;
    workbench.engines.cancel();
  };
  const show = (done: number) =>
    update(workbench, {
      activity: {
        label: words('export.writing', { done, count: records.length }),
        progress: done / records.length,
        cancel,
      },
    });
  try {
    await stateOf(workbench).session?.flush();
    const files: NamedFile[] = [];
    const taken = new Set<string>();
    for (const [index, record] of records.entries()) {
      show(index);
      const job = await jobOf(workbench, record);
      if (stopped) return;
      if (job === null) return;
      files.push(...(await filesOf(workbench, job, choice, taken)));
      if (stopped) return;
    }
    show(records.length);
    await saveFiles(workbench, files, `${fileNameOf(project?.name ?? '', choice.kind)}`.replace(/\.([a-z]+)$/, '-$1'));
  } catch (error) {
    if (!(error instanceof Cancelled)) sayTrouble(workbench, words('message.engineFailed', { why: wordsOf(error) }));
  } finally {
    update(workbench, { activity: null });
    if (stopped) say(workbench, { text: words('message.cancelled'), trouble: false, action: null });
  }
}

/** What is written of a record of the project; null where it cannot be read, which is said. */
async function jobOf(workbench: Workbench, { id }: RecordRow): Promise<TeiJob | null> {
  const { session } = stateOf(workbench);
  if (id === session?.recordId) return openTeiJob(workbench);
  const opened = await openRecord(workbench.db, id);
  if (opened.ok) return teiJob(workbench, id, opened.value);
  sayTrouble(workbench, problemWords(opened.problem));
  return null;
}
