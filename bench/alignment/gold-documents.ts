// The documents with gold beads of ../shared/data/align, and how beads are scored against them (as its score.py does).
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from '../../scripts/project-folder.ts';
import type { Bead, Sentence } from '../../shared/alignment/bead.ts';

/** The variants of the documents; see the folder's README. */
export const VARIANTS = ['base', 'mod', 'ocr2', 'ocr8', 'para'] as const;
export type Variant = (typeof VARIANTS)[number];

export interface GoldDocument {
  readonly name: string;
  readonly original: readonly Sentence[];
  readonly translation: readonly Sentence[];
  readonly gold: readonly Link[];
}

/** The sentences of a bead on both sides. */
export type Link = Pick<Bead, 'original' | 'translation'>;

const folder = inProject('..', 'shared', 'data', 'align');

/** The documents of a variant; null where the material is missing. */
export function goldDocuments(variant: Variant): readonly GoldDocument[] | null {
  const path = join(folder, variant);
  if (!existsSync(path)) return null;
  const text = (name: string) => readFileSync(join(path, name), 'utf8').replace(/\n$/, '').split('\n');
  return readdirSync(path)
    .filter((name) => name.endsWith('.gold'))
    .map((name) => name.slice(0, -'.gold'.length))
    .map((name) => ({
      name,
      original: sentencesOf(text(`${name}.ru`)),
      translation: sentencesOf(text(`${name}.en`)),
      gold: text(`${name}.gold`).map(linkOf),
    }));
}

/** A line `<p>` begins a paragraph. */
function sentencesOf(lines: readonly string[]): readonly Sentence[] {
  let paragraph = 0;
  return lines.flatMap((text): Sentence[] => {
    if (text !== '<p>') return [{ text, paragraph, block: 'prose' }];
    paragraph++;
    return [];
  });
}

function linkOf(line: string): Link {
  const [original = '', translation = ''] = line.split('\t');
  const numbers = (list: string) =>
    list
      .split(',')
      .filter((n) => n !== '')
      .map(Number);
  return { original: numbers(original), translation: numbers(translation) };
}

/** True for a link with both sides; the others are not scored. */
export const isFull = ({ original, translation }: Link): boolean => original.length > 0 && translation.length > 0;
const key = ({ original, translation }: Link): string => `${original}|${translation}`;

/** Links right, links made and links wanted: strictly the same, or (lax) with a pair of sentences in common. */
export interface Tally {
  right: number;
  made: number;
  wanted: number;
  laxRight: number;
  laxFound: number;
}

export const emptyTally = (): Tally => ({ right: 0, made: 0, wanted: 0, laxRight: 0, laxFound: 0 });

/** Adds a document's links to a tally. */
export function tallyLinks(tally: Tally, gold: readonly Link[], made: readonly Link[]): void {
  const [wanted, found] = [gold.filter(isFull), made.filter(isFull)];
  const keys = new Set(wanted.map(key));
  tally.right += found.filter((link) => keys.has(key(link))).length;
  tally.made += found.length;
  tally.wanted += wanted.length;
  tally.laxRight += sharing(found, wanted);
  tally.laxFound += sharing(wanted, found);
}

/** How many links have a pair of sentences in common with the others. */
function sharing(links: readonly Link[], others: readonly Link[]): number {
  const pairs = new Set(others.flatMap(pairsOf));
  return links.filter((link) => pairsOf(link).some((pair) => pairs.has(pair))).length;
}

const pairsOf = ({ original, translation }: Link): string[] =>
  original.flatMap((here) => translation.map((there) => `${here}-${there}`));

export const f1 = (precision: number, recall: number): number =>
  precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);

export const strictF1 = ({ right, made, wanted }: Tally): number => f1(right / made, right / wanted);
export const laxF1 = ({ laxRight, laxFound, made, wanted }: Tally): number => f1(laxRight / made, laxFound / wanted);
