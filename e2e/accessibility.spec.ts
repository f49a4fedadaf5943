// For those who do not see the marks or do not use a mouse: no serious violation of WCAG in any state, light or dark, and
// the whole main job by keyboard alone.
import AxeBuilder from '@axe-core/playwright';
import { LETTER } from './archive-files.ts';
import type { Scholar } from './scholar.ts';
import { expect, test } from './workbench-test.ts';

/** Rules of WCAG 2.2 up to AA; what axe itself rates below serious is left to the eye. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What is wrong here, each with the first element it is wrong with. */
async function violations(scholar: Scholar): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page: scholar.page }).withTags(RULES).analyze();
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, help, nodes }) =>
        `${id}: ${help}. ${nodes.length} times, as in ${nodes[0]?.html} (${nodes[0]?.any[0]?.message})`,
    );
}

/** The states a scholar meets, each reached from the open letter. */
const STATES: Readonly<Record<string, (scholar: Scholar) => Promise<void>>> = {
  read: (scholar) => scholar.clickOn('russian', 'Надеюсь'),
  'correct, with the popup': async (scholar) => {
    await scholar.goTo('Correct');
    await scholar.machineHasRead();
    await scholar.press('Tab');
    await expect(scholar.popup).toBeVisible();
  },
  'tag, with a name in hand': async (scholar) => {
    await scholar.goTo('Tag');
    await scholar.drag('russian', 'Пхеньяна');
    await scholar.press('2');
    await scholar.counterpartIsOffered();
  },
  align: async (scholar) => {
    await scholar.goTo('Align');
    await scholar.press('ArrowDown', 'ArrowDown', 'Space');
    await expect(scholar.status).toContainText('1 confirmed');
  },
  table: async (scholar) => {
    await scholar.page.getByRole('button', { name: 'Table', exact: true }).click();
    await expect(scholar.page.getByRole('region', { name: 'Table of links' })).toBeVisible();
  },
  corrections: (scholar) => scholar.tab('Corrections').click(),
  history: (scholar) => scholar.tab('History').click(),
  record: (scholar) => scholar.tab('Record').click(),
  export: async (scholar) => {
    await scholar.press('Control+e');
    await expect(scholar.dialog.getByRole('button', { name: 'Save the file' })).toBeEnabled({ timeout: 20_000 });
  },
  import: async (scholar) => {
    await scholar.choose(() => scholar.press('Control+i'), LETTER.path);
    await expect(scholar.dialog.getByRole('button', { name: 'Add to the project' })).toBeEnabled();
  },
  palette: async (scholar) => {
    await scholar.press('Control+k');
    await expect(scholar.page.getByRole('combobox', { name: 'Find or do anything' })).toBeFocused();
  },
  'keyboard map': async (scholar) => {
    await scholar.press('Shift+Slash');
    await expect(scholar.page.getByRole('dialog', { name: 'Keyboard' })).toBeVisible();
  },
  settings: async (scholar) => {
    await scholar.press('Control+Comma');
    await expect(scholar.page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
  },
  tour: async (scholar) => {
    await scholar.command('The four-step tour');
    await expect(scholar.tour).toBeVisible();
  },
  'a project without records': async (scholar) => {
    await scholar.command('New project');
    await expect(scholar.page.getByText('No records yet.')).toBeVisible();
  },
};

test.describe('no serious violation, light or dark', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });
  for (const [name, reach] of Object.entries(STATES)) {
    test(`in ${name}`, async ({ scholar }) => {
      await scholar.open(LETTER.title);
      await reach(scholar);
      for (const theme of ['light', 'dark']) {
        // As the setting does it; the dialogs that are looked at leave no way to the setting.
        await scholar.page.locator('html').evaluate((root, chosen) => {
          root.dataset.theme = chosen;
        }, theme);
        expect(await violations(scholar), theme).toEqual([]);
      }
    });
  }
});

/** Runs a command from the palette without the mouse. */
async function byPalette(scholar: Scholar, words: string): Promise<void> {
  await scholar.press('Control+k');
  const field = scholar.page.getByRole('combobox', { name: 'Find or do anything' });
  await expect(field).toBeFocused();
  await scholar.page.keyboard.type(words);
  await expect(scholar.page.getByRole('option').first()).toContainText(words);
  await scholar.press('Enter');
  await expect(field).toBeHidden();
}

test('the whole main job is done without the mouse', async ({ scholar }) => {
  const { page } = scholar;
  await byPalette(scholar, 'Letter from Ri');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(LETTER.title);
  await scholar.isReady();

  // Correct: suspects by Tab, a reading by its digit.
  await scholar.machineHasRead();
  await scholar.press('Control+2', 'Tab');
  await expect(scholar.popup).toBeFocused();
  while ((await scholar.popup.locator('.reading-text').count()) === 0) await scholar.press('Tab');
  await scholar.press('1');
  await expect(scholar.tab('Corrections')).toHaveText('Corrections1');
  await scholar.press('Escape');

  // Tag: a word by arrow keys, its kind by digit, its counterpart by Enter.
  await scholar.press('Control+3');
  await byPalette(scholar, 'получили сообщение из Пхеньяна');
  await expect(scholar.inHand).toContainText('Надеюсь');
  while ((await scholar.selectedWords()) !== 'Пхеньяна') await scholar.press('ArrowRight');
  await scholar.press('2');
  await scholar.counterpartIsOffered();
  await scholar.press('Enter');
  await expect(scholar.status).toContainText('0 mentions unlinked');

  // Align: confirm and go on.
  await scholar.press('Control+4', 'Space');
  await expect(scholar.status).toContainText('1 confirmed');

  // Export: the dialog opens with its first choice in reach, and Enter saves.
  await scholar.press('Control+e');
  await expect(scholar.dialog.getByRole('button', { name: 'Save the file' })).toBeEnabled({ timeout: 20_000 });
  const download = await scholar.saved(() => scholar.press('Enter'));
  expect(download.suggestedFilename()).toMatch(/\.xml$/);
  await expect(scholar.dialog).toBeHidden();
});

test('whatever has the focus shows it', async ({ scholar }) => {
  await scholar.page.getByRole('button', { name: 'Records' }).focus();
  for (let step = 0; step < 12; step += 1) {
    await scholar.press('Tab');
    const seen = await scholar.page.evaluate(() => {
      const focused = document.activeElement;
      if (!focused || focused.matches('.flow')) return true;
      const { outlineStyle, outlineWidth } = getComputedStyle(focused);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    });
    expect(seen, `step ${step}`).toBe(true);
  }
});
