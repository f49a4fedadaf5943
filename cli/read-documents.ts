// Reads whatever files hold records: an archive's text file, the files of one text, TEI, a project.
import { basename, extname } from 'node:path';
import { align } from '../shared/alignment/align.ts';
import type { Sentence } from '../shared/alignment/bead.ts';
import type { AlignmentEvidence } from '../shared/alignment/evidence.ts';
import { countingIds } from '../shared/document/ids.ts';
import { readMentions } from '../shared/document/mentions.ts';
import { type Outcome, problemLine } from '../shared/document/problem.ts';
import { recordFromJson } from '../shared/document/schema.ts';
import { isBundleName } from '../shared/exchange/incoming-kinds.ts';
import type { ProjectBundle } from '../shared/exchange/project-bundle.ts';
import { readBundle } from '../shared/exchange/read-bundle.ts';
import { readAnyTei } from '../shared/exchange/read-foreign-tei.ts';
import { looksLikeTei } from '../shared/exchange/tei-file.ts';
import { decodeMarkup, LARGEST_MARKUP } from '../shared/intake/decode-markup.ts';
import { makeRecord } from '../shared/intake/make-record.ts';
import { planSources } from '../shared/intake/plan-sources.ts';
import { readSources } from '../shared/intake/read-source.ts';
import { READ_LIMIT_BYTES } from '../shared/ipc/file-kinds.ts';
import { splitSentences } from '../shared/segmentation/split-sentences.ts';
import type { TeiRecord } from '../shared/tei/tei-record.ts';
import { tooLarge } from '../shared/witness/decode.ts';
import { readAlignmentEvidence } from './alignment-evidence.ts';
import { type CommandIo, InputError, unreadable } from './command.ts';

/** Written into every file: the program's name and version. */
export const APPLICATION = { name: 'Sverka', version: __APP_VERSION__ } as const;

/** What files held. `knowledge` is what a project knows besides its records. */
export interface ReadDocuments {
  readonly records: readonly TeiRecord[];
  readonly knowledge: Pick<ProjectBundle, 'lexicon' | 'learned' | 'rules'>;
  /** The project itself, where one file was read and is one. */
  readonly project: ProjectBundle | null;
}

/** The most bytes of a project that are read; it is packed, and its parts are measured before they are unpacked. */
const LARGEST_PROJECT = READ_LIMIT_BYTES;

/**
 * The bytes of a file. Throws `InputError`, as all here, for one that cannot be read; one over `most` bytes is refused
 * before it is.
 */
