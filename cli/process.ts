// `sverka process`: the whole chain for whole documents, from the archive's file to every format.
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readBeads } from '../shared/document/beads.ts';
import { readMentions } from '../shared/document/mentions.ts';
import type { TeiRecord } from '../shared/tei/tei-record.ts';
import { readAlignmentEvidence } from './alignment-evidence.ts';
import { type Command, type CommandIo, EXIT, UsageError } from './command.ts';
import { writeText } from './convert.ts';
import { alignWith, readEntityEngine, readOcrEngine } from './language-engines.ts';
import { tagRecords } from './machine-tagging.ts';
import { readArchiveText, stemOf, timeOf, withOwnId } from './read-documents.ts';
import { type SentenceSuspects, suspectsCsv, suspectsOfRecord } from './record-suspects.ts';
import {
  type AlignWords,
  type Format,
  RECORD_FORMATS,
  type RecordFormat,
  writeProject,
  writeRecord,
} from './write-documents.ts';

const usage = `usage: sverka process FILE… -o DIR [--to FORMAT,…]

Takes files (text, DOCX, HTML, PDF, TMX) that hold a Russian document and its English translation each, and does all that can be done without a
person: reads the heading, cuts both texts into sentences, aligns them, judges which words are misread, tags names and
dates on both sides, links those that name one thing over all the files, and writes the results into DIR.
Nothing is corrected; what the machine decided carries its certainty.

  -o, --output DIR   where to write; made if it is not there
  --to FORMATS       what to write, apart by commas: tei, tmx, ces, pharaoh, webannotation, csv, html, docx, txt, sverka (tei)
                     sverka is one project of all the files; csv includes the suspect words

Prints the names of the files it wrote; how much was found goes to standard error.`;

interface Arguments {
  readonly files: readonly string[];
  readonly folder: string;
  readonly formats: readonly Format[];
}

const isFormat = (name: string): name is Format =>
  name === 'sverka' || RECORD_FORMATS.some((format) => format === name);

function readArguments(args: readonly string[]): Arguments {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { output: { type: 'string', short: 'o' }, to: { type: 'string', default: 'tei' } },
    allowPositionals: true,
  });
  if (positionals.length === 0) throw new UsageError('Name at least one file.');
  if (values.output === undefined) throw new UsageError('Say where to write: -o DIR.');
  const names = values.to.split(',').map((name) => name.trim());
  const wrong = names.find((name) => !isFormat(name));
  if (wrong !== undefined)
    throw new UsageError(`“${wrong}” is no format. There are: ${[...RECORD_FORMATS, 'sverka'].join(', ')}.`);
  return { files: positionals, folder: values.output, formats: [...new Set(names.filter(isFormat))] };
}

/** Not named `process`, which is Node's. */
export const processDocuments: Command = {
  usage,
  async run(args, io) {
    const { files, folder, formats } = readArguments(args);
    const evidence = await readAlignmentEvidence(io);
    let read: readonly TeiRecord[] = [];
    for (const path of files) {
      io.progress(read.length / files.length / 2);
      read = withOwnId(read, await readArchiveText(io, path, evidence));
    }
    const stems = ownStems(files);
    const records = tagRecords(read, await readEntityEngine(io));
    const ocr = await readOcrEngine(io, evidence.dictionary);
    for (const [index, record] of records.entries()) {
      io.progress((1 + index / records.length) / 2);
      const suspects = suspectsOfRecord(record, ocr);
      await writeFormats(io, record, suspects, join(folder, stems[index] ?? record.id), formats, alignWith(evidence));
      io.progress(null);
      io.error(summary(basename(files[index] ?? ''), record, suspects));
    }
    if (formats.includes('sverka')) {
      const [only, ...others] = files;
      const name = others.length === 0 && only !== undefined ? stemOf(only) : basename(folder);
      const path = join(folder, `${name}.sverka`);
      await io.writeFile(
        path,
        writeProject(name, records, { lexicon: [], learned: [], rules: [] }, await timeOf(io, files)),
      );
      io.write(`${path}\n`);
    }
    return EXIT.done;
  },
};

/** The names of what is written: those of the files read, numbered where two are alike. */
function ownStems(files: readonly string[]): readonly string[] {
  const stems: string[] = [];
  for (const file of files) {
    let stem = stemOf(file);
    for (let count = 2; stems.includes(stem); count += 1) stem = `${stemOf(file)}-${count}`;
    stems.push(stem);
  }
  return stems;
}

async function writeFormats(
  io: CommandIo,
  record: TeiRecord,
  suspects: readonly SentenceSuspects[],
  stem: string,
  formats: readonly Format[],
  alignWords: AlignWords,
): Promise<void> {
  const written = new Set<string>();
  for (const format of formats.filter((name): name is RecordFormat => name !== 'sverka'))
    for (const { path, text } of writeRecord(record, format, stem, alignWords)) {
      if (!written.has(path)) await writeText(io, path, text);
      written.add(path);
    }
  if (formats.includes('csv')) await writeText(io, `${stem}.suspects.csv`, suspectsCsv(suspects));
}

function summary(name: string, { doc, authority }: TeiRecord, suspects: readonly SentenceSuspects[]): string {
  const beads = readBeads(doc);
  const sentences = beads.reduce((sum, { original }) => sum + original.length, 0);
  const aligned = beads.reduce(
    (sum, { original, translation }) => sum + (translation.length > 0 ? original.length : 0),
    0,
  );
  const doubted = suspects.reduce((sum, sentence) => sum + sentence.suspects.length, 0);
  const mentions = readMentions(doc).length;
  return `${name}: ${aligned} of ${sentences} sentences aligned, ${doubted} suspects, ${mentions} mentions of ${authority.length} persons, places and others`;
}
