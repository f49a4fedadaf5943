// The files of other programs: none crashes a reader, and none loses a word. What a file says is gathered here by other
// means than the readers': by patterns over the markup.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSide } from '../../document/reading-order.ts';
import { makeRecord } from '../make-record.ts';
import { planSources } from '../plan-sources.ts';
import { readSource } from '../read-source.ts';
import { making, succeeded } from '../testing/stand-ins.ts';

const DATA = '../shared/data';
const folders = ['ocr-formats/alto', 'ocr-formats/hocr', 'ocr-formats/page', 'alto-18c', 'typescript/hocr'];
const files = folders
  .map((folder) => join(DATA, folder))
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .filter((path) => /\.(xml|alto|hocr|html)$/.test(path));

/** Cut off on purpose by those who made them, or without a word in them. */
const REFUSED: Readonly<Record<string, string>> = {
  'kraken-docs-alto.xml': 'not well-formed',
  'kraken-docs-pagexml.xml': 'not well-formed',
  'kraken-reg_test.xml': 'no text',
  'ocrd-manifesto-kraken.xml': 'no text',
};

const withoutReferences = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&amp;/g, '&');

/** All letters and signs that the markup holds as text, sorted: whatever their order, each must arrive. */
function lettersIn(path: string, markup: string): string {
  const bare = markup.replace(/<!--[\s\S]*?-->/g, '');
  let texts: string[];
  if (/<(\w+:)?alto\b/.test(bare))
    texts = [...bare.matchAll(/<(?:String|HYP)\b[^>]*?\bCONTENT="([^"]*)"/g)].map((match) => match[1] ?? '');
  else if (/PcGts/.test(bare)) {
    const main = bare.replace(/<(\w+:)?Word\b[\s\S]*?<\/(\w+:)?Word>/g, '');
    const lines = [...main.matchAll(/<(?:\w+:)?TextLine\b[\s\S]*?<\/(?:\w+:)?TextLine>/g)].map((match) => match[0]);
    const rest = main.replace(/<(\w+:)?TextLine\b[\s\S]*?<\/(\w+:)?TextLine>/g, '');
    const unicode = (xml: string) => [...xml.matchAll(/<(?:\w+:)?Unicode>([^<]*)</g)].map((match) => match[1] ?? '');
    const ofLines = lines.flatMap(unicode).filter((text) => text.trim() !== '');
    // The text of a region says its lines again; where it has no lines with text it stands alone.
    texts = ofLines.length > 1 ? ofLines : unicode(rest);
  } else texts = [bare.replace(/<head[\s\S]*?<\/head>/, '').replace(/<[^>]*>/g, '')];
  expect(texts.length, path).toBeGreaterThan(0);
  return signs(withoutReferences(texts.join('')));
}

const signs = (text: string): string => [...text.replace(/\s/g, '')].sort().join('');

test('the material is there', () => {
  if (files.length === 0) console.info(`Not run: ${DATA} is missing.`);
});

test.each(files)('%s loses no word', async (path) => {
  const bytes = readFileSync(path);
  const name = path.split('/').at(-1) ?? '';
  const read = await readSource(name, bytes);
  const refusal = REFUSED[name];
  if (refusal) {
    expect(read.ok ? null : read.problem.kind).toBe(refusal);
    return;
  }
  const source = succeeded(read);
  const markup = bytes.toString('utf8');
  expect(signs(source.file.text)).toBe(lettersIn(path, markup));
  const { doc, witness } = makeRecord(succeeded(planSources([source])), making());
  const placed = ['original', 'translation'].flatMap((side) =>
    readSide(doc, side as 'original').blocks.map(({ block }) => block.text),
  );
  expect(signs(placed.join(''))).toBe(signs(source.file.text));
  const words = witness.files[0]?.layout?.words.map(({ from, to }) => source.file.text.slice(from, to)) ?? [];
  expect(words.join('')).toBe(source.file.text.replace(/\s/g, ''));
});
