import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { AlignmentFile, FileBead } from './alignment-file.ts';
import { type AlignedRecord, readAlignment } from './read-alignment.ts';
import { memorandum } from './testing/memorandum.ts';
import { writeTmx } from './write-tmx.ts';

const RECORD: AlignedRecord = { languages: { original: 'ru', translation: 'en' }, knows: () => null };

const read = (...files: readonly (readonly [string, string])[]) =>
  readAlignment(
    files.map(([name, text]) => ({ name, text })),
    RECORD,
  );

/** "Да. / Yes. (0.5) !" for each bead. */
const written = ({ beads }: AlignmentFile): readonly string[] => beads.map(writtenBead);
const writtenBead = ({ original, translation, certainty, confirmed }: FileBead): string =>
  [
    ...[original.map(({ text }) => text).join(' + '), '/', translation.map(({ text }) => text).join(' + ')],
    ...(certainty === null ? [] : [`(${certainty})`]),
    ...(confirmed ? ['!'] : []),
  ]
    .join(' ')
    .trim();

/** The beads of files that must be read. */
function beadsOf(...files: readonly (readonly [string, string])[]): readonly string[] {
  const outcome = read(...files);
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return written(outcome.value);
}

const problemOf = (...files: readonly (readonly [string, string])[]) => {
  const outcome = read(...files);
  return outcome.ok ? null : outcome.problem;
};

const tmx = (body: string) => `<?xml version="1.0"?><tmx version="1.4"><header/><body>${body}</body></tmx>`;

test('a translation memory gives a bead per unit, whatever the order of its languages', () => {
  expect(
    beadsOf([
      'a.tmx',
      tmx(
        '<tu><tuv xml:lang="EN-US"><seg>Yes.</seg></tuv><tuv xml:lang="RU-RU"><seg>Да.</seg></tuv></tu>' +
          '<tu><tuv lang="rus"><seg>Нет,\n нет.</seg></tuv><tuv lang="eng"><seg>No.</seg></tuv></tu>' +
          '<tu><tuv xml:lang="ru"><seg>Пропущено.</seg></tuv></tu>',
      ),
    ]),
  ).toEqual(['Да. / Yes.', 'Нет, нет. / No.', 'Пропущено. /']);
});

test('codes inside a segment are no words, highlighted words are', () => {
  expect(
    beadsOf([
      'a.tmx',
      tmx(
        '<tu><tuv xml:lang="ru"><seg><bpt i="1">&lt;b></bpt>Ким<ept i="1">&lt;/b></ept> <hi>Ир Сен</hi></seg></tuv>' +
          '<tuv xml:lang="en"><seg>Kim<ph x="1">{0}</ph> Il Sung</seg></tuv></tu>',
      ),
    ]),
  ).toEqual(['Ким Ир Сен / Kim Il Sung']);
});

test('what Sverka writes as TMX is read again', () => {
  const xml = writeTmx(memorandum, { name: 'Sverka', version: '1' });
  expect(beadsOf(['memo.tmx', xml])).toEqual([
    'В ЦК КПСС / TO THE CPSU CC',
    'В связи с просьбой т. Ким Ир Сена в ноябре 1955г. / At the request of Kim Il Sung, in November 1955.',
    'Към уехал. / Kim left.',
  ]);
});

test('a memory of other languages is refused with those it has', () => {
  const unit = '<tu><tuv xml:lang="de"><seg>Ja.</seg></tuv><tuv xml:lang="fr"><seg>Oui.</seg></tuv></tu>';
  expect(problemOf(['a.tmx', tmx(unit)])).toMatchObject({
    kind: 'languages',
    file: 'a.tmx',
    message: expect.stringContaining('there are: de, fr') as string,
  });
  expect(problemOf(['a.tmx', tmx('')])).toMatchObject({ kind: 'empty' });
});

const RU = '<text><p><s id="s1">Раз.</s><s id="s2">Два.</s></p><p><s id="s3">Три.</s></p></text>';
const EN = '<text><s id="s1">One and <hi>two</hi>.</s><s id="s2"><w>Three</w> <w>.</w></s></text>';
const OPUS = `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE cesAlign PUBLIC "-//CES//DTD XML cesAlign//EN" "">
<cesAlign version="1.0"><linkGrp targType="s" fromDoc="en/x.xml.gz" toDoc="ru/x.xml.gz">
<link id="SL0" xtargets="s1;s1 s2" certainty="0.75"/>
<link id="SL1" xtargets="s2;s3" />
<link id="SL2" xtargets=";" />
</linkGrp></cesAlign>`;

test('cesAlign is read with its two files of sentences, in any order', () => {
  const beads = ['Раз. + Два. / One and two. (0.75)', 'Три. / Three .', '/'];
  expect(beadsOf(['x.ces.xml', OPUS], ['ru.xml', RU], ['en.xml', EN])).toEqual(beads);
  expect(beadsOf(['en.xml', EN], ['x.ces.xml', OPUS], ['ru.xml', RU])).toEqual(beads);
});

