// A record out of TEI that others wrote. The model holds what it can; the rest is told element by element, and the file
// itself is kept whole as the record's source, so that nothing is lost when the record is written again.
import type { Node } from 'prosemirror-model';
import type { Bead, Sentence } from '../alignment/bead.ts';
import type { IdSource } from '../document/ids.ts';
import type { Outcome, Problem } from '../document/problem.ts';
import { languageOf, SIDES, type Side, schema } from '../document/schema.ts';
import type { ForeignBlock } from '../tei/foreign/block-under-way.ts';
import {
  type ForeignBlocks,
  type ForeignText,
  pointers,
  readForeignBlocks,
} from '../tei/foreign/read-foreign-blocks.ts';
import { readForeignHeader } from '../tei/foreign/read-foreign-header.ts';
import { readTei } from '../tei/read-tei.ts';
import { atElement, notXml, type TeiProblem } from '../tei/tei-problem.ts';
import type { TeiRecord } from '../tei/tei-record.ts';
import { TEI_NAMESPACE } from '../tei/vocabulary.ts';
import { attribute, childElements, descend, parseXml, type XmlElement } from '../tei/xml-tree.ts';
import type { Witness } from '../witness/witness.ts';
import { readAuthorityTei } from './authority-tei.ts';
import { beadsOfLinks } from './foreign-links.ts';
import { cutBlock, type ForeignSegment } from './foreign-segments.ts';

/** What reading needs from outside: fresh ids, the sentence splitter and the aligner. */
export interface ForeignTools {
  readonly ids: IdSource;
  /** UTF-16 offsets of the ends of the sentences. */
  readonly split: (text: string, language: 'ru' | 'en') => readonly number[];
  readonly align: (original: readonly Sentence[], translation: readonly Sentence[]) => readonly Bead[];
}

/** Reads any TEI file: one of ours without loss, another's as far as a record can hold it. */
export function readAnyTei(xml: string, file: string, tools: ForeignTools): Outcome<TeiRecord> {
  const own = readTei(xml, file);
  return own.ok || own.problem.kind === 'not well-formed' ? own : readForeignTei(xml, file, tools);
}

/** Reads another's TEI. Words in Cyrillic or marked as Russian are the original, all others the translation. */
export function readForeignTei(xml: string, file: string, tools: ForeignTools): Outcome<TeiRecord> {
  const parsed = parseXml(xml);
  if (!parsed.ok) return { ok: false, problem: notXml(file, parsed.fault) };
  const { root } = parsed;
  const documents = root.name === 'teiCorpus' ? childElements(root, 'TEI') : [root];
  const issues: TeiProblem[] = [];
  const tell = (element: XmlElement, kept: boolean): void => {
    issues.push(atElement(file, element, 'unknown element', unknownWords(element, kept)));
  };
  for (const element of childElements(root).filter(({ name }) => BESIDE.has(name))) tell(element, false);
  const described = readAuthorityTei(xml, file);
  const authority = described.ok ? described.value : [];
  const known = new Set(authority.map(({ id }) => String(id)));
  const read = readForeignBlocks(documents.flatMap(textsOf), {
    ids: tools.ids,
    entity: (reference) => (known.has(reference) ? reference : null),
    unknown: tell,
  });
  const sides = read.blocks.map(sideOfBlock);
  const reason = whyNot(root, documents.length, sides, authority.length);
  if (reason) return { ok: false, problem: atElement(file, root, ...reason) };
  const header = childElements(root, 'teiHeader')[0] ?? childElements(documents[0] ?? root, 'teiHeader')[0];
  const source = { name: file, encoding: 'utf-8', bom: false, text: xml } as const;
  const value: TeiRecord = {
    id: `r${tools.ids()}`,
    metadata: readForeignHeader(header ?? root),
    doc: recordOf(read, sides, linksIn(root), tools),
    witness: { files: [source], sides: witnessOf(read.blocks, sides) },
    ...{ authority, editors: [], changes: [], application: { name: '', version: '' } },
  };
  return { ok: true, value, issues: [...issues, ...(described.ok ? described.issues : [])] satisfies Problem[] };
}

/** Why a file is no record: kind and words; null where it is one. */
function whyNot(root: XmlElement, documents: number, sides: readonly Side[], names: number): [string, string] | null {
  if (root.namespace !== TEI_NAMESPACE || !['TEI', 'teiCorpus'].includes(root.name))
    return ['not TEI', 'This XML file is not TEI P5: its first element is another. Choose a TEI file.'];
  if (documents > 2 || (documents === 2 && new Set(sides).size < 2)) return ['corpus', corpusWords(documents)];
  if (sides.length === 0 && names > 0) return ['only names', onlyNamesWords(names)];
  if (sides.length === 0) return ['no words', 'There are no words in the text of this TEI file.'];
  return null;
}

function witnessOf(blocks: readonly ForeignBlock[], sides: readonly Side[]): Witness['sides'] {
  const on = (side: Side) =>
    blocks.filter((_block, index) => sides[index] === side).map(({ witness }) => ({ text: witness, spans: [] }));
  return { original: on('original'), translation: on('translation') };
}

const onlyNamesWords = (count: number): string =>
  `There are no words in the text of this TEI file, only ${count === 1 ? 'a name' : `${count} names`}. Bring it in as a list of names.`;

const corpusWords = (count: number): string =>
  count === 2
    ? 'Neither or both of the two documents of this TEI corpus are Russian, so they are no text and its translation. Save each as a file of its own.'
    : `This TEI corpus holds ${count} documents that are not one text and its translation. Save each document as a file of its own.`;

