// The commands that take whole documents, run on the archive's two records.
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { flatText, readSide } from '../shared/document/reading-order.ts';
import { SIDES } from '../shared/document/schema.ts';
import { readBundle } from '../shared/exchange/read-bundle.ts';
import { readTei } from '../shared/tei/read-tei.ts';
import { hasJudge, judge } from '../shared/tei/testing/jing.ts';
import { EXIT } from './command.ts';
import { convert } from './convert.ts';
import { processDocuments } from './process.ts';
import { keptFiles } from './testing/kept-files.ts';
import { validate } from './validate.ts';

const TEI_ALL = '../shared/schema/tei_all.rng';
const MEMORANDUM = 'fixtures/archive/000_9bcb9f85c4ea4aa2.txt';
const LETTER = 'fixtures/archive/003_6fd1823bc066bd27.txt';

describe('sverka process', async () => {
  const world = keptFiles();
  const code = await processDocuments.run(
    [MEMORANDUM, LETTER, '-o', 'out', '--to', 'tei,tmx,webannotation,csv,html,txt,sverka'],
    world.io,
  );

  test('writes every format of every record, and one project', () => {
    expect(code).toBe(EXIT.done);
    const endings = ['.xml', '.tmx', '.annotations.json', '.html', '.original.txt', '.translation.txt'];
    const tables = ['corrections', 'mentions', 'authority', 'beads', 'suspects'].map((table) => `.${table}.csv`);
    const stems = ['out/000_9bcb9f85c4ea4aa2', 'out/003_6fd1823bc066bd27'];
    const expected = [
      ...stems.flatMap((stem) => [...endings, ...tables].map((ending) => stem + ending)),
      'out/out.sverka',
    ];
    expect([...world.files.keys()].sort()).toEqual(expected.sort());
    expect(world.output().trim().split('\n')).toHaveLength(expected.length);
  });

  test('tells how much was found', () => {
    expect(world.errors().filter((line) => /sentences aligned, \d+ suspects, \d+ mentions/.test(line))).toHaveLength(2);
  });

  test('keeps every character of the file in the TEI', async () => {
    for (const [path, name] of [
      [MEMORANDUM, '000_9bcb9f85c4ea4aa2'],
      [LETTER, '003_6fd1823bc066bd27'],
    ] as const) {
      const read = readTei(world.text(`out/${name}.xml`), name);
      const source = new TextDecoder().decode(await world.io.readFile(path));
      expect(read.ok && read.value.witness.files[0]?.text).toBe(source);
    }
  });

  test('writes TEI P5 by the schema of TEI itself', () => {
    if (!hasJudge()) return;
    const written = [...world.files.keys()].filter((path) => path.endsWith('.xml'));
    expect(judge(written.map((path) => world.text(path)))).toBe('');
  });

  test('links a name in both languages to one record', () => {
    const read = readTei(world.text('out/000_9bcb9f85c4ea4aa2.xml'), 'memorandum');
    const authority = read.ok ? read.value.authority : [];
    expect(authority.some(({ preferred }) => preferred.ru !== undefined && preferred.en !== undefined)).toBe(true);
  });

  test('says the same twice', async () => {
    const again = keptFiles();
    await processDocuments.run([MEMORANDUM, LETTER, '-o', 'out', '--to', 'tei,csv'], again.io);
    for (const [path] of again.files) expect(again.text(path)).toBe(world.text(path));
  });
});

