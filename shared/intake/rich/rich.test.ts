import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readBeads } from '../../document/beads.ts';
import { runningText } from '../../exchange/running-text.ts';
import { makeRecord } from '../make-record.ts';
import { planSources } from '../plan-sources.ts';
import { readSource, readSources } from '../read-source.ts';
import { docx, p, table } from '../testing/office-files.ts';
import { making, succeeded } from '../testing/stand-ins.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = async (bytes: Uint8Array, name = 'file') => {
  const outcome = await readSource(name, bytes);
  return { ...succeeded(outcome), issues: outcome.ok ? outcome.issues.map(({ message }) => message) : [] };
};

/** The beads of what a file becomes, as "original / translation". */
async function beadsOf(...files: readonly (readonly [string, Uint8Array])[]): Promise<readonly string[]> {
  const sources = succeeded(await readSources(files.map(([name, bytes]) => ({ name, bytes }))));
  const { doc } = makeRecord(succeeded(planSources(sources)), making());
  return readBeads(doc).map(({ original, translation, status }) =>
    [original, translation]
      .map((segments) => segments.map(({ node }) => runningText(node)).join(' + '))
      .join(' / ')
      .concat(status === 'confirmed' ? ' !' : ''),
  );
}

const ROWS = [
  ['Посол прибыл в столицу. Он устал.', 'The ambassador came to the capital. He was tired.'],
  ['Пленум открылся утром.', 'The plenum was opened in the morning.'],
] as const;
const HTML = `<!doctype html><html><head><title>x</title><style>p{}</style></head><body><h1>Беседа&nbsp;с послом</h1>
<table><tr><th>По-русски</th><th>In English</th></tr>${ROWS.map((row) => `<tr>${row.map((cell) => `<td><p>${cell}</p></td>`).join('')}</tr>`).join('')}</table>
<ol start="3"><li>первое<li>второе</ol><p>Конец <b>важный</b><br>строки<script>alert(1)</script><img src=x></body>`;

describe('HTML', () => {
  test('headings, lists, emphasis and lines, and what was left out', async () => {
    const { file, paragraphs, issues } = await read(utf8(HTML), 'a.html');
    expect(file.text.split('\n\n')).toEqual([
      'Беседа с послом',
      'По-русски',
      'In English',
      ...ROWS.flat(),
      '3. первое',
      '4. второе',
      'Конец важный\nстроки',
    ]);
    expect(paragraphs[0]).toMatchObject({ level: 1, wholly: false });
    expect(paragraphs.at(-1)?.stretches.map(({ from, to, emphasis }) => [file.text.slice(from, to), emphasis])).toEqual(
      [
        ['Конец', false],
        [' важный', true],
        ['\nстроки', false],
      ],
    );
    expect(issues).toEqual(['Left out: 1 × <img>.']);
  });

  test('a table of two languages is a pair of texts, and no sentence is linked out of its row', async () => {
    expect((await beadsOf(['a.html', utf8(HTML)])).slice(0, 5)).toEqual([
      'Беседа с послом / ',
      'По-русски / In English',
      'Посол прибыл в столицу. / The ambassador came to the capital.',
      'Он устал. / He was tired.',
      'Пленум открылся утром. / The plenum was opened in the morning.',
    ]);
  });

  test('a table that is no pair of texts is read cell by cell', async () => {
    const page = '<html><body><table><tr><td>Москва<td>1956<tr><td>Пхеньян<td>1957</table>';
    expect((await read(utf8(page))).file.text).toBe('Москва\n\n1956\n\nПхеньян\n\n1957');
  });
});