const unknownWords = ({ name }: XmlElement, kept: boolean): string =>
  kept
    ? `A record has no place for this ${name} element: its words are kept, the element only in the copy of the file.`
    : `A record has no place for this ${name} element: it is kept only in the copy of the file.`;

/** What stands beside header and text and is not read. */
const BESIDE: ReadonlySet<string> = new Set(['facsimile', 'sourceDoc', 'fsdDecl', 'xenoData']);

/** The texts of a document with the language that it, its header or the document gives them. */
function textsOf(tei: XmlElement): readonly ForeignText[] {
  const usage = descend(tei, 'teiHeader', 'profileDesc', 'langUsage');
  const languages = usage ? childElements(usage, 'language') : [];
  const only = languages.length === 1 && languages[0] ? attribute(languages[0], 'ident') : null;
  const lang = attribute(tei, 'xml:lang') ?? only;
  return childElements(tei, 'text').map((element) => ({ element, lang }));
}

/** By what the file says, else by the letters. */
export function sideOfBlock({ lang, leaves }: ForeignBlock): Side {
  const tongue = (lang ?? '').toLowerCase();
  if (/^(?:ru|rus)\b/.test(tongue)) return 'original';
  if (/^(?:en|eng)\b/.test(tongue)) return 'translation';
  const text = leaves.map((leaf) => leaf.text).join('');
  const cyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return cyrillic * 2 > letters ? 'original' : 'translation';
}

/** The ids that each `link` of the file joins. */
function linksIn(element: XmlElement): readonly (readonly string[])[] {
  if (element.name === 'link') return [pointers(attribute(element, 'target'))];
  return childElements(element).flatMap(linksIn);
}

interface SegmentBead {
  readonly bead: string;
  readonly score: number | null;
  readonly status: 'auto' | 'confirmed';
}

/** Beads of the machine, where the file links nothing. */
function alignedBeads(
  segments: readonly (readonly ForeignSegment[])[],
  blocks: readonly ForeignBlock[],
  { align, ids }: ForeignTools,
): ReadonlyMap<ForeignSegment, SegmentBead> {
  const paragraphs: Record<Side, number> = { original: 0, translation: 0 };
  const sentences: Record<Side, { segment: ForeignSegment; sentence: Sentence }[]> = { original: [], translation: [] };
  segments.forEach((inBlock, index) => {
    const form = blocks[index]?.form.type;
    for (const segment of inBlock) {
      const block = form === 'heading' ? 'heading' : form === 'zone' ? 'zone' : 'prose';
      const paragraph = paragraphs[segment.side];
      sentences[segment.side].push({ segment, sentence: { text: segment.text, paragraph, block } });
    }
    const side = inBlock[0]?.side;
    if (side) paragraphs[side]++;
  });
  const found = new Map<ForeignSegment, SegmentBead>();
  if (SIDES.some((side) => sentences[side].length === 0)) return found;
  const textsOn = (side: Side) => sentences[side].map(({ sentence }) => sentence);
  for (const bead of align(textsOn('original'), textsOn('translation'))) {
    if (bead.original.length === 0 || bead.translation.length === 0) continue;
    const facts: SegmentBead = { bead: `x${ids()}`, score: bead.score, status: 'auto' };
    for (const side of SIDES)
      for (const index of bead[side]) {
        const segment = sentences[side][index]?.segment;
        if (segment) found.set(segment, facts);
      }
  }
  return found;
}

function recordOf(
  read: ForeignBlocks,
  sides: readonly Side[],
  links: readonly (readonly string[])[],
  tools: ForeignTools,
): Node {
  const { blocks } = read;
  const { ids } = tools;
  const segments = blocks.map((block, index) => cutBlock(block, index, sides[index] ?? 'translation', tools));
  const linked = beadsOfLinks(segments.flat(), read, links);
  const beads = linked.size > 0 ? linked : alignedBeads(segments, blocks, tools);
  const sideNodes = SIDES.map((side) => {
    const made = blocks.flatMap((block, index) =>
      sides[index] === side ? [blockNode(block, segments[index] ?? [], beads, ids)] : [],
    );
    const lang = side === 'translation' ? otherLanguage(blocks, sides) : languageOf(side);
    return schema.nodes[side].create({ lang }, made.length > 0 ? made : [emptyParagraph(ids)]);
  });
  const doc = schema.nodes.record.create(null, sideNodes);
  doc.check();
  return doc;
}

const emptyParagraph = (ids: IdSource): Node =>
  schema.nodes.paragraph.create({ id: `b${ids()}` }, schema.nodes.segment.create({ id: `s${ids()}` }));

/** The language of the translation as the file has it; English where it says nothing. */
function otherLanguage(blocks: readonly ForeignBlock[], sides: readonly Side[]): string {
  const said = blocks.find(({ lang }, index) => sides[index] === 'translation' && lang !== null && lang !== '');
  return said?.lang && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/.test(said.lang) ? said.lang : languageOf('translation');
}

function blockNode(
  { form }: ForeignBlock,
  segments: readonly ForeignSegment[],
  beads: ReadonlyMap<ForeignSegment, SegmentBead>,
  ids: IdSource,
): Node {
  const content = segments.map((segment) =>
    schema.nodes.segment.create({ id: `s${ids()}`, ...beads.get(segment) }, segment.nodes),
  );
  const attrs = { id: `b${ids()}` };
  if (form.type !== 'zone') return schema.nodes[form.type].create(attrs, content);
  return schema.nodes.zone.create({ ...attrs, kind: form.zone, label: form.label }, content);
}
