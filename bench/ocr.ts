// The figures of OCR correction: suspects found and right readings on made typescript pages, false alarms on clean prose,
// reliability of the probabilities, speed; beside hunspell on the same pages where it is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OcrEngine } from '../shared/ocr/engine.ts';
import { judgeBlocks } from '../shared/ocr/judge.ts';
import type { Suspect } from '../shared/ocr/suspect.ts';
import { ALONE, realEngine } from '../shared/ocr/testing/engine.ts';
import { correctedText, errorRate } from './ocr/error-rate.ts';
import { hunspellSuspects } from './ocr/hunspell.ts';
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

/** Counts of scores and how often they were right, in tenths. */
class Reliability {
  private readonly tenths = Array.from({ length: 10 }, () => ({ times: 0, sum: 0, right: 0 }));

  add(score: number, right: boolean): void {
    const tenth = this.tenths[Math.min(9, Math.floor(score * 10))];
    if (!tenth) return;
    tenth.times++;
    tenth.sum += score;
    if (right) tenth.right++;
  }

  line(): string {
    return this.tenths
      .filter(({ times }) => times > 0)
      .map(({ times, sum, right }) => `${(sum / times).toFixed(2)} → ${(right / times).toFixed(2)} (${times})`)
      .join('  ');
  }
}

/** Prints the table. Says so where the material is missing. */
export function benchOcr(print: (line: string) => void): void {
  if (!existsSync(join(DATA, 'typescript'))) {
    print('The made typescript pages are not here (../shared/data/typescript): nothing was measured.');
    return;
  }
  const began = performance.now();
  const engine = realEngine();
  print(`language data loaded in ${Math.round(performance.now() - began)} ms   (to reach: under 1500 ms)`);
  const pages = pagesOf(join(DATA, 'typescript'));
  benchPages(print, pages, engine);
  benchClean(print, engine);
  benchReference(print, pages);
}

function benchPages(print: (line: string) => void, pages: readonly Page[], engine: OcrEngine): void {
  const [all, found, readings] = [noScore(), new Reliability(), new Reliability()];
  const [sure, levels] = [{ made: 0, right: 0 }, new Map<string, { before: number; after: number; letters: number }>()];
  const judged = pages.map(({ read }) =>
    timed(() => judgeBlocks([{ text: read, counterpart: null }], engine, ALONE)[0] ?? []),
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
      if (!best) return;
      readings.add(best.score, rank === 0);
      if (best.score < SURE) return;
      sure.made++;
      if (plain(best.text) === token.truth) sure.right++;
    });
    const level = /light|medium|heavy/.exec(name)?.[0] ?? '';
    const rates = levels.get(level) ?? { before: 0, after: 0, letters: 0 };
    rates.before += errorRate(truth, read);
    rates.after += errorRate(truth, correctedText(read, suspects, SURE));
    rates.letters += truth.length;
    levels.set(level, rates);
    print(`${name.padEnd(34)} ${figures(page)}`);
  });
  print(`${'all pages'.padEnd(34)} ${figures(all)}   (to reach: P .93, F1 .90, first .45, five .62)`);
  const taken = judged.reduce((sum, { ms }) => sum + ms, 0);
  print(`judged at ${((1000 * taken) / all.tokens).toFixed(0)} ms for 1,000 tokens   (to reach: under 1000 ms)`);
  print(`suspects, score → share wrong: ${found.line()}`);
  print(`best readings, score → share right: ${readings.line()}`);
  print(`corrections at ${SURE}: ${sure.right} of ${sure.made} right   (to reach: 95 %)`);
  for (const [level, { before, after, letters }] of levels) {
    print(`character errors on ${level} pages: ${percent(before / letters)} before, ${percent(after / letters)} after`);
  }
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

function benchReference(print: (line: string) => void, pages: readonly Page[]): void {
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
  print(`hunspell takes ${((1000 * taken) / score.tokens).toFixed(0)} ms for 1,000 tokens with suggestions`);
}