describe('sverka convert', () => {
  test('takes a file for each text, and the pages of one text, as one record', async () => {
    const world = keptFiles({
      'ru.txt': 'Посол прибыл в столицу вчера утром.\n\nПленум открылся.\n',
      'en.txt': 'The ambassador came to the capital yesterday.\n\nThe plenum was opened.\n',
    });
    expect(await convert.run(['ru.txt', 'en.txt', 'both.xml'], world.io)).toBe(EXIT.done);
    const read = readTei(world.text('both.xml'), 'both.xml');
    const texts = SIDES.map((side) => read.ok && flatText(readSide(read.value.doc, side)));
    expect(texts).toEqual([expect.stringContaining('Посол'), expect.stringContaining('ambassador')]);
  });

  test('gives the same project from the same files, and a project as it is, with all it knows', async () => {
    const world = keptFiles();
    await convert.run([MEMORANDUM, 'memo.xml'], world.io);
    await convert.run([LETTER, 'letter.xml'], world.io);
    await convert.run(['memo.xml', 'letter.xml', 'one.sverka'], world.io);
    await convert.run(['memo.xml', 'letter.xml', 'two.sverka'], world.io);
    await convert.run(['one.sverka', 'three.sverka'], world.io);
    expect(world.files.get('two.sverka')).toEqual(world.files.get('one.sverka'));
    expect(world.files.get('three.sverka')).toEqual(world.files.get('one.sverka'));
    const bundle = readBundle(world.files.get('one.sverka') ?? new Uint8Array(), 'one.sverka');
    expect(bundle.ok && bundle.value.records).toHaveLength(2);
  });

  test('reads TEI in the encoding it is in', async () => {
    const tei =
      '<?xml version="1.0" encoding="UTF-16"?><TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><p>Посол прибыл.</p></body></text></TEI>';
    const world = keptFiles({ 'a.xml': Uint8Array.from(Buffer.from(`\ufeff${tei}`, 'utf16le')) });
    await convert.run(['a.xml', 'b.txt'], world.io);
    expect(world.text('b.original.txt')).toContain('Посол прибыл.');
  });

  test('refuses a file that is too large before it reads a byte of it', async () => {
    const world = keptFiles();
    const io = {
      ...world.io,
      fileFacts: async () => ({ size: 600 * 1024 * 1024, modified: '2026-02-03T10:15:00.000Z' }),
      readFile: () => Promise.reject(new RangeError('It was read.')),
    };
    await expect(convert.run(['big.xml', 'out.txt'], io)).rejects.toThrow(/big\.xml: The file has 600 MB/);
    await expect(convert.run(['big.sverka', 'out.txt'], io)).rejects.toThrow(
      /The file has 600 MB and the most is 512 MB/,
    );
  });

  test('goes from text to TEI to a project and back without losing a word', async () => {
    const world = keptFiles();
    await convert.run([MEMORANDUM, 'memo.xml'], world.io);
    await convert.run(['memo.xml', 'memo.sverka'], world.io);
    await convert.run(['memo.sverka', 'again.xml'], world.io);
    const [one, other] = ['memo.xml', 'again.xml'].map((path) => readTei(world.text(path), path));
    for (const side of SIDES)
      expect(one?.ok && flatText(readSide(one.value.doc, side))).toBe(
        other?.ok && flatText(readSide(other.value.doc, side)),
      );
    const bundle = readBundle(world.files.get('memo.sverka') ?? new Uint8Array(), 'memo.sverka');
    expect(bundle.ok && bundle.value.name).toBe('Memorandum to the CPSU CC on Soviet Koreans');
  });

  test('writes the alignment for other programs, of sentences and of words', async () => {
    const world = keptFiles();
    await convert.run([LETTER, 'letter.ces'], world.io);
    await convert.run([LETTER, 'letter.pharaoh'], world.io);
    expect(world.text('letter.ces')).toContain('fromDoc="letter.ru.xml" toDoc="letter.en.xml"');
    expect(world.text('letter.ru.xml').match(/<s /g)?.length).toBeGreaterThan(10);
    expect(world.text('letter.en.xml').match(/<s /g)?.length).toBeGreaterThan(10);
    const lines = ['letter.pharaoh', 'letter.pharaoh.ru.txt', 'letter.pharaoh.en.txt'].map((path) =>
      world.text(path).replace(/\n$/, '').split('\n'),
    );
    const [pairs = [], russian = [], english = []] = lines;
    expect([russian.length, english.length]).toEqual([pairs.length, pairs.length]);
    pairs.forEach((line, at) => {
      for (const [, from, to] of line.matchAll(/(\d+)-(\d+)/g)) {
        expect(Number(from)).toBeLessThan((russian[at] ?? '').split(' ').length);
        expect(Number(to)).toBeLessThan((english[at] ?? '').split(' ').length);
      }
    });
    expect(pairs.join(' ').match(/\d+-\d+/g)?.length).toBeGreaterThan(100);
  });

  test.each([
    ['a.txt', 'nothing here', 'a.txt'],
    ['a.xml', '<TEI/>', 'a.xml:1'],
    ['a.sverka', 'no zip', 'a.sverka'],
  ])('says what is wrong with a bad %s', async (name, content, start) => {
    const world = keptFiles({ [name]: content });
    await expect(convert.run([name, 'out.xml'], world.io)).rejects.toThrow(start);
  });

  test('does not guess what an unknown ending means', async () => {
    await expect(convert.run([MEMORANDUM, 'out.rtf'], keptFiles().io)).rejects.toThrow('“.rtf” is no ending');
  });
});

