// What the aligner knows besides the texts, read from language-data/ when a command needs it.
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { AlignmentEvidence } from '../shared/alignment/evidence.ts';
import { EMPTY_LEXICON } from '../shared/alignment/learned-lexicon.ts';
import { DICTIONARY_FILE, type Dictionary, dictionaryOf } from '../shared/language/dictionary.ts';
import type { CommandIo } from './command.ts';

/** Node unzips several times as fast as what the page has. */
const unzip = promisify(gunzip);

/** Rejects, as all here, when the dictionary is missing. */
export async function readBilingualDictionary(io: CommandIo): Promise<Dictionary> {
  const unzipped = await unzip(await io.languageData(DICTIONARY_FILE));
  return dictionaryOf(unzipped.toString('utf8'));
}

/** The dictionary; nothing is learned yet. */
export const readAlignmentEvidence = async (io: CommandIo): Promise<AlignmentEvidence> => ({
  dictionary: await readBilingualDictionary(io),
  learned: EMPTY_LEXICON,
});
