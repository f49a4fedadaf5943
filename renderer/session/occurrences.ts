// Every other occurrence of a name in the project, in both languages and all its forms, for review one by one.
import { type EntityId, type MentionId, mentionId, type RecordId } from '../../shared/document/ids.ts';
import {
  addMention,
  findMention,
  type PlacedMention,
  readMentions,
  removeMention,
  wordsBetween,
} from '../../shared/document/mentions.ts';
import { rangeInBlock, readSide } from '../../shared/document/reading-order.ts';
import { isUnread, languageOf, type MentionKind, SIDES, type Side } from '../../shared/document/schema.ts';
import type { AuthorityRecord } from '../../shared/entities/authority.ts';
import type { MentioningRecord } from '../../shared/entities/concordance.ts';
import { formsOf } from '../../shared/entities/link.ts';
import type { NameForm } from '../../shared/entities/same-name.ts';
import { tagAll } from '../editor/commands/tagging.ts';
import { words } from '../wording/wording.ts';
import { offerBack, sayLeft } from './authority-edits.ts';
import { changeClosed } from './closed-records.ts';
import { contextOf } from './context-of.ts';
import { readProject } from './project-reading.ts';
import type { Elsewhere } from './project-step.ts';
import { signatureOf } from './settings.ts';
import { takeStep } from './taking-steps.ts';
import { stateOf, type Workbench } from './workbench.ts';
import type { Sought } from './workbench-state.ts';

export interface Occurrence {
  readonly record: RecordId;
  readonly title: string;
  readonly side: Side;
  /** Document positions. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly before: string;
  readonly after: string;
  /** True where it is written otherwise than any form looked for. */
  readonly inflected: boolean;
}

/** What is looked for, and what a place that is found is tagged as. */
interface Search {
  readonly name: string;
  readonly forms: readonly NameForm[];
  readonly kind: MentionKind;
  readonly entity: EntityId | null;
}

/** Null where it is there no more. */
function searchFor(workbench: Workbench, sought: Sought): Search | null {
  const { session, authority } = stateOf(workbench);
  const mention = sought.kind === 'mention' && session ? findMention(session.editor.state.doc, sought.mention) : null;
  const wanted = sought.kind === 'entity' ? sought.entity : mention?.attrs.entity;
  const record = authority.find(({ id }) => id === wanted);
  const own = mention ? [{ text: mention.text, lang: languageOf(mention.side) }] : [];
  if (!record && !mention) return null;
  return {
    name: mention?.text ?? nameOf(record),
    forms: [...own, ...(record ? formsOf(record).map(({ text, lang }) => ({ text, lang })) : [])],
    kind: mention?.attrs.kind ?? record?.kind ?? 'person',
    entity: record?.id ?? null,
  };
}

const nameOf = (record: AuthorityRecord | undefined): string => Object.values(record?.preferred ?? {})[0] ?? '';

/** So many records are searched at once: so often can the search be given up. */
const BATCH = 25;

/**
 * Places of the project that name the same and carry no mention of the kind yet; those of the open record first. Rejects
 * with the signal's reason when it is given up.
 */
export async function findOccurrences(
  workbench: Workbench,
  sought: Sought,
  signal: AbortSignal,
  progress: (share: number) => void = () => {},
): Promise<readonly Occurrence[]> {
  const search = searchFor(workbench, sought);
  if (!search) return [];
  const { records } = await readProject(workbench, signal, (share) => progress(share / 2));
  const open = stateOf(workbench).session?.recordId;
  const ordered = [...records].sort((a, b) => Number(b.id === open) - Number(a.id === open));
  const found: Occurrence[] = [];
  for (let at = 0; at < ordered.length; at += BATCH) {
    found.push(...(await searchIn(workbench, ordered.slice(at, at + BATCH), search)));
    signal.throwIfAborted();
    progress(0.5 + Math.min(1, (at + BATCH) / ordered.length) / 2);
  }
  return found;
}

