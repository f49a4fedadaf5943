// Plain stand-ins for the engines that makeRecord is given, so that tests of the import do not rest on theirs.
import { readFileSync } from 'node:fs';
import type { Bead, Sentence } from '../../alignment/bead.ts';
import { countingIds } from '../../document/ids.ts';
import type { Outcome } from '../../document/problem.ts';
import { decodeFile } from '../../witness/decode.ts';
import type { SourceFile } from '../../witness/witness.ts';
import type { RecordMaking } from '../make-record.ts';
import { pastedText, planRecord } from '../read-record.ts';

/** Ends after ". ", "! " and "? ". */
export const splitSimply = (text: string): readonly number[] =>
  [...text.matchAll(/[.!?]\s+/g)].map((match) => match.index + match[0].length);

/** One to one, in order, as far as both reach. */
export function alignInOrder(original: readonly Sentence[], translation: readonly Sentence[]): readonly Bead[] {
  return Array.from({ length: Math.max(original.length, translation.length) }, (_, index) => ({
    original: index < original.length ? [index] : [],
    translation: index < translation.length ? [index] : [],
    score: 0.5,
  }));
}

export const making = (): RecordMaking => ({ ids: countingIds(), split: splitSimply, align: alignInOrder });

/** The value of an outcome; the problem's message fails the test. */
export function succeeded<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(`${outcome.problem.kind}: ${outcome.problem.message}`);
  return outcome.value;
}

/** One of the two records in fixtures/archive. */
export function archiveFile(name: 'memorandum' | 'letter'): SourceFile {
  const file = name === 'memorandum' ? '000_9bcb9f85c4ea4aa2.txt' : '003_6fd1823bc066bd27.txt';
  return succeeded(decodeFile(file, readFileSync(new URL(`../../../fixtures/archive/${file}`, import.meta.url))));
}

/** The plan for a text given in the test. */
export const planOf = (text: string) => succeeded(planRecord(pastedText(text)));
