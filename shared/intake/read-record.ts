// From decoded files to a plan of the import: heading, two texts, and what stands on the page besides them.
import type { Outcome, Problem } from '../document/problem.ts';
import { otherSide, type Side } from '../document/schema.ts';
import type { SourceFile } from '../witness/witness.ts';
import { divide, languagesOf } from './boundary.ts';
import { type Header, readHeader } from './header.ts';
import { formsOf } from './kinds.ts';
import { type Paragraph, paragraphsOf } from './paragraphs.ts';
import type { ImportPlan, PlanBlock } from './plan.ts';
import { regionsOf } from './regions.ts';
import { cyrillicShare, russianness } from './tongue.ts';

const problem = (file: SourceFile, kind: string, message: string, line: number | null = null): Problem => ({
  file: file.name,
  line,
  kind,
  message,
});

const refuse = (file: SourceFile, kind: string, message: string): Outcome<ImportPlan> => ({
  ok: false,
  problem: problem(file, kind, message),
});

/** The source for text that was pasted. `name` is what the witness and the messages call it. */
export const pastedText = (text: string, name = 'Pasted text'): SourceFile => ({
  name,
  encoding: 'utf-8',
  bom: false,
  text,
});

/**
 * The plan for one file that holds both texts, with or without the archive's heading, in either order. Refusals have
 * the kinds `no text` and `one language`.
 */
export function planRecord(file: SourceFile): Outcome<ImportPlan> {
  const header = readHeader(file.text, paragraphsOf(file.text));
  const { russian, english } = languagesOf(header.body);
  if (!russian && !english) return refuse(file, 'no text', noText(header));
  if (!russian || !english) {
    const [found, missing] = russian ? ['Russian', 'English'] : ['English', 'Russian'];
    const message = `Only ${found} text was found. Import it together with a file of the ${missing} text.`;
    return refuse(file, 'one language', message);
  }
  const { first, at } = divide(header.body);
  const parts = [
    { side: first, paragraphs: header.body.slice(0, at) },
    { side: otherSide(first), paragraphs: header.body.slice(at) },
  ];
  const blocks = parts.flatMap(({ side, paragraphs }) => blocksOf(paragraphs, side, 0));
  const issues = parts.flatMap(({ side, paragraphs }) => strays(file, paragraphs, side));
  const regions = [regionsOf(file.text, header.parts, blocks, 0)];
  const plan = { files: [file], metadata: header.metadata, blocks, regions, boundary: { first, block: at }, issues };
  return { ok: true, value: plan, issues };
}

/**
 * The plan for two files, one text in each; the heading may stand in either. Files given the wrong way round are
 * exchanged, with an issue that says so. Refusals have the kinds `no text` and `one language`.
 */
export function planRecordOfTwo(original: SourceFile, translation: SourceFile): Outcome<ImportPlan> {
  const read = [original, translation].map((file) => ({
    file,
    header: readHeader(file.text, paragraphsOf(file.text)),
  }));
  for (const { file, header } of read) {
    const { russian, english } = languagesOf(header.body);
    if (!russian && !english) return refuse(file, 'no text', noText(header));
  }
  const russianFirst = read.map(({ header }) => mainlyRussian(header.body));
  if (russianFirst[0] === russianFirst[1]) {
    const [found, missing] = russianFirst[0] ? ['Russian', 'English'] : ['English', 'Russian'];
    const message = `Both files are in ${found}. Choose a file with the ${missing} text for one of them.`;
    return refuse(translation, 'one language', message);
  }
  const ordered = russianFirst[0] ? read : read.toReversed();
  const message = 'The first file is the English text, the second the Russian; they were exchanged.';
  const issues: Problem[] = russianFirst[0] ? [] : [problem(original, 'exchanged', message)];
  const sides = ordered.map(({ file, header }, index) => {
    const side: Side = index === 0 ? 'original' : 'translation';
    issues.push(...strays(file, header.body, side));
    return { file, header, blocks: blocksOf(header.body, side, index) };
  });
  const blocks = sides.flatMap((side) => side.blocks);
  const regions = sides.map(({ file, header }, index) => regionsOf(file.text, header.parts, blocks, index));
  const metadata = sides.map(({ header }) => header).find(({ parts }) => parts.length > 0)?.metadata;
  const files = sides.map(({ file }) => file);
  const empty = readHeader('', []).metadata;
  return { ok: true, value: { files, metadata: metadata ?? empty, blocks, regions, boundary: null, issues }, issues };
}

const noText = (header: Header): string =>
  header.parts.length > 0
    ? 'There is only the heading of a record here, no text. Choose a file that holds the document.'
    : 'No Russian or English text was found here. Choose a file that holds the document.';

const mainlyRussian = (paragraphs: readonly Paragraph[]): boolean =>
  paragraphs.reduce((sum, { text }) => sum + russianness(text), 0) > 0;

function blocksOf(paragraphs: readonly Paragraph[], side: Side, file: number): readonly PlanBlock[] {
  const forms = formsOf(paragraphs, side);
  return paragraphs.map(({ stretches, level, wholly }, index) => ({
    side,
    form: forms[index] ?? { type: 'paragraph' },
    file,
    stretches,
    level,
    wholly,
  }));
}

/** Prose of this length in the other language asks for a look. UTF-16 units. */
const STRAY_LENGTH = 200;

/** Long paragraphs that stand among those of the other language. */
function strays(file: SourceFile, paragraphs: readonly Paragraph[], side: Side): readonly Problem[] {
  const stray = paragraphs.find(({ text }) => {
    if (text.length < STRAY_LENGTH) return false;
    return side === 'original' ? russianness(text) < -5 : cyrillicShare(text) > 0.7;
  });
  if (!stray) return [];
  const line = (file.text.slice(0, stray.from).match(/\r\n|\r|\n/g)?.length ?? 0) + 1;
  const [here, among] = side === 'original' ? ['English', 'Russian'] : ['Russian', 'English'];
  const message = `A paragraph in ${here} stands among the ${among} ones. Check the boundary between the two texts.`;
  return [problem(file, 'stray language', message, line)];
}