async function searchIn(
  workbench: Workbench,
  records: readonly MentioningRecord[],
  { forms, kind }: Search,
): Promise<readonly Occurrence[]> {
  const blocks = records.flatMap((record) =>
    SIDES.flatMap((side) =>
      readSide(record.doc, side)
        .blocks.filter(({ block }) => !isUnread(block.zone))
        .map((placed) => ({ record, side, placed })),
    ),
  );
  const hits = await workbench.engines.occurrences({
    ...{ forms, kind },
    texts: blocks.map(({ side, placed }, key) => ({ key, lang: languageOf(side), text: placed.block.text })),
  });
  const tagged = new Map(records.map((record) => [record.id, taggedAs(record, kind)]));
  const known = new Set(forms.map(({ text }) => text));
  return hits.flatMap((hit): Occurrence[] => {
    const block = blocks[hit.key];
    if (!block) return [];
    const range = rangeInBlock(block.placed, hit.from, hit.to);
    const { id, title, doc } = block.record;
    if (tagged.get(id)?.some((span) => span.from < range.to && span.to > range.from)) return [];
    const context = contextOf(doc, range.from, range.to);
    return [
      { record: id, title, side: block.side, ...range, text: hit.text, ...context, inflected: !known.has(hit.text) },
    ];
  });
}

const taggedAs = ({ doc }: MentioningRecord, kind: MentionKind) =>
  readMentions(doc)
    .filter(({ attrs }: PlacedMention) => attrs.kind === kind)
    .flatMap(({ spans }) => spans);

/** Tags the places, linked to the record that is looked for, as one step; in the open record and in all others. */
export function tagOccurrences(workbench: Workbench, sought: Sought, places: readonly Occurrence[]): void {
  const search = searchFor(workbench, sought);
  const { session } = stateOf(workbench);
  if (!search || places.length === 0) return;
  const { kind, entity, name } = search;
  const here = places.filter(({ record }) => record === session?.recordId);
  const elsewhere = places.filter(({ record }) => record !== session?.recordId);
  const done = takeStep(workbench, {
    detail: `${name} ×${places.length}`,
    authority: [],
    here: here.length > 0 ? tagAll(here.map(({ from, to }) => ({ from, to, kind, entity }))) : null,
    elsewhere: (closed) => tagElsewhere(workbench, closed, elsewhere, search),
  });
  if (!done || elsewhere.length === 0) return;
  offerBack(workbench, done, words('occurrences.tagged', { name, count: places.length }));
  void sayLeft(workbench, done);
}

async function tagElsewhere(
  workbench: Workbench,
  closed: Parameters<typeof changeClosed>[0],
  places: readonly Occurrence[],
  { kind, entity }: Search,
): Promise<Elsewhere> {
  const done: Elsewhere['done'][number][] = [];
  const left: RecordId[] = [];
  const by = signatureOf(stateOf(workbench).settings);
  for (const recordId of new Set(places.map(({ record }) => record))) {
    const own = places.filter(({ record }) => record === recordId);
    const ids: MentionId[] = [];
    const changed = await changeClosed(closed, recordId, (tr) => {
      for (const { from, to, text } of own) {
        // The record may have been changed by another window since it was searched.
        if (to > tr.doc.content.size || !sameWords(wordsBetween(tr.doc, from, to), text)) continue;
        const id = mentionId(`m${workbench.newId()}`);
        ids.push(id);
        addMention(tr, from, to, { id, kind, entity, normal: '', cert: null, by, at: workbench.now() });
      }
    });
    if (changed) {
      done.push({
        recordId,
        back(tr) {
          for (const id of ids) removeMention(tr, id);
        },
      });
    } else left.push(recordId);
  }
  return { done, left };
}

const sameWords = (a: string, b: string): boolean => a.replace(/\s+/g, ' ') === b.replace(/\s+/g, ' ');