test('InterText writes the sentences of toDoc first, and says what a person did', () => {
  const links = `<linkGrp toDoc='b.en.xml' fromDoc='b.ru.xml'>
<link type='1-2' xtargets='1:1;1:1 1:2' status='man'/><link type='1-1' xtargets='1:2;1:3' status='auto'/></linkGrp>`;
  const ru = "<doc><s id='1:1'>Раз.</s><s id='1:2'>Два.</s><s id='1:3'>Три.</s></doc>";
  const en = "<doc><s id='1:1'>One and two.</s><s id='1:2'>Three.</s></doc>";
  const beads = ['Раз. + Два. / One and two. !', 'Три. / Three.'];
  expect(beadsOf(['a.xml', links], ['b.ru.xml', ru], ['b.en.xml', en])).toEqual(beads);
  const lines = beadsOf(
    ['a.xml', links.replaceAll('1:', '')],
    ['b.ru.txt', 'Раз.\nДва.\n\nТри.\n'],
    ['b.en.txt', 'One and two.\nThree.'],
  );
  expect(lines).toEqual(beads);
});

test('links alone ask for their sentences by name; links of the record itself need none', () => {
  expect(problemOf(['x.ces.xml', OPUS])).toMatchObject({
    kind: 'no sentences',
    message: expect.stringContaining('en/x.xml.gz and ru/x.xml.gz') as string,
  });
  const knows = (id: string) => (id.startsWith('o') ? 'original' : id.startsWith('t') ? 'translation' : null);
  const own = '<cesAlign><linkGrp><link xtargets="t1;o1 o2"/><link xtargets=";o3"/></linkGrp></cesAlign>';
  const outcome = readAlignment([{ name: 'own.xml', text: own }], { ...RECORD, knows });
  expect(outcome.ok && outcome.value.beads.map(({ original }) => original.map(({ id }) => id))).toEqual([
    ['o1', 'o2'],
    ['o3'],
  ]);
});

test('links whose sentences are elsewhere are refused, single ones missing are told', () => {
  const other = RU.replaceAll('id="s', 'id="x');
  expect(problemOf(['x.ces.xml', OPUS], ['ru.xml', other], ['en.xml', other])).toMatchObject({
    kind: 'other sentences',
  });
  const outcome = read(['x.ces.xml', OPUS], ['ru.xml', RU.replace('s3', 'x3')], ['en.xml', EN]);
  expect(outcome.ok && outcome.issues).toMatchObject([{ kind: 'missing sentences', line: 5 }]);
});

test('what is no alignment, no XML or an attack is refused with file and line', () => {
  expect(problemOf(['a.txt', 'Просто текст.'])).toMatchObject({ kind: 'no alignment', file: 'a.txt' });
  expect(problemOf(['a.tmx', '<tmx>\n<body>\n<tu></tmx>'])).toMatchObject({ kind: 'not XML', line: 3 });
  expect(problemOf(['a.xml', '<html><p>no</p></html>'])).toMatchObject({ kind: 'no sentences' });
  const bomb = '<!DOCTYPE tmx [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><tmx><body><tu>&b;</tu></body></tmx>';
  expect(problemOf(['bomb.tmx', bomb])).toMatchObject({ kind: 'not XML' });
  expect(problemOf(['deep.tmx', '<tmx>'.repeat(5000)])).toMatchObject({ kind: 'not XML' });
  expect(problemOf(['one.xml', OPUS], ['two.xml', OPUS])).toMatchObject({ kind: 'two alignments' });
});

const SHARED = '../shared/data';
const INTERTEXT = `${SHARED}/tei/alignment/intertext`;

test.skipIf(!existsSync(INTERTEXT))('a real alignment of InterText is read (needs ../shared)', () => {
  const file = (name: string) => [name, readFileSync(`${INTERTEXT}/${name}`, 'utf8')] as const;
  const beads = beadsOf(
    file('Obama-Inauguracni_rec.cs-00.no-00.alignment.xml'),
    file('Obama-Inauguracni_rec.cs-00.xml'),
    file('Obama-Inauguracni_rec.no-00.xml'),
  );
  expect(beads.length).toBeGreaterThan(80);
  expect(beads.every((bead) => bead.endsWith('!'))).toBe(true);
  // Neither language is Russian: the sentences of toDoc, which InterText names first, are taken for the original.
  expect(beads[1]).toMatch(/^Jeg står her .* \/ stojím tu dnes/);
});

test.skipIf(!existsSync(`${SHARED}/tmx`))(
  'real translation memories are read or refused with a reason (needs ../shared)',
  () => {
    const folders = [`${SHARED}/tmx`, `${SHARED}/tmx/TMXComplianceKit`];
    const files = folders.flatMap((folder) =>
      readdirSync(folder).flatMap((name) => (name.endsWith('.tmx') ? [`${folder}/${name}`] : [])),
    );
    let units = 0;
    for (const path of files) {
      const bytes = readFileSync(path);
      const text = new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8').decode(
        bytes,
      );
      for (const translation of ['fr', 'fr-ca', 'de', 'ja', 'be', 'es']) {
        const outcome = readAlignment([{ name: path, text }], {
          ...RECORD,
          languages: { original: 'en', translation },
        });
        if (outcome.ok) units += outcome.value.beads.length;
        else expect(outcome.problem.message).toMatch(/^.{20,}\.$/s);
      }
    }
    expect(files.length).toBeGreaterThan(20);
    expect(units).toBeGreaterThan(100);
  },
);
