import { describe, expect, test } from 'vitest';
import { flatText, readSide } from '../../shared/document/reading-order.ts';
import { revertAll } from '../../shared/witness/collate.ts';
import { collateAgain, collateWhole } from './collate-again.ts';
import { tagged } from './testing/tagged-record.ts';

const reading = (...blocks: string[]) => readSide(tagged(blocks, ['One.']).doc, 'original');
const WITNESS = ['В нолбре ренением.', 'Как сообщия т. Иванов.', 'Втим.'];
const ground = { text: WITNESS.join(''), joints: [0, 18, 40] };
const collated = (...blocks: string[]) => {
  const now = reading(...blocks);
  return { reading: now, differences: collateWhole(ground, now) };
};
const said = (differences: ReturnType<typeof collateWhole>) => differences.map(({ was, reads }) => `${was}>${reads}`);

describe('collating after an edit', () => {
  const before = collated('В ноябре ренением.', 'Как сообщия т. Иванов.', 'Этим.');

  test('judges the changed block anew and moves what comes after', () => {
    const again = collateAgain(ground, before, reading('В ноябре решением.', 'Как сообщия т. Иванов.', 'Этим.'));
    expect(said(again.differences)).toEqual(['нолбре>ноябре', 'ренением>решением', 'Втим>Этим']);
    expect(again).toMatchObject({ from: 0, to: 1 });
  });

  test('says so when nothing reads otherwise', () => {
    const again = collateAgain(ground, before, reading('В ноябре |ренением.', 'Как сообщия т. Иванов.', 'Этим.'));
    expect(again.differences).toBe(before.differences);
    expect(again.from).toBe(again.to);
  });

  test('leads back to the witness when a block is split, merged or gone', () => {
    for (const blocks of [
      ['В ноябре ', 'ренением.', 'Как сообщия т. Иванов.', 'Этим.'],
      ['В ноябре ренением. Как сообщил т. Иванов.', 'Этим.'],
      ['Как сообщия т. Иванов.', 'Этим.'],
      ['В ноябре ренением.'],
    ]) {
      const now = reading(...blocks);
      const text = flatText(now);
      expect(revertAll(text, collateAgain(ground, before, now).differences)).toBe(ground.text);
    }
  });

  test('with no witness finds nothing', () => {
    expect(collateAgain(null, { reading: before.reading, differences: [] }, reading('Иное.')).differences).toEqual([]);
  });
});
