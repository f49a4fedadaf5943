// How fast the editor answers on a made record of 2 x 1,000 paragraphs of 60 words with 4,000 decorations a side:
// opening to first paint, and key to paint, beside the same text in bare EditorViews in the same run.
import { chromium, type Page } from '@playwright/test';
import { bundleHarness, openHarness } from '../e2e/editor/harness-page.ts';
import type { Harness } from '../renderer/editor/harness/harness.ts';
import { chromiumArguments, needChromium } from '../scripts/chromium.ts';

export interface EditorFigures {
  /** Milliseconds. */
  readonly opening: number;
  readonly keyP50: number;
  readonly keyP95: number;
}

export interface EditorBench {
  readonly record: EditorFigures;
  readonly bare: EditorFigures;
}

/** Keys typed for each figure; the first few warm up. */
const KEYS = 60;
const WARM_UP = 10;

/** Measures both in one browser. Takes about half a minute. */
export async function benchEditor(): Promise<EditorBench> {
  const files = await bundleHarness();
  const browser = await chromium.launch({ executablePath: needChromium(), args: [...chromiumArguments] });
  try {
    const measure = async (open: 'openLarge' | 'openBare'): Promise<EditorFigures> => {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      await openHarness(page, files);
      const opening = await openingOf(page, open);
      const keys = await keysOf(page);
      await page.close();
      return { opening, keyP50: quantile(keys, 0.5), keyP95: quantile(keys, 0.95) };
    };
    return { record: await measure('openLarge'), bare: await measure('openBare') };
  } finally {
    await browser.close();
  }
}

/** From the call to the frame after the one that shows it. */
function openingOf(page: Page, open: 'openLarge' | 'openBare'): Promise<number> {
  return page.evaluate(
    (name) =>
      new Promise<number>((resolve) => {
        const started = (window as unknown as { readonly harness: Harness }).harness[name]();
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - started)));
      }),
    open,
  );
}

/** Types in the middle of the original and takes the time from each key to the frame after it. */
async function keysOf(page: Page): Promise<number[]> {
  const middle = page.locator('#original .block').nth(500);
  await middle.scrollIntoViewIfNeeded();
  const line = await middle.evaluate((block) => {
    const { x, y, height } = block.querySelector('.seg')?.getClientRects()[0] ?? new DOMRect();
    return { x, y, height };
  });
  await page.mouse.click(line.x + 60, line.y + line.height / 2);
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { keyTimes: times });
    document.addEventListener(
      'keydown',
      (event) => requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - event.timeStamp))),
      true,
    );
  });
  for (let key = 0; key < KEYS; key++) {
    await page.keyboard.press(key % 6 === 5 ? 'Space' : 'a');
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 30))));
  }
  const times = await page.evaluate(() => (window as unknown as { keyTimes: number[] }).keyTimes);
  return times.slice(WARM_UP);
}

function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN;
}

if (process.argv[1]?.endsWith('editor.ts')) {
  const { record, bare } = await benchEditor();
  const ms = (value: number): string => `${value.toFixed(0)} ms`;
  console.info('Editor, 2 x 1,000 paragraphs of 60 words, 4,000 decorations a side');
  for (const [name, figures] of [
    ['the record', record],
    ['bare views', bare],
  ] as const)
    console.info(
      `  ${name.padEnd(11)} opening ${ms(figures.opening).padStart(8)}   key to paint p50 ${ms(figures.keyP50).padStart(6)}, p95 ${ms(figures.keyP95).padStart(6)}`,
    );
  console.info(
    `  ratio       p50 ${(record.keyP50 / bare.keyP50).toFixed(2)}, p95 ${(record.keyP95 / bare.keyP95).toFixed(2)}`,
  );
}
