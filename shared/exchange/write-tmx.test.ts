import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseXml } from '../tei/xml-tree.ts';
import { randomRecord } from '../testing/random-record.ts';
import { memorandum } from './testing/memorandum.ts';
import { writeTmx } from './write-tmx.ts';

const SVERKA = { name: 'Sverka', version: '0.1.0' };
const DTD = resolve('../shared/data/tmx/TMXValidator-tmx14.dtd');

test('each bead is a unit with running text on both sides', () => {
  const tmx = writeTmx(memorandum, SVERKA);
  expect(tmx).toContain(
    '<tu tuid="k1">\n<tuv xml:lang="ru"><seg>В связи с просьбой т. Ким Ир Сена в ноябре 1955г.</seg></tuv>\n' +
      '<tuv xml:lang="en"><seg>At the request of Kim Il Sung, in November 1955.</seg></tuv>\n</tu>',
  );
  expect(tmx.match(/<tu /g)).toHaveLength(3);
});

test('any record gives well-formed XML', () => {
  fc.assert(
    fc.property(randomRecord, (record) => {
      expect(parseXml(writeTmx(record, SVERKA)).ok).toBe(true);
    }),
    { numRuns: 40 },
  );
});

test('the files are valid by the standard’s own DTD', () => {
  if (!existsSync(DTD) || !existsSync('/usr/bin/xmllint'))
    return console.info('Not run: tmx14.dtd or xmllint is missing.');
  const folder = mkdtempSync(join(tmpdir(), 'sverka-tmx-'));
  try {
    const paths = [memorandum, ...fc.sample(randomRecord, { numRuns: 20, seed: 1 })].map((record, index) => {
      const path = join(folder, `${index}.tmx`);
      writeFileSync(path, writeTmx(record, SVERKA));
      return path;
    });
    execFileSync('xmllint', ['--nonet', '--noout', '--dtdvalid', DTD, ...paths], { stdio: 'pipe' });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
