import { expect, test } from 'vitest';
import { schema } from '../document/schema.ts';
import { correctedText, uncorrectedText } from './plain-text.ts';

const { record, original, translation, paragraph, zone, segment } = schema.nodes;
const words = (text: string) => segment.create(null, schema.text(text));
const doc = record.create(null, [
  original.create(null, [
    paragraph.create(null, [words('В ноябре. '), words('Так.')]),
    zone.create({ kind: 'noise' }, [words('1,32')]),
  ]),
  translation.create(null, [paragraph.create(null, [words('In November.')])]),
]);

test('a side is written block by block, with an empty line between', () => {
  expect(correctedText(doc, 'original')).toBe('В ноябре. Так.\n\n1,32\n');
});

test('zones can be left out', () => {
  expect(correctedText(doc, 'original', ['noise'])).toBe('В ноябре. Так.\n');
});

test('the uncorrected text is the witness’s', () => {
  const witness = { files: [], sides: { original: [{ text: 'В нолбре. Так.', spans: [] }], translation: [] } };
  expect(uncorrectedText(witness, 'original')).toBe('В нолбре. Так.\n');
});
