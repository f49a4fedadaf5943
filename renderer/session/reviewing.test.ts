import { redo, undo } from 'prosemirror-history';
import { TextSelection } from 'prosemirror-state';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { entityId, type RecordId } from '../../shared/document/ids.ts';
import { readMentions } from '../../shared/document/mentions.ts';
import { flatText, readSide } from '../../shared/document/reading-order.ts';
import { SIDES } from '../../shared/document/schema.ts';
import { readNameDecisions } from '../db/name-decisions.ts';
import { createProject, listProjects } from '../db/projects.ts';
import { proposalsOf, setProposals } from '../editor/plugins/proposals.ts';
import { stateAt } from '../editor/testing/record-at.ts';
import { changeAuthority } from './authority-changes.ts';
import { emptyRecord } from './authority-edits.ts';
import { makerOf } from './project-records.ts';
import type { RecordSession } from './record-session.ts';
import {
  acceptEverything,
  acceptGroup,
  goByGroup,
  goByPlace,
  groupsOf,
  inHandOf,
  leaveReview,
  moveEdge,
  refuseGroup,
  reviewAs,
  reviewLink,
  startReview,
  tickPlace,
} from './reviewing.ts';
import { takeBack } from './taking-steps.ts';
import { type PlainEditor, plainEditor } from './testing/plain-editor.ts';
import { standInWorkbench } from './testing/stand-in-workbench.ts';
import { stateOf, update, type Workbench } from './workbench.ts';

let workbench: Workbench;
let editor: PlainEditor;

/** Lays proposals on every place of these words; words of one list are one group. */
function propose(...groups: readonly (readonly string[])[]): void {
  const read = editor.state.doc;
  for (const side of SIDES) {
    const text = flatText(readSide(read, side));
    const found = groups.flatMap((names, group) =>
      names.flatMap((name) =>
        [...text.matchAll(new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'gu'))].map((match) => ({
          ...{ from: match.index, to: match.index + name.length, text: name, normal: names[0] ?? name },
          ...{ kind: 'person' as const, score: 0.9, reasons: [], entity: null, group },
        })),
      ),
    );
    editor.dispatch(setProposals(editor.state.tr, side, read, found));
  }
}

const NAMES = [
  ['Иванов', 'Иванова', 'Ivanov'],
  ['Ким П', 'Kim'],
] as const;

beforeEach(async () => {
  workbench = await standInWorkbench();
  await createProject(workbench.db, 'Pyongyang 1956', makerOf(workbench));
  const project = (await listProjects(workbench.db))[0] ?? null;
  editor = plainEditor(
    stateAt(['b1:Тов. Иванов и Ким П едут. |b2:Иванова ждут.'], ['b1:Cde. Ivanov and Kim go. |b2:They wait.'], 'tag'),
  );
  const goTo = (from: number, to: number) =>
    editor.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, from, to)));
  const session = {
    ...{ recordId: 'r1' as RecordId, readOnly: false, editor, run: editor.run, goTo },
    ...{ takeBack: () => editor.run(undo), doAgain: () => editor.run(redo), readNames: () => propose(...NAMES) },
  };
  update(workbench, { project, session: session as unknown as RecordSession });
  propose(...NAMES);
});

const refused = async () => (await readNameDecisions(workbench.db, 'r1' as RecordId)).refused;
const words = (span: { from: number; to: number }) => editor.state.doc.textBetween(span.from, span.to);
const tagged = () => readMentions(editor.state.doc).map(({ text, attrs }) => [text, attrs.kind, attrs.entity]);
const names = () => stateOf(workbench).authority.map(({ preferred }) => preferred);
const here = () => inHandOf(workbench)?.places.find(({ inHand }) => inHand);

test('what names one man is one group, with its count in either language', () => {
  expect(
    groupsOf(workbench).map(({ inRussian, inEnglish, names: { ru, en } }) => [ru, en, inRussian, inEnglish]),
  ).toEqual([
    ['Иванов', 'Иванов', 2, 1],
    ['Ким П', 'Ким П', 1, 1],
  ]);
});

describe('a group in hand', () => {
  beforeEach(() => startReview(workbench));

  test('is tagged whole, linked to a record made for it, as one step; the next comes to hand', () => {
    acceptGroup(workbench);
    const entity = stateOf(workbench).authority[0]?.id;
    expect(tagged()).toEqual([
      ['Иванов', 'person', entity],
      ['Иванова', 'person', entity],
      ['Ivanov', 'person', entity],
    ]);
    expect(inHandOf(workbench)?.group.names.ru).toBe('Ким П');
    takeBack(workbench);
    expect([tagged(), names()]).toEqual([[], []]);
  });

  test('is tagged only where it is ticked', () => {
    goByPlace(workbench, 1);
    expect(here() && words(here()?.span ?? { from: 0, to: 0 })).toBe('Иванова');
    tickPlace(workbench);
    acceptGroup(workbench);
    expect(tagged().map(([text]) => text)).toEqual(['Иванов', 'Ivanov']);
  });

  test('goes to another kind and other bounds before it is tagged', () => {
    reviewAs(workbench, 'organisation');
    moveEdge(workbench, 'start', -1);
    moveEdge(workbench, 'end', 1);
    acceptGroup(workbench);
    expect(tagged()[0]?.slice(0, 2)).toEqual(['Тов. Иванов и', 'organisation']);
  });

  test('goes to a record chosen by hand, which takes in the forms it has not', () => {
    const own = { ...emptyRecord(entityId('e9'), 'person'), preferred: { ru: 'Иванов В.И.' } };
    changeAuthority(workbench, { kind: 'create', record: own }, '');
    reviewLink(workbench, own.id);
    acceptGroup(workbench);
    expect(tagged().map(([, , entity]) => entity)).toEqual(['e9', 'e9', 'e9']);
    expect(stateOf(workbench).authority[0]?.variants.map(({ text }) => text)).toEqual(['Иванов', 'Иванова', 'Ivanov']);
    takeBack(workbench);
    expect(stateOf(workbench).authority[0]?.variants).toEqual([]);
  });

  test('is refused whole, for this record; does not come again, and comes back by Ctrl Z', async () => {
    refuseGroup(workbench);
    expect(groupsOf(workbench)).toHaveLength(1);
    propose(...NAMES);
    expect(groupsOf(workbench)).toHaveLength(1);
    await vi.waitFor(async () => expect(await refused()).toEqual(['person Иванов', 'person Иванова', 'person Ivanov']));
    takeBack(workbench);
    expect(groupsOf(workbench)).toHaveLength(2);
    await vi.waitFor(async () => expect(await refused()).toEqual([]));
  });

  test('is the same after a break, and after the record was read again', () => {
    goByGroup(workbench, 1);
    leaveReview(workbench);
    propose(...NAMES);
    startReview(workbench);
    expect(inHandOf(workbench)?.group.names.ru).toBe('Ким П');
  });
});

test('everything proposed is tagged as one step', () => {
  acceptEverything(workbench);
  expect([tagged().length, names().length, proposalsOf(editor.state).length]).toEqual([5, 2, 0]);
  takeBack(workbench);
  expect([tagged().length, names().length]).toEqual([0, 0]);
});
