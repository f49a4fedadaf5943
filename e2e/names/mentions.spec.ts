// Mentions that a selection alone does not make: edges moved by key, and one name in several stretches.
import { LETTER } from '../archive-files.ts';
import type { Scholar } from '../scholar.ts';
import { expect, test } from '../workbench-test.ts';

const organisation = (scholar: Scholar) => scholar.text('russian').locator('.mention.organisation');

test.beforeEach(async ({ scholar }) => {
  await scholar.open(LETTER.title);
  await scholar.goTo('Tag');
});

test('the edges of a mention are moved by a word, each move one step', async ({ scholar }) => {
  await scholar.drag('russian', 'Трудовой Партии');
  await scholar.press('3');
  await expect(organisation(scholar)).toHaveText(['Трудовой Партии']);
  await scholar.press('Alt+ArrowRight');
  await expect(organisation(scholar)).toHaveText(['Трудовой Партии Кореи']);
  await scholar.press('Control+Alt+ArrowRight');
  await expect(organisation(scholar)).toHaveText(['Партии Кореи']);
  await scholar.press('Control+Alt+ArrowLeft', 'Alt+ArrowLeft');
  await expect(organisation(scholar)).toHaveText(['Трудовой Партии']);
  await scholar.press('Control+z', 'Control+z', 'Control+z');
  await expect(organisation(scholar)).toHaveText(['Трудовой Партии Кореи']);
});

test('A adds a stretch to the last mention: one name in two places, kept and taken off as one', async ({ scholar }) => {
  await scholar.drag('russian', 'Трудовой');
  await scholar.press('3');
  await scholar.drag('russian', 'Кореи');
  await scholar.press('a');
  await expect(organisation(scholar)).toHaveText(['Трудовой', 'Кореи']);
  await expect(scholar.tab('Mentions')).toHaveText('Mentions1');
  await scholar.allSaved();
  await scholar.reload();
  await expect(organisation(scholar)).toHaveText(['Трудовой', 'Кореи']);
  await expect(scholar.tab('Mentions')).toHaveText('Mentions1');
  await scholar.clickOn('russian', 'Кореи');
  await scholar.press('Backspace');
  await expect(organisation(scholar)).toHaveCount(0);
});
