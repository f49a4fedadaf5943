// The plan of an import from several files: the pages of one document, a text and its translation, or both.
import type { Outcome, Problem } from '../document/problem.ts';
import type { Side } from '../document/schema.ts';
import type { SourceFile } from '../witness/witness.ts';
import { languagesOf } from './boundary.ts';
import { type Header, readHeader } from './header.ts';
import { OCR_FORMATS } from './ocr/ocr-format.ts';
import type { ImportPlan } from './plan.ts';
import { planPairs } from './plan-pairs.ts';
import { blocksOf, noText, problem, refuse, strays } from './plan-parts.ts';
import { planRecord } from './read-record.ts';
import { type ReadSource, readText } from './read-source.ts';
import { regionsOf } from './regions.ts';
import { russianness } from './tongue.ts';

/** The plan for whatever files were chosen together: one with both texts, or several, each with one. */
export function planSources(sources: readonly ReadSource[]): Outcome<ImportPlan> {
  const [only, ...others] = sources;
  if (!only) throw new RangeError('There is no file to plan an import of.');
  if (others.length > 0 || isPages(only)) return planRecordOfMany(sources);
  if (only.pairs) return planPairs(only, only.pairs);
  return planRecord(only.file, only.paragraphs);
}

/** The output of an OCR program: it is one text, or pages of one, in whatever language it was read. */
const isPages = ({ format }: ReadSource): boolean => OCR_FORMATS.some((one) => one === format);

/**
 * The plan for two files, one text in each; the heading may stand in either. Files given the wrong way round are
 * exchanged, with an issue that says so. Refusals have the kinds `no text` and `one language`.
 */
export const planRecordOfTwo = (original: SourceFile, translation: SourceFile): Outcome<ImportPlan> =>
  planRecordOfMany([readText(original), readText(translation)]);

interface SidedSource {
  readonly source: ReadSource;
  readonly header: Header;
  readonly side: Side;
}

/**
 * The plan for files with one text each; files of one side follow one another by the numbers in their names. The pages
 * of an OCR program may come without a translation.
 */
function planRecordOfMany(sources: readonly ReadSource[]): Outcome<ImportPlan> {
  const sided: SidedSource[] = [];
  for (const source of sources) {
    const header = isPages(source)
      ? { ...readHeader('', []), body: source.paragraphs }
      : readHeader(source.file.text, source.paragraphs);
    const { russian, english } = languagesOf(header.body);
    if (!isPages(source) && !russian && !english) return refuse(source.file, 'no text', noText(header));
    sided.push({ source, header, side: sideOf(source, header) });
  }
  const lonely = oneLanguage(sided);
  if (lonely) return lonely;
  const issues = [...exchanged(sided), ...withoutTranslation(sided)];
  const ordered = (['original', 'translation'] as const).flatMap((side) =>
    inOrder(sided.filter((one) => one.side === side)),
  );
  const blocks = ordered.flatMap(({ header, side }, index) => blocksOf(header.body, side, index));
  const regions = ordered.map(({ source, header }, index) => regionsOf(source.file.text, header.parts, blocks, index));
  issues.push(
    ...ordered.flatMap(({ source, header, side }) => (isPages(source) ? [] : strays(source.file, header.body, side))),
  );
  const metadata = (ordered.find(({ header }) => header.parts.length > 0)?.header ?? readHeader('', [])).metadata;
  const files = ordered.map(({ source }) => source.file);
  return { ok: true, value: { files, metadata, blocks, regions, boundary: null, issues }, issues };
}

/** The side by the language of the words. Pages in neither language are an original. */
function sideOf(source: ReadSource, { body }: Header): Side {
  const score = body.reduce((sum, { text }) => sum + russianness(text), 0);
  if (isPages(source)) return score < 0 && languagesOf(body).english ? 'translation' : 'original';
  return score > 0 ? 'original' : 'translation';
}

/** The refusal where texts of one language only were chosen. */
function oneLanguage(sided: readonly SidedSource[]): Outcome<ImportPlan> | null {
  const [first] = sided;
  const last = sided.at(-1);
  if (!first || !last || sided.some(({ side }) => side !== first.side) || sided.some(({ source }) => isPages(source)))
    return null;
  const [found, missing] = first.side === 'original' ? ['Russian', 'English'] : ['English', 'Russian'];
  const message = `Both files are in ${found}. Choose a file with the ${missing} text for one of them.`;
  return refuse(
    last.source.file,
    'one language',
    sided.length > 2 ? message.replace('Both files', 'All files') : message,
  );
}

function exchanged(sided: readonly SidedSource[]): Problem[] {
  const [first, second, third] = sided;
  if (!first || !second || third || first.side === 'original' || second.side === 'translation') return [];
  const message = 'The first file is the English text, the second the Russian; they were exchanged.';
  return [problem(first.source.file, 'exchanged', message)];
}

function withoutTranslation(sided: readonly SidedSource[]): Problem[] {
  const [first] = sided;
  if (!first || sided.some(({ side }) => side !== first.side)) return [];
  const missing = first.side === 'original' ? 'translation' : 'original';
  return [
    problem(first.source.file, 'one text', `There is no ${missing} here yet: that side of the record will be empty.`),
  ];
}

/** Pages follow one another by the numbers in their names, whatever order the system gave them in. */
const inOrder = (sources: readonly SidedSource[]): readonly SidedSource[] =>
  [...sources].sort((a, b) => naturalOrder(a.source.file.name, b.source.file.name));

function naturalOrder(one: string, other: string): number {
  const [a, b] = [one, other].map((name) => name.split(/(\d+)/));
  for (let at = 0; at < Math.max(a?.length ?? 0, b?.length ?? 0); at++) {
    const [left = '', right = ''] = [a?.[at], b?.[at]];
    if (left === right) continue;
    if (/^\d+$/.test(left) && /^\d+$/.test(right) && Number(left) !== Number(right))
      return Number(left) - Number(right);
    return left < right ? -1 : 1;
  }
  return 0;
}
