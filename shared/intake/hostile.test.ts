// Files that mean harm, and files that were harmed: every reader refuses or survives them, says why, and is done in time.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Outcome } from '../document/problem.ts';
import { SIDES } from '../document/schema.ts';
import { readBundle } from '../exchange/read-bundle.ts';
import { readTei } from '../tei/read-tei.ts';
import { harmed } from '../testing/harmed-bytes.ts';
import { makeRecord } from './make-record.ts';
import type { ImportPlan } from './plan.ts';
import { planSources } from './plan-sources.ts';
import { readSource, readSources } from './read-source.ts';
import { docx, p, table } from './testing/office-files.ts';
import { making } from './testing/stand-ins.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Reads a file as far as it goes. Whatever becomes a plan becomes a record too, with nothing thrown. */
async function take(...files: readonly Uint8Array[]): Promise<Outcome<ImportPlan>> {
  const sources = await readSources(files.map((bytes, index) => ({ name: `file-${index}`, bytes })));
  const plan = sources.ok ? planSources(sources.value) : sources;
  if (!plan.ok) {
    expect(plan.problem.message).toMatch(/^\p{Lu}.*[.!]$/su);
    return plan;
  }
  const { doc, witness } = makeRecord(plan.value, making());
  doc.check();
  for (const side of SIDES) for (const { text } of witness.sides[side]) expect(text).not.toContain('\u0000');
  return plan;
}

const kindOf = async (...files: readonly Uint8Array[]): Promise<string | null> => {
  const outcome = await take(...files);
  return outcome.ok ? null : outcome.problem.kind;
};

const ALTO = `<?xml version="1.0" encoding="UTF-8"?><alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"><Layout><Page ID="p" WIDTH="9" HEIGHT="9">
<PrintSpace><TextBlock ID="b"><TextLine ID="l"><String ID="s" CONTENT="Посол" HPOS="1" VPOS="2" WIDTH="3" HEIGHT="4" WC="0.9"/><SP/><String CONTENT="прибыл"/><HYP CONTENT="-"/></TextLine></TextBlock></PrintSpace></Page></Layout></alto>`;
const PAGE = `<?xml version="1.0"?><PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15"><Page imageFilename="a" imageWidth="1" imageHeight="1"><ReadingOrder><OrderedGroup id="g"><RegionRefIndexed index="0" regionRef="r"/></OrderedGroup></ReadingOrder><TextRegion id="r" type="heading"><Coords points="0,0 1,1"/><TextLine id="l"><Coords points="0,0 1,1"/><Word id="w"><TextEquiv conf="0.3"><Unicode>Посол</Unicode></TextEquiv></Word><TextEquiv><Unicode>Посол</Unicode></TextEquiv></TextLine></TextRegion></Page></PcGts>`;
const HOCR = `<html><body><div class='ocr_page' title='image "a"; bbox 0 0 9 9; ppageno 0'><p class='ocr_par'><span class='ocr_line' title='bbox 0 0 1 1'><span class='ocrx_word' title='bbox 0 0 1 1; x_wconf 50'>Посол</span></span></p></div></body></html>`;
const HTML = `<!doctype html><html><body><h1>Беседа</h1><table><tr><td>Посол прибыл в столицу.<td>The ambassador came to the capital.<tr><td>Пленум открылся.<td>The plenum was opened.</table><ul><li>a</ul></body></html>`;
const TMX = `<?xml version="1.0"?><tmx version="1.4"><header/><body><tu><tuv xml:lang="ru"><seg>Да <bpt i="1">x</bpt>нет</seg></tuv><tuv xml:lang="en"><seg>Yes</seg></tuv></tu></body></tmx>`;
const TEXT = '# Title\n\nПосол прибыл в столицу вчера утром.\n\nThe ambassador came to the capital yesterday.\n';
const DOCX = docx(
  table([[p('Посол прибыл в столицу.'), p('The ambassador came to the capital.')]]) +
    p('Конец', '<w:numPr><w:numId w:val="1"/></w:numPr>'),
);

