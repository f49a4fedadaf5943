// Who is named together with whom, and when: counts for a graph and points for a timeline, from the mentions that are linked.
import { readBeads } from '../document/beads.ts';
import { type EntityId, isId, type RecordId } from '../document/ids.ts';
import { type PlacedMention, readMentions } from '../document/mentions.ts';
import type { Side } from '../document/schema.ts';
import { eachSegment } from '../document/segments.ts';
import type { MentioningRecord } from './concordance.ts';

/** What counts as together: a sentence with its translation, a paragraph with its translation, a whole record. */
export type Togetherness = 'sentence' | 'paragraph' | 'record';

export interface NamedEntity {
  readonly entity: EntityId;
  /** Mentions in each text. */
  readonly mentions: Readonly<Record<Side, number>>;
  /** Records that name it. */
  readonly records: number;
}

export interface CoMention {
  /** In the order of their ids. */
  readonly entities: readonly [EntityId, EntityId];
  /** Sentences, paragraphs or records that name both; both languages of one place count once. */
  readonly times: number;
}

export interface MentionNetwork {
  /** The most often named first. */
  readonly nodes: readonly NamedEntity[];
  /** The strongest first. */
  readonly edges: readonly CoMention[];
}

/** Counts over all records. Only mentions that are linked to an authority record count. */
export function mentionNetwork(records: readonly MentioningRecord[], together: Togetherness): MentionNetwork {
  const nodes = new Map<EntityId, { original: number; translation: number; records: number }>();
  const edges = new Map<string, number>();
  for (const record of records) {
    const linked = linkedMentions(record);
    for (const { side, entity } of linked) {
      const node = nodes.get(entity) ?? { original: 0, translation: 0, records: 0 };
      node[side] += 1;
      nodes.set(entity, node);
    }
    for (const entity of new Set(linked.map((mention) => mention.entity))) {
      const node = nodes.get(entity);
      if (node) node.records += 1;
    }
    for (const group of placesTogether(record, linked, together)) {
      const named = [...group].sort();
      named.forEach((one, at) => {
        for (const other of named.slice(at + 1)) edges.set(`${one} ${other}`, (edges.get(`${one} ${other}`) ?? 0) + 1);
      });
    }
  }
  return {
    nodes: [...nodes]
      .map(([entity, { original, translation, records: count }]) => ({
        ...{ entity, mentions: { original, translation }, records: count },
      }))
      .sort((a, b) => total(b) - total(a) || (a.entity < b.entity ? -1 : 1)),
    edges: [...edges]
      .map(([pair, times]) => ({ entities: pair.split(' ') as [EntityId, EntityId], times }))
      .sort((a, b) => b.times - a.times || (a.entities.join(' ') < b.entities.join(' ') ? -1 : 1)),
  };
}

const total = ({ mentions }: NamedEntity): number => mentions.original + mentions.translation;

interface LinkedMention extends PlacedMention {
  readonly entity: EntityId;
}

const linkedMentions = ({ doc }: MentioningRecord): LinkedMention[] =>
  readMentions(doc).flatMap((mention) =>
    isId(mention.attrs.entity) ? [{ ...mention, entity: mention.attrs.entity as EntityId }] : [],
  );

/** The sets of entities named in one place. What runs over two places counts to the first. */
function placesTogether(
  { doc }: MentioningRecord,
  linked: readonly LinkedMention[],
  together: Togetherness,
): Iterable<ReadonlySet<EntityId>> {
  const groups = new Map<string, Set<EntityId>>();
  const placeOf = together === 'record' ? () => 'record' : placeFinder(doc, together);
  for (const { spans, entity } of linked) {
    const place = placeOf(spans[0]?.from ?? 0);
    groups.set(place, (groups.get(place) ?? new Set()).add(entity));
  }
  return groups.values();
}

/**
 * Names the bead, or the paragraphs that beads join, that a position lies in. Paragraphs of both sides are one place where
 * any bead links them.
 */
function placeFinder(doc: MentioningRecord['doc'], together: 'sentence' | 'paragraph'): (pos: number) => string {
  const starts: { pos: number; place: string }[] = [];
  const root = new Map<string, string>();
  const find = (name: string): string => {
    const up = root.get(name) ?? name;
    return up === name ? name : find(up);
  };
  eachSegment(doc, ({ side, pos, block, node, id }) => {
    const own = together === 'sentence' ? String(node.attrs.bead ?? id) : `${side} ${block}`;
    starts.push({ pos, place: own });
    return undefined;
  });
  if (together === 'paragraph') {
    for (const { original, translation } of readBeads(doc)) {
      const names = [...original, ...translation].map(({ side, block }) => `${side} ${block}`);
      for (const name of names.slice(1)) root.set(find(name), find(names[0] ?? name));
    }
  }
  starts.sort((a, b) => a.pos - b.pos);
  return (pos) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle]?.pos ?? 0) <= pos) low = middle;
      else high = middle - 1;
    }
    return find(starts[low]?.place ?? '');
  };
}

/** A point of a timeline: an entity, and a date it is named with. */
export interface DatedMention {
  readonly entity: EntityId;
  readonly record: RecordId;
  readonly side: Side;
  /** ISO 8601 date or interval, with a year. */
  readonly date: string;
  /** `named`: a date in the same sentence. `record`: the record's own, where the sentence has none. */
  readonly by: 'named' | 'record';
  /** Document position of the mention. */
  readonly at: number;
}

/** The dated mentions of the wanted entities, by date. A mention in a sentence of several dates stands at each of them. */
export function datedMentions(
  records: readonly MentioningRecord[],
  wanted: (entity: EntityId) => boolean,
): readonly DatedMention[] {
  return records
    .flatMap((record): DatedMention[] => {
      const all = readMentions(record.doc);
      const sentence = placeFinder(record.doc, 'sentence');
      const dates = new Map<string, Set<string>>();
      for (const { attrs, spans } of all) {
        if (attrs.kind !== 'date' || !/^\d{4}/.test(attrs.normal)) continue;
        const place = sentence(spans[0]?.from ?? 0);
        dates.set(place, (dates.get(place) ?? new Set()).add(attrs.normal));
      }
      return linkedMentions(record)
        .filter(({ entity }) => wanted(entity))
        .flatMap(({ entity, side, spans }): DatedMention[] => {
          const at = spans[0]?.from ?? 0;
          const point = { entity, record: record.id, side, at };
          const named = [...(dates.get(sentence(at)) ?? [])];
          if (named.length > 0) return named.map((date) => ({ ...point, date, by: 'named' as const }));
          return record.date === '' ? [] : [{ ...point, date: record.date, by: 'record' as const }];
        });
    })
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.at - b.at));
}
