import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { parallelTables } from '../intake/rich/parallel-tables.ts';
import { readDocx } from '../intake/rich/read-docx.ts';
import type { RichParagraph } from '../intake/rich/rich-text.ts';
import { parseXml } from '../tei/xml-tree.ts';
import { randomRecord } from '../testing/random-record.ts';
import { memorandum as MEMO } from './testing/memorandum.ts';
import { writeDocx } from './write-docx.ts';

test('both texts come back from the columns, and the columns are known as a pair', () => {
  const read = readDocx('memo.docx', writeDocx(MEMO));
  if (!read.ok) throw new Error(read.problem.message);
  expect(read.value.file.text).toContain(MEMO.metadata.title);
  const cells = read.value.paragraphs.filter((paragraph) => (paragraph as RichParagraph).cell !== null);
  expect(cells.length).toBeGreaterThan(1);
  expect(parallelTables(read.value.paragraphs as readonly RichParagraph[])).toEqual(read.value.pairs ?? null);
});

test('the same record gives the same bytes, and any record gives XML', () => {
  fc.assert(
    fc.property(randomRecord, (record) => {
      const bytes = writeDocx(record);
      expect(writeDocx(record)).toEqual(bytes);
      for (const part of Object.values(unzipSync(bytes)))
        expect(parseXml(new TextDecoder().decode(part)).ok).toBe(true);
    }),
    { numRuns: 40 },
  );
});

test('LibreOffice opens it and makes a PDF of it', () => {
  const office = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path));
  if (!office) return console.info('Not run: LibreOffice is not installed.');
  const folder = mkdtempSync(join(tmpdir(), 'sverka-docx-'));
  try {
    writeFileSync(join(folder, 'a.docx'), writeDocx(MEMO));
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync(office, [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'a.docx')], {
      stdio: 'ignore',
    });
    expect(readFileSync(join(folder, 'a.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 180_000);
