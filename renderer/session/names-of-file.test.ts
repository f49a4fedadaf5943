import { Transform } from 'prosemirror-transform';
import { expect, test } from 'vitest';
import { countingIds, entityId } from '../../shared/document/ids.ts';
import { readMentions } from '../../shared/document/mentions.ts';
import { schema } from '../../shared/document/schema.ts';
import { tagged } from '../editor/testing/tagged-record.ts';
import { emptyRecord } from './authority-edits.ts';
import { namesToTakeIn, withEntities } from './names-of-file.ts';

const [kim, moscow] = [entityId('kim'), entityId('moscow')];

test('a record that is there is gone into, a new one keeps its id, one of another kind gets another', () => {
  const listed = [emptyRecord(kim, 'person'), emptyRecord(moscow, 'place'), emptyRecord(entityId('new'), 'role')];
  const known = [emptyRecord(kim, 'person'), emptyRecord(moscow, 'person')];
  const { records, renamed } = namesToTakeIn(listed, known, countingIds());
  expect(records.map(({ record, into }) => [record.id, into])).toEqual([
    ['kim', 'kim'],
    ['e1', null],
    ['new', null],
  ]);
  expect([...renamed]).toEqual([['moscow', 'e1']]);
});

test('mentions follow the new id, and overlapping ones of others stay', () => {
  const { doc } = tagged(['b1:Москва.'], ['b1:Moscow.']);
  const mention = (id: string, entity: string) => schema.marks.mention.create({ id, kind: 'place', entity });
  const marked = new Transform(doc).addMark(3, 9, mention('m1', 'moscow')).addMark(3, 5, mention('m2', 'kim')).doc;
  const moved = withEntities(marked, new Map([[moscow, entityId('e1')]]));
  expect(readMentions(moved).map(({ text, attrs }) => [text, attrs.entity])).toEqual([
    ['Москва', 'e1'],
    ['Мо', 'kim'],
  ]);
});
