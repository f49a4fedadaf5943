// Random records for property tests: both sides, beads, mentions that nest, overlap and lie in pieces, readings, breaks,
// gaps, and a witness that reads differently. All of them fit the schema.
import fc from 'fast-check';
import type { Mark, Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { entityId } from '../document/ids.ts';
import { flatText, readSide, sideNode, sideStart } from '../document/reading-order.ts';
import { MENTION_KINDS, type SegmentAttrs, SIDES, type Side, schema, ZONE_KINDS } from '../document/schema.ts';
import type { AuthorityRecord } from '../entities/authority.ts';
import type { TeiRecord } from '../tei/tei-record.ts';
import type { Witness } from '../witness/witness.ts';
import { randomMetadata } from './random-metadata.ts';
import { randomWitness } from './random-witness.ts';

/** People who may have decided something. */
const EDITORS = ['anna', 'boris.2'] as const;
const TIMES = ['', '2026-02-03T10:15:00.000Z', '2026-02-03T10:15:01.000Z', 'last winter'] as const;
const ENTITIES = ['kim-il-sung', 'pyongyang', 'e3'] as const;
const DATES = ['', '1955-11', '1956-02-02', '1955-11/1956-02', '1956-02-30', '--11-07', 'ноябрь'] as const;

const WORDS = [
  'нолбре',
  'просьбой',
  'Ким',
  'Ир',
  'Сен',
  'в',
  '1955г.',
  'Embassy',
  'Cde.',
  '<b>&amp;',
  '"№ 45"',
  '𝔘nion',
  'e\u0301',
  '\u000c',
  '\r\n',
  ']]>',
] as const;

const flag = fc.boolean();
const seldom = fc.integer({ min: 0, max: 7 }).map((die) => die === 0);
const cert = fc.option(fc.constantFrom(0, 0.5, 0.93, 1, 1e-7), { nil: null });
const who = fc.constantFrom('', ...EDITORS);
const note = fc.constantFrom('', '', 'Сверено по описи.\nСм. л. 12 & 13');

const reading: fc.Arbitrary<Mark> = fc
  .record({
    status: fc.constantFrom('corrected', 'corrected', 'confirmed', 'doubtful', 'illegible'),
    by: who,
    at: fc.constantFrom(...TIMES),
    how: fc.constantFrom('typed', 'suggestion', 'series', 'machine', 'import'),
    cert,
    note,
  })
  .map((attrs) => schema.marks.reading.create(attrs));

const plainMark = (name: 'unclear' | 'supplied' | 'handwritten' | 'emphasis') =>
  seldom.map((has) => (has ? [schema.marks[name].create()] : []));

const markSet: fc.Arbitrary<readonly Mark[]> = fc
  .tuple(
    fc.option(reading, { nil: null, freq: 2 }),
    plainMark('unclear'),
    plainMark('supplied'),
    plainMark('handwritten'),
    plainMark('emphasis'),
  )
  .map(([read, ...others]) => [...(read ? [read] : []), ...others.flat()]);

const words: fc.Arbitrary<Node> = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom('', ' ', ' ', ', ')), { minLength: 1, maxLength: 4 })
  .map((pairs) => schema.text(pairs.flat().join('')));

const lineBreak = fc
  .constantFrom(
    { hyphen: false, source: '\n' },
    { hyphen: true, source: '-\n' },
    { hyphen: true, source: '\n' },
    { hyphen: false, source: '\r\n' },
    { hyphen: false, source: '' },
    { hyphen: true, source: '¬ \\\n' },
  )
  .map((attrs) => schema.nodes.lineBreak.create(attrs));

const pageBreak = fc
  .record({ n: fc.constantFrom('', '2', '3 об.'), image: fc.constantFrom(null, 'scan 2.png') })
  .map((attrs) => schema.nodes.pageBreak.create(attrs));