const SEEDS: Readonly<Record<string, Uint8Array>> = {
  alto: utf8(ALTO),
  page: utf8(PAGE),
  hocr: utf8(HOCR),
  html: utf8(HTML),
  tmx: utf8(TMX),
  text: utf8(TEXT),
  docx: DOCX,
  links: utf8('<cesAlign><linkGrp fromDoc="a" toDoc="b"><link xtargets="1;1"/></linkGrp></cesAlign>'),
};

describe('harmed files', () => {
  test.each(Object.entries(SEEDS))(
    '%s',
    async (_, seed) => {
      await take(seed);
      await fc.assert(
        fc.asyncProperty(harmed(seed), async (bytes) => void (await take(bytes))),
        { numRuns: 250 },
      );
    },
    60_000,
  );

  test('pdf', async () => {
    const seed = new Uint8Array(readFileSync('fixtures/exchange/conversation.pdf'));
    await fc.assert(
      fc.asyncProperty(harmed(seed), async (bytes) => void (await take(bytes))),
      { numRuns: 20 },
    );
  }, 120_000);

  test('random bytes after the first signs of any kind', async () => {
    const starts = ['', '<', '<?xml version="1.0"?>', '%PDF-1.7\n', 'PK\u0003\u0004', '<html>', '\ufeff', '<alto>'];
    const file = fc
      .tuple(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 400 }))
      .map(([start, rest]) => Uint8Array.from([...utf8(start), ...rest]));
    await fc.assert(
      fc.asyncProperty(file, async (bytes) => void (await take(bytes))),
      { numRuns: 300 },
    );
  }, 60_000);

  test('a project and a TEI file, harmed, are refused and do not throw', () => {
    const bundle = zipSync({ 'manifest.json': utf8('{"format":"sverka","version":1,"files":[]}') });
    fc.assert(
      fc.property(harmed(bundle), (bytes) => void readBundle(bytes, 'a.sverka')),
      { numRuns: 300 },
    );
    const tei = utf8(
      '<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="a"><teiHeader/><text><group><text type="original"><body><p><s xml:id="s.1">Да</s></p></body></text></group></text></TEI>',
    );
    fc.assert(
      fc.property(harmed(tei), (bytes) => void readTei(new TextDecoder().decode(bytes), 'a.xml')),
      { numRuns: 300 },
    );
  });
});

