// From a plan to a record: the document, its witness and its metadata. Segments and beads are the machine's proposals.
import { Fragment, type Node } from 'prosemirror-model';
import type { Bead, Sentence } from '../alignment/bead.ts';
import { type BeadId, beadId, blockId, type IdSource, segmentId } from '../document/ids.ts';
import type { RecordMetadata } from '../document/metadata.ts';
import { type BeadStatus, isUntranslated, SIDES, type Side, schema } from '../document/schema.ts';
import type { Witness, WitnessBlock } from '../witness/witness.ts';
import { type Inline, type SideBlock, sideBlocks } from './blocks.ts';
import { type GivenBead, givenBeads } from './given-beads.ts';
import type { BlockForm, ImportPlan } from './plan.ts';

/** What making a record needs from outside: fresh ids, and the engines as functions. */
export interface RecordMaking {
  readonly ids: IdSource;
  /** Where sentences end in a block's text, as UTF-16 offsets; blanks after a sentence belong to it. */
  readonly split: (text: string, lang: 'ru' | 'en') => readonly number[];
  readonly align: (original: readonly Sentence[], translation: readonly Sentence[]) => readonly Bead[];
}

export interface MadeRecord {
  /** The record's document, valid by the schema. */
  readonly doc: Node;
  readonly witness: Witness;
  readonly metadata: RecordMetadata;
}

/** A segment before it has its bead. */
interface Draft {
  readonly inlines: readonly Inline[];
  readonly sentence: Sentence;
}

interface DraftBlock {
  readonly block: SideBlock;
  readonly segments: readonly Draft[];
}

/** Makes the record. A text to which the plan gives no block gets one empty paragraph: the schema needs one. */
export function makeRecord(plan: ImportPlan, { ids, split, align }: RecordMaking): MadeRecord {
  const cuts: RecordMaking['split'] = (text, lang) => (plan.given?.kind === 'sentences' ? [] : split(text, lang));
  const drafts: Record<Side, readonly DraftBlock[]> = {
    original: draftSide(sideBlocks(plan, 'original'), (text) => cuts(text, 'ru')),
    translation: draftSide(sideBlocks(plan, 'translation'), (text) => cuts(text, 'en')),
  };
  const sentences = (side: Side) => drafts[side].flatMap(({ segments }) => segments.map(({ sentence }) => sentence));
  const placed = (side: Side) => ({
    sentences: sentences(side),
    blocks: drafts[side].flatMap(({ block, segments }) => segments.map(() => block.index)),
  });
  const beads = plan.given
    ? givenBeads(plan.given, { original: placed('original'), translation: placed('translation') }, align)
    : align(sentences('original'), sentences('translation')).map((bead) => ({ ...bead, confirmed: false }));
  const links = linksOf(beads, ids);
  const nodes = SIDES.map((side) => sideNodeOf(side, drafts[side], links[side], ids));
  const doc = schema.nodes.record.create(null, nodes);
  doc.check();
  const witnessOf = (side: Side): readonly WitnessBlock[] =>
    drafts[side].map(({ block: { text, spans } }) => ({ text, spans }));
  const sides = { original: witnessOf('original'), translation: witnessOf('translation') };
  return { doc, witness: { files: plan.files, sides }, metadata: plan.metadata };
}

const EMPTY_BLOCK: SideBlock = {
  index: -1,
  form: { type: 'paragraph' },
  text: '',
  spans: [],
  inlines: [],
  continues: false,
  page: null,
};

function draftSide(blocks: readonly SideBlock[], split: (text: string) => readonly number[]): readonly DraftBlock[] {
  let paragraph = -1;
  // A paragraph that goes on after a page number keeps its number, and what stands between takes it too.
  const present = blocks.length > 0 ? blocks : [EMPTY_BLOCK];
  return present.map((block, index) => {
    if (!(block.continues || goesOnLater(present, index))) paragraph++;
    const offsets = isOnePiece(block.form) ? [] : split(block.text);
    return { block, segments: cut(block, offsets, { paragraph: Math.max(0, paragraph), block: rankOf(block.form) }) };
  });
}

/** True for a zone between two halves of one paragraph. */
function goesOnLater(blocks: readonly SideBlock[], index: number): boolean {
  if (rankOf(blocks[index]?.form ?? EMPTY_BLOCK.form) !== 'noise') return false;
  const next = blocks.slice(index).find(({ form }) => rankOf(form) !== 'noise');
  return next?.continues ?? false;
}

