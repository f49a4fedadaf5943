import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mediaType, resourcePath } from './resource-path.ts';

test('the root means the start page', () => {
  expect(resourcePath('/')).toEqual(['index.html']);
});

test('a plain path means the file of that name', () => {
  expect(resourcePath('/assets/main-D4x_1.js')).toEqual(['assets', 'main-D4x_1.js']);
  expect(resourcePath('/language-data/lexicon-ru.json.gz')).toEqual(['language-data', 'lexicon-ru.json.gz']);
});

test.each([
  ['a parent folder', '/../package.json'],
  ['a parent further in', '/assets/../../main.cjs'],
  ['an encoded parent', '/%2e%2e/main.cjs'],
  ['an encoded slash', '/..%2fmain.cjs'],
  ['a backslash', '/..\\main.cjs'],
  ['an encoded backslash', '/assets%5c..%5c..%5cmain.cjs'],
  ['a second encoding', '/%252e%252e/main.cjs'],
  ['a null byte', '/index.html%00.png'],
  ['an absolute path inside', '//etc/passwd'],
  ['a drive letter', '/C:/Windows/win.ini'],
  ['a stream of a Windows file', '/index.html::$DATA'],
  ['a hidden file', '/.env'],
  ['a broken escape', '/%E0%A4%A'],
  ['a relative address', 'index.html'],
  ['a name that Windows would shorten', '/index.html.'],
  ['an empty name', '/assets/'],
])('%s is refused', (_what, pathname) => {
  expect(resourcePath(pathname)).toBeNull();
});

test('whatever the address, no name can climb or split', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (raw) => {
      for (const name of resourcePath(`/${raw}`) ?? []) {
        expect(name).not.toMatch(/[/\\\0:]|^\.|\.\./);
      }
    }),
  );
});

test('media types follow the ending', () => {
  expect(mediaType('index.html')).toBe('text/html; charset=utf-8');
  expect(mediaType('lexicon.json.gz')).toBe('application/gzip');
  expect(mediaType('unknown.bin')).toBe('application/octet-stream');
});
