// Keys that come faster than the machine: while it is reading, in a worker that answers late, no key is lost and none goes
// elsewhere than to what the scholar sees.
import { MEMORANDUM } from '../archive-files.ts';
import type { Scholar } from '../scholar.ts';
import { expect, test } from '../workbench-test.ts';

declare global {
  interface Window {
    /** How much later than they come the engines' answers are heard, in milliseconds. */
    engineLag?: number;
    /** How many judgements were heard so. */
    lateJudgements?: number;
  }
}

/** Lets the workers' answers be heard later, from when `engineLag` is set; comlink numbers what it asks. */
function lateEngines(): void {
  const { addEventListener } = EventTarget.prototype;
  const { postMessage } = Worker.prototype;
  const judging = new Set<string>();
  Worker.prototype.postMessage = function (this: Worker, message: { id: string; path?: string[] }, ...more: unknown[]) {
    if (message.path?.[0] === 'judge') judging.add(message.id);
    return postMessage.call(this, message, ...(more as []));
  };
  Worker.prototype.addEventListener = function (this: Worker, type: string, listener: unknown, options?: unknown) {
    const hear = listener as (event: Event) => void;
    const late = (event: MessageEvent<{ id: string }>) => {
      const lag = window.engineLag ?? 0;
      if (type !== 'message' || lag === 0) return hear.call(this, event);
      setTimeout(() => {
        hear.call(this, event);
        // What came of it is drawn by the next task.
        if (judging.has(event.data.id))
          setTimeout(() => {
            window.lateJudgements = (window.lateJudgements ?? 0) + 1;
          });
      }, lag);
    };
    const heard = typeof listener === 'function' ? (late as unknown as EventListener) : (listener as EventListener);
    addEventListener.call(this, type, heard, options as AddEventListenerOptions);
  } as Worker['addEventListener'];
}

const lagBy = (scholar: Scholar, ms: number) =>
  scholar.page.evaluate((lag) => {
    window.engineLag = lag;
    window.lateJudgements = 0;
  }, ms);

/** Waits until the machine has judged again, late. */
const hasJudgedLate = (scholar: Scholar) =>
  scholar.page.waitForFunction(() => (window.lateJudgements ?? 0) > 0).then(() => scholar.page.waitForTimeout(100));

test.beforeEach(async ({ scholar }) => {
  await scholar.page.addInitScript(lateEngines);
  await scholar.reload();
  await scholar.open(MEMORANDUM.title);
  await scholar.press('Control+2');
});

test('a dialog keeps the keys while the machine reads again, and shows what was decided the moment before', async ({
  scholar,
}) => {
  await scholar.machineHasRead();
  await scholar.press('Tab');
  await expect(scholar.popup).toBeVisible();
  await lagBy(scholar, 1200);
  await scholar.press('r', 'Alt+w');
  const words = scholar.dialog.getByRole('region', { name: 'Words that are right' });
  await expect(words.getByRole('listitem')).toHaveCount(1);
  await expect(scholar.dialog.getByRole('region', { name: 'Suspects left alone' }).getByRole('listitem')).toHaveCount(
    1,
  );
  const field = words.getByLabel('Add words');
  await field.fill('совпосол');
  await hasJudgedLate(scholar);
  await expect(field).toBeFocused();
  await scholar.press('Enter');
  await expect(words.getByRole('listitem')).toHaveCount(2);
  const forget = words.getByRole('button', { name: 'forget all' });
  await forget.press('Enter');
  await lagBy(scholar, 0);
  await expect(words.getByRole('button', { name: 'forget all: sure?' })).toBeFocused();
  await scholar.press('Enter');
  await expect(words.getByRole('listitem')).toHaveCount(0);
  await scholar.press('Escape');
  await expect(scholar.popup).toBeFocused();
});

test('a reading that is being typed outlasts a new judgement', async ({ scholar }) => {
  await scholar.machineHasRead();
  await scholar.press('Tab');
  await expect(scholar.popup).toBeVisible();
  await lagBy(scholar, 1200);
  await scholar.press('d', 'e');
  const field = scholar.popup.getByLabel('Your reading');
  await expect(field).toBeFocused();
  await scholar.page.keyboard.type('само');
  await hasJudgedLate(scholar);
  await scholar.page.keyboard.type('дельное');
  await expect(field).toHaveValue('самодельное');
  await scholar.press('Enter');
  await expect(scholar.text('russian')).toContainText('самодельное');
});

test('the readings under the digits stay in place while they are looked at', async ({ scholar }) => {
  await scholar.machineHasRead();
  const readings = scholar.popup.locator('.reading-text');
  await lagBy(scholar, 1200);
  await scholar.press('Tab', 'd');
  await expect(async () => {
    if ((await readings.count()) < 2) await scholar.press('Tab');
    expect(await readings.count()).toBeGreaterThan(1);
  }).toPass();
  const name = (await scholar.popup.getAttribute('aria-label')) ?? '';
  const shown = await readings.allTextContents();
  await hasJudgedLate(scholar);
  await expect(scholar.popup).toHaveAccessibleName(name);
  await expect(readings).toHaveText(shown);
  await expect(scholar.popup).toBeFocused();
});

test('S right after Tab opens the series, though the machine has not said yet where else it applies', async ({
  scholar,
}) => {
  await scholar.machineHasRead();
  const readings = scholar.popup.locator('.reading-text');
  await expect(async () => {
    await scholar.press('Tab');
    await expect(readings.first()).toBeVisible({ timeout: 300 });
  }).toPass();
  await scholar.press('Shift+Tab');
  await lagBy(scholar, 1200);
  await scholar.press('Tab', 's');
  await expect(scholar.dialog.getByRole('listbox', { name: 'Places' }).getByRole('option').first()).toBeVisible();
});

test('Tab before the machine has read takes the first suspect as soon as there is one', async ({ scholar }) => {
  await scholar.page.addInitScript(() => {
    window.engineLag = 2500;
  });
  await scholar.reload();
  await scholar.press('Control+2', 'Tab');
  await expect(scholar.tab('Suspects')).toHaveText('Suspects0');
  await expect(scholar.text('russian')).toBeFocused();
  await scholar.machineHasRead();
  await expect(scholar.popup).toBeFocused();
});

test('Tab before the machine has read begins the review of names as soon as there are some', async ({ scholar }) => {
  await scholar.page.addInitScript(() => {
    window.engineLag = 2500;
  });
  await scholar.reload();
  await scholar.press('Control+3', 'Tab');
  const review = scholar.panel.getByRole('region', { name: 'Review of proposed names' });
  await expect(review).toBeHidden();
  await expect(review).toBeVisible({ timeout: 20_000 });
  await scholar.press('Enter');
  await expect(scholar.page.locator('.flow .mention')).not.toHaveCount(0);
});

test('keys pressed right after the one that opens a dialog are the dialog’s', async ({ scholar }) => {
  const before = await scholar.text('russian').textContent();
  await scholar.text('russian').focus();
  await scholar.press('Control+k', 'q', 'u', 'i', 't');
  await scholar.press('Escape');
  await expect(scholar.dialog).toBeHidden();
  // By now every dialog is here: the first letter is not lost either.
  await scholar.page.waitForTimeout(3000);
  await scholar.press('Control+k', 'q', 'u', 'i', 't');
  await expect(scholar.page.getByRole('combobox')).toHaveValue('quit');
  await scholar.press('Escape');
  expect(await scholar.text('russian').textContent()).toBe(before);
});
