// Attacks on the shell, as a page that has been taken over would try them.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { installDesktop, type RunningProgram, type TestMachine } from './testing/run-desktop.ts';

let machine: TestMachine;
let program: RunningProgram;

beforeAll(async () => {
  machine = await installDesktop();
  program = await machine.start();
});
afterAll(async () => {
  await program.end();
  await machine.remove();
});

test('the page runs sandboxed, isolated and without Node', () => {
  expect(program.app.sandboxed).toBe(true);
  expect(program.window.options.webPreferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    spellcheck: false,
  });
});

test('only a start without the sandbox, as root must, does without it', async () => {
  const other = await installDesktop();
  const asRoot = await other.start({ words: ['--no-sandbox'] });
  expect(asRoot.app.sandboxed).toBe(false);
  expect(asRoot.window.options.webPreferences).toMatchObject({ sandbox: true, contextIsolation: true });
  await asRoot.end();
  await other.remove();
});

test('the own scheme is standard and secure, and may not bypass the policy', () => {
  expect(program.seen.schemes).toEqual([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
});

test('every answer carries the policy, also a refusal', async () => {
  for (const path of ['index.html', 'assets/main.js', 'none.js']) {
    const { headers } = await program.session.answer(`app://sverka/${path}`);
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self'; /);
    expect(headers.get('content-security-policy')).not.toMatch(/unsafe-eval|https?:|\*/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  }
});

test('scripts and pages are served under their types', async () => {
  const script = await program.session.answer('app://sverka/assets/main.js');
  expect([script.status, script.headers.get('content-type'), script.body]).toEqual([
    200,
    'text/javascript; charset=utf-8',
    'export {};',
  ]);
  expect((await program.session.answer('app://sverka/')).headers.get('content-type')).toBe('text/html; charset=utf-8');
});

test.each([
  'app://sverka/../electron/main.cjs',
  'app://sverka/%2e%2e/electron/main.cjs',
  'app://sverka/..%2felectron%2fmain.cjs',
  'app://sverka/%252e%252e/electron/main.cjs',
  'app://sverka/..%5celectron%5cmain.cjs',
  'app://sverka//etc/passwd',
  'app://sverka/%2fetc%2fpasswd',
  'app://sverka/index.html%00.png',
  'app://sverka/assets',
  'app://other/index.html',
  'app://user@sverka/index.html',
])('%s gives nothing away', async (address) => {
  const { status, body } = await program.session.answer(address);
  expect(status).not.toBe(200);
  expect(body).not.toMatch(/require|root:|Sverka/);
});

test('only reading is answered', async () => {
  expect((await program.session.answer('app://sverka/index.html', 'POST')).status).toBe(405);
});

test.each([
  'https://example.org/',
  'http://127.0.0.1:19560/',
  'file:///etc/passwd',
  'app://other/index.html',
  'app://sverka/assets/main.js',
  'javascript:alert(1)',
  'data:text/html,<script>1</script>',
  'not an address',
])('the page cannot leave for %s', (address) => {
  expect(program.contents.navigates(address)).toBe(false);
});

test('the page may load itself again, but no frame may load anything', () => {
  expect(program.contents.navigates('app://sverka/index.html')).toBe(true);
  expect(program.contents.navigates('app://sverka/index.html', false)).toBe(false);
});

test.each(['https://example.org/', 'app://sverka/index.html', 'about:blank'])('no window opens for %s', (address) => {
  expect(program.contents.opensWindow(address)).toBe(false);
});

test.each([
  'https://example.org/x.js',
  'http://localhost/',
  'ws://localhost/',
  'file:///etc/passwd',
  'ftp://a/',
  'app://other/a.js',
])('no request goes out to %s', (address) => {
  expect(program.session.lets(address)).toBe(false);
});

test('the page reaches its own package and what it made itself', () => {
  for (const address of ['app://sverka/assets/main.js', 'blob:app://sverka/1-2', 'data:image/png;base64,AA']) {
    expect(program.session.lets(address)).toBe(true);
  }
});

test.each([
  'media',
  'geolocation',
  'notifications',
  'clipboard-read',
  'fileSystem',
  'openExternal',
  'unknown',
] as const)('the permission “%s” is refused', (permission) => {
  expect(program.session.grants(permission, 'app://sverka/')).toBe(false);
});

test('only lasting storage is granted, and to our page alone', () => {
  expect(program.session.grants('persistent-storage', 'app://sverka/')).toBe(true);
  expect(program.session.grants('persistent-storage', 'https://example.org/')).toBe(false);
});

test('no device is given and no download starts', () => {
  expect(program.session.grantsDevice()).toBe(false);
  expect(program.session.downloads()).toBe(false);
});
