import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Serving, serveFolder } from './static-server.ts';

let folder: string;
let serving: Serving;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sverka-serve-'));
  await mkdir(join(folder, 'site', 'assets'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(folder, 'site', 'index.html'), '<title>Sverka</title>');
  await writeFile(join(folder, 'site', 'assets', 'main.js'), 'export {};');
  await symlink(join(folder, 'secret.txt'), join(folder, 'site', 'link.txt'));
  serving = await serveFolder(join(folder, 'site'), 0);
});

afterAll(async () => {
  await serving.close();
  await rm(folder, { recursive: true });
});

/** Sends the path as written; fetch would tidy "/../" away before it leaves. */
function get(
  path: string,
  host = `127.0.0.1:${serving.port}`,
  method = 'GET',
): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port: serving.port, path, method, headers: { host } }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (part) => {
        body += part;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    });
    asked.on('error', reject).end();
  });
}

test('the start page comes with its type and the security policy', async () => {
  const response = await fetch(serving.address);
  expect(await response.text()).toBe('<title>Sverka</title>');
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self';/);
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
});

test('a script is served as a script, whatever follows the question mark', async () => {
  expect(await get('/assets/main.js?v=1')).toEqual({ status: 200, body: 'export {};' });
});

test('a file seen before is not sent again', async () => {
  const etag = (await fetch(serving.address)).headers.get('etag') ?? '';
  const again = await fetch(serving.address, { headers: { 'if-none-match': etag } });
  expect(again.status).toBe(304);
});

test.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/assets/..%5c..%5csecret.txt',
  '/link.txt',
  '/assets',
  '/none',
])('%s gives nothing away', async (path) => {
  const { status, body } = await get(path);
  expect(status).toBe(404);
  expect(body).not.toContain('secret');
});

test('another site that points its name at this machine is refused', async () => {
  expect((await get('/', 'evil.example')).status).toBe(421);
});

test('only reading is answered', async () => {
  expect((await get('/', undefined, 'POST')).status).toBe(405);
});

test('a taken port gives the next one', async () => {
  const first = await serveFolder(join(folder, 'site'), 0);
  const second = await serveFolder(join(folder, 'site'), first.port);
  expect(second.port).toBeGreaterThan(first.port);
  await Promise.all([first.close(), second.close()]);
});
