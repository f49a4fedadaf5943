// Reads the entity engine from language-data/ for the commands that find and match names.
import { ENTITY_FILES, type EntityEngine, type EntityFiles, loadEntityEngine } from '../shared/entities/engine.ts';
import type { CommandIo } from './command.ts';

/** Rejects when a file of language-data/ is missing. */
export async function readEntityEngine(io: CommandIo): Promise<EntityEngine> {
  const files = await Promise.all(ENTITY_FILES.map(async (name) => [name, await io.languageData(name)] as const));
  return loadEntityEngine(Object.fromEntries(files) as EntityFiles);
}
