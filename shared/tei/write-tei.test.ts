import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { describe, expect, test } from 'vitest';
import { entityId } from '../document/ids.ts';
import { NO_METADATA } from '../document/metadata.ts';
import { type MentionAttrs, schema } from '../document/schema.ts';
import { randomRecord } from '../testing/random-record.ts';
import { exportRemarks } from './export-remarks.ts';
import { PUBLISHED_TEI, type TeiOptions, type TeiRecord, WHOLE_TEI } from './tei-record.ts';
import { writeTei } from './write-tei.ts';

const { record, original, translation, paragraph, heading, zone, segment, lineBreak, gap, pageBreak } = schema.nodes;
const { mention, reading, unclear } = schema.marks;

const corrected = reading.create({
  status: 'corrected',
  by: 'anna',
  at: '2026-02-03T10:15:00.000Z',
  how: 'suggestion',
  cert: 0.93,
});
const named = (id: string, kind: MentionAttrs['kind'] = 'person', more: Partial<MentionAttrs> = {}) =>
  mention.create({ id, kind, ...more });

/** A record whose original is one sentence, and whose witness reads `witness` there. */
function memo(words: readonly Node[], witness: string): TeiRecord {
  const s = segment.create({ id: 'o1', bead: 'k1', score: 0.9 }, words);
  const other = segment.create({ id: 't1', bead: 'k1', score: 0.9 }, schema.text('In connection.'));
  return {
    id: 'memo',
    metadata: { ...NO_METADATA, title: 'Memorandum' },
    doc: record.create(null, [
      original.create(null, paragraph.create({ id: 'p1' }, s)),
      translation.create(null, paragraph.create({ id: 'q1' }, other)),
    ]),
    witness: {
      files: [],
      sides: { original: [{ text: witness, spans: [] }], translation: [{ text: 'In connection.', spans: [] }] },
    },
    authority: [],
    editors: [{ id: 'anna', name: 'Anna Petrova' }],
    changes: [],
    application: { name: 'Sverka', version: '0.1.0' },
  };
}

/** The first sentence as it is written. */
function sentence(words: readonly Node[], witness: string, options: Partial<TeiOptions> = {}): string {
  const xml = writeTei(memo(words, witness), { ...WHOLE_TEI, ...options });
  return /<s xml:id="s\.o1"[^>]*>([\s\S]*?)<\/s>/.exec(xml)?.[1] ?? '';
}

const plain = { certainty: false } as const;

describe('a correction', () => {
  test('keeps both readings of the whole word, with who, how surely and when', () => {
    expect(
      sentence([schema.text('с '), schema.text('просьбой', [corrected]), schema.text(' т.')], 'с просъбой т.'),
    ).toBe(
      'с <choice><sic>просъбой</sic><corr resp="#ed.anna" cert="0.93" change="#d.20260203T101500000Z.anna.suggestion"' +
        ' type="ocr">просьбой</corr></choice> т.',
    );
  });

  test('of one letter shows the word, and which letter it was', () => {
    const words = [schema.text('прос'), schema.text('ь', [corrected]), schema.text('бой')];
    expect(sentence(words, 'просъбой')).toMatch(/<sic>просъбой<\/sic><corr [^>]*>прос<seg>ь<\/seg>бой<\/corr>/);
  });

  test.each<[string, string, string, string]>([
    [
      'a word joined',
      'возвращения в',
      'возвраще ния в',
      '<choice><sic>возвраще ния</sic><corr type="ocr">возвращения</corr></choice> в',
    ],
    ['a word parted', 'на месте', 'наместе', '<choice><sic>наместе</sic><corr type="ocr">на месте</corr></choice>'],
    ['a word taken out', 'в КНДР', 'в 1,3 КНДР', 'в <choice><sic>1,3 </sic><corr type="ocr"/></choice>КНДР'],
    ['a word put in', 'в самой КНДР', 'в КНДР', 'в <choice><sic/><corr type="ocr">самой </corr></choice>КНДР'],
  ])('%s', (_, reads, was, written) => {
    expect(sentence([schema.text(reads)], was, plain)).toBe(written);
  });

  test('in an apparatus', () => {
    expect(sentence([schema.text('ноябре')], 'нолбре', { ...plain, corrections: 'app' })).toBe(
      '<app type="ocr"><lem>ноябре</lem><rdg wit="#ocr">нолбре</rdg></app>',
    );
  });

  test('in silence', () => {
    expect(sentence([schema.text('ноябре', [corrected])], 'нолбре', { corrections: 'silent' })).toBe('ноябре');
  });
});

