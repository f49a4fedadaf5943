// The record's schema: one ProseMirror document that holds everything a scholar decides — wording, segmentation,
// alignment, mentions, legibility — so that there is one history, one thing to save and one to export.
import { type Attrs, type MarkSpec, type Node, type NodeSpec, Schema } from 'prosemirror-model';

/** The two texts of a record. */
export type Side = 'original' | 'translation';
export const SIDES = ['original', 'translation'] as const;
/** The side across the gutter. */
export const otherSide = (side: Side): Side => (side === 'original' ? 'translation' : 'original');
/** The language of a side, as its words are marked and its engines are chosen. */
export const languageOf = (side: Side): 'ru' | 'en' => (side === 'original' ? 'ru' : 'en');

/** What stands on the page besides running prose. `furniture` is what the archive's site or reading room added to it. */
export const ZONE_KINDS = [
  'stamp',
  'handwriting',
  'signature',
  'letterhead',
  'resolution',
  'note',
  'page number',
  'furniture',
  'noise',
] as const;
export type ZoneKind = (typeof ZONE_KINDS)[number];

/** True for what stands beside the document proper and that no translator translates: it is not aligned or counted. */
export const isUntranslated = (zone: ZoneKind | null): boolean => isUnread(zone) || zone === 'page number';
/** True for what is no word of the document: debris and the archive's own. It is not searched for errors and names. */
export const isUnread = (zone: ZoneKind | null): boolean => zone === 'noise' || zone === 'furniture';
/** The kind of zone a block is; null for prose and headings. */
export const zoneOf = (block: Node): ZoneKind | null =>
  block.type.name === 'zone' ? (block.attrs as ZoneAttrs).kind : null;

/** What a mention names. */
export const MENTION_KINDS = ['person', 'place', 'organisation', 'date', 'role', 'document', 'event'] as const;
export type MentionKind = (typeof MENTION_KINDS)[number];

/** State of a bead, kept on each of its segments: the machine's proposal, or a person's decision. */
export type BeadStatus = 'auto' | 'confirmed';

/** How a reading came about. `import`: it came with the file. `machine`: in bulk, unreviewed. */
export type ReadingHow = 'typed' | 'suggestion' | 'series' | 'machine' | 'import';
/** What was decided of the words under a `reading` mark. `confirmed`: right as the witness has it. */
export type ReadingStatus = 'corrected' | 'confirmed' | 'doubtful' | 'illegible';

export interface BlockAttrs {
  readonly id: string;
}
export interface ZoneAttrs extends BlockAttrs {
  readonly kind: ZoneKind;
  /** The archive's own label, e.g. "CPSU CC stamp"; '' where there is none. */
  readonly label: string;
}
export interface SegmentAttrs {
  readonly id: string;
  /** The bead this segment belongs to; null when it stands alone. Segments of both sides that carry the same id are one bead. */
  readonly bead: string | null;
  readonly status: BeadStatus;
  /** The machine's certainty of the bead, 0..1; null when a person made it. */
  readonly score: number | null;
  /** Why it has no counterpart, in the scholar's words; '' for none given. */
  readonly note: string;
  /** To be looked at later. */
  readonly flagged: boolean;
  /**
   * Its link and its ends stay as they are, whoever asks, until it is unlocked; letters may still be corrected. Only what
   * is confirmed is locked, and every segment of a bead or none.
   */
  readonly locked: boolean;
}
export interface LineBreakAttrs {
  /** True where a word goes on over the line's end; the hyphen, if there was one, is part of `source`. */
  readonly hyphen: boolean;
  /** The characters of the witness that stand here: "\n", "-\n". */
  readonly source: string;
}
export interface PageBreakAttrs {
  readonly n: string;
  /** Key of the page's image in the witness; null where there is none. */
  readonly image: string | null;
}
export interface GapAttrs {
  readonly reason: 'illegible' | 'lost' | 'omitted';
  /** How much is missing, in `unit`s; null when unknown. */
  readonly quantity: number | null;
  readonly unit: 'character' | 'word' | 'line';
  /** The characters of the witness that said so ("[one word illegible]"); '' for a gap made by the scholar. */
  readonly source: string;
}
export interface ReadingAttrs {
  readonly status: ReadingStatus;
  /** Who decided; '' for the machine. */
  readonly by: string;
  /** When, ISO 8601 in UTC. */
  readonly at: string;
  readonly how: ReadingHow;
  /** 0..1, as estimated by the machine when the reading was a suggestion; null when a person typed it. */
  readonly cert: number | null;
  readonly note: string;
}
export interface MentionAttrs {
  /** Pieces of one discontinuous mention share an id. */
  readonly id: string;
  readonly kind: MentionKind;
  /** The authority record it points to; null while unlinked. */
  readonly entity: string | null;
  /** For dates, the ISO 8601 form; else ''. */
  readonly normal: string;
  /** 0..1 when the machine made it in bulk, null when a person did. */
  readonly cert: number | null;
  readonly by: string;
  readonly at: string;
}

const dataset = (attrs: Attrs): Record<string, string> =>
  Object.fromEntries(
    Object.entries(attrs)
      .filter(([, value]) => value !== null && value !== '' && value !== false)
      .map(([name, value]) => [`data-${name}`, String(value)]),
  );

