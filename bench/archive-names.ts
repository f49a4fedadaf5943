// How well both archive records are tagged and linked as a whole: against what a careful reader found named in them.
import { readFileSync } from 'node:fs';
import { tagRecords } from '../cli/machine-tagging.ts';
import { inProject } from '../scripts/project-folder.ts';
import { align } from '../shared/alignment/align.ts';
import { EMPTY_LEXICON } from '../shared/alignment/learned-lexicon.ts';
import { countingIds } from '../shared/document/ids.ts';
import { readMentions } from '../shared/document/mentions.ts';
import { offsetInBlock, type PlacedBlock, readSide } from '../shared/document/reading-order.ts';
import { isUnread, type Side } from '../shared/document/schema.ts';
import type { EntityEngine } from '../shared/entities/engine.ts';
import { makeRecord } from '../shared/intake/make-record.ts';
import { planRecord } from '../shared/intake/read-record.ts';
import { DICTIONARY_FILE, readDictionary } from '../shared/language/dictionary.ts';
import { splitSentences } from '../shared/segmentation/split-sentences.ts';
import type { TeiRecord } from '../shared/tei/tei-record.ts';
import { decodeFile } from '../shared/witness/decode.ts';

const RECORDS = { memorandum: '000_9bcb9f85c4ea4aa2.txt', letter: '003_6fd1823bc066bd27.txt' } as const;
const GOLD = 'bench/gold/archive-names.tsv';

/** A place where something is named. `linked`: the authority record of the mention there; null where nothing was proposed. */
interface NamedPlace {
  readonly record: string;
  readonly entity: string;
  readonly side: Side;
  readonly text: string;
  readonly proposed: boolean;
  readonly linked: string | null;
}

/** Prints what was found, how much of it is linked rightly, and everything that is not. */
export function benchArchiveNames(engine: EntityEngine, print: (line: string) => void): void {
  const names = Object.keys(RECORDS) as (keyof typeof RECORDS)[];
  const tagged = tagRecords(names.map(readArchiveRecord), engine);
  const places = names.flatMap((name, at) => {
    const record = tagged[at];
    return record ? placesIn(name, record) : [];
  });
  const entities = grouped(places, ({ record, entity }) => `${record} ${entity}`);
  const judged = [...entities].map(([entity, own]) => ({ entity, ...judge(own) }));
  const both = judged.filter(({ sides }) => sides === 2);
  const whole = both.filter(({ proposed, oneRecord }) => proposed && oneRecord);
  const found = places.filter(({ proposed }) => proposed);
  const right = places.filter((place) => place.linked !== null && place.linked === recordOf(places, place));
  const shared = sharedRecords(places);
  print('Both archive records, names a careful reader found in the English, against what is proposed and linked:');
  print(`  ${found.length} of ${places.length} places proposed with the right kind and bounds`);
  print(`  ${whole.length} of ${both.length} names proposed on both sides and linked to one record`);
  const links = found.filter(({ linked }) => linked !== null);
  const wrong = links.filter((place) => !right.includes(place) || shared.has(place));
  print(
    `  wrong links ${wrong.length} of ${links.length}, ${((100 * wrong.length) / Math.max(1, links.length)).toFixed(1)} % (to reach: at most 10 %)`,
  );
  for (const { record, entity, side, text } of places.filter(({ proposed }) => !proposed))
    print(`  not proposed: ${record}, ${side}, ${entity}: ${text}`);
  for (const { record, entity, side, text, linked } of wrong)
    print(`  wrongly linked: ${record}, ${side}, ${entity}: ${text} → ${linked}`);
}

interface Judgement {
  readonly sides: number;
  /** On each side where it is named, at least once. */
  readonly proposed: boolean;
  readonly oneRecord: boolean;
}

function judge(places: readonly NamedPlace[]): Judgement {
  const sides = [...new Set(places.map(({ side }) => side))];
  const proposed = sides.every((side) => places.some((place) => place.side === side && place.proposed));
  const linked = sides.map(
    (side) => new Set(places.filter((place) => place.side === side).map((place) => place.linked)),
  );
  const [first, second] = linked;
  const oneRecord =
    first !== undefined && second !== undefined && [...first].some((id) => id !== null && second.has(id));
  return { sides: sides.length, proposed, oneRecord };
}