describe('a mention', () => {
  const kim = schema.text('Ким', [named('m1')]);

  test('holds the correction of its word', () => {
    expect(sentence([schema.text('т.'), kim], 'т.Към', plain)).toBe(
      'т.<persName xml:id="m.m1"><choice><sic>Към</sic><corr type="ocr">Ким</corr></choice></persName>',
    );
  });

  test('nests', () => {
    const words = [
      schema.text('посол ', [named('m1', 'role')]),
      schema.text('СССР', [named('m1', 'role'), named('m2', 'place')]),
    ];
    expect(sentence(words, 'посол СССР', plain)).toBe(
      '<roleName xml:id="m.m1">посол <placeName xml:id="m.m2">СССР</placeName></roleName>',
    );
  });

  test('that overlaps another stands beside the text, pointing to its words', () => {
    const words = [
      schema.text('Ким ', [named('m1')]),
      schema.text('Ир', [named('m1'), named('m2', 'event')]),
      schema.text(' Сен', [named('m2', 'event')]),
    ];
    const xml = writeTei(memo(words, 'Ким Ир Сен'), WHOLE_TEI);
    expect(xml).toContain('<persName xml:id="m.m1">Ким Ир</persName> Сен');
    expect(xml).toContain(
      '<annotation xml:id="m.m2" target="string-range(#s.o1,4,6)"><note><rs type="event"/></note></annotation>',
    );
  });

  test.each<[Partial<MentionAttrs>, string]>([
    [{ normal: '1955-11' }, 'when="1955-11"'],
    [{ normal: '1955-11/1955-12' }, 'from="1955-11" to="1955-12"'],
    [{ normal: '1956-02-30' }, 'n="1956-02-30"'],
    [{ entity: 'kim' }, 'key="kim"'],
  ])('of a date with %j', (attrs, written) => {
    const xml = sentence([schema.text('ноябрь', [named('m1', 'date', attrs)])], 'ноябрь');
    expect(xml).toBe(`<date xml:id="m.m1" ${written}>ноябрь</date>`);
  });

  test('points to the list where its record is listed', () => {
    const base = memo([schema.text('Ким', [named('m1', 'person', { entity: 'kim' })])], 'Ким');
    const kimRecord = {
      ...{ id: entityId('kim'), kind: 'person' as const, preferred: { ru: 'Ким Ир Сен', en: 'Kim Il Sung' } },
      ...{ variants: [], dates: '1912-04-15/1994-07-08', description: '', identifiers: [], note: '' },
    };
    const xml = writeTei({ ...base, authority: [kimRecord] }, WHOLE_TEI);
    expect(xml).toContain('<persName xml:id="m.m1" ref="#e.kim">Ким</persName>');
    expect(xml).toContain('<persName type="preferred" xml:lang="ru">Ким Ир Сен</persName>');
    expect(xml).toContain('<birth when="1912-04-15"/>');
  });
});

test.each<[string, Node, string]>([
  ['a line break', lineBreak.create(), '\n<lb/>'],
  ['a line break in a word', lineBreak.create({ hyphen: true, source: '-\n' }), '<lb break="no" rend="-␊"/>'],
  ['a page break', pageBreak.create({ n: '2', image: 'scan 2.png' }), '<pb n="2" facs="scan%202.png"/>'],
  ['a gap', gap.create({ quantity: 2, unit: 'word' }), '<gap reason="illegible" quantity="2" unit="word"/>'],
  [
    'a gap the file tells of',
    gap.create({ source: '[illegible]' }),
    '<gap reason="illegible" unit="character"><desc>[illegible]</desc></gap>',
  ],
  ['doubt', schema.text('Ким', [reading.create({ status: 'doubtful' })]), '<unclear reason="doubtful">Ким</unclear>'],
  ['unclear words', schema.text('Ким', [unclear.create()]), '<unclear>Ким</unclear>'],
  ['markup in words', schema.text('<a> & "b"'), '&lt;a&gt; &amp; "b"'],
  ['a control character', schema.text('a\u000cb'), 'a<g ref="#char.000C">␌</g>b'],
])('%s', (_, node, written) => {
  const text = node.isText ? (node.text ?? '') : (node.type.spec.leafText?.(node) ?? '');
  expect(sentence([node], text, plain)).toBe(written);
});

