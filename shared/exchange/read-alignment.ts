// Reads whatever file says which sentences belong together, by what stands in it and not by its ending.
import { readBeads } from '../document/beads.ts';
import type { Outcome } from '../document/problem.ts';
import type { PlacedSegment } from '../document/segments.ts';
import { readTei } from '../tei/read-tei.ts';
import type { TeiRecord } from '../tei/tei-record.ts';
import { parseXml, type XmlElement } from '../tei/xml-tree.ts';
import type { AlignmentFile, FileUnit, NamedText } from './alignment-file.ts';
import { readCesAlignment } from './read-alignment-ces.ts';
import { readTmxAlignment, type SideLanguages } from './read-alignment-tmx.ts';
import { runningText } from './running-text.ts';
import { readSentenceFile, readSentences, type SentenceFile } from './sentence-file.ts';

/** What the record knows that helps to read a file. */
export interface AlignedRecord {
  readonly languages: SideLanguages;
  /** The side of the sentence with this id; null where the record has none. */
  readonly knows: (id: string) => 'original' | 'translation' | null;
}

/**
 * Reads an alignment from one TMX file, one TEI file of Sverka's, or a cesAlign or InterText file with the two files of
 * its sentences, in any order. Problems name the file and the place; see the readers for their kinds.
 */
export function readAlignment(files: readonly NamedText[], record: AlignedRecord): Outcome<AlignmentFile> {
  const sentences: SentenceFile[] = [];
  let links: { readonly name: string; readonly root: XmlElement } | null = null;
  for (const file of files) {
    const root = file.text.trimStart().startsWith('<') ? parsed(file) : null;
    if (root && !root.ok) return root;
    const element = root?.value;
    if (element?.name === 'tmx') return readTmxAlignment(element, file.name, record.languages);
    if (element?.name === 'cesAlign' || element?.name === 'linkGrp') {
      if (links) return twoAlignments(links.name, file.name);
      links = { name: file.name, root: element };
      continue;
    }
    const tei = element?.name === 'TEI' && files.length === 1 ? readTei(file.text, file.name) : null;
    if (tei?.ok) return { ...tei, value: alignmentOf(tei.value, file.name) };
    const read = element ? readSentences(element, file.name) : readSentenceFile(file);
    if (!read.ok) return read;
    sentences.push(read.value);
  }
  if (!links) return noAlignment(files);
  return readCesAlignment(links.root, links.name, sentences, record.knows);
}

function parsed({ name, text }: NamedText): Outcome<XmlElement> {
  const result = parseXml(text.trimStart());
  if (result.ok) return { ok: true, value: result.root, issues: [] };
  const { line, message } = result.fault;
  return {
    ok: false,
    problem: { file: name, line, kind: 'not XML', message: `${message} Mend the file there, or export it again.` },
  };
}

const twoAlignments = (one: string, other: string): Outcome<AlignmentFile> => ({
  ok: false,
  problem: {
    ...{ file: `${one}, ${other}`, line: null, kind: 'two alignments' },
    message: 'Both files hold links. Choose one of them, with the two files of its sentences.',
  },
});

const noAlignment = (files: readonly NamedText[]): Outcome<AlignmentFile> => ({
  ok: false,
  problem: {
    ...{ file: files.map(({ name }) => name).join(', '), line: null, kind: 'no alignment' },
    message:
      'There are no links between sentences here. Choose a TMX, cesAlign or InterText file, or a copy of this record.',
  },
});

/** The alignment of another copy of a record, with the words of its sentences. */
export function alignmentOf({ doc }: Pick<TeiRecord, 'doc'>, name: string): AlignmentFile {
  const units = (segments: readonly PlacedSegment[]): FileUnit[] =>
    segments.map(({ id, node }) => ({ id, text: runningText(node) }));
  return {
    ...{ name, format: 'record' },
    beads: readBeads(doc).map(({ original, translation, score, status }) => ({
      ...{ original: units(original), translation: units(translation) },
      ...{ certainty: score, confirmed: status === 'confirmed', line: 1 },
    })),
  };
}