/** The authority record that most places of the same thing are linked to. */
function recordOf(places: readonly NamedPlace[], { entity, record }: NamedPlace): string | null {
  const counts = new Map<string, number>();
  for (const place of places)
    if (place.entity === entity && place.record === record && place.linked !== null)
      counts.set(place.linked, (counts.get(place.linked) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

/** Places whose record is by rights another thing's, which more places are linked to. */
function sharedRecords(places: readonly NamedPlace[]): ReadonlySet<NamedPlace> {
  const wrong = new Set<NamedPlace>();
  for (const own of grouped(places, ({ linked }) => linked ?? '').values()) {
    if (own[0]?.linked == null) continue;
    const byEntity = [...grouped(own, ({ entity }) => entity).values()].sort((a, b) => b.length - a.length);
    for (const place of byEntity.slice(1).flat()) wrong.add(place);
  }
  return wrong;
}

export function readArchiveRecord(name: keyof typeof RECORDS): TeiRecord {
  const file = decodeFile(name, readFileSync(inProject('fixtures/archive', RECORDS[name])));
  if (!file.ok) throw new RangeError(file.problem.message);
  const plan = planRecord(file.value);
  if (!plan.ok) throw new RangeError(plan.problem.message);
  const evidence = {
    dictionary: readDictionary(readFileSync(inProject('language-data', DICTIONARY_FILE))),
    learned: EMPTY_LEXICON,
  };
  const made = makeRecord(plan.value, {
    ids: countingIds(),
    split: splitSentences,
    align: (original, translation) => align(original, translation, evidence),
  });
  return { id: name, ...made, authority: [], editors: [], changes: [], application: { name: 'Sverka', version: '0' } };
}

/** The places of the gold list in a tagged record. */
function placesIn(name: string, { doc }: TeiRecord): NamedPlace[] {
  const mentions = readMentions(doc);
  const gold = readFileSync(inProject(GOLD), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'))
    .filter(([record]) => record === name);
  return gold.flatMap(([, entity = '', kind = '', lang = '', pattern = '']) => {
    const side: Side = lang.startsWith('ru') ? 'original' : 'translation';
    const { blocks } = readSide(doc, side);
    const hits = blocks
      .filter(({ block }) => !isUnread(block.zone) || lang.startsWith('ru'))
      .flatMap((placed) => rangesOf(placed, pattern).map((range) => ({ placed, ...range })));
    if (hits.length === 0) throw new RangeError(`${GOLD}: “${pattern}” is nowhere in the ${name}.`);
    return hits.map(({ placed, from, to, text }): NamedPlace => {
      const there = mentions.find(
        (mention) =>
          mention.side === side &&
          mention.attrs.kind === kind &&
          isThere(placed, mention.spans[0]?.from ?? 0, mention.spans.at(-1)?.to ?? 0, from, to),
      );
      return { record: name, entity, side, text, proposed: there !== undefined, linked: there?.attrs.entity ?? null };
    });
  });
}

/** A mention may have a title or an owner more than the reader's, or its quotation marks: it must hold the name. */
function isThere(placed: PlacedBlock, start: number, end: number, from: number, to: number): boolean {
  if (start < placed.start || start > placed.start + placed.block.node.content.size) return false;
  const [first, last] = [offsetInBlock(placed, start), offsetInBlock(placed, end)];
  return first <= from && to <= last && last - first <= to - from + SLACK;
}
/** Characters a mention may have beside the name. */
const SLACK = 12;

function rangesOf({ block }: PlacedBlock, pattern: string): { from: number; to: number; text: string }[] {
  return [...block.text.matchAll(new RegExp(pattern.replaceAll(' ', '\\s+').replaceAll("'", "['’]"), 'gdu'))].map(
    (match) => {
      const place = match.indices?.slice(1).find(Boolean) ?? match.indices?.[0] ?? [match.index, match.index];
      return { from: place[0], to: place[1], text: block.text.slice(place[0], place[1]).replace(/\s+/g, ' ') };
    },
  );
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
