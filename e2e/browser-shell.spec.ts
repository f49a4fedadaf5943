// The browser shell in a real Chromium: files through the File System Access API and without it, leaving with something
// unsaved, and what the served page's policy refuses.
import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { build } from 'esbuild';
import type { Shell } from '../renderer/shell/shell.ts';
import { securityHeaders } from '../shared/ipc/security-policy.ts';

declare global {
  interface Window {
    shell: Shell;
  }
}

/** A page of our origin, under our policy, with nothing but the shell on it. */
async function openBarePage(page: Page): Promise<void> {
  const bundle = await build({
    stdin: {
      contents: `import { browserShell } from './renderer/shell/browser-shell.ts'; window.shell = browserShell(window);`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    format: 'esm',
    write: false,
  });
  await page.route('**/shell-under-test.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: bundle.outputFiles[0]?.text ?? '' }),
  );
  await page.route('**/bare.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      headers: { ...securityHeaders },
      body: '<!doctype html><title>bare</title><button>here</button><script type="module" src="/shell-under-test.js"></script>',
    }),
  );
  await page.goto('/bare.html');
  await page.waitForFunction(() => window.shell !== undefined);
}

test.beforeEach(({ page }) => openBarePage(page));

test('a file is saved where the picker says, and again without asking', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    let asked = 0;
    const picker = async (): Promise<FileSystemFileHandle> => {
      asked += 1;
      return folder.getFileHandle('record.xml', { create: true });
    };
    Object.assign(window, { showSaveFilePicker: picker });
    const bytes = (text: string) => new TextEncoder().encode(text);
    const first = await window.shell.saveFileAs({ kind: 'tei', suggestedName: 'record.xml', bytes: bytes('<old/>') });
    if (first.kind !== 'saved' || first.handle === null) return { first };
    const second = await window.shell.saveFile(first.handle, bytes('<new/>'));
    const file = await (await folder.getFileHandle('record.xml')).getFile();
    return { first: first.kind, second: second.kind, asked, text: await file.text() };
  });
  expect(seen).toEqual({ first: 'saved', second: 'saved', asked: 1, text: '<new/>' });
});

test('without the picker a file is handed over as a download', async ({ page }) => {
  await page.evaluate(() => Object.assign(window, { showSaveFilePicker: undefined }));
  const downloading = page.waitForEvent('download');
  const saving = await page.evaluate(() => {
    const bytes = new TextEncoder().encode('Пхеньян, 1956');
    return window.shell.saveFileAs({ kind: 'text', suggestedName: 'original.txt', bytes });
  });
  const download = await downloading;
  expect(saving).toEqual({ kind: 'saved', handle: null, name: 'original.txt' });
  expect(download.suggestedFilename()).toBe('original.txt');
  expect(await readFile(await download.path(), 'utf8')).toBe('Пхеньян, 1956');
});

test('without the picker files are asked for by a file input', async ({ page }) => {
  await page.evaluate(() => Object.assign(window, { showOpenFilePicker: undefined }));
  const choosing = page.waitForEvent('filechooser');
  const opening = page.evaluate(async () => {
    const opened = await window.shell.openFiles('import');
    if (opened.kind !== 'opened') return opened.kind;
    return opened.files.map(({ name, bytes }) => `${name}: ${new TextDecoder().decode(bytes)}`);
  });
  const chooser = await choosing;
  expect(chooser.isMultiple()).toBe(true);
  await chooser.setFiles([
    { name: 'ru.txt', mimeType: 'text/plain', buffer: Buffer.from('Пхеньян') },
    { name: 'en.txt', mimeType: 'text/plain', buffer: Buffer.from('Pyongyang') },
  ]);
  expect(await opening).toEqual(['ru.txt: Пхеньян', 'en.txt: Pyongyang']);
});

test('a picker that is cancelled opens and saves nothing', async ({ page }) => {
  const kinds = await page.evaluate(async () => {
    const cancel = (): Promise<never> => Promise.reject(new DOMException('cancelled', 'AbortError'));
    Object.assign(window, { showOpenFilePicker: cancel, showSaveFilePicker: cancel });
    const file = { kind: 'text', suggestedName: 'a.txt', bytes: new Uint8Array(1) } as const;
    return [(await window.shell.openFiles('project')).kind, (await window.shell.saveFileAs(file)).kind];
  });
  expect(kinds).toEqual(['cancelled', 'cancelled']);
});

test('a file over the limit is refused by its size', async ({ page }) => {
  const opening = await page.evaluate(() => {
    const huge = { name: 'huge.txt', size: 600 * 1024 * 1024 };
    Object.assign(window, { showOpenFilePicker: async () => [{ name: 'huge.txt', getFile: async () => huge }] });
    return window.shell.openFiles('import');
  });
  expect(opening).toEqual({ kind: 'refused', name: 'huge.txt', why: 'too-large' });
});

test('a file that may not be written to is told as such', async ({ page }) => {
  const saving = await page.evaluate(() => {
    const createWritable = (): Promise<never> => Promise.reject(new DOMException('no', 'NotAllowedError'));
    Object.assign(window, { showSaveFilePicker: async () => ({ name: 'a.txt', createWritable }) });
    return window.shell.saveFileAs({ kind: 'text', suggestedName: 'a.txt', bytes: new Uint8Array(1) });
  });
  expect(saving).toEqual({ kind: 'failed', name: 'a.txt', why: 'not-allowed' });
});

for (const pending of [true, false]) {
  test(`leaving with ${pending ? 'something' : 'nothing'} unsaved ${pending ? 'asks' : 'does not ask'}`, async ({
    page,
  }) => {
    await page.evaluate((unsaved) => {
      window.shell.onClose(
        async () => true,
        () => unsaved,
      );
    }, pending);
    // Chromium asks only a user who has touched the page.
    await page.getByRole('button').click();
    const asked = page.waitForEvent('dialog', { timeout: 2000 }).then(
      async (dialog) => {
        await dialog.accept();
        return dialog.type();
      },
      () => 'nothing',
    );
    await page.close({ runBeforeUnload: true });
    expect(await asked).toBe(pending ? 'beforeunload' : 'nothing');
  });
}

test('the served page lets nothing in from outside: no eval, no inline script, no frame, no other host', async ({
  page,
}) => {
  const broken = await page.evaluate(async () => {
    const violations: string[] = [];
    addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective));
    // In a task of the page's own: what Playwright evaluates may use eval.
    setTimeout(() => new Function('document.title = "owned"')());
    const script = document.createElement('script');
    script.textContent = 'document.title = "owned"';
    const frame = document.createElement('iframe');
    frame.src = 'https://example.org/';
    document.body.append(script, frame);
    await fetch('https://example.org/').catch(() => {});
    await new Promise((next) => setTimeout(next, 200));
    return { violations: [...new Set(violations)].sort(), title: document.title };
  });
  expect(broken.title).toBe('bare');
  expect(broken.violations).toEqual(
    expect.arrayContaining(['connect-src', 'frame-src', 'script-src', 'script-src-elem']),
  );
});
