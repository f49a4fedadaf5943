// `sverka convert`: files in, another kind of file out.
import { extname } from 'node:path';
import { writeBundle } from '../shared/exchange/write-bundle.ts';
import { type Command, type CommandIo, EXIT, UsageError } from './command.ts';
import { wordAligner } from './language-engines.ts';
import { type ReadDocuments, readDocuments, stemOf, timeOf } from './read-documents.ts';
import { FORMAT_OF_ENDING, writeProject, writeRecord } from './write-documents.ts';

const usage = `usage: sverka convert IN… OUT

Reads the files IN and writes OUT, by their endings.
  IN    .sverka   a project
        else by what is in it:
                  TEI of Sverka's, and of others as far as a record can hold it; hOCR, ALTO or PAGE (the pages of one
                  text, with boxes and confidences); TMX (both texts with their links); DOCX, HTML, PDF with a text layer,
                  plain text, Markdown, which are cut into sentences and aligned
        Several files are one record: its pages, a file for each text, or cesAlign with the files of its sentences.
        Several projects and TEI files are as many records.
  OUT   .xml      TEI with everything in it, checked
        .tmx      the aligned sentences as a translation memory
        .ces      the alignment as cesAlign (XCES); beside it the sentences: the stem of OUT, then .ru.xml and .en.xml
        .pharaoh  aligned words as Pharaoh pairs; beside it the words: OUT, then .ru.txt and .en.txt
        .json     W3C Web Annotations, beside them both texts
        .csv      four tables: OUT is cut to its stem, then .corrections.csv, .mentions.csv, .authority.csv, .beads.csv
        .html     a reading edition
        .docx     both texts in parallel columns
        .txt      both texts: the stem of OUT, then .original.txt and .translation.txt
        .sverka   a project
Of several records each but .sverka is written once for each record: OUT-1, OUT-2…
Prints the names of the files it wrote.`;

export const convert: Command = {
  usage,
  async run(args, io) {
    const unknown = args.find((arg) => arg.startsWith('-') && arg !== '-');
    if (unknown !== undefined) throw new UsageError(`there is no option ${unknown}.`);
    const to = args.at(-1);
    const from = args.slice(0, -1);
    if (to === undefined || from.length === 0) throw new UsageError('Name at least two files: IN and OUT.');
    const ending = extname(to).toLowerCase();
    const format = FORMAT_OF_ENDING[ending];
    if (!format)
      throw new UsageError(
        `“${ending}” is no ending of a format. Give OUT one of: ${Object.keys(FORMAT_OF_ENDING).join(' ')}`,
      );
    const read = await readDocuments(io, from);
    if (format === 'sverka') {
      await writeText(io, to, await projectOf(io, from, read));
      return EXIT.done;
    }
    const { records } = read;
    const stem = to.slice(0, to.length - ending.length);
    const alignWords = await wordAligner(io, format === 'pharaoh');
    for (const [index, record] of records.entries()) {
      io.progress(index / records.length);
      const own = records.length === 1 ? stem : `${stem}-${index + 1}`;
      for (const { path, text } of writeRecord(record, format, own, alignWords, ending))
        await writeText(io, path, text);
    }
    io.progress(null);
    return EXIT.done;
  },
};

/** The files as a project. One that is a project already is written as it is, with all it knows. */
async function projectOf(io: CommandIo, from: readonly string[], read: ReadDocuments): Promise<Uint8Array> {
  if (read.project) return writeBundle(read.project);
  const { records, knowledge } = read;
  const name = (records.length === 1 ? records[0]?.metadata.title : '') || stemOf(from[0] ?? '');
  return writeProject(name, records, knowledge, await timeOf(io, from));
}

/** Writes a file and tells its name. */
export async function writeText(io: CommandIo, path: string, text: string | Uint8Array): Promise<void> {
  await io.writeFile(path, typeof text === 'string' ? new TextEncoder().encode(text) : text);
  io.write(`${path}\n`);
}
