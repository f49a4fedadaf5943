// The engines of the commands, read from language-data/ when a command needs them.
import type { AlignmentEvidence } from '../shared/alignment/evidence.ts';
import { alignWords } from '../shared/alignment/word-links.ts';
import { ENTITY_FILES, type EntityEngine, type EntityFiles, loadEntityEngine } from '../shared/entities/engine.ts';
import type { Dictionary } from '../shared/language/dictionary.ts';
import { loadOcrEngine, OCR_FILES, type OcrEngine, type OcrFiles } from '../shared/ocr/engine.ts';
import { readAlignmentEvidence } from './alignment-evidence.ts';
import type { CommandIo } from './command.ts';
import type { AlignWords } from './write-documents.ts';

/** Aligns the words of beads by what the aligner knows. */
export const alignWith =
  (evidence: AlignmentEvidence): AlignWords =>
  (original, translation) =>
    alignWords(original, translation, evidence);

/** As `alignWith`; the dictionary is only read where words are to be aligned, `wanted`. */
export const wordAligner = async (io: CommandIo, wanted: boolean): Promise<AlignWords> =>
  wanted ? alignWith(await readAlignmentEvidence(io)) : () => [];

/**
 * The engine that judges misreadings; the dictionary gives the translation's evidence. Rejects, as all here, when a file
 * of language-data/ is missing.
 */
export async function readOcrEngine(io: CommandIo, dictionary: Dictionary): Promise<OcrEngine> {
  const entries = Object.entries(OCR_FILES).map(async ([key, name]) => [key, await io.languageData(name)] as const);
  return loadOcrEngine(Object.fromEntries(await Promise.all(entries)) as OcrFiles, dictionary);
}

/** The engine that finds and matches names. */
export async function readEntityEngine(io: CommandIo): Promise<EntityEngine> {
  const files = await Promise.all(ENTITY_FILES.map(async (name) => [name, await io.languageData(name)] as const));
  return loadEntityEngine(Object.fromEntries(files) as EntityFiles);
}
