// What the editor's browser tests stand on: a page with the editor alone, and short ways to talk to it.
import { test as base, type CDPSession } from '@playwright/test';
import type { Harness } from '../../renderer/editor/harness/harness.ts';
import { bundleHarness, openHarness } from './harness-page.ts';

/** Methods of the harness, called in the page. */
type Remote = { [Name in keyof Harness]: (...args: Parameters<Harness[Name]>) => Promise<ReturnType<Harness[Name]>> };

interface Fixtures {
  readonly editor: Remote;
  /** Chrome's own protocol, for what Playwright has no words for (input methods). */
  readonly chrome: CDPSession;
}

export const test = base.extend<Fixtures, { readonly files: ReadonlyMap<string, string> }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs off this pattern
  files: [async ({}, use) => use(await bundleHarness()), { scope: 'worker' }],
  editor: async ({ page, files }, use) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => void errors.push(String(error)));
    await openHarness(page, files);
    const call =
      (name: string) =>
      (...args: unknown[]) =>
        page.evaluate(
          ([method, given]) => {
            const target = window.harness as unknown as Record<string, (...values: unknown[]) => unknown>;
            return target[method as string]?.(...(given as unknown[]));
          },
          [name, args] as const,
        );
    await use(
      new Proxy(
        {},
        { get: (_target, name) => (typeof name === 'string' && name !== 'then' ? call(name) : undefined) },
      ) as Remote,
    );
    base.expect(errors).toEqual([]);
  },
  chrome: async ({ page }, use) => use(await page.context().newCDPSession(page)),
});

export const { expect } = base;
