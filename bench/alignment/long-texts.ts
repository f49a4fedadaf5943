// How time and memory grow with the length of a text: one long text made of all documents, and one that repeats itself.
import { align } from '../../shared/alignment/align.ts';
import type { Bead, Sentence } from '../../shared/alignment/bead.ts';
import type { AlignmentEvidence } from '../../shared/alignment/evidence.ts';
import { realign } from '../../shared/alignment/realign.ts';
import { galeChurch } from './gale-church.ts';
import { emptyTally, type GoldDocument, goldDocuments, strictF1, tallyLinks } from './gold-documents.ts';

type Print = (line: string) => void;

/** Seconds to reach, by sentences a side. */
const TO_REACH: Readonly<Record<number, number>> = { 1000: 0.6, 5000: 3, 20000: 12 };
const SIZES = [1000, 5000, 20_000];
/** Gale and Church's aligner looks at every pair of sentences: longer texts take it minutes. */
const LONGEST_FOR_GALE_CHURCH = 5000;
/** Beads on either side of an edit that are aligned anew. */
const NEAR_EDIT = 5;

/** Prints time, memory and how time grows. */
export function benchLongTexts(print: Print, evidence: AlignmentEvidence): void {
  const documents = goldDocuments('ocr2') ?? [];
  const [first] = documents;
  if (!first) return;
  const texts = { 'all documents in turn': documents, 'one document again and again': [first] };
  for (const [name, repeated] of Object.entries(texts)) {
    print(`\nlong text: ${name}`);
    print('sentences   processor   to reach   memory   strict F1   Gale-Church   realigning around an edit');
    const times = SIZES.map((size) => printLong(print, evidence, repeated, size));
    const [shortest = 1, longest = 1] = [times[0], times.at(-1)];
    const exponent = Math.log(longest / shortest) / Math.log((SIZES.at(-1) ?? 1) / (SIZES[0] ?? 1));
    print(`time grows as length to the power of ${exponent.toFixed(2)} (1 is linear)`);
  }
}

/** Seconds of processor that something takes: on a busy machine they tell more than the clock. */
function secondsOf(work: () => void): number {
  const before = process.cpuUsage().user;
  work();
  return (process.cpuUsage().user - before) / 1e6;
}

/** Gives the seconds it took. */
function printLong(
  print: Print,
  evidence: AlignmentEvidence,
  documents: readonly GoldDocument[],
  size: number,
): number {
  const { original, translation, gold } = longDocument(documents, size);
  let beads: readonly Bead[] = [];
  const seconds = secondsOf(() => {
    beads = align(original, translation, evidence);
  });
  const memory = Math.round(process.memoryUsage().rss / 1e6);
  const tally = emptyTally();
  tallyLinks(tally, gold, beads);
  const others =
    size <= LONGEST_FOR_GALE_CHURCH ? `${secondsOf(() => galeChurch(original, translation)).toFixed(2)} s` : 'not run';
  print(
    `${String(original.length).padStart(9)}   ${seconds.toFixed(2).padStart(7)} s   ${String(TO_REACH[size]).padStart(6)} s   ` +
      `${memory} MB   ${strictF1(tally).toFixed(4)}      ${others.padEnd(11)}   ${Math.round(afterEdit(original, translation, evidence, beads))} ms`,
  );
  return seconds;
}

/** Milliseconds (median of five) that aligning anew takes when all beads but those in the middle are kept. */
function afterEdit(
  original: readonly Sentence[],
  translation: readonly Sentence[],
  evidence: AlignmentEvidence,
  beads: readonly Bead[],
): number {
  const middle = Math.floor(beads.length / 2);
  const fixed = beads.filter((_, at) => Math.abs(at - middle) > NEAR_EDIT);
  const times = Array.from(
    { length: 5 },
    () => 1000 * secondsOf(() => realign(original, translation, evidence, fixed)),
  );
  return times.sort((a, b) => a - b)[2] ?? 0;
}

/** Documents one after another, repeated until the text is long enough. */
function longDocument(documents: readonly GoldDocument[], size: number): GoldDocument {
  const long = {
    name: 'long',
    original: [] as Sentence[],
    translation: [] as Sentence[],
    gold: [] as GoldDocument['gold'][number][],
  };
  for (let copy = 0; long.original.length < size; copy++) {
    const document = documents[copy % documents.length];
    if (!document) break;
    const [here, there] = [long.original.length, long.translation.length];
    for (const link of document.gold)
      long.gold.push({
        original: link.original.map((n) => n + here),
        translation: link.translation.map((n) => n + there),
      });
    long.original.push(...document.original.map((sentence) => ({ ...sentence, paragraph: copy })));
    long.translation.push(...document.translation.map((sentence) => ({ ...sentence, paragraph: copy })));
  }
  return long;
}
