import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseXml, textOf } from '../tei/xml-tree.ts';
import { randomRecord } from '../testing/random-record.ts';
import { readingRows } from './reading-rows.ts';
import { memorandum } from './testing/memorandum.ts';
import { writeReadingPage } from './write-reading-page.ts';

const page = writeReadingPage(memorandum);
/** The page is XML too but for its first line, which lets a parser check that every tag is closed. */
const asXml = (html: string) => parseXml(html.replace('<!DOCTYPE html>', ''));

test('both texts stand in the page, without the debris', () => {
  const parsed = asXml(page);
  const words = parsed.ok ? textOf(parsed.root) : '';
  expect(words).toContain('В связи с просьбой т. Ким Ир Сена1 в ноябре2 1955г.');
  expect(words).toContain('At the request of Kim Il Sung, in November 1955.');
  expect(words).not.toContain('1,32');
});

test('corrections are numbered notes', () => {
  expect(page).toContain('<span class="corrected" title="нолбре">');
  expect(page).toContain('<li id="c2">ноябре] нолбре — Anna, 2026-02-03, по описи <a href="#r2">↑</a></li>');
});

test('names lead to the index, and the index to the places', () => {
  expect(page).toContain('<a class="mention person" href="#e-kim-il-sung" title="Kim Il Sung">');
  expect(page).toContain('<li id="e-kim-il-sung">Ким Ир Сен · Kim Il Sung (1912/1994): <a href="#p2">2</a></li>');
});

test('the page needs nothing from outside and runs nothing', () => {
  expect(page).not.toMatch(/<script|https?:|@import|url\(/);
});

test('any record gives a page with every tag closed, and no text becomes markup', () => {
  fc.assert(
    fc.property(randomRecord, (record) => {
      const html = writeReadingPage(record);
      expect(asXml(html).ok).toBe(true);
      expect(html).not.toContain('<b>');
      const ids = new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
      for (const [, target] of html.matchAll(/ href="#([^"]*)"/g)) expect(ids).toContain(target);
    }),
    { numRuns: 60 },
  );
});

test('every block is in one row, and no bead leaves its row', () => {
  fc.assert(
    fc.property(randomRecord, ({ doc }) => {
      const rows = readingRows(doc);
      for (const [index, side] of (['original', 'translation'] as const).entries()) {
        const blocks = rows.flatMap((row) =>
          Array.from({ length: row[side][1] - row[side][0] }, (_, at) => row[side][0] + at),
        );
        expect(blocks).toEqual(Array.from({ length: doc.child(index).childCount }, (_, at) => at));
      }
    }),
  );
});
