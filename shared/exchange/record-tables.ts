// The decisions of a record as tables for a spreadsheet: corrections, mentions, beads.
import { readBeads } from '../document/beads.ts';
import { readMentions } from '../document/mentions.ts';
import { offsetInBlock, readSide } from '../document/reading-order.ts';
import type { Side } from '../document/schema.ts';
import { preferredName } from '../entities/authority.ts';
import { readApparatus } from './apparatus.ts';
import { writeCsv } from './csv.ts';
import type { ExchangeRecord } from './exchange-record.ts';
import { runningText } from './running-text.ts';

/** One row for each correction, in reading order. */
export function correctionsCsv({ doc, witness }: ExchangeRecord): string {
  return writeCsv(
    ['side', 'sentence', 'was', 'reads', 'who', 'when', 'how', 'certainty', 'remark'],
    readApparatus(doc, witness).map(({ side, segment, was, reads, decision }) => [
      ...[side, segment, was, reads],
      ...[
        decision?.by ?? null,
        decision?.at ?? null,
        decision?.how ?? null,
        decision?.cert ?? null,
        decision?.note ?? null,
      ],
    ]),
  );
}

/** One row for each mention; several pieces of one are joined by a space. */
export function mentionsCsv({ doc, authority }: ExchangeRecord): string {
  const names = new Map<string, string>(authority.map((record) => [record.id, preferredName(record, 'en')]));
  const sentenceAt = { original: sentenceFinder(doc, 'original'), translation: sentenceFinder(doc, 'translation') };
  return writeCsv(
    ['mention', 'side', 'sentence', 'kind', 'text', 'entity', 'name', 'normal', 'certainty', 'who', 'when'],
    readMentions(doc).map(({ id, side, attrs, spans, text }) => [
      ...[id, side, sentenceAt[side](spans[0]?.from ?? 0), attrs.kind, text],
      ...[attrs.entity, names.get(attrs.entity ?? '') ?? null, attrs.normal, attrs.cert, attrs.by, attrs.at],
    ]),
  );
}

/** One row for each bead and for each sentence that stands alone. */
export function beadsCsv({ doc }: Pick<ExchangeRecord, 'doc'>): string {
  return writeCsv(
    ['bead', 'original', 'translation', 'original text', 'translation text', 'status', 'certainty'],
    readBeads(doc).map(({ id, original, translation, status, score }) => [
      id,
      ...[original, translation].map((segments) => segments.map((segment) => segment.id).join(' ')),
      ...[original, translation].map((segments) => segments.map(({ node }) => runningText(node)).join(' ')),
      ...[id === null ? null : status, score],
    ]),
  );
}

/** Tells the id of the sentence that a document position of a side lies in. */
function sentenceFinder(doc: ExchangeRecord['doc'], side: Side): (pos: number) => string {
  const { blocks } = readSide(doc, side);
  return (pos) => {
    const placed = blocks.findLast(({ start }) => start <= pos);
    if (!placed) return '';
    const offset = offsetInBlock(placed, pos);
    return placed.block.segments.findLast(({ from }) => from <= offset)?.id ?? '';
  };
}
