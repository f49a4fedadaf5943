// What a scholar does to the authority records of the project: rename, describe, merge, split, remove. Each is one step
// and can be taken back; mentions of all records follow.
import { type EntityId, entityId, type MentionId, type RecordId } from '../../shared/document/ids.ts';
import { readMentions } from '../../shared/document/mentions.ts';
import { type AuthorityRecord, preferredName } from '../../shared/entities/authority.ts';
import type { AuthorityChange, AuthorityFields } from '../../shared/entities/authority-change.ts';
import { changeMentions, relinkEntity } from '../editor/commands/tagging.ts';
import { words } from '../wording/wording.ts';
import { type ClosedRecords, changeClosed, pointing, relinkIn } from './closed-records.ts';
import type { DoneStep, Elsewhere } from './project-step.ts';
import { takeStep, takeStepBack } from './taking-steps.ts';
import { say, sayTrouble, stateOf, update, type Workbench, wordsOf } from './workbench.ts';

/** Another preferred form in a language; the old one stays as a variant. */
export function renameEntity(workbench: Workbench, record: AuthorityRecord, lang: string, name: string): void {
  if (name !== '') edit(workbench, { kind: 'rename', entity: record.id, lang, name }, name);
}

/** Changes what a record says besides its names. */
export function describeEntity(workbench: Workbench, record: AuthorityRecord, fields: AuthorityFields): void {
  edit(workbench, { kind: 'edit', entity: record.id, fields }, preferredName(record, 'ru'));
}

/** Said where the record is gone: another window may have merged it. */
function edit(workbench: Workbench, change: AuthorityChange, detail: string): void {
  try {
    takeStep(workbench, { detail, authority: [change], here: null });
  } catch (error) {
    sayTrouble(workbench, wordsOf(error));
  }
}

/** The records of the project that are not open. */
export const closedRecords = (workbench: Workbench): readonly RecordId[] => {
  const { records, session } = stateOf(workbench);
  return records.map(({ id }) => id).filter((id) => id !== session?.recordId);
};

/**
 * Merges one record into another: its forms go over, and all its mentions, in every record of the project, point to the
 * other. Where another window holds a record, those in it follow when it is opened.
 */
export function mergeEntities(workbench: Workbench, from: EntityId, into: EntityId): void {
  const { session, authority } = stateOf(workbench);
  const gone = authority.find(({ id }) => id === from);
  if (session?.readOnly || !gone || from === into) return;
  const name = preferredName(gone, 'ru');
  const here = session ? readMentions(session.editor.state.doc).filter(({ attrs }) => attrs.entity === from) : [];
  const ids = here.map(({ id }) => id);
  const records = closedRecords(workbench);
  const done = takeStep(workbench, {
    detail: name,
    authority: [{ kind: 'merge', into, from }],
    here: relinkEntity(from, into),
    hereBack: pointing(ids, from),
    elsewhere: async (closed) => relinked(await relinkIn({ ...closed, records }, from, into), from),
  });
  const { entity } = stateOf(workbench);
  if (entity === from) update(workbench, { entity: into });
  if (done) offerBack(workbench, done, words('message.merged', { name }));
}

const relinked = ({ done, left }: Awaited<ReturnType<typeof relinkIn>>, to: EntityId): Elsewhere => ({
  done: done.map(({ recordId, mentions }) => ({ recordId, back: pointing(mentions, to) })),
  left,
});

/** Says what was done, with the way back. */
export function offerBack(workbench: Workbench, done: DoneStep, text: string): void {
  const run = () => void takeStepBack(workbench, done);
  say(workbench, { text, trouble: false, action: { label: words('message.undo'), run } });
}

/** Mentions of one record, to be pointed at another authority record. */
export interface ChosenMentions {
  readonly recordId: RecordId;
  readonly mentions: readonly MentionId[];
}

/**
 * Makes a record of its own of some of a record's mentions: it gets the forms given, and the mentions point to it.
 * Gives its id; null where the open record is only read.
 */
export function splitEntity(
  workbench: Workbench,
  whole: AuthorityRecord,
  part: Pick<AuthorityRecord, 'preferred' | 'variants'>,
  chosen: readonly ChosenMentions[],
): EntityId | null {
  const id = entityId(`e${workbench.newId()}`);
  const record: AuthorityRecord = { ...emptyRecord(id, whole.kind), ...part };
  const { session } = stateOf(workbench);
  const here = chosen.find(({ recordId }) => recordId === session?.recordId)?.mentions ?? [];
  const name = preferredName(record, 'ru');
  const done = takeStep(workbench, {
    detail: name,
    authority: [{ kind: 'split', entity: whole.id, record }],
    here: here.length > 0 ? changeMentions(pointing(here, id)) : null,
    hereBack: pointing(here, whole.id),
    elsewhere: (closed) =>
      pointElsewhere(
        closed,
        chosen.filter(({ recordId }) => recordId !== session?.recordId),
        { from: whole.id, to: id },
      ),
  });
  if (!done) return null;
  offerBack(workbench, done, words('names.split', { name }));
  void sayLeft(workbench, done);
  return id;
}

/** A record of which only the kind is known. */
export const emptyRecord = (id: EntityId, kind: AuthorityRecord['kind']): AuthorityRecord => ({
  id,
  kind,
  preferred: {},
  variants: [],
  dates: '',
  description: '',
  identifiers: [],
  note: '',
});

async function pointElsewhere(
  closed: Pick<ClosedRecords, 'db' | 'writer' | 'locks'>,
  chosen: readonly ChosenMentions[],
  { from, to }: { readonly from: EntityId; readonly to: EntityId },
): Promise<Elsewhere> {
  const done: { recordId: RecordId; back: ReturnType<typeof pointing> }[] = [];
  const left: RecordId[] = [];
  for (const { recordId, mentions } of chosen) {
    if (mentions.length === 0) continue;
    if (await changeClosed(closed, recordId, pointing(mentions, to)))
      done.push({ recordId, back: pointing(mentions, from) });
    else left.push(recordId);
  }
  return { done, left };
}

/** Says which records a step could not reach. */
export async function sayLeft(workbench: Workbench, done: DoneStep): Promise<void> {
  const { left } = await done.elsewhere;
  if (left.length === 0) return;
  const names = stateOf(workbench).records.filter(({ id }) => left.includes(id));
  const list = names.map(({ metadata }) => `“${metadata.title}”`).join(', ');
  sayTrouble(workbench, words('names.recordsLeft', { list }));
}

/** Takes a record off the list; its mentions stay and point to nobody. */
export function removeEntity(workbench: Workbench, record: AuthorityRecord): void {
  const { session } = stateOf(workbench);
  const here = session
    ? readMentions(session.editor.state.doc).flatMap(({ id, attrs }) => (attrs.entity === record.id ? [id] : []))
    : [];
  const name = preferredName(record, 'ru');
  const records = closedRecords(workbench);
  const done = takeStep(workbench, {
    detail: name,
    authority: [{ kind: 'remove', entity: record.id }],
    here: here.length > 0 ? relinkEntity(record.id, null) : null,
    hereBack: pointing(here, record.id),
    elsewhere: async (closed) => relinked(await relinkIn({ ...closed, records }, record.id, null), record.id),
  });
  if (stateOf(workbench).entity === record.id) update(workbench, { entity: null });
  if (done) offerBack(workbench, done, words('names.removed', { name }));
}
