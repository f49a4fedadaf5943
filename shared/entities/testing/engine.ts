// The entity engine on the project's own language data, for tests and the bench.
import { readFileSync } from 'node:fs';
import { ENTITY_FILES, type EntityEngine, type EntityFiles, loadEntityEngine } from '../engine.ts';

const LANGUAGE_DATA = new URL('../../../language-data/', import.meta.url);

export function testEngine(): EntityEngine {
  const files = ENTITY_FILES.map((name) => [name, new Uint8Array(readFileSync(new URL(name, LANGUAGE_DATA)))]);
  return loadEntityEngine(Object.fromEntries(files) as EntityFiles);
}
