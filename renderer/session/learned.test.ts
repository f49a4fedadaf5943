import { expect, test } from 'vitest';
import { renderingsOf } from './learned.ts';
import { standInEngines } from './testing/stand-in-engines.ts';
import { standInWorkbench } from './testing/stand-in-workbench.ts';

test('what the aligner has learned is told by the original’s alphabet, every rendering by itself', async () => {
  const russianOf = new Map([
    ['embassy', ['посольств']],
    ['councillor', ['советник', 'ёлк']],
    ['department', ['отдел']],
  ]);
  const workbench = await standInWorkbench(standInEngines({ learned: () => Promise.resolve({ russianOf }) }));
  expect(await renderingsOf(workbench)).toEqual([
    { original: 'ёлк', translation: 'councillor' },
    { original: 'отдел', translation: 'department' },
    { original: 'посольств', translation: 'embassy' },
    { original: 'советник', translation: 'councillor' },
  ]);
});
