// What every plan is made of, whichever files it comes from: blocks of paragraphs, refusals, and what to look at.
import type { Outcome, Problem } from '../document/problem.ts';
import type { Side } from '../document/schema.ts';
import type { SourceFile } from '../witness/witness.ts';
import type { Header } from './header.ts';
import { formsOf } from './kinds.ts';
import type { Paragraph } from './paragraphs.ts';
import type { ImportPlan, PlanBlock } from './plan.ts';
import { cyrillicShare, russianness } from './tongue.ts';

/** Something to tell of a file. */
export const problem = (file: SourceFile, kind: string, message: string, line: number | null = null): Problem => ({
  file: file.name,
  line,
  kind,
  message,
});

/** The refusal of a file. */
export const refuse = (file: SourceFile, kind: string, message: string): Outcome<ImportPlan> => ({
  ok: false,
  problem: problem(file, kind, message),
});

/** Why a file without a text in either language is refused. */
export const noText = (header: Header): string =>
  header.parts.length > 0
    ? 'There is only the heading of a record here, no text. Choose a file that holds the document.'
    : 'No Russian or English text was found here. Choose a file that holds the document.';

/** The blocks of a side's paragraphs from the file with index `file`. */
export function blocksOf(paragraphs: readonly Paragraph[], side: Side, file: number): readonly PlanBlock[] {
  const forms = formsOf(paragraphs, side);
  return paragraphs.map(({ stretches, level, wholly, form }, index) => ({
    side,
    form: form ?? forms[index] ?? { type: 'paragraph' },
    ...(form && { given: form }),
    file,
    stretches,
    level,
    wholly,
  }));
}

/** Prose of this length in the other language asks for a look. UTF-16 units. */
const STRAY_LENGTH = 200;

/** Long paragraphs that stand among those of the other language. */
export function strays(file: SourceFile, paragraphs: readonly Paragraph[], side: Side): readonly Problem[] {
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
