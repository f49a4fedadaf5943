// The figures of OCR correction: suspects found and right readings on made typescript pages, false alarms on clean prose,
// reliability of the probabilities, speed; beside hunspell on the same pages where it is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { truthAt } from '../scripts/ocr-training/letters.ts';
import { placedConfidences } from '../scripts/ocr-training/pages.ts';
import type { OcrEngine } from '../shared/ocr/engine.ts';
import { judgeBlocks } from '../shared/ocr/judge.ts';
import type { Suspect } from '../shared/ocr/suspect.ts';
import { ALONE } from '../shared/ocr/testing/engine.ts';
import { benchArchive } from './ocr/archive.ts';
import { benchEdit, benchLoading, processorTime } from './ocr/costs.ts';
import { addErrors, classLines, type ErrorClasses } from './ocr/error-classes.ts';
import { correctedText, errorRate } from './ocr/error-rate.ts';
import { hunspellSuspects } from './ocr/hunspell.ts';
import { Reliability } from './ocr/reliability.ts';
import { addPage, figures, noScore, plain, type Score, scoredTokens } from './ocr/scoring.ts';

const DATA = new URL('../../shared/data/', import.meta.url).pathname;
/** Articles of clean prose that are judged; each has some 230 words. */
const ARTICLES = 60;
const SURE = 0.9;

interface Page {
  readonly name: string;
  readonly truth: string;
  readonly read: string;
}

function pagesOf(folder: string): readonly Page[] {
  const read = (kind: string, name: string): string => readFileSync(join(folder, kind, name), 'utf8');
  return readdirSync(join(folder, 'gt'))
    .sort()
    .map((name) => ({ name, truth: read('gt', name), read: read('ocr', name) }));
}

/** Prints the table; with `verbose` what was missed in the archive's records. Says so where the material is missing. */
export async function benchOcr(print: (line: string) => void, verbose = false): Promise<void> {
  if (!existsSync(join(DATA, 'typescript'))) {
    print('The made typescript pages are not here (../shared/data/typescript): nothing was measured.');
    return;
  }
  printSources(print);
  const engine = benchLoading(print);
  const pages = pagesOf(join(DATA, 'typescript'));
  const ours = benchPages(print, pages, engine);
  benchConfidences(print, pages, engine);
  benchEdit(print, pages[0]?.read ?? '', engine);
  benchClean(print, engine);
  await benchArchive(print, join(DATA, 'archive'), verbose);
  benchReference(print, pages, ours);
}

/** Where the language data and the confusions come from, as language-data/README.md has it. */
function printSources(print: (line: string) => void): void {
  const readme = readFileSync(new URL('../language-data/README.md', import.meta.url), 'utf8');
  for (const [, file = '', what = '', source = ''] of readme.matchAll(/^\| (ru-\S+) \| (.*?) \| (.*?) \|/gm)) {
    print(`${file}: ${what}; ${source}`);
  }
}

