import { expect, test } from 'vitest';
import { entityId } from '../../../shared/document/ids.ts';
import type { AuthorityRecord } from '../../../shared/entities/authority.ts';
import { realEngine } from '../../../shared/ocr/testing/engine.ts';
import type { ProjectKnowledge } from './engine-jobs.ts';
import { suspectJobs } from './suspect-jobs.ts';

const engine = realEngine();
const NOTHING: ProjectKnowledge = { authority: [], corrections: [], words: [], dismissed: [] };
const kurguzmash: AuthorityRecord = {
  ...{ id: entityId('e1'), kind: 'organisation', preferred: { ru: 'Кургузмаш' }, variants: [], dates: '' },
  ...{ description: '', identifiers: [], note: '' },
};

/** One worker, asked again and again about the same sentences. */
function worker(...texts: readonly string[]) {
  const jobs = suspectJobs(async () => engine);
  return async (known: Partial<ProjectKnowledge> = {}) => {
    const sentences = texts.map((text) => ({ text, counterpart: null }));
    const judged = await jobs.judge(sentences, { ...NOTHING, ...known });
    return judged.flat().map(({ text, suggestions }) => [text, ...suggestions.slice(0, 1).map((first) => first.text)]);
  };
}
const words = (suspects: readonly (readonly string[])[]) => suspects.map(([word]) => word);

const TEXTS = [
  'Об этом сообщил нам кургузмаш вчера.',
  'Беседа состоялась с кургузмашем и кургузмашами.',
  'Он говорил с кургузнашем.',
];
const IN_ALL_CASES = ['кургузмаш', 'кургузмашем', 'кургузмашами', 'кургузнашем'];

test('a name that comes into the authority file is no longer doubted in any case, and is again once it is gone', async () => {
  const ask = worker(...TEXTS);
  expect(words(await ask())).toEqual(IN_ALL_CASES);
  expect(await ask({ authority: [kurguzmash] })).toEqual([['кургузнашем', 'Кургузмашем']]);
  expect(words(await ask())).toEqual(IN_ALL_CASES);
});

test('a word of the project is known in its other cases too', async () => {
  const ask = worker(...TEXTS);
  expect(words(await ask())).toEqual(IN_ALL_CASES);
  expect(await ask({ words: ['кургузмаш'] })).toEqual([['кургузнашем', 'кургузмашем']]);
});

test('a name of the authority file is not doubted where everything beside it is misread', async () => {
  const ask = worker('В связи с просъбой т.Ким Ир Сенк ренить вопрес е гражданстве');
  const kim = { ...kurguzmash, kind: 'person', preferred: { ru: 'Ким Ир Сен' } } as const;
  const known = words(await ask({ authority: [kim] }));
  expect(known).toContain('Сенк');
  expect(known).not.toContain('Ир');
  expect(known).not.toContain('Ким');
});
