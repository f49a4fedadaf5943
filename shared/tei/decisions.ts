// Who decided what, when and how: each distinct decision is one `change` in the header, which the readings and mentions
// of the text point to. TEI's `corr` has no attribute for a time.
import type { Mark, Node } from 'prosemirror-model';
import type { MentionAttrs, ReadingAttrs, ReadingHow } from '../document/schema.ts';
import type { Editor, TeiRecord } from './tei-record.ts';
import { ID_PREFIX, MACHINE } from './vocabulary.ts';

export interface Decision {
  /** xml:id of the `change`. */
  readonly id: string;
  readonly what: 'reading' | 'mention';
  readonly by: string;
  readonly at: string;
  /** Null for mentions. */
  readonly how: ReadingHow | null;
  /** The scholar's remark on a reading; '' for none. */
  readonly note: string;
}

/** The decisions of a record and the ids of those who made them, for writing. */
export interface DecisionRegister {
  readonly editors: readonly (Editor & { readonly xmlId: string })[];
  readonly decisions: readonly Decision[];
  /** "#ed.anna", or the program where `by` is ''. */
  readonly responsible: (by: string) => string;
  /** "#d.20260203T101500Z.anna.typed"; null for a mention of which nobody and no time is known. */
  readonly decided: (mark: Mark) => string | null;
}

type Undecided = Omit<Decision, 'id'>;

const keyOf = ({ what, by, at, how, note }: Undecided): string => JSON.stringify([what, at, by, how, note]);

function decisionOf(mark: Mark): Undecided | null {
  if (mark.type.name === 'reading') {
    const { by, at, how, note } = mark.attrs as ReadingAttrs;
    return { what: 'reading', by, at, how, note };
  }
  if (mark.type.name !== 'mention') return null;
  const { by, at } = mark.attrs as MentionAttrs;
  return by === '' && at === '' ? null : { what: 'mention', by, at, how: null, note: '' };
}

function distinctDecisions(doc: Node): readonly Undecided[] {
  const found = new Map<string, Undecided>();
  doc.descendants((node) => {
    for (const mark of node.marks) {
      const decision = decisionOf(mark);
      if (decision) found.set(keyOf(decision), decision);
    }
  });
  // By key, that is by kind, time, person: one more decision adds one line and moves none.
  return [...found].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, decision]) => decision);
}

/** The editors given, then whoever else is named in the record, by id. */
function allEditors(record: TeiRecord, decisions: readonly Undecided[]): readonly Editor[] {
  const known = new Set(record.editors.map(({ id }) => id));
  const named = new Set([...decisions.map(({ by }) => by), ...record.changes.map(({ who }) => who)]);
  const others = [...named].filter((id) => id !== '' && !known.has(id)).sort();
  return [...record.editors, ...others.map((id) => ({ id, name: id }))];
}

/** Gives every key an xml:id: the wish, or the wish with a number where it is taken. */
function distinctIds(wishes: readonly (readonly [key: string, wish: string])[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const given = new Map<string, string>();
  for (const [key, wish] of wishes) {
    let id = wish;
    for (let count = 2; taken.has(id); count += 1) id = `${wish}.${count}`;
    taken.add(id);
    given.set(key, id);
  }
  return given;
}

/** A person's id as far as it fits an xml:id. */
const inId = (id: string): string => id.replace(/[^A-Za-z0-9._-]/g, '_');

/** Collects the decisions of a record. With `certainty` off there are none, but the editors are still named. */
export function registerDecisions(record: TeiRecord, certainty: boolean): DecisionRegister {
  const found = distinctDecisions(record.doc);
  const editors = allEditors(record, found);
  const editorIds = distinctIds(editors.map(({ id }) => [id, `${ID_PREFIX.editor}${inId(id)}`] as const));
  const wishes = found.map((decision) => {
    const parts = [decision.at.replace(/[^A-Za-z0-9]/g, ''), inId(decision.by), decision.how ?? decision.what];
    return [keyOf(decision), ID_PREFIX.decision + parts.filter((part) => part !== '').join('.')] as const;
  });
  const ids = distinctIds(wishes);
  return {
    editors: editors.map((editor) => ({ ...editor, xmlId: editorIds.get(editor.id) ?? '' })),
    decisions: certainty ? found.map((decision) => ({ id: ids.get(keyOf(decision)) ?? '', ...decision })) : [],
    responsible: (by) => `#${by === '' ? MACHINE : (editorIds.get(by) ?? MACHINE)}`,
    decided: (mark) => {
      const decision = decisionOf(mark);
      return decision ? `#${ids.get(keyOf(decision)) ?? ''}` : null;
    },
  };
}
