import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMentions } from '../document/mentions.ts';
import { randomRecord } from '../testing/random-record.ts';
import { correctedText } from './plain-text.ts';
import { memorandum } from './testing/memorandum.ts';
import { writeWebAnnotations } from './web-annotations.ts';

const FILES = { original: 'memo.ru.txt', translation: 'memo.en.txt' };

interface Target {
  readonly source: string;
  readonly selector: readonly [
    { readonly start: number; readonly end: number },
    { readonly exact: string; readonly prefix: string; readonly suffix: string },
  ];
}
interface Annotation {
  readonly motivation: string;
  readonly body: readonly { readonly value?: string; readonly source?: unknown }[];
  readonly target: Target | readonly Target[];
}

const itemsOf = (json: string): readonly Annotation[] => (JSON.parse(json) as { items: Annotation[] }).items;
const targetsOf = ({ target }: Annotation): readonly Target[] => (Array.isArray(target) ? target : [target as Target]);

test('every selector finds its words in the plain text of its side', () => {
  fc.assert(
    fc.property(randomRecord, (record) => {
      const texts = new Map(
        (['original', 'translation'] as const).map((side) => [FILES[side] as string, correctedText(record.doc, side)]),
      );
      for (const annotation of itemsOf(writeWebAnnotations(record, FILES)))
        for (const { source, selector } of targetsOf(annotation)) {
          const text = texts.get(source) ?? '';
          const [position, quote] = selector;
          const found = [...text].slice(position.start, position.end).join('');
          expect(found).toBe(quote.exact);
          expect(text).toContain(quote.prefix + quote.exact + quote.suffix);
        }
    }),
    { numRuns: 60 },
  );
});

test('a mention says what it names, a correction what stood there', () => {
  const items = itemsOf(writeWebAnnotations(memorandum, FILES));
  expect(items.map(({ motivation }) => motivation)).toEqual([
    ...readMentions(memorandum.doc).map(() => 'identifying'),
    'editing',
    'editing',
  ]);
  expect(items[0]?.body[1]?.source).toEqual({ id: 'http://www.wikidata.org/entity/Q41117', label: 'Kim Il Sung' });
  expect(items.at(-1)?.body[0]?.value).toBe('нолбре');
  expect(targetsOf(items.at(-1) as Annotation)[0]?.selector[1].exact).toBe('ноябре');
});
