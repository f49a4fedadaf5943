// Reads FreeDict's small English-Russian dictionary as Debian's dict-freedict-eng-rus packs it for dictd.
import type { Bitext } from './bitext.ts';

/** Takes the unpacked freedict-eng-rus.dict: a line `word /pronunciation/`, then a line of renderings. */
export function readFreedict(text: string): Bitext {
  const lines = text.split('\n');
  const entries = lines.flatMap((line, at) => {
    const english = /^([a-z' -]+) \/[^/]*\/$/i.exec(line)?.[1];
    if (english === undefined) return [];
    return (lines[at + 1] ?? '').split(/[,;]/).map((russian) => ({ english, russian, headword: true }));
  });
  return { entries, forms: [] };
}
