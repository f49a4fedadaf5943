// A record out of a TEI file that `writeTei` wrote. Nothing in a file makes it throw: what is wrong is told, with its line.
import type { Mark, Node } from 'prosemirror-model';
import { isId } from '../document/ids.ts';
import type { Outcome } from '../document/problem.ts';
import { type SegmentAttrs, SIDES, type Side, schema } from '../document/schema.ts';
import type { Witness } from '../witness/witness.ts';
import { readHeader } from './read-header.ts';
import { inlineNodes, layOn, layOnAtom, type ReadLeaf } from './read-leaves.ts';
import { withoutPrefix } from './read-mention.ts';
import { readWitness } from './read-source.ts';
import {
  ownFacts,
  type ReadAnnotation,
  readAnnotations,
  readAuthority,
  readLinks,
  type SentenceFacts,
} from './read-standoff.ts';
import { type ReadBlock, type ReadSegment, readBlocks } from './read-text.ts';
import { parseStringRange } from './string-range.ts';
import { atElement, notXml, type TeiProblem } from './tei-problem.ts';
import type { TeiRecord } from './tei-record.ts';
import { ID_PREFIX, sideOf, TEI_NAMESPACE } from './vocabulary.ts';
import { attribute, childElements, descend, parseXml, type XmlElement } from './xml-tree.ts';

/**
 * Reads a TEI file of Sverka's own, called `file`. Elements that a record has no place for are named in `issues`; their
 * words stay where they stand in a sentence. Another's TEI is refused with a reason.
 */
export function readTei(xml: string, file: string): Outcome<TeiRecord> {
  const parsed = parseXml(xml);
  if (!parsed.ok) return { ok: false, problem: notXml(file, parsed.fault) };
  const { root } = parsed;
  const header = childElements(root, 'teiHeader')[0];
  const texts = textsOf(root);
  const refusal =
    root.namespace !== TEI_NAMESPACE || root.name !== 'TEI' ? NOT_TEI : !header || texts.size === 0 ? NOT_OURS : null;
  if (refusal || !header) {
    const { kind, message } = refusal ?? NOT_OURS;
    return { ok: false, problem: atElement(file, root, kind, message) };
  }
  const issues: TeiProblem[] = [];
  const unknown = (element: XmlElement): void => {
    issues.push(atElement(file, element, 'unknown element', unknownWords(element)));
  };
  const record = readRecord(root, header, texts, unknown);
  if (!isId(record.id)) issues.push(atElement(file, root, 'no id', 'The record has no id. It will be given one.'));
  return { ok: true, value: record, issues };
}

const NOT_TEI = {
  kind: 'not TEI',
  message: 'This XML file is not TEI P5: its first element is another. Choose a TEI file.',
};
const NOT_OURS = {
  kind: 'foreign TEI',
  message:
    'This TEI file was not written by Sverka: it has not the two texts that Sverka writes. Import its words as plain text.',
};

const unknownWords = ({ name }: XmlElement): string =>
  `A record has no place for this ${name} element. Its words are kept if it stands in a sentence, the rest is left out.`;

/** One side of a file: what names its language, and what holds its divisions. */
interface SideElement {
  readonly lang: string | null;
  readonly divisions: readonly XmlElement[];
}

/** The texts of the two sides, by @type: of a group, or divisions of one text that have the ids that we give them. */
function textsOf(root: XmlElement): ReadonlyMap<Side, SideElement> {
  const [group, body] = [descend(root, 'text', 'group'), descend(root, 'text', 'body')];
  const texts = group ? childElements(group, 'text') : [];
  const parts = body && !group ? childElements(body, 'div').filter(isSideDivision) : [];
  const found = new Map<Side, SideElement>();
  for (const element of [...texts, ...parts]) {
    const side = sideOf(attribute(element, 'type'));
    const holder = element.name === 'text' ? childElements(element, 'body')[0] : element;
    if (side) found.set(side, { lang: attribute(element, 'xml:lang'), divisions: holder ? childElements(holder) : [] });
  }
  return found;
}

const isSideDivision = (division: XmlElement): boolean =>
  attribute(division, 'xml:id') === ID_PREFIX.text + (attribute(division, 'type') ?? '');