test('sentences of a bead point to each other, and the bead is a link', () => {
  const xml = writeTei(memo([schema.text('В связи.')], 'В связи.'), WHOLE_TEI);
  expect(xml).toContain('<s xml:id="s.o1" corresp="#s.t1">В связи.</s>');
  expect(xml).toContain('<link xml:id="bead.k1" resp="#sverka" cert="0.9" type="auto" target="#s.o1 #s.t1"/>');
});

test('a heading and what follows a signature begin divisions; debris is left out of what is published', () => {
  const block = (id: string) => ({ id });
  const words = (id: string) => segment.create({ id }, schema.text(id));
  const base = memo([], '');
  const doc = record.create(null, [
    original.create(null, [
      paragraph.create(block('a'), words('a')),
      zone.create({ id: 'b', kind: 'signature' }, words('b')),
      paragraph.create(block('c'), words('c')),
      heading.create(block('d'), words('d')),
      zone.create({ id: 'e', kind: 'noise' }, words('e')),
      zone.create({ id: 'f', kind: 'stamp', label: 'CPSU CC stamp' }, words('f')),
    ]),
    translation.create(null, paragraph.create(block('x'), words('x'))),
  ]);
  const written = (options: TeiOptions): string =>
    (/<body>([\s\S]*?)<\/body>/.exec(writeTei({ ...base, doc }, { ...options, corrections: 'silent' }))?.[1] ?? '')
      .replace(/<s [\s\S]*?<\/s>/g, '')
      .replace(/<\w+( [^>]*)?\/>|\s*\n\s*/g, '');
  expect(written(WHOLE_TEI)).toBe(
    '<div><p xml:id="b.a"></p><closer xml:id="b.b"><signed></signed></closer></div><div><p xml:id="b.c"></p></div>' +
      '<div><head xml:id="b.d"></head><fw xml:id="b.e" type="noise"></fw>' +
      '<ab xml:id="b.f" type="stamp" n="CPSU CC stamp"><stamp></stamp></ab></div>',
  );
  expect(written(PUBLISHED_TEI)).not.toContain('noise');
});

test('one word changed changes one line', () => {
  const lines = (word: string) => writeTei(memo([schema.text(`В ${word}.`)], 'В нолбре.'), WHOLE_TEI).split('\n');
  const [before, after] = [lines('ноябре'), lines('декабре')];
  expect(after.filter((line, index) => line !== before[index])).toHaveLength(1);
});

test('what the file cannot say as one would wish is remarked', () => {
  const words = [
    schema.text('Ким\u0001', [named('m1')]),
    schema.text(' Ир', [named('m2', 'person', { entity: 'kim' })]),
  ];
  const remarks = exportRemarks(memo(words, 'Ким'), WHOLE_TEI);
  expect(remarks.map(({ kind, count }) => [kind, count])).toEqual([
    ['unlinked', 1],
    ['unlisted', 1],
    ['refused', 1],
  ]);
});

test('a file without either text is not asked for', () => {
  expect(() => writeTei(memo([], ''), { ...WHOLE_TEI, sides: [] })).toThrow(RangeError);
});

describe('what only the machine says', () => {
  const kim = named('m1', 'person', { entity: 'kim', cert: 0.8 });
  const pyongyang = named('m2', 'place', { cert: 0.9, by: 'anna', at: '2026-02-03T10:15:00.000Z' });
  const words = [schema.text('Ким', [kim]), schema.text(' в '), schema.text('Пхеньяне', [pyongyang])];
  const made = { ...memo(words, 'Ким в Пхеньяне'), authority: [listed('kim', 'Ким'), listed('choe', 'Цой')] };

  test('is written unless it is left out', () => {
    const xml = writeTei(made, WHOLE_TEI);
    expect(xml).toMatch(/<persName[^>]*>Ким<\/persName>/);
    expect(xml).toMatch(/<link [^>]*type="auto"/);
  });

  test('is left out with what it points to, and what people decided stays', () => {
    const xml = writeTei(made, { ...WHOLE_TEI, proposals: false });
    expect(xml).toMatch(/>Ким в <placeName[^>]*>Пхеньяне<\/placeName><\/s>/);
    expect(xml).not.toContain('<link ');
    expect(xml).not.toContain('corresp="#s.');
    expect(xml).not.toContain('xml:id="e.kim"');
    expect(xml).toContain('xml:id="e.choe"');
  });
});

