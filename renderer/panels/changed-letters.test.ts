import { expect, test } from 'vitest';
import { lettersThatDiffer } from './changed-letters.ts';

/** The reading with its changed letters in brackets. */
const shown = (read: string, meant: string): string =>
  lettersThatDiffer(read, meant)
    .map(({ text, differs }) => (differs ? `[${text}]` : text))
    .join('');

test.each([
  ['нолбре', 'ноябре', 'но[я]бре'],
  ['просъбой', 'просьбой', 'прос[ь]бой'],
  ['возвраще ния', 'возвращения', 'возвращения'],
  ['кулвтличности', 'культ личности', 'кул[ь]т[ ]личности'],
  ['совпосол', 'совпосол', 'совпосол'],
])('%s read as %s shows %s', (read, meant, wanted) => expect(shown(read, meant)).toBe(wanted));
