// `sverka convert`: one file in, another kind of file out.
import { extname } from 'node:path';
import { type Command, type CommandIo, EXIT, UsageError } from './command.ts';
import { wordAligner } from './language-engines.ts';
import { readDocuments, stemOf } from './read-documents.ts';
import { FORMAT_OF_ENDING, writeProject, writeRecord } from './write-documents.ts';

const usage = `usage: sverka convert IN OUT

Reads IN and writes OUT, both by their endings.
  IN    .sverka   a project
        else by what is in it:
                  TEI that Sverka wrote; hOCR, ALTO or PAGE (the pages of one text, with boxes and confidences);
                  TMX (both texts with their links); DOCX, HTML, PDF with a text layer, plain text, Markdown with both
                  texts, which are cut into sentences and aligned
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
Of a project with several records each but .sverka is written once for each record: OUT-1, OUT-2…
Prints the names of the files it wrote.`;

export const convert: Command = {
  name: 'convert',
  summary: 'turn a file into TEI, TMX, cesAlign, tables, annotations, a page, plain text or a project',
  usage,
  async run(args, io) {
    const [from, to, ...others] = args;
    const unknown = args.find((arg) => arg.startsWith('-') && arg !== '-');
    if (unknown !== undefined) throw new UsageError(`there is no option ${unknown}.`);
    if (from === undefined || to === undefined || others.length > 0)
      throw new UsageError('Name two files: IN and OUT.');
    const ending = extname(to).toLowerCase();
    const format = FORMAT_OF_ENDING[ending];
    if (!format)
      throw new UsageError(
        `“${ending}” is no ending of a format. Give OUT one of: ${Object.keys(FORMAT_OF_ENDING).join(' ')}`,
      );
    const { records, knowledge } = await readDocuments(io, from);
    if (format === 'sverka') {
      const name = records.length === 1 ? (records[0]?.metadata.title ?? '') : stemOf(from);
      await io.writeFile(to, writeProject(name || stemOf(from), records, knowledge, new Date().toISOString()));
      io.write(`${to}\n`);
      return EXIT.done;
    }
    const stem = to.slice(0, to.length - ending.length);
    const alignWords = await wordAligner(io, format === 'pharaoh');
    for (const [index, record] of records.entries()) {
      const own = records.length === 1 ? stem : `${stem}-${index + 1}`;
      for (const { path, text } of writeRecord(record, format, own, alignWords, ending))
        await writeText(io, path, text);
    }
    return EXIT.done;
  },
};

/** Writes a file and tells its name. */
export async function writeText(io: CommandIo, path: string, text: string | Uint8Array): Promise<void> {
  await io.writeFile(path, typeof text === 'string' ? new TextEncoder().encode(text) : text);
  io.write(`${path}\n`);
}
