// Writes records in the formats they may leave Sverka in.
import type { WordLink } from '../shared/alignment/word-links.ts';
import { projectId, recordId } from '../shared/document/ids.ts';
import { languageOf, SIDES, type Side } from '../shared/document/schema.ts';
import { authorityCsv } from '../shared/exchange/authority-csv.ts';
import { correctedText } from '../shared/exchange/plain-text.ts';
import type { ProjectBundle } from '../shared/exchange/project-bundle.ts';
import { beadsCsv, correctionsCsv, mentionsCsv } from '../shared/exchange/record-tables.ts';
import { writeWebAnnotations } from '../shared/exchange/web-annotations.ts';
import { writeBundle } from '../shared/exchange/write-bundle.ts';
import { cesSentenceFile, writeCesAlign } from '../shared/exchange/write-ces-align.ts';
import { writeDocx } from '../shared/exchange/write-docx.ts';
import { writePharaoh } from '../shared/exchange/write-pharaoh.ts';
import { writeReadingPage } from '../shared/exchange/write-reading-page.ts';
import { writeTmx } from '../shared/exchange/write-tmx.ts';
import { type TeiRecord, WHOLE_TEI } from '../shared/tei/tei-record.ts';
import { validateTei } from '../shared/tei/validate.ts';
import { writeTei } from '../shared/tei/write-tei.ts';
import { APPLICATION } from './read-documents.ts';

/** The formats of one record; `sverka` holds a whole project. */
export const RECORD_FORMATS = ['tei', 'tmx', 'ces', 'pharaoh', 'webannotation', 'csv', 'html', 'docx', 'txt'] as const;
export type RecordFormat = (typeof RECORD_FORMATS)[number];
export type Format = RecordFormat | 'sverka';

/** The format that a file's ending asks for. */
export const FORMAT_OF_ENDING: Readonly<Record<string, Format>> = {
  '.xml': 'tei',
  '.tmx': 'tmx',
  '.ces': 'ces',
  '.pharaoh': 'pharaoh',
  '.json': 'webannotation',
  '.jsonld': 'webannotation',
  '.csv': 'csv',
  '.html': 'html',
  '.docx': 'docx',
  '.txt': 'txt',
  '.sverka': 'sverka',
};

/** A file to be written. */
export interface WrittenFile {
  readonly path: string;
  /** What it holds: UTF-8, or bytes of a format that is no text. */
  readonly text: string | Uint8Array;
}

/** Finds the words of two texts that translate each other. */
export type AlignWords = (original: string, translation: string) => readonly WordLink[];

/**
 * The files of a record in one format; their paths begin with `stem`, and `ending` is that of a format of one file. Only
 * `pharaoh` needs the words to be aligned.
 */
export function writeRecord(
  record: TeiRecord,
  format: RecordFormat,
  stem: string,
  alignWords: AlignWords,
  ending?: string,
): readonly WrittenFile[] {
  switch (format) {
    case 'tei':
      return [{ path: stem + (ending ?? '.xml'), text: checkedTei(record) }];
    case 'tmx':
      return [{ path: stem + (ending ?? '.tmx'), text: writeTmx(record, APPLICATION) }];
    case 'ces': {
      const { links, sentences } = writeCesAlign(record, bareName(stem));
      const texts = SIDES.map((side) => ({ path: cesSentenceFile(stem, side), text: sentences[side] }));
      return [{ path: stem + (ending ?? '.ces.xml'), text: links }, ...texts];
    }
    case 'pharaoh': {
      const { pairs, ...texts } = writePharaoh(record, alignWords);
      const words = SIDES.map((side) => ({ path: `${stem}.pharaoh.${languageOf(side)}.txt`, text: texts[side] }));
      return [{ path: stem + (ending ?? '.pharaoh'), text: pairs }, ...words];
    }
    case 'webannotation': {
      const texts = writeRecord(record, 'txt', stem, alignWords);
      const names = { original: nameOfText(stem, 'original'), translation: nameOfText(stem, 'translation') };
      return [{ path: stem + (ending ?? '.annotations.json'), text: writeWebAnnotations(record, names) }, ...texts];
    }
    case 'csv':
      return [
        { path: `${stem}.corrections.csv`, text: correctionsCsv(record) },
        { path: `${stem}.mentions.csv`, text: mentionsCsv(record) },
        { path: `${stem}.authority.csv`, text: authorityCsv(record.authority) },
        { path: `${stem}.beads.csv`, text: beadsCsv(record) },
      ];
    case 'html':
      return [{ path: stem + (ending ?? '.html'), text: writeReadingPage(record) }];
    case 'docx':
      return [{ path: stem + (ending ?? '.docx'), text: writeDocx(record) }];
    case 'txt':
      return SIDES.map((side) => ({ path: `${stem}.${side}.txt`, text: correctedText(record.doc, side) }));
    default:
      return format satisfies never;
  }
}

/** Files name each other without a folder: all of a record stand in one. */
const bareName = (stem: string): string => stem.split(/[\\/]/).at(-1) ?? stem;
const nameOfText = (stem: string, side: Side): string => `${bareName(stem)}.${side}.txt`;

/** TEI with everything in it. Throws when it is not valid, which is a fault of the program. */
function checkedTei(record: TeiRecord): string {
  const xml = writeTei(record, WHOLE_TEI);
  const [problem] = validateTei(xml);
  if (problem) throw new Error(`Sverka wrote bad TEI, line ${problem.line}: ${problem.message} Please report this.`);
  return xml;
}

/** A project of records, as the bytes of a .sverka file. `at` is the time of its making, ISO 8601. */
export function writeProject(
  name: string,
  records: readonly TeiRecord[],
  knowledge: Pick<ProjectBundle, 'lexicon' | 'learned' | 'rules'>,
  at: string,
): Uint8Array {
  const authority = new Map(records.flatMap((record) => record.authority.map((entry) => [entry.id, entry] as const)));
  return writeBundle({
    ...{ id: projectId(`p.${records[0]?.id ?? 'empty'}`), name, createdAt: at, updatedAt: at },
    records: records.map(({ id, metadata, doc, witness }) => ({
      ...{ id: recordId(id), metadata, witness, createdAt: at, updatedAt: at, progress: null, dismissed: [] },
      doc: doc.toJSON() as unknown,
    })),
    authority: [...authority.values()],
    ...{ lexicon: knowledge.lexicon, learned: knowledge.learned, rules: knowledge.rules },
  });
}
