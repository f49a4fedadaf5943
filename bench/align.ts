// How well and how fast the aligner aligns: documents with gold beads beside Gale and Church's aligner measured in the
// same run, how far its scores can be believed, and long texts.
import { readFileSync } from 'node:fs';
import { inProject } from '../scripts/project-folder.ts';
import { align } from '../shared/alignment/align.ts';
import type { Bead, Sentence } from '../shared/alignment/bead.ts';
import type { AlignmentEvidence } from '../shared/alignment/evidence.ts';
import { EMPTY_LEXICON, learnLexicon } from '../shared/alignment/learned-lexicon.ts';
import { realign } from '../shared/alignment/realign.ts';
import { DICTIONARY_FILE, readDictionary } from '../shared/language/dictionary.ts';
import { galeChurch } from './alignment/gale-church.ts';
import {
  emptyTally,
  type GoldDocument,
  goldDocuments,
  isFull,
  laxF1,
  strictF1,
  tallyLinks,
  VARIANTS,
} from './alignment/gold-documents.ts';

type Print = (line: string) => void;

/** Strict F1 to reach, by variant. */
const TO_REACH = { base: 0.982, mod: 0.968, ocr2: 0.966, ocr8: 0.962, para: 0.97 } as const;

/** Prints every table; says so where the material is missing. */
export async function benchAlign(print: Print): Promise<void> {
  const evidence = loadEvidence();
  const reliability = Array.from({ length: 10 }, () => ({ beads: 0, score: 0, right: 0 }));
  print('variant   strict F1   to reach   lax F1   Gale-Church   time');
  for (const variant of VARIANTS) {
    const documents = goldDocuments(variant);
    if (!documents) return print('not measured: ../shared/data/align is missing');
    const [ours, theirs] = [emptyTally(), emptyTally()];
    const started = performance.now();
    const made = documents.map(({ original, translation }) => align(original, translation, evidence));
    const seconds = (performance.now() - started) / 1000;
    documents.forEach(({ gold, original, translation }, at) => {
      tallyLinks(ours, gold, made[at] ?? []);
      tallyLinks(theirs, gold, galeChurch(original, translation));
      weighScores(reliability, gold, made[at] ?? []);
    });
    const figures = [strictF1(ours), TO_REACH[variant], laxF1(ours), strictF1(theirs)].map((n) => n.toFixed(4));
    print(`${variant.padEnd(8)}  ${figures.join('      ')}       ${seconds.toFixed(1)} s`);
  }
  printReliability(print, reliability);
  printLearning(print, evidence);
  for (const size of [1000, 5000, 20_000]) printLong(print, evidence, size);
}

/** The aligner's evidence as the program has it. */
function loadEvidence(): AlignmentEvidence {
  const started = performance.now();
  const dictionary = readDictionary(readFileSync(inProject('language-data', DICTIONARY_FILE)));
  console.info(`dictionary read in ${Math.round(performance.now() - started)} ms (to reach: under 300 ms)`);
  return { dictionary, learned: EMPTY_LEXICON };
}

interface Bin {
  beads: number;
  score: number;
  right: number;
}

function weighScores(bins: readonly Bin[], gold: GoldDocument['gold'], beads: readonly Bead[]): void {
  const wanted = new Set(gold.map(({ original, translation }) => `${original}|${translation}`));
  for (const bead of beads.filter(isFull)) {
    const bin = bins[Math.min(bins.length - 1, Math.floor(bead.score * bins.length))];
    if (!bin) continue;
    bin.beads++;
    bin.score += bead.score;
    if (wanted.has(`${bead.original}|${bead.translation}`)) bin.right++;
  }
}

function printReliability(print: Print, bins: readonly Bin[]): void {
  print('\nscore     beads   mean score   share right');
  bins.forEach(({ beads, score, right }, at) => {
    const range = `${at / bins.length}-${(at + 1) / bins.length}`;
    if (beads === 0) return;
    print(
      `${range.padEnd(8)}  ${String(beads).padStart(5)}   ${(score / beads).toFixed(3)}        ${(right / beads).toFixed(3)}`,
    );
  });
  const all = bins.reduce((sum, { beads }) => sum + beads, 0);
  const error = bins.reduce((sum, { score, right }) => sum + Math.abs(score - right), 0) / all;
  print(`expected calibration error ${error.toFixed(4)} (to reach: at most 0.05)`);
}

/** What a lexicon learned from one half of the documents, as if confirmed, does for the other half. */
function printLearning(print: Print, evidence: AlignmentEvidence): void {
  const documents = goldDocuments('ocr8') ?? [];
  const half = (parity: number) => documents.filter((_, at) => at % 2 === parity);
  const [without, learned] = [emptyTally(), emptyTally()];
  for (const parity of [0, 1]) {
    const confirmed = half(1 - parity).flatMap((document) =>
      document.gold.filter(isFull).map((link) => textsOf(document, link)),
    );
    const lexicon = learnLexicon(confirmed);
    for (const { original, translation, gold } of half(parity)) {
      tallyLinks(without, gold, align(original, translation, evidence));
      tallyLinks(learned, gold, align(original, translation, { ...evidence, learned: lexicon }));
    }
  }
  print(
    `\nocr8 without and with a lexicon learned from other documents: ${strictF1(without).toFixed(4)}, ${strictF1(learned).toFixed(4)}`,
  );
}

function textsOf({ original, translation }: GoldDocument, link: Pick<Bead, 'original' | 'translation'>) {
  const join = (sentences: readonly Sentence[], places: readonly number[]) =>
    places.map((place) => sentences[place]?.text ?? '').join(' ');
  return { original: join(original, link.original), translation: join(translation, link.translation) };
}

/** Seconds to reach for a long text, by sentences a side. */
const LONG_TO_REACH: Readonly<Record<number, number>> = { 1000: 0.6, 5000: 3, 20000: 12 };
/** Beads on either side of an edit that are aligned anew. */
const NEAR_EDIT = 5;

/** All documents one after another, repeated until the text is long enough. */
function printLong(print: Print, evidence: AlignmentEvidence, size: number): void {
  const { original, translation, gold } = longDocument(size);
  const [started, before] = [performance.now(), process.cpuUsage().user];
  const beads = align(original, translation, evidence);
  const seconds = (performance.now() - started) / 1000;
  const own = (process.cpuUsage().user - before) / 1e6;
  const tally = emptyTally();
  tallyLinks(tally, gold, beads);
  const middle = Math.floor(beads.length / 2);
  const fixed = beads.filter((_, at) => Math.abs(at - middle) > NEAR_EDIT);
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    realign(original, translation, evidence, fixed);
    return performance.now() - start;
  });
  const again = times.sort((a, b) => a - b)[2] ?? 0;
  print(
    `${original.length} sentences a side: ${seconds.toFixed(2)} s, ${own.toFixed(2)} s of processor (to reach: under ` +
      `${LONG_TO_REACH[size]} s), ${Math.round(process.memoryUsage().rss / 1e6)} MB, strict F1 ${strictF1(tally).toFixed(4)}; ` +
      `realigning around an edit ${Math.round(again)} ms`,
  );
}

function longDocument(size: number): GoldDocument {
  const documents = goldDocuments('ocr2') ?? [];
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
