// Covers a file with regions: each character is in exactly one, so that none is lost without a place to find it.
import type { HeaderPart } from './header.ts';
import { isNoText } from './paragraphs.ts';
import type { PlanBlock, Region, Role } from './plan.ts';

/** The regions of the file with index `file`, from 0 to the end of its text. */
export function regionsOf(
  text: string,
  parts: readonly HeaderPart[],
  blocks: readonly PlanBlock[],
  file: number,
): readonly Region[] {
  const words: Region[] = [...parts];
  for (const [index, block] of blocks.entries()) {
    if (block.file !== file) continue;
    for (const { from, to, emphasis } of block.stretches) {
      words.push({ from, to, role: { kind: 'block', block: index, emphasis } });
    }
  }
  const regions: Region[] = [];
  let at = 0;
  for (const region of words.sort((a, b) => a.from - b.from)) {
    if (region.from < at) throw new RangeError(`The characters ${region.from} to ${at} are read as two things.`);
    regions.push(...between(text, at, region.from), region);
    at = region.to;
  }
  regions.push(...between(text, at, text.length));
  return regions;
}

/** What stands between the words: blanks, control characters and Markdown, each run a region. */
function between(text: string, from: number, to: number): readonly Region[] {
  const regions: Region[] = [];
  for (let at = from; at < to; at++) {
    const kind = kindAt(text, at);
    const last = regions.at(-1);
    if (last?.role.kind === kind) regions[regions.length - 1] = { ...last, to: at + 1 };
    else regions.push({ from: at, to: at + 1, role: { kind } });
  }
  return regions;
}

function kindAt(text: string, at: number): Extract<Role['kind'], 'blank' | 'control' | 'markup'> {
  if (/\s/.test(text[at] ?? '')) return 'blank';
  return isNoText(text, at) ? 'control' : 'markup';
}