const gap = fc
  .record({
    reason: fc.constantFrom('illegible', 'lost', 'omitted'),
    quantity: fc.option(fc.constantFrom(1, 2.5, 12), { nil: null }),
    unit: fc.constantFrom('character', 'word', 'line'),
    source: fc.constantFrom('', '[one word illegible]', '[\u0003]'),
  })
  .map((attrs) => schema.nodes.gap.create(attrs));

/** Some inline nodes with their marks; adjacent texts with equal marks become one. */
const inlines: fc.Arbitrary<readonly Node[]> = fc.array(
  fc
    .tuple(fc.oneof({ arbitrary: words, weight: 6 }, lineBreak, pageBreak, gap), markSet)
    .map(([node, marks]) => node.mark(marks.reduce<readonly Mark[]>((set, mark) => mark.addToSet(set), []))),
  { maxLength: 5 },
);

type BlockKind = 'paragraph' | 'heading' | (typeof ZONE_KINDS)[number];

interface BlockDraft {
  readonly kind: BlockKind;
  readonly label: string;
  readonly segments: readonly { readonly content: readonly Node[]; readonly note: string; readonly flagged: boolean }[];
}

const blockDraft: fc.Arbitrary<BlockDraft> = fc.record({
  kind: fc.constantFrom<BlockKind>('paragraph', 'paragraph', 'paragraph', 'heading', ...ZONE_KINDS),
  label: fc.constantFrom('', 'CPSU CC stamp', 'a "quoted" <label>'),
  segments: fc.array(fc.record({ content: inlines, note, flagged: seldom }), { minLength: 1, maxLength: 3 }),
});

interface BeadDraft {
  /** Which sentences it takes, counted over those left: see `beadAttributes`. */
  readonly original: number;
  readonly translation: number;
  readonly state: Pick<SegmentAttrs, 'status' | 'locked'>;
  readonly score: number | null;
}

const beadDraft: fc.Arbitrary<BeadDraft> = fc.record({
  original: fc.integer({ min: 0, max: 2 }),
  translation: fc.integer({ min: 0, max: 2 }),
  state: fc.constantFrom<BeadDraft['state']>(
    { status: 'auto', locked: false },
    { status: 'confirmed', locked: false },
    { status: 'confirmed', locked: true },
  ),
  score: cert,
});

type Draft = Readonly<Record<Side, readonly BlockDraft[]>>;

/** Attributes for the sentences of each side: beads take the next one or two of a side, none leaves one alone. */
function beadAttributes(draft: Draft, beads: readonly BeadDraft[]): Readonly<Record<Side, readonly object[]>> {
  const result: Record<Side, object[]> = { original: [], translation: [] };
  beads.forEach(({ state, score, ...takes }, index) => {
    for (const side of SIDES) {
      for (let count = 0; count < takes[side]; count += 1) result[side].push({ bead: `k${index}`, ...state, score });
      if (takes[side] === 0) result[side].push({});
    }
  });
  for (const side of SIDES) {
    const needed = draft[side].reduce((sum, { segments }) => sum + segments.length, 0);
    while (result[side].length < needed) result[side].push({});
  }
  return result;
}

function buildDocument(draft: Draft, beads: readonly BeadDraft[]): Node {
  const attributes = beadAttributes(draft, beads);
  const sides = SIDES.map((side) => {
    let sentence = 0;
    const blocks = draft[side].map(({ kind, label, segments }, index) => {
      const content = segments.map(({ content: inside, note: remark, flagged }) => {
        const attrs = { id: `${side[0]}${sentence}`, note: remark, flagged, ...attributes[side][sentence] };
        sentence += 1;
        return schema.nodes.segment.create(attrs, inside);
      });
      const id = `${side[0]}${index}`;
      if (kind === 'paragraph' || kind === 'heading') return schema.nodes[kind].create({ id }, content);
      return schema.nodes.zone.create({ id, kind, label }, content);
    });
    return schema.nodes[side].create(null, blocks);
  });
  return schema.nodes.record.create(null, sides);
}

interface MentionDraft {
  readonly side: Side;
  /** Beginnings and lengths as shares of the side, 0..1; two pieces where there are two. */
  readonly pieces: readonly { readonly from: number; readonly length: number }[];
  readonly attrs: object;
}