const listed = (id: string, ru: string) => ({
  ...{ id: entityId(id), kind: 'person' as const, preferred: { ru }, variants: [] },
  ...{ dates: '', description: '', identifiers: [], note: '' },
});

describe('a letter', () => {
  const letter = (more: Partial<TeiRecord['metadata']>): TeiRecord => {
    const base = memo([schema.text('Ким')], 'Ким');
    return { ...base, metadata: { ...base.metadata, ...more }, authority: [listed('kim', 'Ким Ир Сен')] };
  };
  const described = (record: TeiRecord) =>
    /<correspDesc>[\s\S]*<\/correspDesc>/.exec(writeTei(record, WHOLE_TEI))?.[0].replace(/\n/g, '') ?? null;

  test('says who wrote to whom and when, and points to the list', () => {
    const metadata = { sender: 'Ким Ир Сен', recipient: 'N.S. Khrushchev', date: { when: '1956-09-03', text: '' } };
    expect(described(letter(metadata))).toBe(
      '<correspDesc><correspAction type="sent"><persName ref="#e.kim">Ким Ир Сен</persName><date when="1956-09-03"/></correspAction>' +
        '<correspAction type="received"><name>N.S. Khrushchev</name></correspAction></correspDesc>',
    );
  });

  test('that is none says nothing', () => expect(described(letter({}))).toBeNull());
});

test('the two texts may be divisions of one', () => {
  const xml = writeTei(memo([schema.text('В связи.')], 'В связи.'), { ...WHOLE_TEI, arrangement: 'divisions' });
  expect(xml).toMatch(
    /<text>\n<body>\n<div xml:id="text\.original" type="original" xml:lang="ru">\n<div>\n<p [\s\S]*<div xml:id="text\.translation"/,
  );
  expect(xml).not.toContain('<group>');
});

/** The lines of a file that another does not have, either way. */
function linesApart(one: string, other: string): readonly string[] {
  const [mine, theirs] = [one.split('\n'), other.split('\n')];
  const [inMine, inTheirs] = [new Set(mine), new Set(theirs)];
  return [...mine.filter((line) => !inTheirs.has(line)), ...theirs.filter((line) => !inMine.has(line))];
}

test('the same record gives the same bytes', () => {
  fc.assert(
    fc.property(randomRecord, (made) => {
      const again = { ...made, doc: schema.nodeFromJSON(made.doc.toJSON()) };
      expect(writeTei(again, WHOLE_TEI)).toBe(writeTei(made, WHOLE_TEI));
    }),
    { numRuns: 40 },
  );
});

test('a word typed anew changes its sentence and nothing else', () => {
  const texts = ['Посол прибыл. ', 'Пленум открылся. ', 'Беседа длилась час. ', 'Он уехал.'];
  const base = memo([], texts.join(''));
  const sentences = texts.map((text, at) => segment.create({ id: `o${at}`, bead: `k${at}` }, schema.text(text)));
  const translated = texts.map((_, at) =>
    segment.create({ id: `t${at}`, bead: `k${at}` }, schema.text(`Sentence ${at}. `)),
  );
  const sides = [
    original.create(null, paragraph.create({ id: 'p1' }, sentences)),
    translation.create(null, paragraph.create({ id: 'q1' }, translated)),
  ];
  const read = sides.map((side) => [{ text: side.textContent, spans: [] }]);
  const [ru = [], en = []] = read;
  const witness = { files: [], sides: { original: ru, translation: en } };
  const made = { ...base, witness, doc: record.create(null, sides) };
  const xml = writeTei(made, WHOLE_TEI);
  made.doc.descendants((node, pos) => {
    for (const { index, 0: word } of (node.text ?? '').matchAll(/\p{L}+/gu)) {
      const from = pos + index;
      const tr = new Transform(made.doc).replaceWith(from, from + word.length, schema.text('слово'));
      const apart = linesApart(xml, writeTei({ ...made, doc: tr.doc }, WHOLE_TEI));
      const { id } = made.doc.resolve(from).parent.attrs as { id: string };
      expect(apart).toHaveLength(2);
      for (const line of apart) expect(line).toContain(`<s xml:id="s.${id}"`);
    }
  });
});