describe('files that mean harm', () => {
  const LAUGHS = `<!DOCTYPE alto [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>`;

  test.each([
    ['entities that expand', ALTO.replace('<alto', `${LAUGHS}<alto`).replace('Посол', '&c;')],
    [
      'an entity from outside',
      ALTO.replace('<alto', '<!DOCTYPE alto [<!ENTITY x SYSTEM "file:///etc/passwd">]><alto').replace('Посол', '&x;'),
    ],
    ['elements without end', `<?xml version="1.0"?><alto>${'<a>'.repeat(100_000)}`],
    ['a file cut short', ALTO.slice(0, 300)],
  ])('%s: not well-formed, with the line', async (_, xml) => {
    const outcome = await take(utf8(xml));
    expect(outcome.ok ? null : outcome.problem).toMatchObject({ kind: 'not well-formed', line: expect.any(Number) });
  });

  test('a web page nested without end is given up', async () => {
    expect(await kindOf(utf8(`<html><body>${'<div>'.repeat(300_000)}text`))).toBe('too deep');
    expect(await kindOf(utf8(`<html><body><div class="ocr_page">${'<i>'.repeat(300_000)}text`))).toBe(
      'not well-formed',
    );
  });

  test('a memory nested without end is refused', async () => {
    expect(await kindOf(utf8(`<tmx>${'<tu>'.repeat(50_000)}`))).toBe('not XML');
  });

  test('a zip that unpacks to a thousand times its size is not unpacked', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(60_000_000) }, { level: 9 });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await kindOf(bomb)).toBe('bomb');
  });

  test('a zip whose directory lies about sizes gives no more than it says', async () => {
    const bytes = zipSync({ 'word/document.xml': new Uint8Array(3_000_000).fill(0x20) }, { level: 9 });
    const directory = bytes.lastIndexOf(0x50, bytes.length - 23 + 1);
    expect(directory).toBeGreaterThan(0);
    new DataView(bytes.buffer).setUint32(bytes.length - 22 - 46 - 'word/document.xml'.length + 24, 100, true);
    expect(await kindOf(bytes)).not.toBeNull();
  });

  test('paths that lead out of a zip are never looked at', async () => {
    const body =
      '<?xml version="1.0"?><w:document xmlns:w="w"><w:body><w:p><w:r><w:t>Посол прибыл. The ambassador came here.</w:t></w:r></w:p></w:body></w:document>';
    const files = {
      '../../etc/cron.d/evil': strToU8('x'),
      '/word/styles.xml': strToU8('<'),
      'word/document.xml': strToU8(body),
    };
    expect(await readSource('a.docx', zipSync(files))).toMatchObject({ ok: true });
  });

  test('control characters by number do not come into the text', async () => {
    const outcome = await take(utf8(HOCR.replace('Посол', 'По&#1;со&#0;л&#xFFFE;')));
    expect(outcome.ok && outcome.value.files[0]?.text).toMatch(/^Посо\ufffd?л$/);
  });

  test.each([
    ['UTF-8 that says it is windows-1251', utf8(ALTO.replace('UTF-8', 'windows-1251')), 'encoding'],
    ['windows-1251 that says it is UTF-8', windows1251(ALTO), 'encoding'],
    ['windows-1251 that says so', windows1251(ALTO.replace('UTF-8', 'windows-1251')), null],
    ['UTF-16 without a mark', utf16(ALTO.replace('UTF-8', 'UTF-16')), null],
    ['an encoding that does not exist', windows1251(ALTO.replace('UTF-8', 'klingon-8')), 'encoding'],
  ])('%s is read', async (_, bytes, issue) => {
    const source = await readSource('a.xml', bytes);
    expect(source).toMatchObject({ ok: true, value: { file: { text: 'Посол прибыл-' } } });
    expect(source.ok && (source.issues[0]?.kind ?? null)).toBe(issue);
  });

  test.each<[string, string, string]>([
    ['comments without number', `<?xml version="1.0"?>${'<!-- a -->'.repeat(100_000)}`, 'unknown XML'],
    ['comments that do not end', `<?xml version="1.0"?>${'<!-- a '.repeat(100_000)}`, 'unknown XML'],
    ['document types in one another', `<?xml version="1.0"?>${'<!DOCTYPE a ['.repeat(20_000)}`, 'unknown XML'],
    ['blanks without number', `Посол${' '.repeat(5_000_000)}прибыл. Hello`, 'no text'],
    ['objects of a PDF without their table', `%PDF-1.7\n${'1 0 obj\n<<'.repeat(100_000)}`, 'broken'],
  ])('%s are passed over in no time', async (_, text, kind) => {
    const start = process.cpuUsage();
    expect(await kindOf(utf8(text))).toBe(kind);
    const { user } = process.cpuUsage(start);
    expect(user / 1e6).toBeLessThan(5);
  });

  test('a project that unpacks to a thousand times its size is not unpacked', () => {
    const bomb = zipSync({ 'manifest.json': new Uint8Array(60_000_000).fill(0x20) }, { level: 9 });
    expect(readBundle(bomb, 'a.sverka')).toMatchObject({ ok: false, problem: { kind: 'bomb' } });
  });

  test('half a gigabyte is refused by its size, not read', async () => {
    for (const start of ['<?xml version="1.0"?>', '%PDF-1.7', 'PK\u0003\u0004', 'Посол']) {
      const bytes = new Uint8Array(500 * 1024 * 1024);
      bytes.set(utf8(start));
      expect(await kindOf(bytes)).toBe('too large');
    }
  });
});

function windows1251(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => {
    const code = char.charCodeAt(0);
    return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code;
  });
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let at = 0; at < text.length; at++) new DataView(bytes.buffer).setUint16(at * 2, text.charCodeAt(at), true);
  return bytes;
}
