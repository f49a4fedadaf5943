// The two records of fixtures/archive, as a scholar would take them apart by hand.
import { describe, expect, test } from 'vitest';
import { SIDES } from '../document/schema.ts';
import { sideBlocks } from './blocks.ts';
import type { BlockForm, ImportPlan } from './plan.ts';
import { planRecord } from './read-record.ts';
import { archiveFile, succeeded } from './testing/stand-ins.ts';

const kindOf = (form: BlockForm) => (form.type === 'zone' ? form.zone : form.type);

/** "kind: first words" of each block. */
const outline = (plan: ImportPlan, side: (typeof SIDES)[number]) =>
  sideBlocks(plan, side).map(({ form, text }) => `${kindOf(form)}: ${text.slice(0, 24).replaceAll('\n', '/')}`);

describe('the memorandum on Soviet Koreans, in Markdown', () => {
  const plan = succeeded(planRecord(archiveFile('memorandum')));

  test('is described by its heading', () => {
    expect(plan.metadata).toMatchObject({
      title: 'Memorandum to the CPSU CC on Soviet Koreans',
      date: { when: '1956-02-02', text: 'February 2, 1956' },
      originalLanguage: 'Russian',
      shelfMark: { archive: 'RGANI', fond: '5', opis: '28', delo: '412', listy: '' },
      translator: 'Gary Goldberg',
      address: 'https://wilson-center-digital-archive.dvincitest.com/document/120769',
      publisher: 'Wilson Center Digital Archive',
    });
    expect(plan.metadata.citation).toMatch(/^"Memorandum to .*120769$/);
    expect(plan.metadata.summary).toMatch(/^Reports on the Soviet .* to the USSR\.$/);
  });

  test('its Russian text, misread capitals and debris with it', () => {
    expect(outline(plan, 'original')).toEqual([
      'heading: B HEHTPAJISHUM ROMNTET K',
      'paragraph: В связи с просъбой т.Ким',
      'paragraph: Как сообщия совносом в К',
      'paragraph: Одновремение с этим т. И',
      'paragraph: Поскольку корейские друз',
      'noise: William Circles',
      'paragraph: "Интурист", Ким Л. D. яв',
      'paragraph: ИНД СССР (т. Седоренко) ',
      'signature: Зам. вав. Отделом ЦК НПС',
      'signature: Зав: сектором Отдела ЩК ',
      'signature: и и добамов) (И. Щербако',
      'paragraph: " () " февраля 1956 года',
      'noise: / F 25-C-207',
      'noise: Comparison Beografie.',
      'noise: Peners per Fresquest Fir',
      'noise: Language expression of f',
      'noise: Expression expressions o',
      'noise: 1,32',
      'noise: Ogor gruppower.',
      'heading: IKEHLSH',
      'heading: COBIIOCOA',
      'heading: HA BOM P 45',
      'paragraph: Вам раврешается в отдель',
    ]);
  });

  test('its translation, with what stands on the page', () => {
    expect(outline(plan, 'translation')).toEqual([
      'stamp: [CPSU CC stamp: 04301 2 ',
      'heading: TO THE CPSU CENTRAL Comm',
      'paragraph: In connection with the r',
      'paragraph: As Cde. Ivanov, the Sovi',
      'paragraph: At the same time as this',
      'paragraph: Inasmuch as the Korean f',
      'paragraph: The USSR MFA (Cde. Fedor',
      'paragraph: A draft CPSU CC decree a',
      'signature: Deputy Chief of the CPSU',
      'signature: Chief of a Sector of [th',
      'paragraph: 2 February 1956',
      'handwriting: [handwritten:',
      'handwriting: Memo',
      'handwriting: A decision is not requir',
      'handwriting: Chief of a sector of a C',
      'noise: 1.3zm',
      'handwriting: [one word illegible] des',
      'heading: [Attachment]',
      'heading: PYONGYANG',
      'heading: [to the] SOVIET AMBASSAD',
      'paragraph: in reply to Your Nº 45',
      'paragraph: You are permitted in ind',
      'noise: 3zm',
    ]);
  });

  test('the stamp keeps the archive’s label though its bracket closes with an l', () => {
    expect(sideBlocks(plan, 'translation')[0]?.form).toEqual({ type: 'zone', zone: 'stamp', label: 'CPSU CC stamp' });
  });

  test('illegible words are gaps of one word, with what the translator wrote', () => {
    const gaps = sideBlocks(plan, 'translation').flatMap(({ inlines }) =>
      inlines.filter((inline) => inline.kind === 'gap'),
    );
    expect(gaps).toEqual([
      { kind: 'gap', reason: 'illegible', quantity: 1, unit: 'word', source: '[one word illegible]' },
      { kind: 'gap', reason: 'illegible', quantity: 1, unit: 'word', source: '[illegible word]' },
    ]);
  });

  test('words the translator put in are supplied, emphasis is kept', () => {
    const texts = SIDES.flatMap((side) => sideBlocks(plan, side)).flatMap(({ inlines }) =>
      inlines.filter((inline) => inline.kind === 'text'),
    );
    expect(texts.filter(({ supplied }) => supplied).map(({ text }) => text)).toEqual(
      expect.arrayContaining(['[was given]', '[they]', '[his]', '[to the]', '[the above]']),
    );
    expect(texts.filter(({ emphasis }) => emphasis).map(({ text }) => text)).toEqual(['" () "']);
  });

  test('the sentence that debris interrupts goes on after it', () => {
    expect(sideBlocks(plan, 'original').filter(({ continues }) => continues)).toMatchObject([
      { text: expect.stringMatching(/^"Интурист"/) },
    ]);
  });
});

describe('the letter of Ri Sang-jo, plain', () => {
  const plan = succeeded(planRecord(archiveFile('letter')));

  test('is described by its heading', () => {
    expect(plan.metadata).toMatchObject({
      title: 'Letter from Ri Sang-jo to N.S. Khrushchev',
      date: { when: '1956-09-03', text: 'September 3, 1956' },
      originalLanguage: 'Russian',
      shelfMark: { archive: 'GARF', fond: '5446', opis: '98', delo: '721', listy: '168-169' },
      translator: 'Gary Goldberg',
      address: 'https://digitalarchive.wilsoncenter.org/document/120172',
    });
  });

  test('page furniture is no prose, and the Russian ends with the attestation', () => {
    expect(outline(plan, 'original')).toEqual([
      'furniture: Wilson Center Digital Ar',
      'furniture: Original Scan',
      'paragraph: Уважаемому товарищу ХРУЩ',
      'paragraph: Надеюсь, что Вы получили',
      'paragraph: Содержания критики на Пл',
      'paragraph: В целях преодоления посл',
      'paragraph: Были подвергнуты на Плен',
      'paragraph: Однако товарищи, которые',
      'paragraph: Носколько членов ЦК, вкл',
      'page number: 2.',
      'paragraph: И СЛОЖНОЕ ПОЛОЖОНИС.',
      'paragraph: В тех условиях, когда в ',
      'paragraph: В связи с вышеизложенным',
      'paragraph: Если исключается такая в',
      'paragraph: Если исключается и эта в',
      'paragraph: Если возможны указанные ',
      'signature: /ЛИ САН ЧО/',
      'paragraph: 3.IX.56 r.',
      'signature: Bepho: Weener',
    ]);
  });

  test('the translation', () => {
    expect(outline(plan, 'translation').map((line) => line.split(':')[0])).toEqual([
      ...Array(12).fill('paragraph'),
      'signature',
      'paragraph',
      'signature',
    ]);
  });

  test('the sentence that the page interrupts goes on after its number', () => {
    const [block, ...more] = sideBlocks(plan, 'original').filter(({ continues }) => continues);
    expect(block).toMatchObject({ text: 'И СЛОЖНОЕ ПОЛОЖОНИС.', page: { n: '2', image: null } });
    expect(more).toEqual([]);
  });
});

test.each(['memorandum', 'letter'] as const)('each part of the heading of the %s has its place', (name) => {
  const file = archiveFile(name);
  const plan = succeeded(planRecord(file));
  const of = (wanted: (role: ImportPlan['regions'][number][number]['role']) => boolean) =>
    (plan.regions[0] ?? []).filter(({ role }) => wanted(role)).map(({ from, to }) => file.text.slice(from, to));
  expect(of((role) => role.kind === 'label')).toEqual(['Citation:', 'Summary:', 'Original Language:', 'Contents:']);
  expect(of((role) => role.kind === 'contents').join(' ')).toBe('Original Scan Translation - English');
  expect(of((role) => role.kind === 'metadata' && role.field === 'title')).toEqual([plan.metadata.title]);
  expect(of((role) => role.kind === 'markup').join('')).toMatch(/^[#*]*$/);
  expect(plan.issues).toEqual([]);
});
