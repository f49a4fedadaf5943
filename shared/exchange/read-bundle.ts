// Reads a `.sverka` file and believes nothing it says: sizes, paths, hashes and every value are checked first.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { unzipSync } from 'fflate';
import type { z } from 'zod';
import type { Outcome, Problem } from '../document/problem.ts';
import { recordFromJson } from '../document/schema.ts';
import { isBombPart } from '../intake/zip-parts.ts';
import { namesSchema } from './bundle-names.ts';
import {
  AUTHORITY,
  isInside,
  LEARNED,
  LEXICON,
  MANIFEST,
  namesPath,
  PROJECT,
  RULES,
  recordPath,
  witnessPath,
} from './bundle-paths.ts';
import {
  authoritySchema,
  learnedSchema,
  lexiconSchema,
  type Manifest,
  manifestSchema,
  projectSchema,
  rulesSchema,
} from './bundle-version-1.ts';
import { witnessSchema } from './bundle-version-2.ts';
import { LETTER_VERSION, recordSchema } from './bundle-version-3.ts';
import type { BundledRecord, ProjectBundle } from './project-bundle.ts';

/** The most that a bundle may unpack to: ten times the largest project imagined, and still in memory. */
const LARGEST_BYTES = 1024 * 1024 * 1024;
/** The most files: two for each of 50,000 records. */
const MOST_FILES = 100_000;

/** Why a bundle was refused; thrown within this file and turned into a `Problem`. */
class Refusal extends Error {
  constructor(
    readonly kind: string,
    message: string,
  ) {
    super(message);
  }
}

/** Reads the bytes of a `.sverka` file called `name`. Whatever is wrong with them is told, nothing is thrown. */
export function readBundle(bytes: Uint8Array, name: string): Outcome<ProjectBundle> {
  try {
    return { ok: true, value: unpack(bytes), issues: [] };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const problem: Problem = { file: name, line: null, kind: error.kind, message: error.message };
    return { ok: false, problem };
  }
}

function unpack(bytes: Uint8Array): ProjectBundle {
  const files = unzip(bytes);
  const manifest = read(files, MANIFEST, manifestSchema);
  if (manifest.version > LETTER_VERSION)
    throw new Refusal('newer', 'This project was saved by a newer Sverka. Update the program to open it.');
  verify(files, manifest);
  const { records, ...facts } = read(files, PROJECT, projectSchema);
  if (new Set(records).size < records.length) throw damaged('two records have one id');
  // The schemas check every field; brands and exact optional fields are beyond what zod can say in types.
  return {
    ...facts,
    records: records.map((id) => readRecord(files, id)),
    authority: read(files, AUTHORITY, authoritySchema),
    lexicon: read(files, LEXICON, lexiconSchema),
    learned: read(files, LEARNED, learnedSchema),
    rules: files.has(RULES) ? read(files, RULES, rulesSchema) : [],
  } as unknown as ProjectBundle;
}

function readRecord(files: ReadonlyMap<string, Uint8Array>, id: string): BundledRecord {
  const record = read(files, recordPath(id), recordSchema);
  const witness = read(files, witnessPath(id), witnessSchema);
  if (record.id !== id) throw damaged(`${recordPath(id)} holds another record`);
  try {
    recordFromJson(record.doc);
  } catch (cause) {
    throw damaged(`the text of ${recordPath(id)} is no record: ${String(cause)}`);
  }
  const names = files.has(namesPath(id)) ? { names: read(files, namesPath(id), namesSchema) } : {};
  return { ...record, witness, ...names } as unknown as BundledRecord;
}

const damaged = (what: string): Refusal =>
  new Refusal('damaged', `The project file is damaged: ${what}. Take an older copy of it.`);

function unzip(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  let count = 0;
  let size = 0;
  const files = new Map<string, Uint8Array>();
  try {
    const entries = unzipSync(bytes, {
      filter: (file) => {
        if (!isInside(file.name))
          throw new Refusal(
            'path',
            `The project file holds the path “${file.name}”, which leads out of it. Do not trust it.`,
          );
        count += 1;
        size += file.originalSize;
        if (count > MOST_FILES || size > LARGEST_BYTES)
          throw new Refusal('too large', 'The project file unpacks to more than 1 GB. Do not trust it.');
        if (isBombPart(file))
          throw new Refusal('bomb', 'The project file unpacks to far more than a project has. Do not trust it.');
        return true;
      },
    });
    for (const [path, content] of Object.entries(entries)) files.set(path, content);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('not a bundle', 'This is not a project of Sverka, or it is cut short. Choose a .sverka file.');
  }
  return files;
}

/** Every file of the manifest is there and unchanged, and there are no others. */
function verify(files: ReadonlyMap<string, Uint8Array>, manifest: Manifest): void {
  const listed = new Set<string>([MANIFEST]);
  for (const { path, sha256: hash, size } of manifest.files) {
    const bytes = files.get(path);
    if (!bytes) throw damaged(`${path} is missing`);
    if (bytes.length !== size || bytesToHex(sha256(bytes)) !== hash) throw damaged(`${path} was changed`);
    listed.add(path);
  }
  const stray = [...files.keys()].find((path) => !listed.has(path));
  if (stray !== undefined) throw damaged(`it holds ${stray}, which its manifest does not name`);
}

function read<Schema extends z.ZodType>(
  files: ReadonlyMap<string, Uint8Array>,
  path: string,
  schema: Schema,
): z.infer<Schema> {
  const bytes = files.get(path);
  if (!bytes) throw damaged(`${path} is missing`);
  const parsed = schema.safeParse(parseJson(bytes, path));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw damaged(`${path} does not hold what it should (${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''})`);
}

function parseJson(bytes: Uint8Array, path: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw damaged(`${path} cannot be read`);
  }
}
