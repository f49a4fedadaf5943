// The suspect words of a whole record, each sentence judged beside its translation.
import { readBeads } from '../shared/document/beads.ts';
import { readSide } from '../shared/document/reading-order.ts';
import { isUnread } from '../shared/document/schema.ts';
import { namesAsTheyStand, namesToKnow } from '../shared/entities/names-to-know.ts';
import { writeCsv } from '../shared/exchange/csv.ts';
import { runningText } from '../shared/exchange/running-text.ts';
import type { OcrEngine } from '../shared/ocr/engine.ts';
import { judgeBlocks } from '../shared/ocr/judge.ts';
import { NOTHING_LEARNED } from '../shared/ocr/learned-confusions.ts';
import type { Suspect } from '../shared/ocr/suspect.ts';
import type { TeiRecord } from '../shared/tei/tei-record.ts';
import { rounded } from './rounded.ts';

/** Suspects of one sentence; offsets are in the sentence's text. */
export interface SentenceSuspects {
  readonly sentence: string;
  readonly suspects: readonly Suspect[];
}

/** Judges the original of a record, sentence by sentence; debris is not judged. */
export function suspectsOfRecord({ doc, authority }: TeiRecord, engine: OcrEngine): readonly SentenceSuspects[] {
  const across = new Map<string, string>();
  for (const { original, translation } of readBeads(doc))
    for (const { id } of original) across.set(id, translation.map(({ node }) => runningText(node)).join(' '));
  const sentences = readSide(doc, 'original')
    .blocks.filter(({ block }) => !isUnread(block.zone))
    .flatMap(({ block }) => block.segments.map(({ id, from, to }) => ({ id, text: block.text.slice(from, to) })));
  const authorityNames = namesToKnow(authority);
  const judged = judgeBlocks(
    sentences.map(({ id, text }) => ({ text, counterpart: across.get(id) || null })),
    engine,
    {
      ...{ counterpart: null, projectLexicon: new Set(), learned: NOTHING_LEARNED, authorityNames },
      dismissed: new Set(namesAsTheyStand(authorityNames)),
    },
  );
  return sentences.map(({ id }, index) => ({ sentence: id, suspects: judged[index] ?? [] }));
}

/** One row for each suspect, with its best readings. */
export function suspectsCsv(sentences: readonly SentenceSuspects[]): string {
  return writeCsv(
    ['sentence', 'from', 'to', 'text', 'certainty', 'first reading', 'its certainty', 'other readings', 'reasons'],
    sentences.flatMap(({ sentence, suspects }) =>
      suspects.map(({ from, to, text, score, reasons, suggestions: [first, ...others] }) => [
        ...[sentence, from, to, text, rounded(score)],
        ...[first?.text ?? null, first ? rounded(first.score) : null],
        others
          .slice(0, 3)
          .map((other) => other.text)
          .join('; '),
        reasons.map(({ kind }) => kind).join('; '),
      ]),
    ),
  );
}