const share = fc.double({ min: 0, max: 1, noNaN: true });

const mentionDraft: fc.Arbitrary<MentionDraft> = fc.record({
  side: fc.constantFrom<Side>(...SIDES),
  pieces: fc.array(fc.record({ from: share, length: share.map((part) => part * part * 0.5) }), {
    minLength: 1,
    maxLength: 2,
  }),
  attrs: fc.record({
    kind: fc.constantFrom(...MENTION_KINDS),
    entity: fc.constantFrom(null, ...ENTITIES, 'not-listed'),
    normal: fc.constantFrom(...DATES),
    cert,
    by: who,
    at: fc.constantFrom(...TIMES),
  }),
});

/** Lays mentions on a document, in the order of their ids. */
function layMentions(doc: Node, mentions: readonly MentionDraft[]): Node {
  const tr = new Transform(doc);
  mentions.forEach(({ side, pieces, attrs }, index) => {
    const start = sideStart(doc, side);
    const size = sideNode(doc, side).content.size;
    for (const piece of pieces) {
      const from = start + Math.floor(piece.from * size);
      const to = Math.min(start + size, from + 1 + Math.floor(piece.length * size));
      tr.addMark(from, to, schema.marks.mention.create({ id: `m${index}`, ...attrs }));
    }
  });
  return tr.doc;
}

const side: fc.Arbitrary<readonly BlockDraft[]> = fc.array(blockDraft, { minLength: 1, maxLength: 5 });

/** A random document of the schema. */
export const randomDocument: fc.Arbitrary<Node> = fc
  .tuple(
    fc.record({ original: side, translation: side }),
    fc.array(beadDraft, { maxLength: 6 }),
    fc.array(mentionDraft, { maxLength: 9 }),
  )
  .map(([draft, beads, mentions]) => layMentions(buildDocument(draft, beads), mentions));

const name = fc.constantFrom('Ким Ир Сен', 'Kim Il Sung', 'Пхеньян', 'A & B', '\u0001');

const authority: fc.Arbitrary<readonly AuthorityRecord[]> = fc.tuple(
  ...ENTITIES.map((id) =>
    fc.record({
      id: fc.constant(entityId(id)),
      kind: fc.constantFrom(...MENTION_KINDS),
      preferred: fc.oneof(fc.record({ ru: name, en: name }), fc.record({ ru: name })),
      variants: fc.array(fc.record({ text: name, lang: fc.constantFrom('ru', 'en'), source: note }), { maxLength: 2 }),
      dates: fc.constantFrom('', '1912-04-15/1994-07-08', '1912', 'около 1900'),
      description: note,
      identifiers: fc.array(
        fc.record({
          scheme: fc.constantFrom('Wikidata' as const, 'VIAF' as const),
          value: fc.constantFrom('Q41117', '1'),
        }),
        { maxLength: 2 },
      ),
      note,
    }),
  ),
);

const changes = fc.array(
  fc.record({ when: fc.constantFrom(...TIMES), who, text: fc.constantFrom('Imported', 'Выверено & сдано') }),
  { maxLength: 2 },
);

/** The texts of a document's sides, as a witness is made from them. */
const textsOf = (doc: Node): Readonly<Record<Side, string>> => ({
  original: flatText(readSide(doc, 'original')),
  translation: flatText(readSide(doc, 'translation')),
});

/** A random record with everything that TEI carries. */
export const randomRecord: fc.Arbitrary<TeiRecord> = randomDocument.chain((doc) =>
  fc.record({
    id: fc.constantFrom('r1', 'memo_2'),
    metadata: randomMetadata,
    doc: fc.constant(doc),
    witness: randomWitness(textsOf(doc)) as fc.Arbitrary<Witness>,
    authority: flag.chain((has) => (has ? authority : fc.constant([]))),
    editors: fc.constant(EDITORS.map((id) => ({ id, name: `Editor ${id}` }))),
    changes,
    application: fc.constant({ name: 'Sverka', version: '0.1.0' }),
  }),
);