describe('sverka validate', () => {
  test('is content with what Sverka writes', async () => {
    const world = keptFiles();
    await convert.run([LETTER, 'letter.xml'], world.io);
    expect(await validate.run(['letter.xml'], world.io)).toBe(EXIT.done);
    expect(world.output()).toContain('letter.xml: valid\n');
  });

  test('names the line and column of every fault', async () => {
    const world = keptFiles({ 'bad.xml': '<TEI xmlns="http://www.tei-c.org/ns/1.0">\n<body/></TEI>' });
    expect(await validate.run(['bad.xml'], world.io)).toBe(EXIT.badInput);
    expect(world.errors()[0]).toMatch(/^bad\.xml:1:42: /);
    expect(world.errors()[1]).toMatch(/^bad\.xml:2:8: The element “body” is not allowed here/);
  });

  test('takes any RELAX NG schema, with what it includes from beside it', async () => {
    const world = keptFiles({
      'schema/outer.rng': '<grammar xmlns="http://relaxng.org/ns/structure/1.0"><include href="note.rng"/></grammar>',
      'schema/note.rng':
        '<grammar xmlns="http://relaxng.org/ns/structure/1.0"><start><element name="note"><text/></element></start></grammar>',
      'good.xml': '<note>a</note>',
      'bad.xml': '<note>\n<note/></note>',
    });
    expect(await validate.run(['--schema', 'schema/outer.rng', 'good.xml'], world.io)).toBe(EXIT.done);
    expect(await validate.run(['--schema', 'schema/outer.rng', 'good.xml', 'bad.xml'], world.io)).toBe(EXIT.badInput);
    expect(world.errors()).toEqual(['bad.xml:2:8: The element “note” is not allowed here. Move it or take it away.']);
    await expect(validate.run(['--schema', 'good.xml', 'good.xml'], world.io)).rejects.toThrow(
      /^good\.xml:1: This XML file is no RELAX NG schema\./,
    );
  });

  test('judges by the schema of TEI itself where it is at hand', async () => {
    if (!existsSync(TEI_ALL)) return void console.info(`Not run: there is no ${TEI_ALL}.`);
    const world = keptFiles();
    await convert.run([LETTER, 'letter.xml'], world.io);
    expect(await validate.run(['--schema', TEI_ALL, 'letter.xml'], world.io)).toBe(EXIT.done);
    const other = keptFiles({ 'bad.xml': world.text('letter.xml').replace('<group>', '<group mood="sad">') });
    expect(await validate.run(['--schema', TEI_ALL, 'bad.xml'], other.io)).toBe(EXIT.badInput);
    expect(other.errors()[0]).toMatch(/The attribute “mood” is not allowed in the element “group”/);
  }, 60_000);
});
