// Random metadata of a record, for property tests.
import fc from 'fast-check';
import type { RecordMetadata } from '../document/metadata.ts';

const text = fc.constantFrom('', 'Memorandum "on" Soviet Koreans', 'Докладная <записка> & др.', ' two\nlines ');
const figure = fc.constantFrom('', '5', '168-169');

const REQUIRED = [
  ...(['title', 'date', 'citation', 'summary', 'originalLanguage'] as const),
  ...(['shelfMark', 'translator', 'address', 'publisher'] as const),
];

/** Any field may be ''; a letter has who wrote to whom. */
export const randomMetadata: fc.Arbitrary<RecordMetadata> = fc.record(
  {
    title: text,
    date: fc.record({ when: fc.constantFrom('', '1956-02-02', '1956', '1956-02-31'), text }),
    citation: text,
    summary: text,
    originalLanguage: fc.constantFrom('', 'Russian'),
    shelfMark: fc.record(
      {
        archive: fc.constantFrom('', 'RGANI'),
        fond: figure,
        opis: figure,
        delo: figure,
        listy: figure,
        papka: fc.constant('28'),
      },
      { requiredKeys: ['archive', 'fond', 'opis', 'delo', 'listy'] },
    ),
    translator: text,
    address: fc.constantFrom('', 'https://digitalarchive.wilsoncenter.org/document/120172'),
    publisher: text,
    sender: fc.constantFrom('Ri Sang-jo', 'A & B', 'Ким Ир Сен'),
    recipient: fc.constantFrom('N.S. Khrushchev', 'ЦК <КПСС>'),
  },
  { requiredKeys: [...REQUIRED] },
);
