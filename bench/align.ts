// How well and how fast the aligner aligns: documents with gold beads beside Gale and Church's aligner measured in the
// same run, how far its scores can be believed, and long texts.
import { readFileSync } from 'node:fs';
import { inProject } from '../scripts/project-folder.ts';
import { align } from '../shared/alignment/align.ts';
import type { Bead, Sentence } from '../shared/alignment/bead.ts';
import type { AlignmentEvidence } from '../shared/alignment/evidence.ts';
import { EMPTY_LEXICON, learnLexicon } from '../shared/alignment/learned-lexicon.ts';
import { archiveRecords, shareFound } from '../shared/alignment/testing/archive-records.ts';
import { DICTIONARY_FILE, readDictionary } from '../shared/language/dictionary.ts';
import { ADVERSITIES, hardDocuments } from './alignment/adversity.ts';
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
  type Variant,
} from './alignment/gold-documents.ts';
import { countAlone, countCrossings, emptyCounts, rates } from './alignment/hard-scores.ts';
import { benchLongTexts } from './alignment/long-texts.ts';

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
  printArchive(print, evidence);
  printHard(print, evidence);
  printLearning(print, evidence);
  benchLongTexts(print, evidence);
}

/** The records of fixtures/archive against the beads a careful reader makes. */
function printArchive(print: Print, evidence: AlignmentEvidence): void {
  print('\narchive record   beads a reader makes   found exactly (to reach: 0.9)');
  for (const record of archiveRecords()) {
    const found = shareFound(align(record.original, record.translation, evidence), record);
    print(
      `${record.name.padEnd(15)}  ${String(record.reader.length).padStart(4)}                   ${found.toFixed(3)}`,
    );
  }
}

/** Documents with moved, omitted and added blocks, made from those with gold beads. */
function printHard(print: Print, evidence: AlignmentEvidence): void {
  print('\nhard documents         variant   strict F1   out of order: P R F1   left alone: P R F1');
  for (const variant of ['base', 'ocr8'] as const)
    for (const [name, changes] of Object.entries(ADVERSITIES)) {
      const [tally, crossings, alone] = [emptyTally(), emptyCounts(), emptyCounts()];
      for (const document of hardDocuments(goldDocuments(variant) ?? [], changes, 0)) {
        const beads = align(document.original, document.translation, evidence);
        tallyLinks(tally, document.gold, beads);
        countCrossings(crossings, document, beads);
        countAlone(alone, document, beads);
      }
      print(
        `${name.padEnd(21)}  ${variant.padEnd(8)}  ${strictF1(tally).toFixed(4)}      ${rates(crossings)}      ${rates(alone)}`,
      );
    }
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
  print('');
  for (const variant of ['mod', 'ocr8'] as const) printLearningOf(print, evidence, variant);
}

function printLearningOf(print: Print, evidence: AlignmentEvidence, variant: Variant): void {
  const documents = goldDocuments(variant) ?? [];
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
    `${variant} without and with a lexicon learned from the beads of other documents: ${strictF1(without).toFixed(4)}, ${strictF1(learned).toFixed(4)}`,
  );
}

function textsOf({ original, translation }: GoldDocument, link: Pick<Bead, 'original' | 'translation'>) {
  const join = (sentences: readonly Sentence[], places: readonly number[]) =>
    places.map((place) => sentences[place]?.text ?? '').join(' ');
  return { original: join(original, link.original), translation: join(translation, link.translation) };
}
