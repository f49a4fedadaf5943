// The translation memories of other programs, the compliance kit's among them: each becomes a record or is refused for a
// reason; with its two languages renamed to Russian and English, each becomes a record.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSide } from '../document/reading-order.ts';
import { decodeMarkup } from './decode-markup.ts';
import { makeRecord } from './make-record.ts';
import { planSources } from './plan-sources.ts';
import { readSource } from './read-source.ts';
import { making } from './testing/stand-ins.ts';

const FOLDER = '../shared/data/tmx';
const names = existsSync(FOLDER)
  ? readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tmx$/i.test(name))
  : [];
if (names.length === 0) console.info('Not run: the translation memories of others are missing.');

/** Its one unit holds codes and no word. */
const WITHOUT_WORDS = new Set(['tmpotter-invalid.tmx']);

/** The two commonest languages of a memory renamed to ours. */
function inOurLanguages(text: string): string | null {
  const counts = new Map<string, number>();
  for (const [, lang = ''] of text.matchAll(/<tuv\b[^>]*?lang\s*=\s*["']([^"']+)["']/gi))
    counts.set(lang, (counts.get(lang) ?? 0) + 1);
  const [first, second] = [...counts].sort((one, other) => other[1] - one[1]).map(([lang]) => lang);
  if (!first || !second) return null;
  return text.replace(/(<tuv\b[^>]*?lang\s*=\s*["'])([^"']+)/gi, (all, before: string, lang: string) =>
    lang === first ? `${before}ru` : lang === second ? `${before}en` : all,
  );
}

/** "record", or the kind of the reason. Whatever is read becomes a record of sound structure. */
async function become(name: string, text: string): Promise<string> {
  const source = await readSource(name, new TextEncoder().encode(text.replace(/encoding="[^"]*"/, 'encoding="UTF-8"')));
  const plan = source.ok ? planSources([source.value]) : source;
  if (!plan.ok) {
    expect(plan.problem.message, name).toMatch(/^\p{Lu}.*[.!]$/su);
    return plan.problem.kind;
  }
  const { doc } = makeRecord(plan.value, making());
  doc.check();
  expect(readSide(doc, 'original').blocks.length, name).toBeGreaterThan(0);
  return 'record';
}

describe.skipIf(names.length === 0)('memories by others (in ../shared, skipped where it is missing)', () => {
  test.each(names)('%s', async (name) => {
    const decoded = decodeMarkup(name, new Uint8Array(readFileSync(join(FOLDER, name))));
    if (!decoded.ok) return expect(decoded.problem.message).toMatch(/^\p{Lu}.*[.!]$/su);
    const { text } = decoded.value;
    expect(await become(name, text)).toMatch(/^(record|languages)$/);
    const ours = inOurLanguages(text);
    if (ours !== null) expect(await become(name, ours)).toBe(WITHOUT_WORDS.has(name) ? 'languages' : 'record');
  });
});
