import { describe, expect, test } from 'vitest';
import { readSide } from '../../document/reading-order.ts';
import { runningText } from '../../exchange/running-text.ts';
import { confidencesIn, wordsOnPage } from '../../witness/page-layout.ts';
import { witnessText } from '../../witness/witness.ts';
import { makeRecord } from '../make-record.ts';
import { planSources } from '../plan-sources.ts';
import { type ReadSource, readSource } from '../read-source.ts';
import { making, succeeded } from '../testing/stand-ins.ts';

const read = async (markup: string, name = 'page.xml'): Promise<ReadSource> =>
  succeeded(await readSource(name, new TextEncoder().encode(markup)));

/** The words of a laid out text with their boxes' left edges and confidences. */
const wordsOf = ({ file }: ReadSource) =>
  (file.layout?.words ?? []).map(
    ({ from, to, box, confidence }) => [file.text.slice(from, to), box?.x ?? null, confidence] as const,
  );

const alto = (lines: string, around = '') => `<?xml version="1.0" encoding="UTF-8"?>
<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"><Description><MeasurementUnit>pixel</MeasurementUnit>
<sourceImageInformation><fileName>scan-7.tif</fileName></sourceImageInformation></Description>${around}
<Layout><Page ID="p1" PHYSICAL_IMG_NR="7" WIDTH="1000" HEIGHT="1400"><PrintSpace><TextBlock ID="b1">${lines}</TextBlock>
</PrintSpace></Page></Layout></alto>`;

const hyphenated =
  alto(`<TextLine ID="l1"><String CONTENT="Посол" HPOS="10" VPOS="20" WIDTH="90" HEIGHT="30" WC="0.93"/><SP/>
<String CONTENT="Совет" HPOS="120" VPOS="20" WIDTH="80" HEIGHT="30" CC="009" SUBS_TYPE="HypPart1" SUBS_CONTENT="СоветСКОГО"/><HYP CONTENT="-"/></TextLine>
<TextLine ID="l2"><String CONTENT="СКОГО" HPOS="10" VPOS="60" WIDTH="80" HEIGHT="30" SUBS_TYPE="HypPart2" SUBS_CONTENT="СоветСКОГО"/><SP/>
<String CONTENT="Союза." HPOS="110" VPOS="60" WIDTH="80" HEIGHT="30"/></TextLine>`);

describe('ALTO', () => {
  test('words keep boxes and confidences, those of characters count from sure to unsure', async () => {
    const source = await read(hyphenated);
    expect(source.format).toBe('alto');
    expect(source.file.text).toBe('Посол Совет-\nСКОГО Союза.');
    expect(wordsOf(source)).toEqual([
      ['Посол', 10, 0.93],
      ['Совет-', 120, 1 - 3 / 9],
      ['СКОГО', 10, null],
      ['Союза.', 110, null],
    ]);
    expect(source.file.layout?.pages).toMatchObject([{ n: '7', image: 'scan-7.tif', width: 1000, unit: 'pixel' }]);
  });

  test('a word the file joins over the line is one word in the record, whatever letters it has', async () => {
    const plan = succeeded(planSources([await read(hyphenated)]));
    const { doc } = makeRecord(plan, making());
    expect(readSide(doc, 'original').blocks[0]?.block.text).toBe('Посол Совет-\nСКОГО Союза.');
    expect(runningText(doc.child(0).child(0).child(0))).toBe('Посол СоветСКОГО Союза.');
    expect(doc.child(0).child(0).child(0).child(0).attrs).toMatchObject({ n: '7', image: 'scan-7.tif' });
  });

  test('a hyphen that belongs to the word stays in it', async () => {
    const source = await read(
      alto(`<TextLine><String CONTENT="из-" SUBS_TYPE="HypPart1" SUBS_CONTENT="из-за"/></TextLine>
        <TextLine><String CONTENT="за" SUBS_TYPE="HypPart2" SUBS_CONTENT="из-за"/><String CONTENT="границы"/></TextLine>`),
    );
    const { doc } = makeRecord(succeeded(planSources([source])), making());
    expect(runningText(doc.child(0).child(0).child(0))).toBe('из-за границы');
  });

  test('the unit of the boxes is told', async () => {
    const source = await read(hyphenated.replace('>pixel<', '>mm10<'));
    expect(source.file.layout?.pages[0]?.unit).toBe('mm10');
  });

  test('a reading order goes before the order of the file, and what it does not name follows its neighbour', async () => {
    const line = (id: string, word: string) =>
      `<TextLine ID="${id}"><String ID="${id}s" CONTENT="${word}"/></TextLine>`;
    const source = await read(
      alto(
        `${line('a', 'второй')}${line('b', 'третий')}</TextBlock><TextBlock ID="b2">${line('c', 'первый')}`,
        '<ReadingOrder><OrderedGroup><ElementRef REF="b2"/><ElementRef REF="as"/></OrderedGroup></ReadingOrder>',
      ),
    );
    expect(source.file.text.split(/\s+/)).toEqual(['первый', 'второй', 'третий']);
  });
});

