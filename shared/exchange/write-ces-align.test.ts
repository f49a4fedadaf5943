import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countingIds } from '../document/ids.ts';
import { alignedRecord } from '../testing/aligned-record.ts';
import { randomRecord } from '../testing/random-record.ts';
import { placeAlignment } from './place-alignment.ts';
import { readAlignment } from './read-alignment.ts';
import { writeCesAlign } from './write-ces-align.ts';

const record = () =>
  alignedRecord(['b1: Раз.', 'b1: И два.', 'b2!: Три & всё.', 'Лишнее.'], ['b1: One and two.', 'b2!: Three.']);

test('links name the sentences of both files, with certainty and who made them', () => {
  const { links, sentences } = writeCesAlign({ doc: record() }, 'memo');
  expect(links).toContain('<linkGrp targType="s" fromDoc="memo.ru.xml" toDoc="memo.en.xml">');
  expect(links.match(/<link .*/g)).toEqual([
    '<link id="SL0" type="2-1" xtargets="o0 o1;t0" certainty="0.8" status="auto"/>',
    '<link id="SL1" type="1-1" xtargets="o2;t1" status="man"/>',
    '<link id="SL2" type="1-0" xtargets="o3;" status="auto"/>',
  ]);
  expect(sentences.original).toContain('<text xml:lang="ru">\n<p id="p1">\n<s id="o0">Раз.</s>\n<s id="o1">И два.</s>');
  expect(sentences.original).toContain('Три &amp; всё.');
});

test('what is written is read again, with the sentence files or by the record’s own names', () => {
  const doc = record();
  const { links, sentences } = writeCesAlign({ doc }, 'memo');
  const languages = { original: 'ru', translation: 'en' };
  const knows = (id: string) => (id.startsWith('o') ? 'original' : id.startsWith('t') ? 'translation' : null);
  const files = [
    { name: 'memo.ces.xml', text: links },
    { name: 'memo.ru.xml', text: sentences.original },
    { name: 'memo.en.xml', text: sentences.translation },
  ];
  for (const chosen of [files, files.slice(0, 1)]) {
    const outcome = readAlignment(chosen, { languages, knows });
    if (!outcome.ok) throw new Error(outcome.problem.message);
    const { beads, lost } = placeAlignment(doc, outcome.value, false, countingIds());
    expect(lost).toEqual([]);
    expect(beads.map(({ original, translation }) => `${original.join(' ')}=${translation.join(' ')}`)).toEqual([
      'o0 o1=t0',
      'o2=t1',
      'o3=',
    ]);
  }
});

test('any record gives files that are read', () => {
  fc.assert(
    fc.property(randomRecord, (written) => {
      const { links, sentences } = writeCesAlign(written, 'x');
      const outcome = readAlignment(
        [
          { name: 'x.ces.xml', text: links },
          { name: 'x.ru.xml', text: sentences.original },
          { name: 'x.en.xml', text: sentences.translation },
        ],
        { languages: { original: 'ru', translation: 'en' }, knows: () => null },
      );
      expect(outcome.ok ? '' : outcome.problem.message).toBe('');
    }),
    { numRuns: 40 },
  );
});