describe('DOCX', () => {
  const STYLES = `<w:styles NS><w:style w:styleId="a1"><w:name w:val="heading 2"/></w:style></w:styles>`;
  const NUMBERING = `<w:numbering NS><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="2"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num></w:numbering>`;
  const NOTES = `<w:footnotes NS><w:footnote w:type="separator" w:id="0">${p('')}</w:footnote><w:footnote w:id="1">${p('См. дело 412.')}</w:footnote></w:footnotes>`;
  const item = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';

  test('headings, lists, notes, tracked changes and what was left out', async () => {
    const body = [
      p('Беседа', '<w:pStyle w:val="a1"/>'),
      '<w:p><w:r><w:t>Посол</w:t></w:r><w:del><w:r><w:delText>вычеркнуто</w:delText></w:r></w:del><w:ins><w:r><w:t xml:space="preserve"> прибыл</w:t></w:r></w:ins><w:r><w:footnoteReference w:id="1"/></w:r></w:p>',
      p('первое', item),
      p('второе', item),
      '<w:p><w:r><w:drawing/><w:t>подпись</w:t></w:r></w:p>',
    ].join('');
    const parts = {
      'word/styles.xml': STYLES,
      'word/numbering.xml': NUMBERING,
      'word/footnotes.xml': NOTES,
      'word/header1.xml': '<w:hdr NS><w:p><w:r><w:t>стр.</w:t></w:r></w:p></w:hdr>',
    };
    const { file, paragraphs, issues } = await read(docx(body, parts), 'a.docx');
    expect(file.text.split('\n\n')).toEqual([
      'Беседа',
      'Посол прибыл[1]',
      '2) первое',
      '3) второе',
      'подпись',
      '[1] См. дело 412.',
    ]);
    expect(paragraphs[0]?.level).toBe(2);
    expect(paragraphs.at(-1)?.form).toEqual({ type: 'zone', zone: 'note', label: '' });
    expect(issues).toEqual([
      'Left out: 1 tracked deletions.',
      'Left out: 1 pictures.',
      'Left out: 1 page headers and footers.',
    ]);
  });

  test('two columns are a pair of texts', async () => {
    expect(await beadsOf(['a.docx', docx(table(ROWS.map((row) => row.map((cell) => p(cell)))))])).toEqual([
      'Посол прибыл в столицу. / The ambassador came to the capital.',
      'Он устал. / He was tired.',
      'Пленум открылся утром. / The plenum was opened in the morning.',
    ]);
  });
});

describe('PDF', () => {
  test('lines become paragraphs, pages are kept, words have boxes', async () => {
    const { file, paragraphs } = await read(
      new Uint8Array(readFileSync('fixtures/exchange/conversation.pdf')),
      'a.pdf',
    );
    expect(paragraphs.map(({ text, form }) => [text.split(/\s+/).slice(0, 2).join(' '), form?.type ?? ''])).toEqual([
      ['Беседа с', 'heading'],
      ['Посол Советского', ''],
      ['Министр поблагодарил', ''],
      ['Conversation with', 'heading'],
      ['The Ambassador', ''],
      ['The Minister', ''],
    ]);
    expect(file.layout?.pages.map(({ n, unit }) => `${n} ${unit}`)).toEqual(['1 point', '2 point']);
    expect(file.layout?.words.every(({ box }) => box !== null && box.width > 0)).toBe(true);
  });
});

describe('alignments with their texts', () => {
  test('a translation memory is two texts whose units are linked', async () => {
    const unit = (ru: string, en: string) =>
      `<tu><tuv xml:lang="ru"><seg>${ru}</seg></tuv><tuv xml:lang="en"><seg>${en}</seg></tuv></tu>`;
    const tmx = `<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4"><header/><body>${unit('Посол прибыл. Он устал.', 'The ambassador came. He was tired.')}${unit('Да.', '')}</body></tmx>`;
    expect(await beadsOf(['a.tmx', utf8(tmx)])).toEqual([
      'Посол прибыл. Он устал. / The ambassador came. He was tired.',
      'Да. / ',
    ]);
  });

  test('links come with the files of their sentences', async () => {
    const sentences = (...texts: string[]) =>
      utf8(`<text>${texts.map((text, at) => `<s id="${at + 1}">${text}</s>`).join('')}</text>`);
    expect(
      await beadsOf(
        [
          'a.xml',
          utf8(
            '<cesAlign version="1.0"><linkGrp fromDoc="ru.xml" toDoc="en.xml"><link xtargets="1 2;1" certainty="0.4"/></linkGrp></cesAlign>',
          ),
        ],
        ['en.xml', sentences('The ambassador came and was tired.')],
        ['ru.xml', sentences('Посол прибыл.', 'Он устал.')],
      ),
    ).toEqual(['Посол прибыл. + Он устал. / The ambassador came and was tired.']);
  });
});
