import { redo, undo } from 'prosemirror-history';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type EntityId, entityId, type RecordId } from '../../shared/document/ids.ts';
import { readMentions } from '../../shared/document/mentions.ts';
import type { AuthorityRecord } from '../../shared/entities/authority.ts';
import { listAuthority } from '../db/authority-store.ts';
import { createProject, listProjects } from '../db/projects.ts';
import { linkMention } from '../editor/commands/tagging.ts';
import { meant } from '../editor/plugins/modes.ts';
import { stateAt } from '../editor/testing/record-at.ts';
import { changeAuthority } from './authority-changes.ts';
import { describeEntity, mergeEntities, removeEntity, splitEntity } from './authority-edits.ts';
import { followMerges, whereItWent } from './following-merges.ts';
import { makerOf } from './project-records.ts';
import type { RecordSession } from './record-session.ts';
import { doAgain, takeBack } from './taking-steps.ts';
import { type PlainEditor, plainEditor } from './testing/plain-editor.ts';
import { standInWorkbench } from './testing/stand-in-workbench.ts';
import { stateOf, update, type Workbench } from './workbench.ts';

const [ligai, ligaya] = [entityId('e1'), entityId('e2')];
const person = (id: EntityId, name: string): AuthorityRecord => ({
  ...{ id, kind: 'person', preferred: { ru: name }, variants: [], dates: '', description: '' },
  ...{ identifiers: [], note: '' },
});

let workbench: Workbench;
let editor: PlainEditor;
beforeEach(async () => {
  workbench = await standInWorkbench();
  const id = await createProject(workbench.db, 'Pyongyang 1956', makerOf(workbench));
  const project = (await listProjects(workbench.db)).find((one) => one.id === id) ?? null;
  editor = plainEditor(stateAt(['b1:Тов. {m1 Лигай} и тов. {m2 Лигая}. |<a>Слова.'], ['b1:Cde. Ligay.'], 'tag'));
  // What of a session the authority asks for.
  const session = {
    ...{ recordId: 'r1' as RecordId, readOnly: false, editor, run: editor.run },
    ...{ takeBack: () => editor.run(undo), doAgain: () => editor.run(redo) },
  };
  update(workbench, { project, session: session as unknown as RecordSession });
  changeAuthority(workbench, { kind: 'create', record: person(ligai, 'Лигай') }, '');
  changeAuthority(workbench, { kind: 'create', record: person(ligaya, 'Лигая') }, '');
  for (const { id: mention, text } of readMentions(editor.state.doc))
    editor.run(linkMention(text === 'Лигай' ? ligai : ligaya, mention));
});

const linked = () => readMentions(editor.state.doc).map(({ attrs }) => attrs.entity);
const names = () => stateOf(workbench).authority.map(({ preferred }) => preferred.ru);
const kept = async () => {
  const { project } = stateOf(workbench);
  return (project ? await listAuthority(workbench.db, project.id) : []).map(({ id }) => id).sort();
};

