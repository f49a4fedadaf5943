import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Node } from 'prosemirror-model';
import { describe, expect, test } from 'vitest';
import { countingIds } from '../document/ids.ts';
import { readMentions } from '../document/mentions.ts';
import type { Outcome } from '../document/problem.ts';
import { flatText, readSide, sideNode } from '../document/reading-order.ts';
import { SIDES, type Side } from '../document/schema.ts';
import { segmentsOf } from '../document/segments.ts';
import { splitSentences } from '../segmentation/split-sentences.ts';
import { readTei } from '../tei/read-tei.ts';
import { type TeiRecord, WHOLE_TEI } from '../tei/tei-record.ts';
import { validateTei } from '../tei/validate.ts';
import { writeTei } from '../tei/write-tei.ts';
import { parseXml, type XmlElement } from '../tei/xml-tree.ts';
import { witnessText } from '../witness/witness.ts';
import { readAnyTei } from './read-foreign-tei.ts';

const read = (xml: string, file = 'letter.xml'): Outcome<TeiRecord> =>
  readAnyTei(xml, file, { ids: countingIds(), split: splitSentences, align: () => [] });

const tei = (body: string, more = ''): string =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Письмо</title></titleStmt>
  <publicationStmt><p>x</p></publicationStmt><sourceDesc><p>x</p></sourceDesc></fileDesc></teiHeader>${more}
  <text><body>${body}</body></text></TEI>`;

function recordOf(xml: string): TeiRecord {
  const outcome = read(xml);
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return outcome.value;
}

const textOn = (doc: Node, side: Side): string => flatText(readSide(doc, side));
const sentences = (doc: Node, side: Side): string[] => segmentsOf(doc, side).map(({ node }) => node.textContent);
const remarks = (xml: string): string[] => {
  const outcome = read(xml);
  return outcome.ok ? outcome.issues.map(({ line, message }) => `${line}: ${message}`) : [];
};

describe('words', () => {
  test('paragraphs, heads, lines and items become blocks; white space of the file is no part of the text', () => {
    const { doc } = recordOf(
      tei('<div><head>О деле</head>\n <p>Первое\n   слово. Второе.</p><list><item>раз</item></list></div>'),
    );
    const blocks = readSide(doc, 'original').blocks.map(({ block }) => block.text);
    expect(blocks).toEqual(['О деле', 'Первое слово. Второе.', 'раз']);
    expect(sentences(doc, 'original')).toEqual(['О деле', 'Первое слово. ', 'Второе.', 'раз']);
  });

  test('the language of a block decides its side, its letters where the file says nothing', () => {
    const { doc } = recordOf(
      tei('<div><p>По-русски.</p></div><div xml:lang="en"><p>КГБ.</p></div><div><p>Plain.</p></div>'),
    );
    expect(textOn(doc, 'original')).toBe('По-русски.');
    expect(textOn(doc, 'translation')).toBe('КГБ.Plain.');
  });

  test('sic and orig are what the witness reads, corr and reg the text', () => {
    const { doc, witness } = recordOf(
      tei(
        '<p>Онъ <choice><orig>ѣхалъ</orig><reg>ехал</reg></choice> <choice><sic>дамой</sic><corr>домой</corr></choice>.</p>',
      ),
    );
    expect(textOn(doc, 'original')).toBe('Онъ ехал домой.');
    expect(witnessText(witness, 'original')).toBe('Онъ ѣхалъ дамой.');
  });

  test('an apparatus gives its lemma to the text and its first reading to the witness', () => {
    const xml = tei('<p>слово <app><lem>верно</lem><rdg>вѣрно</rdg><rdg>третье</rdg></app></p>');
    const { doc, witness } = recordOf(xml);
    expect([textOn(doc, 'original'), witnessText(witness, 'original')]).toEqual(['слово верно', 'слово вѣрно']);
    expect(remarks(xml).join()).toContain('this rdg element');
  });

  test('a word that goes on over a line or page is one word, and its hyphen belongs to the line', () => {
    const { doc } = recordOf(tei('<p>посоль-<lb break="no"/>ство<lb/>далее <pb n="2"/>тут</p>'));
    expect(textOn(doc, 'original')).toBe('посоль-\nство\nдалее тут');
    const breaks: unknown[] = [];
    doc.descendants((node) => void (node.type.name.endsWith('Break') && breaks.push(node.attrs)));
    expect(breaks).toMatchObject([{ hyphen: true, source: '-\n' }, { hyphen: false }, { n: '2' }]);
  });

  test('notes and signatures stand apart; the paragraph goes on after a note in it', () => {
    const { doc } = recordOf(tei('<p>До<note>сноска</note> после.</p><closer><signed>Иванов</signed></closer>'));
    const kinds: unknown[] = [];
    for (const { type, attrs, textContent } of sideNode(doc, 'original').children)
      kinds.push([type.name, attrs.kind ?? '', textContent]);
    expect(kinds).toEqual([
      ['paragraph', '', 'До'],
      ['zone', 'note', 'сноска'],
      ['paragraph', '', 'после.'],
      ['zone', 'signature', 'Иванов'],
    ]);
  });
});

describe('what is said about the words', () => {
  test('names point to the entries the file describes, dates keep their form', () => {
    const { doc, authority } = recordOf(
      tei(
        '<p><persName ref="#kim"><forename>Ким</forename> Ир Сен</persName> прибыл <date when="1956-02-02">2 февраля</date> в <rs type="place">столицу</rs>.</p>',
        '<standOff><listPerson><person xml:id="kim"><persName xml:lang="ru">Ким Ир Сен</persName></person></listPerson></standOff>',
      ),
    );
    expect(authority.map(({ preferred }) => preferred)).toEqual([{ ru: 'Ким Ир Сен' }]);
    expect(
      readMentions(doc).map(({ text, attrs: { kind, entity, normal } }) => ({ text, kind, entity, normal })),
    ).toEqual([
      { text: 'Ким Ир Сен', kind: 'person', entity: 'kim', normal: '' },
      { text: '2 февраля', kind: 'date', entity: null, normal: '1956-02-02' },
      { text: 'столицу', kind: 'place', entity: null, normal: '' },
    ]);
  });

  test('every element that has no place is told, with its line and what became of its words', () => {
    const told = remarks(tei('<p>Он <term>сказал</term>:</p>\n<p><del>нет</del>да</p>'));
    expect(told).toHaveLength(2);
    expect(told[0]).toMatch(/^3: .*term element: its words are kept/);
    expect(told[1]).toMatch(/^4: .*del element: it is kept only in the copy/);
  });

  test('links between the languages are beads that the machine is not to undo', () => {
    const { doc } = recordOf(
      tei(
        '<p><s xml:id="r1">Один. </s><s xml:id="r2">Два.</s></p><p xml:lang="en"><s xml:id="e1">One and two.</s><s corresp="#r3">x</s></p><linkGrp><link target="#r1 #e1"/><link target="#r2 #e1"/></linkGrp>',
      ),
    );
    const beads = SIDES.map((side) => segmentsOf(doc, side).map(({ node }) => [node.attrs.bead, node.attrs.status]));
    expect(beads).toEqual([
      [
        ['l1', 'confirmed'],
        ['l1', 'confirmed'],
      ],
      [
        ['l1', 'confirmed'],
        [null, 'auto'],
      ],
    ]);
  });
});

test.each([
  ['<doc><s>Text</s></doc>', /not TEI P5/],
  ['<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body/></text></TEI>', /no words/],
  ['<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><p>a</text></TEI>', /not well-formed/],
  [
    `<teiCorpus xmlns="http://www.tei-c.org/ns/1.0">${'<TEI><text><body><p>a</p></body></text></TEI>'.repeat(3)}</teiCorpus>`,
    /3 documents/,
  ],
])('%s is refused with a reason', (xml, reason) => {
  const outcome = read(xml);
  expect(outcome.ok ? '' : outcome.problem.message).toMatch(reason);
});

const OTHERS = join(import.meta.dirname, '../../../shared/data/tei');
const files = existsSync(OTHERS)
  ? readdirSync(OTHERS, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.xml'))
  : [];

describe.skipIf(files.length === 0)('files by others (in ../shared, skipped where it is missing)', () => {
  test.each(files)('%s gives a record, or a reason', (path) => {
    const xml = readFileSync(join(OTHERS, path), 'utf8');
    const outcome = read(xml, basename(path));
    if (!outcome.ok) {
      expect(outcome.problem.message.length).toBeGreaterThan(20);
      return;
    }
    const { value, issues } = outcome;
    const written = writeTei(value, WHOLE_TEI);
    expect(validateTei(written)).toEqual([]);
    const again = readTei(written, 'again.xml');
    expect(again.ok && again.value.doc.eq(value.doc)).toBe(true);
    expect(again.ok && again.value.witness.files[0]?.text).toBe(xml);
    const lost = wordsLost(xml, value, new Set(issues.map(({ line }) => line)));
    expect(lost).toEqual([]);
  });
});

/** Words of the text elements that are neither in the record nor in an element that was told of. */
function wordsLost(xml: string, { doc, witness }: TeiRecord, told: ReadonlySet<number | null>): readonly string[] {
  const parsed = parseXml(xml);
  if (!parsed.ok) return [];
  const kept = SIDES.map((side) => `${textOn(doc, side)} ${witnessText(witness, side)}`).join(' ');
  const letters = kept.replace(/[^\p{L}\p{N}]/gu, '');
  const texts: string[] = [];
  const visit = (element: XmlElement, inText: boolean): void => {
    if (inText && told.has(element.line)) return;
    for (const child of element.children) {
      if (child.kind === 'element') visit(child, inText || child.name === 'text');
      else if (inText) texts.push(...(child.text.match(/[\p{L}\p{N}]+/gu) ?? []));
    }
  };
  visit(parsed.root, false);
  return texts.filter((word) => !letters.includes(word));
}
