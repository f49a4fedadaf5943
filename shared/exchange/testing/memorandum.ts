// A small record with one of everything, for the tests of the exchange formats.
import { entityId } from '../../document/ids.ts';
import { NO_METADATA } from '../../document/metadata.ts';
import { schema } from '../../document/schema.ts';
import type { ExchangeRecord } from '../exchange-record.ts';

const { record, original, translation, paragraph, heading, zone, segment, lineBreak } = schema.nodes;
const { mention, reading } = schema.marks;

const at = '2026-02-03T10:15:00.000Z';
const corrected = reading.create({
  status: 'corrected',
  by: 'Anna',
  at,
  how: 'suggestion',
  cert: 0.93,
  note: 'по описи',
});
const kim = (id: string) => mention.create({ id, kind: 'person', entity: 'kim-il-sung', by: 'Anna', at });
const november = (id: string) => mention.create({ id, kind: 'date', normal: '1955-11', cert: 0.8 });
const bead = (id: string, more: object = {}) => ({ bead: id, status: 'auto', score: 0.9, ...more });

/** Two paragraphs and a heading on each side; "нолбре" and "Сенк" were misread, "Към" still is. */
export const memorandum: ExchangeRecord = {
  id: 'memo',
  metadata: {
    ...NO_METADATA,
    title: 'Memorandum on <Soviet> Koreans',
    date: { when: '1956-02-02', text: 'February 2, 1956' },
    shelfMark: { archive: 'RGANI', fond: '5', opis: '28', delo: '412', listy: '' },
  },
  doc: record.create(null, [
    original.create(null, [
      heading.create({ id: 'p0' }, segment.create({ id: 'o0', ...bead('k0') }, schema.text('В ЦК КПСС'))),
      paragraph.create({ id: 'p1' }, [
        segment.create({ id: 'o1', ...bead('k1') }, [
          schema.text('В связи с просьбой т. '),
          schema.text('Ким Ир ', [kim('m1')]),
          schema.text('Сена', [kim('m1'), corrected]),
          lineBreak.create(),
          schema.text('в '),
          schema.text('ноябре', [november('m2'), corrected]),
          schema.text(' 1955г. '),
        ]),
        segment.create({ id: 'o2', ...bead('k2', { status: 'confirmed', score: null }) }, schema.text('Към уехал.')),
      ]),
      zone.create({ id: 'p2', kind: 'noise' }, segment.create({ id: 'o3' }, schema.text('1,32'))),
    ]),
    translation.create(null, [
      heading.create({ id: 'q0' }, segment.create({ id: 't0', ...bead('k0') }, schema.text('TO THE CPSU CC'))),
      paragraph.create({ id: 'q1' }, [
        segment.create({ id: 't1', ...bead('k1') }, [
          schema.text('At the request of '),
          schema.text('Kim Il Sung', [kim('m3')]),
          schema.text(', in November 1955. '),
        ]),
        segment.create({ id: 't2', ...bead('k2', { status: 'confirmed', score: null }) }, schema.text('Kim left. ')),
        segment.create({ id: 't3' }, schema.text('[handwritten: "Seen",\nIvanov]')),
      ]),
    ]),
  ]),
  witness: {
    files: [],
    sides: {
      original: [
        { text: 'В ЦК КПСС', spans: [] },
        { text: 'В связи с просьбой т. Ким Ир Сенк\nв нолбре 1955г. Към уехал.', spans: [] },
        { text: '1,32', spans: [] },
      ],
      translation: [
        { text: 'TO THE CPSU CC', spans: [] },
        {
          text: 'At the request of Kim Il Sung, in November 1955. Kim left. [handwritten: "Seen",\nIvanov]',
          spans: [],
        },
      ],
    },
  },
  authority: [
    {
      id: entityId('kim-il-sung'),
      kind: 'person',
      preferred: { ru: 'Ким Ир Сен', en: 'Kim Il Sung' },
      variants: [{ text: 'Ким Ир Сена', lang: 'ru', source: '' }],
      dates: '1912/1994',
      description: '',
      identifiers: [{ scheme: 'Wikidata', value: 'Q41117' }],
      note: '',
    },
  ],
};
