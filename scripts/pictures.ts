// Takes the pictures of the user guide from the built app: npx tsx scripts/pictures.ts
// The workbench is used as a scholar would, so a picture that cannot be taken is a fault of the program.
import { mkdirSync } from 'node:fs';
import { type Browser, chromium, type Page } from '@playwright/test';
import { Scholar } from '../e2e/scholar.ts';
import { withoutPickers } from '../e2e/workbench-test.ts';
import { chromiumArguments, needChromium } from './chromium.ts';
import { inProject } from './project-folder.ts';
import { serveFolder } from './static-server.ts';

const FOLDER = inProject('docs', 'screenshots');
const LETTER = inProject('fixtures', 'archive', '003_6fd1823bc066bd27.txt');
const MEMORANDUM = 'Memorandum to the CPSU CC on Soviet Koreans';

/** One look of the workbench: where it is taken, and what is done before. */
interface Picture {
  readonly name: string;
  readonly dark?: boolean;
  readonly wide?: boolean;
  readonly take: (scholar: Scholar) => Promise<void>;
}

const pause = (page: Page): Promise<void> => page.waitForTimeout(900);

async function correct(scholar: Scholar): Promise<void> {
  await scholar.open(MEMORANDUM);
  await scholar.press('Control+2');
  await scholar.machineHasRead();
  await scholar.press('Tab', 'Tab');
  while (!(await scholar.popup.innerText()).includes('нолбре')) await scholar.press('Tab');
}

async function tag(scholar: Scholar): Promise<void> {
  await scholar.open(MEMORANDUM);
  await scholar.press('Control+3');
  await scholar.machineHasRead();
  await scholar.drag('russian', 'Лигай А.Я.');
  await scholar.press('1');
}

async function align(scholar: Scholar): Promise<void> {
  await scholar.open(MEMORANDUM);
  await scholar.press('Control+4', 'ArrowDown', 'Space', 'Space', 'Space', 'Space');
}

const PICTURES: readonly Picture[] = [
  { name: 'read', take: async (scholar) => scholar.press('ArrowDown', 'ArrowDown', 'ArrowDown') },
  { name: 'correct', take: correct },
  { name: 'correct-dark', dark: true, take: correct },
  { name: 'tag', take: tag },
  { name: 'align', take: align },
  { name: 'align-wide', wide: true, take: align },
  {
    name: 'table',
    take: async (scholar) => {
      await align(scholar);
      await scholar.press('Control+t');
    },
  },
  {
    name: 'export',
    take: async (scholar) => {
      await correct(scholar);
      await scholar.press('Enter', 'Enter', 'Enter', 'Escape', 'Control+e');
      await scholar.page.getByText('Valid TEI P5.').waitFor();
    },
  },
  {
    name: 'import',
    take: async (scholar) => {
      await scholar.choose(() => scholar.press('Control+i'), LETTER);
      await scholar.page.getByText('What will be read as what').first().waitFor();
    },
  },
  { name: 'empty', take: async (scholar) => scholar.command('New project') },
];

/** The workbench in a profile of its own, as at the first start. */
async function fresh(
  browser: Browser,
  address: string,
  { dark = false, wide = false }: Partial<Picture>,
): Promise<Scholar> {
  const context = await browser.newContext({
    baseURL: address,
    viewport: wide ? { width: 1920, height: 1080 } : { width: 1280, height: 800 },
    locale: 'en-GB',
    colorScheme: dark ? 'dark' : 'light',
  });
  const page = await context.newPage();
  await page.addInitScript(withoutPickers);
  // The runner of this script names functions by a helper of its own, which the page lacks.
  await page.addInitScript('globalThis.__name = (named) => named;');
  const scholar = new Scholar(page);
  await scholar.start();
  return scholar;
}

async function shoot(scholar: Scholar, name: string): Promise<void> {
  await pause(scholar.page);
  await scholar.page.screenshot({ path: `${FOLDER}/${name}.png` });
  await scholar.page.context().close();
  console.info(`docs/screenshots/${name}.png`);
}

mkdirSync(FOLDER, { recursive: true });
const serving = await serveFolder(inProject('dist', 'renderer'), 0);
const browser = await chromium.launch({ executablePath: needChromium(), args: [...chromiumArguments] });
const first = await fresh(browser, serving.address, {});
await first.tour.waitFor();
await shoot(first, 'first');
for (const picture of PICTURES) {
  const scholar = await fresh(browser, serving.address, picture);
  await scholar.press('Escape');
  await picture.take(scholar);
  await shoot(scholar, picture.name);
}
await browser.close();
await serving.close();
