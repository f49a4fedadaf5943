// A record as a DOCX with the two texts in parallel columns, for reading and printing in a word processor. Same record:
// same bytes.
import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Node } from 'prosemirror-model';
import { shelfMarkText } from '../document/metadata.ts';
import { SIDES, zoneOf } from '../document/schema.ts';
import { pictureText } from '../tei/xml-writing.ts';
import type { ExchangeRecord } from './exchange-record.ts';
import { isRead, readingRows } from './reading-rows.ts';
import { runningText } from './running-text.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A4 upright, margins of 2 cm, two columns of the same width; twentieths of a point. */
const PAGE = { width: 11906, height: 16838, margin: 1134, column: 4819 } as const;

/** Zip keeps no zone, so the same day must be named in the zone of whoever writes: the earliest it knows. */
const firstDayOfZip = (): Date => new Date(1980, 0, 1);

/** The bytes of the file: corrected texts, a row for what belongs together. Debris and page furniture are left out. */
export function writeDocx(record: ExchangeRecord): Uint8Array<ArrayBuffer> {
  const options = { level: 6, mtime: firstDayOfZip() } as const;
  const files: Zippable = {};
  for (const [path, xml] of Object.entries({
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': relations([['officeDocument', 'word/document.xml']]),
    'word/_rels/document.xml.rels': relations([['styles', 'styles.xml']]),
    'word/styles.xml': STYLES,
    'word/document.xml': documentXml(record),
  }))
    files[path] = [strToU8(HEAD + xml), options];
  return new Uint8Array(zipSync(files));
}

const CONTENT_TYPES = `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>`;

const relations = (targets: readonly (readonly [type: string, target: string])[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${targets
    .map(([type, target], index) => `<Relationship Id="r${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** Names that word processors know: headings appear in their outline. */
const STYLES = `<w:styles xmlns:w="${W}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="PT Serif" w:hAnsi="PT Serif" w:cs="Times New Roman"/><w:sz w:val="21"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="100" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:rPr><w:sz w:val="34"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/><w:pPr><w:keepNext/><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:sz w:val="25"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Zone"><w:name w:val="Zone"/><w:basedOn w:val="Normal"/><w:rPr><w:i/><w:color w:val="555555"/><w:sz w:val="19"/></w:rPr></w:style></w:styles>`;

function documentXml({ doc, metadata }: ExchangeRecord): string {
  const facts = [metadata.date.text, shelfMarkText(metadata.shelfMark), metadata.citation].filter(
    (fact) => fact !== '',
  );
  const rows = readingRows(doc)
    .map(({ original, translation }) => [cellOf(doc, 0, original), cellOf(doc, 1, translation)])
    .filter((cells) => cells.some((cell) => cell !== ''))
    .map((cells) => `<w:tr>${cells.map(cellXml).join('')}</w:tr>`);
  const table =
    rows.length === 0
      ? ''
      : `<w:tbl><w:tblPr><w:tblW w:w="${2 * PAGE.column}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:right w:w="227" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>${`<w:gridCol w:w="${PAGE.column}"/>`.repeat(SIDES.length)}</w:tblGrid>${rows.join('')}</w:tbl>`;
  const { width, height, margin } = PAGE;
  const margins = ['top', 'right', 'bottom', 'left'].map((edge) => `w:${edge}="${margin}"`).join(' ');
  return `<w:document xmlns:w="${W}"><w:body>${paragraph(metadata.title, 'Title', 'en')}${facts
    .map((fact) => paragraph(fact, 'Zone', 'en'))
    .join(
      '',
    )}${table}<w:p/><w:sectPr><w:pgSz w:w="${width}" w:h="${height}"/><w:pgMar ${margins} w:header="709" w:footer="709" w:gutter="0"/></w:sectPr></w:body></w:document>`;
}

/** The paragraphs of one cell; '' where there is nothing to show. */
function cellOf(doc: Node, side: number, [first, last]: readonly [number, number]): string {
  const text = doc.child(side);
  const language = String(text.attrs.lang);
  return text.children
    .slice(first, last)
    .filter((block) => isRead(zoneOf(block)))
    .map((block) => paragraph(wordsOf(block), styleOf(block), language))
    .join('');
}

const wordsOf = (block: Node): string =>
  block.children
    .map(runningText)
    .filter((words) => words !== '')
    .join(' ');

function styleOf(block: Node): string {
  if (zoneOf(block) !== null) return 'Zone';
  return block.type.name === 'heading' ? 'Heading2' : 'Normal';
}

function paragraph(words: string, style: string, language: string): string {
  if (words === '') return '';
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:rPr><w:lang w:val="${language === 'ru' ? 'ru-RU' : 'en-GB'}"/></w:rPr><w:t xml:space="preserve">${pictureText(words)}</w:t></w:r></w:p>`;
}

/** Word wants a paragraph in every cell. */
const cellXml = (content: string): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${PAGE.column}" w:type="dxa"/></w:tcPr>${content === '' ? '<w:p/>' : content}</w:tc>`;