/** Prints the figures of the pages; answers how many milliseconds 1,000 tokens take. */
function benchPages(print: (line: string) => void, pages: readonly Page[], engine: OcrEngine): number {
  const [all, found, readings] = [noScore(), new Reliability(), new Reliability()];
  const sure = { words: 0, right: 0, marks: 0, marksRight: 0 };
  const levels = new Map<string, { before: number; after: number; letters: number }>();
  const classes: ErrorClasses = new Map();
  const judged = pages.map(({ read }) =>
    processorTime(() => judgeBlocks([{ text: read, counterpart: null }], engine, ALONE)[0] ?? []),
  );
  pages.forEach(({ name, truth, read }, index) => {
    const suspects = judged[index]?.value ?? [];
    const page = noScore();
    const tokens = scoredTokens(truth, read);
    addPage(page, tokens, suspects);
    addPage(all, tokens, suspects, (token, suspect, rank) => {
      if (!suspect) return;
      found.add(suspect.score, token.read !== token.truth);
      const [best] = suspect.suggestions;
      if (best) readings.add(best.score, rank === 0);
      if (!best || best.score < SURE) return;
      sure.words++;
      if (plain(best.text) === token.truth) sure.right++;
    });
    const stands = truthAt({ truth, read });
    for (const { from, to, suggestions, reasons } of suspects) {
      const [best] = suggestions;
      if (!best || best.score < SURE || !reasons.some(({ kind }) => kind.endsWith('punctuation'))) continue;
      sure.marks++;
      if (stands(from, to).trim() === best.text.trim()) sure.marksRight++;
    }
    const level = /light|medium|heavy/.exec(name)?.[0] ?? '';
    if (level !== 'light') addErrors(classes, truth, read, suspects, SURE);
    const rates = levels.get(level) ?? { before: 0, after: 0, letters: 0 };
    rates.before += errorRate(truth, read);
    rates.after += errorRate(truth, correctedText(read, suspects, SURE));
    rates.letters += truth.length;
    levels.set(level, rates);
    print(`${name.padEnd(34)} ${figures(page)}`);
  });
  print(`${'all pages'.padEnd(34)} ${figures(all)}   (to reach: P .93, F1 .90, first .45, five .62)`);
  const taken = (1000 * judged.reduce((sum, { ms }) => sum + ms, 0)) / all.tokens;
  print(
    `judged with suggestions at ${taken.toFixed(0)} ms of processor time for 1,000 tokens   (to reach: under 1000 ms)`,
  );
  print(['suspects, score → share wrong, how many', ...found.table()].join('\n'));
  print(['best readings, score → share right, how many', ...readings.table()].join('\n'));
  print(
    `corrections at ${SURE}: ${sure.right} of ${sure.words} words right, ${sure.marksRight} of ${sure.marks} marks   (to reach: 95 %)`,
  );
  for (const [level, { before, after, letters }] of levels) {
    print(
      `character errors on ${level} pages: ${percent(before / letters)} before, ${percent(after / letters)} after, ${percent(1 - after / before)} less   (to reach: a third less on medium and heavy)`,
    );
  }
  print(['wrong characters on medium and heavy pages', ...classLines(classes)].join('\n'));
  return taken;
}

/** The same pages with the confidences of their hOCR. */
function benchConfidences(print: (line: string) => void, pages: readonly Page[], engine: OcrEngine): void {
  const score = noScore();
  for (const { name, truth, read } of pages) {
    const hocr = join(DATA, 'typescript', 'hocr', name.replace('.txt', '.hocr'));
    if (!existsSync(hocr)) return;
    const confidences = placedConfidences(read, readFileSync(hocr, 'utf8'));
    const [suspects = []] = judgeBlocks([{ text: read, counterpart: null, confidences }], engine, ALONE);
    addPage(score, scoredTokens(truth, read), suspects);
  }
  print(`${"with the OCR's confidences".padEnd(34)} ${figures(score)}`);
}

const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;

function timed<Value>(work: () => Value): { readonly value: Value; readonly ms: number } {
  const began = performance.now();
  const value = work();
  return { value, ms: performance.now() - began };
}

function benchClean(print: (line: string) => void, engine: OcrEngine): void {
  const folder = join(DATA, 'factrueval', 'devset');
  if (!existsSync(folder)) return;
  const score: Score = noScore();
  const articles = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  for (const name of articles.slice(0, ARTICLES)) {
    const blocks = readFileSync(join(folder, name), 'utf8')
      .split(/\n+/)
      .filter((block) => block.trim() !== '');
    const judged: readonly (readonly Suspect[])[] = judgeBlocks(
      blocks.map((text) => ({ text, counterpart: null })),
      engine,
      ALONE,
    );
    blocks.forEach((block, index) => {
      addPage(score, scoredTokens(block, block), judged[index] ?? []);
    });
  }
  print(
    `clean prose: ${score.falseAlarms} false alarms in ${score.tokens} tokens, ${percent(score.falseAlarms / score.tokens)}   (to reach: 1 %)`,
  );
}

/** hunspell on the same pages; `ours` is what 1,000 tokens take here. */
function benchReference(print: (line: string) => void, pages: readonly Page[], ours: number): void {
  if (spawnSync('hunspell', ['--version']).status !== 0) {
    print('hunspell is not installed: no reference.');
    return;
  }
  const score = noScore();
  let taken = 0;
  for (const { truth, read } of pages) {
    const { value, ms } = timed(() => hunspellSuspects(read));
    taken += ms;
    addPage(score, scoredTokens(truth, read), value);
  }
  print(`${'hunspell -d ru_RU'.padEnd(34)} ${figures(score)}`);
  const theirs = (1000 * taken) / score.tokens;
  print(
    `hunspell takes ${theirs.toFixed(0)} ms by the clock for 1,000 tokens with suggestions, ${(theirs / ours).toFixed(1)} times as long as the processor time above: true only on a quiet machine   (to reach: 10 times)`,
  );
}
