// From one file with both texts to a plan of the import: heading, two texts, and what stands on the page besides them.
import type { Outcome } from '../document/problem.ts';
import { otherSide } from '../document/schema.ts';
import type { SourceFile } from '../witness/witness.ts';
import { divide, languagesOf } from './boundary.ts';
import { readHeader } from './header.ts';
import { type Paragraph, paragraphsOf } from './paragraphs.ts';
import type { ImportPlan } from './plan.ts';
import { blocksOf, noText, refuse, strays } from './plan-parts.ts';
import { regionsOf } from './regions.ts';

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
export function planRecord(
  file: SourceFile,
  paragraphs: readonly Paragraph[] = paragraphsOf(file.text),
): Outcome<ImportPlan> {
  const header = readHeader(file.text, paragraphs);
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