describe('two records that become one', () => {
  beforeEach(() => mergeEntities(workbench, ligaya, ligai));

  test('have all their mentions under the one that stays, on the screen and on disk', async () => {
    expect(linked()).toEqual([ligai, ligai]);
    expect(names()).toEqual(['Лигай']);
    await vi.waitFor(async () => expect(await kept()).toEqual([ligai]));
  });

  test('become two again, and what was written since stays', async () => {
    editor.dispatch(meant(editor.state.tr.insertText('Новые ', 31)));
    const written = editor.state.doc.textContent;
    stateOf(workbench).message?.action?.run();
    expect(linked()).toEqual([ligai, ligaya]);
    expect(names()).toEqual(['Лигай', 'Лигая']);
    expect(editor.state.doc.textContent).toBe(written);
    await vi.waitFor(async () => expect(await kept()).toEqual([ligai, ligaya]));
  });

  test('become two by Ctrl Z right after, and one again by Ctrl Shift Z', async () => {
    takeBack(workbench);
    expect([linked(), names()]).toEqual([
      [ligai, ligaya],
      ['Лигай', 'Лигая'],
    ]);
    doAgain(workbench);
    expect([linked(), names()]).toEqual([[ligai, ligai], ['Лигай']]);
    takeBack(workbench);
    await vi.waitFor(async () => expect(await kept()).toEqual([ligai, ligaya]));
  });

  test('stay one while Ctrl Z takes back what was written since, and then become two', () => {
    editor.dispatch(meant(editor.state.tr.insertText('Новые ', 31)));
    takeBack(workbench);
    expect(names()).toEqual(['Лигай']);
    takeBack(workbench);
    expect([linked(), names()]).toEqual([
      [ligai, ligaya],
      ['Лигай', 'Лигая'],
    ]);
  });

  test('cannot become two where the one that stayed is gone itself: that is said', () => {
    const { action } = stateOf(workbench).message ?? {};
    changeAuthority(workbench, { kind: 'remove', entity: ligai }, '');
    action?.run();
    expect(stateOf(workbench).message?.trouble).toBe(true);
    expect(linked()).toEqual([ligai, ligai]);
  });
});

test('mentions chosen by hand get a record of their own, and Ctrl Z gives them back', () => {
  const [, second] = readMentions(editor.state.doc);
  editor.run(linkMention(ligai, second?.id));
  const whole = stateOf(workbench).authority[0] as AuthorityRecord;
  const id = splitEntity(workbench, whole, { preferred: { ru: 'Лигай Б.Я.' }, variants: [] }, [
    { recordId: 'r1' as RecordId, mentions: second ? [second.id] : [] },
  ]);
  expect(linked()).toEqual([ligai, id]);
  expect(names()).toEqual(['Лигай', 'Лигай Б.Я.', 'Лигая']);
  takeBack(workbench);
  expect([linked(), names()]).toEqual([
    [ligai, ligai],
    ['Лигай', 'Лигая'],
  ]);
});

test('a record that is removed leaves its mentions, which point to nobody until Ctrl Z', () => {
  removeEntity(workbench, stateOf(workbench).authority[1] as AuthorityRecord);
  expect([linked(), names()]).toEqual([[ligai, null], ['Лигай']]);
  takeBack(workbench);
  expect([linked(), names()]).toEqual([
    [ligai, ligaya],
    ['Лигай', 'Лигая'],
  ]);
});

test('a description is taken back before what was done to the text earlier', () => {
  describeEntity(workbench, stateOf(workbench).authority[0] as AuthorityRecord, { dates: '1910' });
  takeBack(workbench);
  expect(stateOf(workbench).authority[0]?.dates).toBe('');
  expect(linked()).toEqual([ligai, ligaya]);
});

test('a record opened after a merge points to where its names went, without a step to take back', async () => {
  changeAuthority(workbench, { kind: 'merge', into: ligai, from: ligaya }, '');
  await vi.waitFor(async () => expect(await kept()).toEqual([ligai]));
  const { session } = stateOf(workbench);
  if (session) await followMerges(workbench, session);
  expect(linked()).toEqual([ligai, ligai]);
});

test('a name that was merged on and on is where the last merge left it', () => {
  const merge = (from: string, into: string) => ({
    kind: 'merge' as const,
    from: entityId(from),
    into: entityId(into),
  });
  const log = [merge('e2', 'e3'), merge('e1', 'e2')];
  expect(whereItWent(log, new Set(['e3']), entityId('e1'))).toBe('e3');
  expect(whereItWent(log, new Set(), entityId('e1'))).toBeNull();
  expect(whereItWent([merge('e1', 'e2'), merge('e2', 'e1')], new Set(), entityId('e1'))).toBeNull();
});

test('a change that cannot be kept is said', async () => {
  workbench.db.close();
  changeAuthority(workbench, { kind: 'rename', entity: ligai, lang: 'en', name: 'Ligay' }, 'Ligay');
  await vi.waitFor(() => expect(stateOf(workbench).message?.trouble).toBe(true));
});