const SEGMENT_DEFAULTS = {
  id: { default: '' },
  bead: { default: null },
  status: { default: 'auto' },
  score: { default: null },
  note: { default: '' },
  flagged: { default: false },
  locked: { default: false },
};

const nodes = {
  record: { content: 'original translation' },
  original: {
    content: 'block+',
    attrs: { lang: { default: 'ru' } },
    isolating: true,
    defining: true,
    toDOM: (node) => ['article', { class: 'side original', lang: String(node.attrs.lang) }, 0],
  },
  translation: {
    content: 'block+',
    attrs: { lang: { default: 'en' } },
    isolating: true,
    defining: true,
    toDOM: (node) => ['article', { class: 'side translation', lang: String(node.attrs.lang) }, 0],
  },
  paragraph: {
    group: 'block',
    content: 'segment+',
    attrs: { id: { default: '' } },
    toDOM: (node) => ['p', { class: 'block', 'data-id': String(node.attrs.id) }, 0],
    parseDOM: [{ tag: 'p' }],
  },
  heading: {
    group: 'block',
    content: 'segment+',
    attrs: { id: { default: '' } },
    toDOM: (node) => ['h3', { class: 'block', 'data-id': String(node.attrs.id) }, 0],
    parseDOM: [{ tag: 'h1,h2,h3,h4,h5,h6' }],
  },
  zone: {
    group: 'block',
    content: 'segment+',
    attrs: { id: { default: '' }, kind: { default: 'note' }, label: { default: '' } },
    toDOM: (node) => [
      'div',
      { class: `block zone ${String(node.attrs.kind).replace(' ', '-')}`, 'data-id': String(node.attrs.id) },
      0,
    ],
  },
  /** A sentence. Drawn inline, so a paragraph reads as a paragraph; its trailing space belongs to it. */
  segment: {
    content: 'inline*',
    attrs: SEGMENT_DEFAULTS,
    defining: true,
    toDOM: (node) => ['span', { class: 'seg', 'data-id': String(node.attrs.id) }, 0],
    parseDOM: [{ tag: 'span.seg' }],
  },
  text: { group: 'inline' },
  lineBreak: {
    group: 'inline',
    inline: true,
    selectable: false,
    attrs: { hyphen: { default: false }, source: { default: '\n' } },
    leafText: (node) => String(node.attrs.source),
    toDOM: (node) => ['span', { class: node.attrs.hyphen ? 'lb hyphen' : 'lb', contenteditable: 'false' }, ' '],
    parseDOM: [{ tag: 'br' }],
  },
  pageBreak: {
    group: 'inline',
    inline: true,
    selectable: false,
    attrs: { n: { default: '' }, image: { default: null } },
    leafText: () => '',
    toDOM: (node) => ['span', { class: 'pb', 'data-n': String(node.attrs.n), contenteditable: 'false' }],
  },
  gap: {
    group: 'inline',
    inline: true,
    attrs: {
      reason: { default: 'illegible' },
      quantity: { default: null },
      unit: { default: 'character' },
      source: { default: '' },
    },
    leafText: (node) => String(node.attrs.source) || GAP_TEXT,
    toDOM: (node) => ['span', { class: 'gap', contenteditable: 'false', ...dataset(node.attrs) }],
  },
} satisfies Record<string, NodeSpec>;

/** How a scholar's gap reads in plain text. */
export const GAP_TEXT = '[…]';

const marks = {
  /** Several may lie on one text: mentions nest and overlap. */
  mention: {
    attrs: {
      id: { default: '' },
      kind: { default: 'person' },
      entity: { default: null },
      normal: { default: '' },
      cert: { default: null },
      by: { default: '' },
      at: { default: '' },
    },
    excludes: '',
    inclusive: false,
    toDOM: (mark) => [
      'span',
      {
        class: `mention ${mark.attrs.kind}${mark.attrs.entity ? '' : ' unlinked'}`,
        'data-mention': String(mark.attrs.id),
      },
      0,
    ],
  },
  reading: {
    attrs: {
      status: { default: 'corrected' },
      by: { default: '' },
      at: { default: '' },
      how: { default: 'typed' },
      cert: { default: null },
      note: { default: '' },
    },
    inclusive: false,
    toDOM: (mark) => ['span', { class: `reading ${mark.attrs.status}` }, 0],
  },
  unclear: { inclusive: false, toDOM: () => ['span', { class: 'unclear' }, 0] },
  supplied: { inclusive: false, toDOM: () => ['span', { class: 'supplied' }, 0] },
  handwritten: { inclusive: false, toDOM: () => ['span', { class: 'handwritten' }, 0] },
  emphasis: { inclusive: false, toDOM: () => ['em', 0], parseDOM: [{ tag: 'em,i,b,strong' }] },
} satisfies Record<string, MarkSpec>;

/** The one schema of the app, the workers, the command line and the tests. */
export const schema = new Schema<keyof typeof nodes, keyof typeof marks>({ nodes, marks, topNode: 'record' });

/** A record read back from JSON. Throws `RangeError` when it is not one. */
export function recordFromJson(json: unknown): Node {
  const doc = schema.nodeFromJSON(json);
  doc.check();
  if (doc.type !== schema.nodes.record) throw new RangeError(`A record was expected here, not a ${doc.type.name}.`);
  return doc;
}
