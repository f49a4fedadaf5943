// Reads whatever file holds records: an archive's text file, a TEI file of ours, a project.
import { basename, extname } from 'node:path';
import { align } from '../shared/alignment/align.ts';
import type { Sentence } from '../shared/alignment/bead.ts';
import type { AlignmentEvidence } from '../shared/alignment/evidence.ts';
import { countingIds } from '../shared/document/ids.ts';
import { readMentions } from '../shared/document/mentions.ts';
import { type Outcome, problemLine } from '../shared/document/problem.ts';
import { recordFromJson } from '../shared/document/schema.ts';
import type { ProjectBundle } from '../shared/exchange/project-bundle.ts';
import { readBundle } from '../shared/exchange/read-bundle.ts';
import { readAnyTei } from '../shared/exchange/read-foreign-tei.ts';
import { looksLikeTei } from '../shared/exchange/tei-file.ts';
import { makeRecord } from '../shared/intake/make-record.ts';
import { planSources } from '../shared/intake/plan-sources.ts';
import { readSources } from '../shared/intake/read-source.ts';
import { splitSentences } from '../shared/segmentation/split-sentences.ts';
import type { TeiRecord } from '../shared/tei/tei-record.ts';
import { type CommandIo, InputError, readText } from './command.ts';
import { readAlignmentEvidence } from './language-engines.ts';

/** Written into every file: the program's name and version. */
export const APPLICATION = { name: 'Sverka', version: __APP_VERSION__ } as const;

/** What a file held. `knowledge` is what a project knows besides its records. */
export interface ReadDocuments {
  readonly records: readonly TeiRecord[];
  readonly knowledge: Pick<ProjectBundle, 'lexicon' | 'learned' | 'rules'>;
}

/** The bytes of a file. Throws `InputError`, as all here, for one that cannot be read. */
export async function readBytes(io: CommandIo, path: string): Promise<Uint8Array> {
  try {
    return await io.readFile(path);
  } catch (cause) {
    throw new InputError(
      `${path}: it cannot be read (${String((cause as { code?: unknown }).code ?? cause)}). Check the path.`,
      { cause },
    );
  }
}

/** Reads the records of a file: a project by its ending, anything else by what is in it. */
export async function readDocuments(io: CommandIo, path: string): Promise<ReadDocuments> {
  const nothing = { lexicon: [], learned: [], rules: [] };
  switch (extname(path).toLowerCase()) {
    case '.sverka': {
      const bundle = taken(readBundle(await readBytes(io, path), path), io);
      return { records: bundle.records.map((record) => recordOf(record, bundle)), knowledge: bundle };
    }
    default: {
      const bytes = await readBytes(io, path);
      if (looksLikeTei(bytes)) return { records: [await readTeiFile(io, path)], knowledge: nothing };
      const record = await readArchiveText(io, path, await readAlignmentEvidence(io));
      return { records: [record], knowledge: nothing };
    }
  }
}

/** The value of an outcome; its issues go to standard error, its problem is thrown. */
function taken<Value>(outcome: Outcome<Value>, io: CommandIo): Value {
  if (!outcome.ok) throw new InputError(problemLine(outcome.problem));
  for (const issue of outcome.issues) io.error(problemLine(issue));
  return outcome.value;
}

/** A record of a TEI file, ours or another's. The same file gives the same ids. */
async function readTeiFile(io: CommandIo, path: string): Promise<TeiRecord> {
  const evidence = await readAlignmentEvidence(io);
  const record = taken(readAnyTei(await readText(io, path), path, makingOf(evidence)), io);
  // Another's file says nothing of who writes now.
  return record.application.name === '' ? { ...record, id: idOf(path), application: APPLICATION } : record;
}

const makingOf = (evidence: AlignmentEvidence) => ({
  ids: countingIds(),
  split: splitSentences,
  align: (original: readonly Sentence[], translation: readonly Sentence[]) => align(original, translation, evidence),
});

/** A record of one file with both texts, segmented and aligned. The same file gives the same ids. */
export async function readArchiveText(io: CommandIo, path: string, evidence: AlignmentEvidence): Promise<TeiRecord> {
  const sources = taken(await readSources([{ name: basename(path), bytes: await readBytes(io, path) }]), io);
  const plan = taken(planSources(sources), io);
  const made = makeRecord(plan, makingOf(evidence));
  return { id: idOf(path), ...made, authority: [], editors: [], changes: [], application: APPLICATION };
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
