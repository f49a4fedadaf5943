// The aligner's evidence as the program ships it, for tests.
import { readFileSync } from 'node:fs';
import { DICTIONARY_FILE, readDictionary } from '../../language/dictionary.ts';
import type { AlignmentEvidence } from '../evidence.ts';
import { EMPTY_LEXICON } from '../learned-lexicon.ts';

/** The shipped dictionary, and nothing learned. */
export function realEvidence(): AlignmentEvidence {
  const file = new URL(`../../../language-data/${DICTIONARY_FILE}`, import.meta.url);
  return { dictionary: readDictionary(readFileSync(file)), learned: EMPTY_LEXICON };
}
