// Mentions as lines of a concordance: the name in the middle, the words around it on both sides (keyword in context).
import type { Node } from 'prosemirror-model';
import type { MentionId, RecordId } from '../document/ids.ts';
import { type PlacedMention, readMentions } from '../document/mentions.ts';
import { offsetInBlock, type PlacedBlock, readSide } from '../document/reading-order.ts';
import { languageOf, SIDES, type Side } from '../document/schema.ts';
import type { NameLanguage } from './engine.ts';

/** A record of the project, as far as its mentions go. */
export interface MentioningRecord {
  readonly id: RecordId;
  readonly title: string;
  /** ISO 8601; '' when unknown. */
  readonly date: string;
  readonly doc: Node;
}

export interface ConcordanceRow {
  readonly record: RecordId;
  readonly title: string;
  readonly date: string;
  readonly side: Side;
  readonly lang: NameLanguage;
  readonly mention: MentionId;
  /** Document positions of the first piece and the end of the last. */
  readonly from: number;
  readonly to: number;
  /** Words before, the name, words after; white space single, cut at words with "…". */
  readonly before: string;
  readonly keyword: string;
  readonly after: string;
}

/** Characters on either side of the name. */
const CONTEXT = 60;

/**
 * The lines of the mentions that `wanted` picks, by record date (records without one last), title, then reading order.
 * `context`: UTF-16 units of text on either side.
 */
export function concordance(
  records: readonly MentioningRecord[],
  wanted: (mention: PlacedMention) => boolean,
  context: number = CONTEXT,
): readonly ConcordanceRow[] {
  return byDate(records).flatMap((record) => {
    const mentions = readMentions(record.doc).filter(wanted);
    if (mentions.length === 0) return [];
    const blocks = {
      original: readSide(record.doc, 'original').blocks,
      translation: readSide(record.doc, 'translation').blocks,
    };
    return SIDES.flatMap((side) =>
      mentions
        .filter((mention) => mention.side === side)
        .flatMap((mention) => rowOf(record, mention, blocks[side], context) ?? []),
    );
  });
}

function rowOf(
  { id, title, date }: MentioningRecord,
  { id: mention, side, spans, text }: PlacedMention,
  blocks: readonly PlacedBlock[],
  context: number,
): ConcordanceRow | null {
  const [first, last] = [spans[0], spans.at(-1)];
  const home = first && blocks.findLast(({ start }) => start <= first.from);
  if (!first || !last || !home) return null;
  const end = blocks.findLast(({ start }) => start < last.to) ?? home;
  const before = home.block.text.slice(0, offsetInBlock(home, first.from));
  const after = end.block.text.slice(offsetInBlock(end, last.to));
  return {
    ...{ record: id, title, date, side, lang: languageOf(side), mention, from: first.from, to: last.to },
    before: cutBefore(before, context),
    keyword: oneLine(text),
    after: cutAfter(after, context),
  };
}

/** Records in the order of their dates; those without stand last. */
const byDate = (records: readonly MentioningRecord[]): readonly MentioningRecord[] =>
  [...records].sort((a, b) => {
    if ((a.date === '') !== (b.date === '')) return a.date === '' ? 1 : -1;
    return a.date < b.date ? -1 : a.date > b.date ? 1 : a.title < b.title ? -1 : a.title > b.title ? 1 : 0;
  });

const oneLine = (text: string): string => text.replace(/[-¬] *\n */g, '').replace(/\s+/g, ' ');

function cutBefore(text: string, context: number): string {
  const line = oneLine(text.slice(-2 * context)).trimStart();
  if (line.length <= context && text.length <= 2 * context) return line;
  const cut = line.slice(-context);
  return `…${cut.slice(cut.search(/\s|$/))}`;
}

function cutAfter(text: string, context: number): string {
  const line = oneLine(text.slice(0, 2 * context)).trimEnd();
  if (line.length <= context && text.length <= 2 * context) return line;
  return `${line.slice(0, context).replace(/\s?\S*$/, '')} …`;
}
