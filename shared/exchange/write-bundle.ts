// Packs a project into the bytes of a `.sverka` file. Same project: same bytes.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { type Zippable, zipSync } from 'fflate';
import {
  AUTHORITY,
  LEARNED,
  LEXICON,
  MANIFEST,
  namesPath,
  PROJECT,
  RULES,
  recordPath,
  witnessPath,
} from './bundle-paths.ts';
import { BUNDLE_VERSION, type Manifest } from './bundle-version-1.ts';
import { LAYOUT_VERSION } from './bundle-version-2.ts';
import { LETTER_VERSION } from './bundle-version-3.ts';
import type { ProjectBundle } from './project-bundle.ts';

/** The middle way between speed and size; text packs to about a fifth. */
const LEVEL = 6;

/** Zip keeps no zone, so the same day must be named in the zone of whoever writes: the earliest it knows. */
const firstDayOfZip = (): Date => new Date(1980, 0, 1);

/** A `.sverka` file: a zip of JSON files with a manifest that gives the hash of each. */
export function writeBundle(project: ProjectBundle): Uint8Array<ArrayBuffer> {
  const { records, authority, lexicon, learned, rules, ...facts } = project;
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const add = (path: string, value: unknown): void => {
    files.set(path, new TextEncoder().encode(stableJson(value)));
  };
  add(PROJECT, { ...facts, records: records.map(({ id }) => id) });
  add(AUTHORITY, authority);
  add(LEXICON, lexicon);
  add(LEARNED, learned);
  add(RULES, rules);
  for (const { witness, names, ...record } of records) {
    add(recordPath(record.id), record);
    add(witnessPath(record.id), witness);
    if (names) add(namesPath(record.id), names);
  }
  const manifest: Manifest = {
    format: 'sverka',
    // The oldest that can hold it, so that older programs open what they can.
    version: versionOf(project),
    files: [...files].map(([path, bytes]) => ({ path, sha256: bytesToHex(sha256(bytes)), size: bytes.length })),
  };
  const options = { level: LEVEL, mtime: firstDayOfZip() } as const;
  const zip: Zippable = { [MANIFEST]: [new TextEncoder().encode(stableJson(manifest)), options] };
  for (const [path, bytes] of files) zip[path] = [bytes, options];
  return new Uint8Array(zipSync(zip));
}

function versionOf({ records }: ProjectBundle): number {
  if (records.some(({ metadata }) => 'sender' in metadata || 'recipient' in metadata)) return LETTER_VERSION;
  const hasLayout = records.some(({ witness }) => witness.files.some(({ layout }) => layout !== undefined));
  return hasLayout ? LAYOUT_VERSION : BUNDLE_VERSION;
}

/** JSON with the keys of every object in order, so that equal values give equal bytes. */
function stableJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}
