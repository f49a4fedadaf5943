// Beads as TEI links, and what was said of sentences that have no counterpart.
import type { Node } from 'prosemirror-model';
import { isLinked, type RecordBead, readBeads } from '../document/beads.ts';
import { sideNode } from '../document/reading-order.ts';
import { otherSide, SIDES, type Side } from '../document/schema.ts';
import { type PlacedSegment, segmentAttrs } from '../document/segments.ts';
import { ID_PREFIX, MACHINE, pointer } from './vocabulary.ts';
import type { SentenceAttributes } from './write-text.ts';
import { type Attributes, element, elementOfLines, teiText } from './xml-writing.ts';

/** The links of a file: attributes for its sentences, and elements for its standOff. */
export interface WrittenLinks {
  readonly sentence: SentenceAttributes;
  readonly lines: readonly string[];
}

/** What each kind of note about sentences says to a reader of the file. */
const NOTE_TEXT = {
  untranslated: 'No counterpart in the translation.',
  added: 'No counterpart in the original.',
  flagged: 'To be looked at again.',
} as const;

/** A bead nobody has confirmed is the machine's; of a confirmed one it is not recorded which person did it. */
const responsible = ({ status }: RecordBead): string | null => (status === 'auto' ? `#${MACHINE}` : null);

/** The state of a bead or a sentence in one word; what is locked is confirmed. */
const writtenState = ({ status, locked }: Pick<RecordBead, 'status' | 'locked'>): string =>
  locked ? 'locked' : status;

const targets = (segments: readonly PlacedSegment[]): string =>
  segments.map(({ id }) => pointer(ID_PREFIX.segment, id)).join(' ');

/**
 * Writes the links among the sentences of a file: those whose ids are `written`. `certain`: with @cert and @resp.
 * Without `links` only flags and remarks are written.
 */
export function writeLinks(
  doc: Node,
  written: ReadonlySet<string>,
  { links, certain }: { readonly links: boolean; readonly certain: boolean },
): WrittenLinks {
  const beads = readBeads(doc).map((bead) => among(bead, written));
  const segments = beads.flatMap(({ original, translation }) => [...original, ...translation]).sort(inReadingOrder);
  const remarks = [...segments.filter(({ node }) => segmentAttrs(node).note !== '').map(remark), ...flags(segments)];
  if (!links) return { sentence: () => ({}), lines: remarks };
  const byId = new Map<string, { readonly bead: RecordBead; readonly segment: PlacedSegment }>(
    beads.flatMap((bead) => SIDES.flatMap((side) => bead[side].map((segment) => [segment.id, { bead, segment }]))),
  );
  const sentence = (id: string): Attributes => {
    const found = byId.get(id);
    return found ? sentenceAttributes(found.segment, found.bead) : {};
  };
  const made = beads.filter(({ id, original, translation }) => id !== null && original.length + translation.length > 0);
  const linked = made.filter(isLinked);
  return {
    sentence,
    lines: [
      ...linkGroup(linked, certain),
      ...made.filter((bead) => !isLinked(bead)).map((bead) => oneSidedNote(bead, certain)),
      ...(linked.length > 0 ? SIDES.flatMap((side) => standingAlone(doc, beads, side)) : []),
      ...remarks,
    ],
  };
}

/** The bead without the sentences that are not written. */
const among = (bead: RecordBead, written: ReadonlySet<string>): RecordBead => ({
  ...bead,
  original: bead.original.filter(({ id }) => written.has(id)),
  translation: bead.translation.filter(({ id }) => written.has(id)),
});

const inReadingOrder = (one: PlacedSegment, other: PlacedSegment): number => one.pos - other.pos;

/** The counterparts of a sentence, and its state where that is not the state of its bead. */
function sentenceAttributes({ node, side }: PlacedSegment, bead: RecordBead): Attributes {
  const others = bead[otherSide(side)];
  const attrs = segmentAttrs(node);
  const [state, score] = bead.id === null ? ['auto', null] : [writtenState(bead), bead.score];
  return {
    corresp: others.length > 0 ? targets(others) : null,
    type: writtenState(attrs) === state ? null : writtenState(attrs),
    cert: attrs.score === score ? null : (attrs.score ?? 'unknown'),
  };
}

function linkGroup(beads: readonly RecordBead[], certain: boolean): readonly string[] {
  if (beads.length === 0) return [];
  const lines = beads.map((bead) => {
    const target = targets([...bead.original, ...bead.translation]);
    return element('link', { ...beadAttributes(bead, certain), type: writtenState(bead), target }, '');
  });
  const domains = SIDES.map((side) => pointer(ID_PREFIX.text, side)).join(' ');
  return [elementOfLines('linkGrp', { type: 'translation', domains }, lines)];
}

const beadAttributes = (bead: RecordBead, certain: boolean): Attributes => ({
  'xml:id': ID_PREFIX.bead + (bead.id ?? ''),
  ...(certain ? { resp: responsible(bead), cert: bead.score } : {}),
});

const lacking = (side: Side): 'untranslated' | 'added' => (side === 'original' ? 'untranslated' : 'added');

function oneSidedNote(bead: RecordBead, certain: boolean): string {
  const side: Side = bead.original.length > 0 ? 'original' : 'translation';
  const type = lacking(side);
  const attributes = {
    ...beadAttributes(bead, certain),
    type,
    subtype: writtenState(bead),
    target: targets(bead[side]),
  };
  return element('note', attributes, NOTE_TEXT[type]);
}

/** Sentences of the prose in no bead, once others of the record are linked. */
function standingAlone(doc: Node, beads: readonly RecordBead[], side: Side): readonly string[] {
  const alone = beads
    .filter(({ id }) => id === null)
    .flatMap((bead) => bead[side])
    .filter(({ block }) => sideNode(doc, side).child(block).type.name !== 'zone');
  if (alone.length === 0) return [];
  const type = lacking(side);
  return [element('note', { type, target: targets(alone) }, NOTE_TEXT[type])];
}

const remark = ({ id, node }: PlacedSegment): string =>
  element('note', { type: 'remark', target: pointer(ID_PREFIX.segment, id) }, teiText(segmentAttrs(node).note));

function flags(segments: readonly PlacedSegment[]): readonly string[] {
  const flagged = segments.filter(({ node }) => segmentAttrs(node).flagged);
  if (flagged.length === 0) return [];
  return [element('note', { type: 'flagged', target: targets(flagged) }, NOTE_TEXT.flagged)];
}
