// Bundles the gutter's harness and gives it to a browser page, without a server or a build of the app.
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { build } from 'esbuild';
import type { Material } from '../../renderer/editor/gutter/testing/harness.ts';

const SOURCE = fileURLToPath(new URL('../../renderer/editor/gutter/testing/', import.meta.url));

/** The harness's script and style. Takes about a second; make it once for a run. */
export async function bundleGutter(): Promise<{ readonly script: string; readonly style: string }> {
  const { outputFiles } = await build({
    entryPoints: [`${SOURCE}harness.ts`, `${SOURCE}harness.css`],
    outdir: '/',
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2023',
    loader: { '.woff2': 'dataurl', '.woff': 'empty' },
  });
  const file = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  return { script: file('.js'), style: file('.css') };
}

/** Shows texts and ribbons in a page, in light or dark, and waits until they are drawn. */
export async function showGutter(
  page: Page,
  { script, style }: Awaited<ReturnType<typeof bundleGutter>>,
  material: Material,
  theme: 'light' | 'dark' = 'light',
): Promise<void> {
  await page.setContent(`<!doctype html><html data-theme="${theme}"><meta charset="utf-8"><body></body></html>`);
  await page.evaluate((value) => {
    window.material = value;
  }, material);
  await page.addStyleTag({ content: style });
  await page.addScriptTag({ content: script });
  await page.evaluate(() => document.fonts.ready);
  await drawn(page);
}

/** Waits until what was asked for is drawn and has stopped moving. */
export const drawn = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 120))));
