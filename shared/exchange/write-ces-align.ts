// The alignment as stand-off links, XCES cesAlign as OPUS and InterText read it, with the two files of sentences that it
// names.
import type { Node } from 'prosemirror-model';
import { readBeads } from '../document/beads.ts';
import { languageOf, SIDES, type Side } from '../document/schema.ts';
import { segmentAttrs, segmentsOf } from '../document/segments.ts';
import { element, elementOfLines, emptyTag, pictureText, startTag } from '../tei/xml-writing.ts';
import type { ExchangeRecord } from './exchange-record.ts';
import { runningText } from './running-text.ts';

export interface CesFiles {
  /** The links; `fromDoc` is the original, and its sentences are named first. */
  readonly links: string;
  /** The sentences of each side in their paragraphs, under the ids they have in the record. */
  readonly sentences: Readonly<Record<Side, string>>;
}

/** File names of the sentences, beside the links, for files that begin with `stem`. */
export const cesSentenceFile = (stem: string, side: Side): string => `${stem}.${languageOf(side)}.xml`;

/**
 * Writes the three files. `stem` is how their names begin, without a folder. A link that a person made or confirmed has the
 * status "man", the machine's "auto" and its certainty; sentences without counterpart have a link with one empty side.
 */
export function writeCesAlign({ doc }: Pick<ExchangeRecord, 'doc'>, stem: string): CesFiles {
  const links = readBeads(doc).map(({ original, translation, status, score }, at) => {
    const ids = [original, translation].map((segments) => segments.map(({ id }) => id).join(' '));
    return emptyTag('link', {
      ...{ id: `SL${at}`, type: `${original.length}-${translation.length}`, xtargets: ids.join(';') },
      certainty: status === 'auto' && score !== null ? Number(score.toFixed(4)) : null,
      status: status === 'confirmed' ? 'man' : 'auto',
    });
  });
  const [from, to] = SIDES.map((side) => cesSentenceFile(stem, side));
  const group = elementOfLines('linkGrp', { targType: 's', fromDoc: from ?? '', toDoc: to ?? '' }, links);
  return {
    links: `<?xml version="1.0" encoding="UTF-8"?>\n${elementOfLines('cesAlign', { version: '1.0' }, [group])}\n`,
    sentences: { original: sentencesXml(doc, 'original'), translation: sentencesXml(doc, 'translation') },
  };
}

function sentencesXml(doc: Node, side: Side): string {
  const paragraphs: string[][] = [];
  let last = -1;
  for (const { node, block } of segmentsOf(doc, side)) {
    if (block !== last) paragraphs.push([]);
    last = block;
    paragraphs.at(-1)?.push(element('s', { id: segmentAttrs(node).id }, pictureText(runningText(node))));
  }
  const blocks = paragraphs.map((sentences, at) => elementOfLines('p', { id: `p${at + 1}` }, sentences));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${startTag('text', { 'xml:lang': languageOf(side) })}\n${blocks.join('\n')}\n</text>\n`;
}
