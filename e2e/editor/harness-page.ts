// Bundles the harness page of the editor and gives it to a browser page, without a server or a build of the app.
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { build } from 'esbuild';

const SOURCE = fileURLToPath(new URL('../../renderer/editor/harness/', import.meta.url));
/** A name that counts as secure, as the clipboard wants it. No server answers there: every request is routed. */
const ADDRESS = 'http://editor.localhost/';

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The editor alone</title>
<link rel="stylesheet" href="harness.css"></head><body>
<div class="panes"><div class="pane" id="original"></div><div class="pane" id="translation"></div></div>
<script type="module" src="harness.js"></script></body></html>`;

/** The harness as files by name. Takes about a second; make it once for a run. */
export async function bundleHarness(): Promise<ReadonlyMap<string, string>> {
  const { outputFiles } = await build({
    entryPoints: [`${SOURCE}harness.ts`, `${SOURCE}harness.css`],
    outdir: '/',
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2023',
    loader: { '.svg': 'dataurl' },
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const named = outputFiles.map(({ path, text }): [string, string] => [path.split(/[\\/]/).at(-1) ?? path, text]);
  return new Map([...named, ['', PAGE]]);
}

const KINDS: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css' };

/** Opens the harness in a page. */
export async function openHarness(page: Page, files: ReadonlyMap<string, string>): Promise<void> {
  await page.route(`${ADDRESS}**`, (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    const body = files.get(name);
    const contentType = `${KINDS[name.split('.').at(-1) ?? ''] ?? 'text/html'}; charset=utf-8`;
    return body === undefined ? route.fulfill({ status: 404 }) : route.fulfill({ body, contentType });
  });
  await page.goto(ADDRESS);
}