/** How the aligner is to take a block. */
function rankOf(form: BlockForm): Sentence['block'] {
  switch (form.type) {
    case 'paragraph':
      return 'prose';
    case 'heading':
      return 'heading';
    case 'zone':
      return isUntranslated(form.zone) ? 'noise' : 'zone';
    default:
      return form satisfies never;
  }
}

/** Blocks that are no prose are not split into sentences. */
const isOnePiece = (form: BlockForm): boolean =>
  form.type === 'heading' ||
  (form.type === 'zone' && !['handwriting', 'resolution', 'note', 'stamp'].includes(form.zone));

/** Cuts a block into segments at the offsets; one inside a line's end or a gap moves to its end. */
function cut(block: SideBlock, offsets: readonly number[], place: Omit<Sentence, 'text'>): readonly Draft[] {
  const ends = new Set(offsets);
  const drafts: Draft[] = [];
  let inlines: Inline[] = [];
  const close = () => {
    if (inlines.length === 0) return;
    drafts.push({ inlines, sentence: { text: inlines.map(inlineText).join(''), ...place } });
    inlines = [];
  };
  let at = 0;
  for (const inline of block.inlines) {
    const text = inlineText(inline);
    const inside = [...ends].filter((end) => end > at && end < at + text.length).sort((a, b) => a - b);
    let from = 0;
    if (inline.kind === 'text') {
      for (const end of inside) {
        inlines.push({ ...inline, text: text.slice(from, end - at) });
        from = end - at;
        close();
      }
      inlines.push({ ...inline, text: text.slice(from) });
    } else inlines.push(inline);
    at += text.length;
    if (ends.has(at) || (inline.kind !== 'text' && inside.length > 0)) close();
  }
  close();
  return drafts.length > 0 ? drafts : [{ inlines: [], sentence: { text: '', ...place } }];
}

const inlineText = (inline: Inline): string => (inline.kind === 'text' ? inline.text : inline.source);

interface Link {
  readonly bead: BeadId;
  /** Null where a person made it. */
  readonly score: number | null;
  readonly status: BeadStatus;
}

/** The bead of each sentence of either side that has a counterpart. */
function linksOf(beads: readonly GivenBead[], ids: IdSource): Readonly<Record<Side, ReadonlyMap<number, Link>>> {
  const links = { original: new Map<number, Link>(), translation: new Map<number, Link>() };
  for (const bead of beads) {
    if (bead.original.length === 0 || bead.translation.length === 0) continue;
    const decided = bead.confirmed ? ({ score: null, status: 'confirmed' } as const) : { score: bead.score };
    const link: Link = { bead: beadId(`x${ids()}`), status: 'auto', ...decided };
    for (const side of SIDES) for (const index of bead[side]) links[side].set(index, link);
  }
  return links;
}

function sideNodeOf(side: Side, drafts: readonly DraftBlock[], links: ReadonlyMap<number, Link>, ids: IdSource): Node {
  let index = 0;
  const blocks = drafts.map(({ block, segments }) => {
    const children = segments.map(({ inlines }, at) => {
      const link = links.get(index++);
      const attrs = {
        id: segmentId(`s${ids()}`),
        bead: link?.bead ?? null,
        score: link?.score ?? null,
        status: link?.status ?? 'auto',
      };
      const page = at === 0 && block.page !== null ? [schema.nodes.pageBreak.create({ ...block.page })] : [];
      return schema.nodes.segment.create(attrs, Fragment.from([...page, ...inlines.map(inlineNode)]));
    });
    const attrs = { id: blockId(`b${ids()}`) };
    if (block.form.type !== 'zone') return schema.nodes[block.form.type].create(attrs, children);
    return schema.nodes.zone.create({ ...attrs, kind: block.form.zone, label: block.form.label }, children);
  });
  return schema.nodes[side].create(null, blocks);
}

function inlineNode(inline: Inline): Node {
  switch (inline.kind) {
    case 'text': {
      const marks = [];
      if (inline.emphasis) marks.push(schema.marks.emphasis.create());
      if (inline.supplied) marks.push(schema.marks.supplied.create());
      return schema.text(inline.text, marks);
    }
    case 'line break':
      return schema.nodes.lineBreak.create({ hyphen: inline.hyphen, source: inline.source });
    case 'gap': {
      const { kind: _, ...attrs } = inline;
      return schema.nodes.gap.create(attrs);
    }
    default:
      return inline satisfies never;
  }
}