const PAGE = `<?xml version="1.0" encoding="UTF-8"?>
<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15"><Page imageFilename="a.png" imageWidth="800" imageHeight="600">
<ReadingOrder><OrderedGroup id="g"><RegionRefIndexed index="1" regionRef="r1"/><RegionRefIndexed index="0" regionRef="r2"/></OrderedGroup></ReadingOrder>
<TextRegion id="r1" type="paragraph"><Coords points="0,0 10,0 10,10"/><TextLine id="l1"><Coords points="5,7 105,7 105,27 5,27"/>
<Word id="w1"><Coords points="5,7 60,7 60,27"/><TextEquiv conf="0.5"><Unicode>Пхеньян</Unicode></TextEquiv></Word>
<Word id="w2"><Coords points="60,7 64,7 64,27"/><TextEquiv index="1"><Unicode>,</Unicode></TextEquiv><TextEquiv index="0"><Unicode>.</Unicode></TextEquiv></Word>
<TextEquiv index="1"><Unicode>Пхеньян,</Unicode></TextEquiv><TextEquiv index="0"><Unicode>Пхеньян.</Unicode></TextEquiv></TextLine></TextRegion>
<TextRegion id="r2" type="page-number"><TextEquiv><Unicode>12</Unicode></TextEquiv></TextRegion></Page></PcGts>`;

describe('PAGE', () => {
  test('the reading order, the text of the lowest index, and signs that are words of their own', async () => {
    const source = await read(PAGE);
    expect(source.format).toBe('page');
    expect(source.file.text).toBe('12\n\nПхеньян.');
    expect(wordsOf(source)).toEqual([
      ['12', null, null],
      ['Пхеньян', 5, 0.5],
      ['.', 60, null],
    ]);
    expect(source.paragraphs.map(({ form }) => form)).toEqual([
      { type: 'zone', zone: 'page number', label: '' },
      undefined,
    ]);
  });
});

const HOCR = `<!DOCTYPE html><html><head><title>x</title></head><body>
<div class='ocr_page' title='image "8.jpg"; bbox 0 0 900 1200; ppageno 7'><p class='ocr_par'><span class='ocr_line' title="bbox 1 2 3 4">
<span class='ocrx_word' title='bbox 10 20 60 40; x_wconf 91'><strong>Посол</strong></span> и <span class='ocrx_word' title='bbox 70 20 90 40; x_wconf 7'>&quot;он&quot;</span></span></p>
<p class=ocr_par><span class=ocr_line><span class=ocrx_word title="bbox 1 1 2 2">Конец</span></span></div></body></html>`;

describe('hOCR', () => {
  test('words between the marked words are kept, and HTML need not be XML', async () => {
    const source = await read(HOCR, 'page.hocr');
    expect(source.format).toBe('hocr');
    expect(source.file.text).toBe('Посол и "он"\n\nКонец');
    expect(wordsOf(source)).toEqual([
      ['Посол', 10, 0.91],
      ['и', null, null],
      ['"он"', 70, 0.07],
      ['Конец', 1, null],
    ]);
    expect(source.file.layout?.pages).toMatchObject([{ n: '8', image: '8.jpg', width: 900, height: 1200 }]);
  });

  test('pages follow one another by their numbers, and the translation stands across', async () => {
    const page = (word: string) => HOCR.replace('Конец', word).replace('ppageno 7', 'ppageno 0');
    const sources = [
      await read(page('десятая'), 'p10.hocr'),
      await read('The ambassador has arrived in Pyongyang, and he spoke with the minister.', 'en.txt'),
      await read(page('девятая'), 'p9.hocr'),
    ];
    const plan = succeeded(planSources(sources));
    expect(plan.files.map(({ name }) => name)).toEqual(['p9.hocr', 'p10.hocr', 'en.txt']);
    const { doc } = makeRecord(plan, making());
    const pages: string[] = [];
    doc.descendants((node) => {
      if (node.type.name === 'pageBreak') pages.push(`${node.attrs.n} ${node.attrs.image}`);
    });
    expect(pages).toEqual(['1 8.jpg', '2 8.jpg']);
  });
});

describe('the witness', () => {
  test('words and confidences of a stretch are found by its offsets, over blocks and files', async () => {
    const plan = succeeded(planSources([await read(hyphenated, '1.xml'), await read(PAGE, '2.xml')]));
    const { witness } = makeRecord(plan, making());
    const text = witnessText(witness, 'original');
    const found = wordsOnPage(witness, 'original', text.indexOf('Союза') + 1, text.length);
    expect(found.map(({ from, to, file, page }) => [text.slice(from, to), file, page])).toEqual([
      ['Союза.', 0, 0],
      ['12', 1, 0],
      ['Пхеньян', 1, 0],
      ['.', 1, 0],
    ]);
    expect(
      confidencesIn(witness, 'original', 0, text.length).map(({ from, to, confidence }) => [
        text.slice(from, to),
        confidence,
      ]),
    ).toEqual([
      ['Посол', 0.93],
      ['Совет-', 1 - 3 / 9],
      ['Пхеньян', 0.5],
    ]);
  });
});
