// How long the scholar waits: for the built app to be usable, and for a record from its file to be editable, cold.
import { readFileSync } from 'node:fs';
import { type Browser, chromium, type Page } from '@playwright/test';
import { chromiumArguments, needChromium } from '../scripts/chromium.ts';
import { buildStamp, inProject } from '../scripts/project-folder.ts';
import { serveFolder } from '../scripts/static-server.ts';

const RECORDS = ['000_9bcb9f85c4ea4aa2.txt', '003_6fd1823bc066bd27.txt'] as const;
const RUNS = 3;

export interface AppFigures {
  /** Milliseconds from navigation to a record that takes the keys, with the project already in the database. */
  readonly start: number;
  /** Milliseconds from the file to an editable record, by file, in a browser that never imported before. */
  readonly imports: Readonly<Record<string, number>>;
  /** Bytes of script before the app is usable, after gzip. */
  readonly script: number;
}

/** Measures the app in dist/, which has to be built. The middle of three runs counts. */
export async function benchApp(): Promise<AppFigures> {
  const serving = await serveFolder(inProject('dist', 'renderer'), 0);
  const browser = await chromium.launch({ executablePath: needChromium(), args: [...chromiumArguments] });
  try {
    const imports: Record<string, number> = {};
    for (const name of RECORDS) imports[name] = await middle(() => importOnce(browser, serving.address, name));
    const start = await middle(() => startOnce(browser, serving.address));
    const { initialScriptGzip } = JSON.parse(readFileSync(buildStamp, 'utf8')) as {
      readonly initialScriptGzip: number;
    };
    return { start, imports, script: initialScriptGzip };
  } finally {
    await browser.close();
    await serving.close();
  }
}

async function middle(measure: () => Promise<number>): Promise<number> {
  const taken: number[] = [];
  for (let run = 0; run < RUNS; run++) taken.push(await measure());
  return taken.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
}

/** A page of its own profile in which the pickers of the browser are plain file inputs. */
async function freshPage(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
  const page = await context.newPage();
  await page.addInitScript(() => Object.assign(window, { showOpenFilePicker: undefined }));
  await page.goto(address);
  await page.locator('.pane.original .seg').first().waitFor();
  return page;
}

/** The app is open and idle; its workers have never loaded the dictionary in this profile but for the sample. */
async function importOnce(browser: Browser, address: string, name: string): Promise<number> {
  const page = await freshPage(browser, address);
  const choosing = page.waitForEvent('filechooser');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+i');
  const chooser = await choosing;
  const before = await page.locator('.records li').count();
  const started = performance.now();
  await chooser.setFiles(inProject('fixtures', 'archive', name));
  await page.getByRole('button', { name: 'Add to the project' }).click();
  await page.waitForFunction((count) => document.querySelectorAll('.records li').length > count, before);
  await page.locator('.pane.original .seg').first().waitFor();
  const taken = performance.now() - started;
  await page.context().close();
  return taken;
}

/** The second start: the project lies in the database. */
async function startOnce(browser: Browser, address: string): Promise<number> {
  const page = await freshPage(browser, address);
  await page.waitForTimeout(1000);
  const started = performance.now();
  await page.reload();
  await page.locator('.pane.original .seg').first().waitFor();
  const taken = performance.now() - started;
  await page.context().close();
  return taken;
}
