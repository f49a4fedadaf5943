// What the workbench's own tests stand on: the built page in a fresh browser, files by file input and download (as where
// the browser has no pickers), and a failure whenever the page itself reports an error.
import { type BrowserContext, expect, test as ground, type Page } from '@playwright/test';
import { Scholar } from './scholar.ts';

interface Fixtures {
  /** The workbench with the sample project open. */
  readonly scholar: Scholar;
  /** As `scholar`, with a new and empty project open. */
  readonly emptyDesk: Scholar;
}

/** What a browser keeps of the workbench. */
type Kept = Awaited<ReturnType<BrowserContext['storageState']>>;

/** A browser in which the workbench was never opened; `test.use` this where the first start itself is tested. */
export const NEVER_OPENED = { storageState: { cookies: [], origins: [] } };

/** Without the pickers the browser shell asks by `<input type=file>` and saves by download, which a test can answer. */
export function withoutPickers(): void {
  Reflect.deleteProperty(window, 'showOpenFilePicker');
  Reflect.deleteProperty(window, 'showSaveFilePicker');
}

/** Gathers what goes wrong in a page: exceptions, and errors on its console. */
export function listenForErrors(page: Page): readonly string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => void errors.push(String(error.stack ?? error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return errors;
}

export const test = ground.extend<Fixtures, { readonly firstStart: Kept }>({
  // The first start imports both records; done once per worker, every test then begins where it ends.
  firstStart: [
    async ({ browser }, use, { project }) => {
      const context = await browser.newContext({
        baseURL: project.use.baseURL ?? '',
        locale: project.use.locale ?? 'en-GB',
      });
      const scholar = new Scholar(await context.newPage());
      await scholar.start();
      await scholar.press('Escape');
      await expect(scholar.tour).toBeHidden();
      const kept = await context.storageState({ indexedDB: true });
      await context.close();
      await use(kept);
    },
    { scope: 'worker' },
  ],
  storageState: async ({ firstStart }, use) => {
    await use(firstStart);
  },
  page: async ({ page }, use) => {
    await page.addInitScript(withoutPickers);
    const errors = listenForErrors(page);
    await use(page);
    expect(errors, 'the page reported errors').toEqual([]);
  },
  scholar: async ({ page }, use) => {
    const scholar = new Scholar(page);
    await scholar.start();
    await use(scholar);
  },
  emptyDesk: async ({ scholar }, use) => {
    await scholar.command('New project');
    await expect(scholar.page.getByText('No records yet.')).toBeVisible();
    await use(scholar);
  },
});

export { expect };