export async function readBytes(io: CommandIo, path: string, most = LARGEST_MARKUP): Promise<Uint8Array> {
  const facts = await io.fileFacts(path);
  if (facts && facts.size > most) throw new InputError(problemLine(tooLarge(path, facts.size, most)));
  try {
    return await io.readFile(path);
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

/** When the newest of the files was changed, so that the same files give the same project; now where that is unknown. */
export async function timeOf(io: CommandIo, paths: readonly string[]): Promise<string> {
  const facts = await Promise.all(paths.map((path) => io.fileFacts(path)));
  const times = facts.flatMap((one) => (one ? [one.modified] : [])).sort();
  return times.at(-1) ?? new Date().toISOString();
}

/**
 * Reads records: a project by its ending, anything else by what is in it. Several projects and TEI files are as many
 * records; any other files together are one, as pages, two texts, or links with their sentences.
 */
export async function readDocuments(io: CommandIo, paths: readonly string[]): Promise<ReadDocuments> {
  const nothing = { lexicon: [], learned: [], rules: [] };
  let known: Promise<AlignmentEvidence> | null = null;
  const evidence = () => {
    known ??= readAlignmentEvidence(io);
    return known;
  };
  const read: ReadDocuments[] = [];
  const sources: SourceBytes[] = [];
  for (const path of paths) {
    if (isBundleName(path)) {
      const project = taken(readBundle(await readBytes(io, path, LARGEST_PROJECT), path), io);
      const records = project.records.map((record) => recordOf(record, project));
      read.push({ records, knowledge: project, project });
      continue;
    }
    const bytes = await readBytes(io, path);
    if (looksLikeTei(bytes))
      read.push({ records: [await readTeiFile(io, path, bytes, await evidence())], knowledge: nothing, project: null });
    else sources.push({ path, bytes });
  }
  if (sources.length > 0) {
    const record = await readSourceFiles(io, sources, await evidence());
    read.push({ records: [record], knowledge: nothing, project: null });
  }
  const [only, ...others] = read;
  if (only && others.length === 0) return only;
  return {
    records: read.flatMap(({ records }) => records).reduce<readonly TeiRecord[]>(withOwnId, []),
    knowledge: {
      lexicon: read.flatMap(({ knowledge }) => knowledge.lexicon),
      learned: read.flatMap(({ knowledge }) => knowledge.learned),
      rules: read.flatMap(({ knowledge }) => knowledge.rules),
    },
    project: null,
  };
}

/** Adds a record under an id that none of the others has: two files of one name must not write over each other. */
export function withOwnId(others: readonly TeiRecord[], record: TeiRecord): readonly TeiRecord[] {
  let { id } = record;
  for (let count = 2; others.some((other) => other.id === id); count += 1) id = `${record.id}-${count}`;
  return [...others, { ...record, id }];
}

/** The value of an outcome; its issues go to standard error, its problem is thrown. */
function taken<Value>(outcome: Outcome<Value>, io: CommandIo): Value {
  if (!outcome.ok) throw new InputError(problemLine(outcome.problem));
  for (const issue of outcome.issues) io.error(problemLine(issue));
  return outcome.value;
}

/** A record of a TEI file, ours or another's. The same file gives the same ids. */
async function readTeiFile(
  io: CommandIo,
  path: string,
  bytes: Uint8Array,
  evidence: AlignmentEvidence,
): Promise<TeiRecord> {
  const { text } = taken(decodeMarkup(path, bytes), io);
  const record = taken(readAnyTei(text, path, makingOf(evidence)), io);
  // Another's file says nothing of who writes now.
  return record.application.name === '' ? { ...record, id: idOf(path), application: APPLICATION } : record;
}

const makingOf = (evidence: AlignmentEvidence) => ({
  ids: countingIds(),
  split: splitSentences,
  align: (original: readonly Sentence[], translation: readonly Sentence[]) => align(original, translation, evidence),
});

/** A file that is to be part of a record. */
interface SourceBytes {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A record of one file with both texts, segmented and aligned. The same file gives the same ids. */
export async function readArchiveText(io: CommandIo, path: string, evidence: AlignmentEvidence): Promise<TeiRecord> {
  return readSourceFiles(io, [{ path, bytes: await readBytes(io, path) }], evidence);
}

/** A record of all the files together; it is called after the first. */
async function readSourceFiles(
  io: CommandIo,
  given: readonly SourceBytes[],
  evidence: AlignmentEvidence,
): Promise<TeiRecord> {
  const files = given.map(({ path, bytes }) => ({ name: basename(path), bytes }));
  const sources = taken(await readSources(files), io);
  const plan = taken(planSources(sources), io);
  const made = makeRecord(plan, makingOf(evidence));
  const id = idOf(given[0]?.path ?? '');
  return { id, ...made, authority: [], editors: [], changes: [], application: APPLICATION };
}

/** A record's id from its file's name: letters and digits of ASCII, the rest is a line. */
export function idOf(path: string): string {
  const name = stemOf(path).replace(/[^A-Za-z0-9._-]+/g, '-');
  return /^[A-Za-z_]/.test(name) ? name : `r${name}`;
}

/** A file's name without folder and ending. */
export const stemOf = (path: string): string => basename(path, extname(path));

function recordOf(record: ProjectBundle['records'][number], { authority }: ProjectBundle): TeiRecord {
  const doc = recordFromJson(record.doc);
  const named = new Set(readMentions(doc).map(({ attrs }) => attrs.entity));
  return {
    ...{ id: record.id, metadata: record.metadata, doc, witness: record.witness },
    authority: authority.filter(({ id }) => named.has(id)),
    ...{ editors: [], changes: [], application: APPLICATION },
  };
}
