// Every word is said somewhere, and everything said has its word. Keys are found in the sources as they are written
// there: whole ('tab.record'), with a part filled in (`tab.${tab}`), or as the title of a command.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ALL_COMMANDS } from '../session/commands/all-commands.ts';
import { en } from './en.ts';

const RENDERER = join(import.meta.dirname, '..');
const isSource = (path: string): boolean =>
  /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path) && !/^wording.(en|ru)[./]/.test(path);
const sources = readdirSync(RENDERER, { recursive: true, encoding: 'utf8' })
  .filter(isSource)
  .map((path) => readFileSync(join(RENDERER, path), 'utf8'))
  .join('\n');

function keysOf(words: object, path = ''): readonly string[] {
  return Object.entries(words).flatMap(([name, value]) =>
    typeof value === 'string'
      ? [path + name.replace(/_(one|few|many|other)$/, '')]
      : keysOf(value as object, `${path}${name}.`),
  );
}

const known = new Set(keysOf(en));
const titles = ALL_COMMANDS.map(({ title }) => title.key);
const quoted = new Set([...sources.matchAll(/['"]([^'"\n]*)['"]/g)].map(([, text]) => text ?? ''));

/** Keys with a part filled in, as patterns. Command titles are counted one by one instead. */
const filled = [...sources.matchAll(/`([a-zA-Z]+\.[^`\s]*\$\{[^`]*)`/g)]
  .map(([, text]) => text ?? '')
  .filter((text) => (text.split('.')[0] ?? '') in en && !text.startsWith('command.'))
  .map((text) => new RegExp(`^${text.replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '[^.]+')}$`));

test('every word of the interface is said somewhere', () => {
  const said = new Set([...quoted, ...titles]);
  const silent = [...known].filter((key) => !said.has(key) && !filled.some((pattern) => pattern.test(key)));
  expect(silent).toEqual([]);
});

test('everything that is said has its words', () => {
  const calls = [...sources.matchAll(/\b(?:t|words)\(([^()]*)[,)]/g), ...sources.matchAll(/i18nKey=("[^"]+")/g)];
  const asked = calls.flatMap(([, call]) => [...(call ?? '').matchAll(/['"]([a-z]\w*(?:\.[^.'"]+)+)['"]/g)]);
  const keys = new Set([...asked.map(([, key]) => key ?? ''), ...titles]);
  expect(keys.size).toBeGreaterThan(200);
  expect([...keys].filter((key) => !known.has(key))).toEqual([]);
});

test('a part that is filled in leads to words', () => {
  expect(filled.length).toBeGreaterThan(10);
  expect(filled.filter((pattern) => ![...known].some((key) => pattern.test(key)))).toEqual([]);
});
