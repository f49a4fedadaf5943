// The aligned sentences as a translation memory, TMX 1.4b (LISA), for translators' programs.
import { isLinked, readBeads } from '../document/beads.ts';
import { sideNode } from '../document/reading-order.ts';
import { SIDES } from '../document/schema.ts';
import type { WritingApplication } from '../tei/tei-record.ts';
import { element, elementOfLines, emptyTag, pictureText } from '../tei/xml-writing.ts';
import type { ExchangeRecord } from './exchange-record.ts';
import { runningText } from './running-text.ts';

/**
 * One unit for each bead that has words on both sides, in the order of the original; the bead's id is its `tuid`.
 * Characters that XML refuses are replaced by their pictures.
 */
export function writeTmx({ doc }: ExchangeRecord, application: WritingApplication): string {
  const languages = { original: languageOf(doc, 'original'), translation: languageOf(doc, 'translation') };
  const units = readBeads(doc)
    .filter(isLinked)
    .flatMap((bead) => {
      const texts = SIDES.map((side) =>
        bead[side]
          .map(({ node }) => runningText(node))
          .join(' ')
          .trim(),
      );
      if (texts.some((text) => text === '')) return [];
      const variants = SIDES.map((side, index) =>
        element('tuv', { 'xml:lang': languages[side] }, element('seg', {}, pictureText(texts[index] ?? ''))),
      );
      return [elementOfLines('tu', { tuid: bead.id }, variants)];
    });
  const header = emptyTag('header', {
    creationtool: application.name,
    creationtoolversion: application.version,
    segtype: 'sentence',
    'o-tmf': application.name,
    adminlang: 'en',
    srclang: languages.original,
    datatype: 'plaintext',
  });
  const body = units.length === 0 ? '<body></body>' : elementOfLines('body', {}, units);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${elementOfLines('tmx', { version: '1.4' }, [header, body])}\n`;
}

const languageOf = (doc: ExchangeRecord['doc'], side: 'original' | 'translation'): string =>
  String(sideNode(doc, side).attrs.lang);
