// How well lines become paragraphs: 26 pages of Russian print of the 18th century (ALTO by eScriptorium, MIT, from
// mary-lev/llm-ocr) with paragraphs and joined words made by hand. With the names the file gives its lines, and by their
// place on the page alone.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runningText } from '../shared/exchange/running-text.ts';
import { makeRecord } from '../shared/intake/make-record.ts';
import { planSources } from '../shared/intake/plan-sources.ts';
import { readSource } from '../shared/intake/read-source.ts';
import { making } from '../shared/intake/testing/stand-ins.ts';

const FOLDER = '../shared/data/alto-18c';

interface Counts {
  right: number;
  ours: number;
  gold: number;
}

const f1 = ({ right, ours, gold }: Counts): string => ((2 * right) / (ours + gold)).toFixed(3);

/** Paragraphs as a reader says them: lines joined, words whole. */
async function paragraphsOf(name: string, bytes: Uint8Array): Promise<readonly string[]> {
  const source = await readSource(name, bytes);
  const plan = source.ok ? planSources([source.value]) : source;
  if (!plan.ok) throw new Error(plan.problem.message);
  const { doc } = makeRecord(plan.value, making());
  return doc.child(0).children.map((block) => block.children.map(runningText).join(' '));
}

/** Counts what two lists have in common, each item as often as it stands in both. */
function compare(counts: Counts, ours: readonly string[], gold: readonly string[]): void {
  const open = new Map<string, number>();
  for (const item of gold) open.set(item, (open.get(item) ?? 0) + 1);
  for (const item of ours) {
    const left = open.get(item) ?? 0;
    if (left > 0) counts.right += 1;
    open.set(item, left - 1);
  }
  counts.ours += ours.length;
  counts.gold += gold.length;
}

const words = (paragraphs: readonly string[]): readonly string[] => paragraphs.join(' ').split(/\s+/);
const ends = (paragraphs: readonly string[]): readonly string[] =>
  paragraphs.map((paragraph) => paragraph.split(/\s+/).slice(-2).join(' '));

/** Prints how many words and ends of paragraphs come out as in the gold. */
export async function benchPages(print: (line: string) => void): Promise<void> {
  if (!existsSync(FOLDER)) return print(`not run: ${FOLDER} is missing`);
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.xml'));
  for (const [label, change] of [
    ['with the names of lines', (xml: string) => xml],
    ['by their place alone', (xml: string) => xml.replace(/(<TextLine[^>]*?) TAGREFS="[^"]*"/g, '$1')],
  ] as const) {
    const found = { words: { right: 0, ours: 0, gold: 0 }, ends: { right: 0, ours: 0, gold: 0 } };
    const lines: Counts = { right: 0, ours: 0, gold: 0 };
    for (const name of names) {
      const xml = change(readFileSync(join(FOLDER, name), 'utf8'));
      const ours = await paragraphsOf(name, new TextEncoder().encode(xml));
      const gold = readFileSync(join(FOLDER, name.replace('.xml', '_para.txt')), 'utf8')
        .split(/\n\s*\n/)
        .map((paragraph) => paragraph.trim())
        .filter((paragraph) => paragraph !== '');
      compare(found.words, words(ours), words(gold));
      compare(found.ends, ends(ours), ends(gold));
      compare(lines, words([readFileSync(join(FOLDER, name.replace('.xml', '_line.txt')), 'utf8')]), words(gold));
    }
    print(
      `${names.length} pages, ${label}: words as in the gold F1 ${f1(found.words)} (lines not joined ${f1(lines)}), ends of paragraphs F1 ${f1(found.ends)}`,
    );
  }
}
