import { expect, test } from 'vitest';
import { inTurn } from './in-turn.ts';

test('work begins when the work before it has ended, well or badly', async () => {
  const turn = inTurn();
  const told: string[] = [];
  const work = (name: string, fails: boolean) => async () => {
    told.push(`${name} begins`);
    await new Promise((done) => setTimeout(done, 2));
    told.push(`${name} ends`);
    if (fails) throw new Error(name);
    return name;
  };
  const answers = await Promise.allSettled([turn(work('a', false)), turn(work('b', true)), turn(work('c', false))]);
  expect(told).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});