function readRecord(
  root: XmlElement,
  headerElement: XmlElement,
  texts: ReadonlyMap<Side, SideElement>,
  unknown: (element: XmlElement) => void,
): TeiRecord {
  const header = readHeader(headerElement);
  const standOffs = childElements(root, 'standOff');
  const facts = new Map(standOffs.flatMap((standOff) => [...readLinks(standOff)]));
  const annotations = annotationsBySegment(standOffs.flatMap((standOff) => readAnnotations(standOff, header, unknown)));
  const blocks = new Map(
    [...texts].map(([side, { divisions }]) => [side, readBlocks(divisions, header, unknown)] as const),
  );
  const sides = SIDES.map((side) => {
    const read = (blocks.get(side) ?? []).map((block) => blockNode(block, facts, annotations));
    const lang = texts.get(side)?.lang ?? null;
    return schema.nodes[side].create(lang === null ? null : { lang }, read.length > 0 ? read : [emptyBlock(side)]);
  });
  return {
    id: withoutPrefix(attribute(root, 'xml:id') ?? '', ID_PREFIX.record),
    ...{ metadata: header.metadata, editors: header.editors, changes: header.changes, application: header.application },
    doc: schema.nodes.record.create(null, sides),
    witness: readWitness(root) ?? witnessOf(blocks),
    authority: standOffs.flatMap(readAuthority),
  };
}

/** Stands for a side that the file does not have, since a record needs both. */
const emptyBlock = (side: Side): Node =>
  schema.nodes.paragraph.create({ id: `${side}-empty` }, schema.nodes.segment.create({ id: `${side}-empty` }));

/** The witness as the corrections tell it, for a file written without the imported ones. */
function witnessOf(blocks: ReadonlyMap<Side, readonly ReadBlock[]>): Witness {
  const textsOn = (side: Side) => (blocks.get(side) ?? []).map(({ witness }) => ({ text: witness, spans: [] }));
  return { files: [], sides: { original: textsOn('original'), translation: textsOn('translation') } };
}

/** One stretch or atom of a segment that a mention lies on. */
type Piece = { readonly mark: Mark } & (
  | { readonly kind: 'stretch'; readonly start: number; readonly end: number }
  | { readonly kind: 'atom'; readonly xmlId: string }
);

/** Pieces by the xml:id of their `s`. The id of an atom is that of its segment, with a number. */
function annotationsBySegment(annotations: readonly ReadAnnotation[]): ReadonlyMap<string, readonly Piece[]> {
  const found = new Map<string, Piece[]>();
  const add = (id: string, piece: Piece): void => {
    const known = found.get(id);
    if (known) known.push(piece);
    else found.set(id, [piece]);
  };
  for (const { mark, targets } of annotations)
    for (const target of targets) {
      const range = parseStringRange(target);
      if (range) add(range.id, { kind: 'stretch', mark, start: range.start, end: range.start + range.length });
      else {
        const xmlId = target.replace(/^#/, '');
        const segment = withoutPrefix(xmlId, ID_PREFIX.atom).replace(/\.\d+$/, '');
        add(ID_PREFIX.segment + segment, { kind: 'atom', mark, xmlId });
      }
    }
  return found;
}

function blockNode(
  { id, type, zone, label, segments }: ReadBlock,
  facts: ReadonlyMap<string, SentenceFacts>,
  annotations: ReadonlyMap<string, readonly Piece[]>,
): Node {
  const content = segments.map((segment) => segmentNode(segment, facts, annotations));
  if (type === 'zone') return schema.nodes.zone.create({ id, kind: zone, label }, content);
  return schema.nodes[type].create({ id }, content);
}

function segmentNode(
  { id, element, leaves }: ReadSegment,
  facts: ReadonlyMap<string, SentenceFacts>,
  annotations: ReadonlyMap<string, readonly Piece[]>,
): Node {
  const pieces = annotations.get(ID_PREFIX.segment + id) ?? [];
  const marked = pieces.reduce<readonly ReadLeaf[]>(
    (laid, piece) =>
      piece.kind === 'stretch'
        ? layOn(laid, piece.mark, piece.start, piece.end)
        : layOnAtom(laid, piece.mark, piece.xmlId),
    leaves,
  );
  const attrs: Partial<SegmentAttrs> = { id, ...facts.get(id), ...ownFacts(element) };
  return schema.nodes.segment.create(attrs, inlineNodes(marked));
}
