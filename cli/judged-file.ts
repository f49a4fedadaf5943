// A file's Russian text judged for misreadings: alone, beside a translation in a file of its own, or, for an archive's
// file with both texts, beside its own translation. Offsets always count in the file that was named.
import { basename } from 'node:path';
import { align } from '../shared/alignment/align.ts';
import type { Bead, Sentence } from '../shared/alignment/bead.ts';
import type { AlignmentEvidence } from '../shared/alignment/evidence.ts';
import { EMPTY_LEXICON } from '../shared/alignment/learned-lexicon.ts';
import { readBeads } from '../shared/document/beads.ts';
import { countingIds } from '../shared/document/ids.ts';
import { problemLine } from '../shared/document/problem.ts';
import { type BlockReading, readSide } from '../shared/document/reading-order.ts';
import { makeRecord } from '../shared/intake/make-record.ts';
import { ocrFormatOf, readOcr } from '../shared/intake/ocr/read-ocr.ts';
import { pastedText, planRecord } from '../shared/intake/read-record.ts';
import type { OcrContext } from '../shared/ocr/context.ts';
import type { OcrEngine } from '../shared/ocr/engine.ts';
import { judgeBlocks } from '../shared/ocr/judge.ts';
import { NOTHING_LEARNED } from '../shared/ocr/learned-confusions.ts';
import type { WordConfidence } from '../shared/ocr/ocr-confidence.ts';
import type { Suspect } from '../shared/ocr/suspect.ts';
import { splitSentences } from '../shared/segmentation/split-sentences.ts';
import type { WitnessBlock } from '../shared/witness/witness.ts';
import { readBilingualDictionary } from './alignment-evidence.ts';
import { type CommandIo, InputError, readText, UsageError } from './command.ts';
import { readOcrEngine } from './language-engines.ts';

export interface JudgedFile {
  readonly text: string;
  /** In order; offsets are UTF-16 in `text`. */
  readonly suspects: readonly Suspect[];
}

/** A stretch of the file to be judged, with what the translation has for it. `at` gives a stretch offset's place in the file. */
interface Piece {
  readonly text: string;
  readonly counterpart: string | null;
  readonly at: (offset: number) => number;
  /** Debris: one suspect as a whole. */
  readonly noise: boolean;
  readonly confidences?: readonly WordConfidence[];
}

const ALONE: OcrContext = {
  counterpart: null,
  projectLexicon: new Set(),
  authorityNames: [],
  learned: NOTHING_LEARNED,
  dismissed: new Set(),
};

/**
 * Reads and judges. Rejects with `InputError` for a file that cannot be read; of one without a word it is said. `translation`
 * is a path or null.
 */
export async function judgeFile(io: CommandIo, path: string, translation: string | null): Promise<JudgedFile> {
  const { text, confidences } = await readWitness(io, path);
  if (text.trim() === '') {
    io.error(`${path === '-' ? 'standard input' : path}: there is no text in it.`);
    return { text, suspects: [] };
  }
  const english = translation === null ? null : await readText(io, translation);
  const dictionary = await readBilingualDictionary(io);
  const engine = await readOcrEngine(io, dictionary);
  const evidence: AlignmentEvidence = { dictionary, learned: EMPTY_LEXICON };
  const pieces =
    english === null
      ? (recordPieces(text, path, evidence) ?? plainPieces(text))
      : pairedPieces(text, english, evidence);
  const estimated = pieces.map((piece) => ({ ...piece, confidences: confidencesIn(piece, confidences) }));
  return { text, suspects: judgePieces(estimated, engine) };
}

/** A file's text; of an OCR program's file, the text it holds with its confidences. */
async function readWitness(
  io: CommandIo,
  path: string,
): Promise<{ readonly text: string; readonly confidences: readonly WordConfidence[] }> {
  const text = await readText(io, path);
  const format = text.trimStart().startsWith('<') ? ocrFormatOf(text) : null;
  if (format === null) return { text, confidences: [] };
  const read = readOcr(basename(path), format, { text, encoding: 'utf-8', bom: false });
  if (!read.ok) throw new InputError(problemLine(read.problem));
  const words = read.value.file.layout?.words ?? [];
  return {
    text: read.value.file.text,
    confidences: words.flatMap(({ from, to, confidence }) => (confidence === null ? [] : [{ from, to, confidence }])),
  };
}

/** The confidences of a stretch; offsets count in it. */
function confidencesIn({ text, at }: Piece, confidences: readonly WordConfidence[]): readonly WordConfidence[] {
  if (confidences.length === 0 || text === '') return [];
  const [start, end] = [at(0), at(text.length - 1) + 1];
  return confidences
    .filter(({ from, to }) => from < end && to > start)
    .map(({ from, to, confidence }) => ({ from: from - start, to: to - start, confidence }));
}

function judgePieces(pieces: readonly Piece[], engine: OcrEngine): readonly Suspect[] {
  const judged = judgeBlocks(pieces, engine, ALONE);
  return pieces
    .flatMap(({ text, at, noise }, index): readonly Suspect[] => {
      const place = ({ from, to }: Suspect) => ({ from: at(from), to: at(to - 1) + 1 });
      if (!noise) return (judged[index] ?? []).map((suspect) => ({ ...suspect, ...place(suspect) }));
      const from = text.length - text.trimStart().length;
      const to = text.trimEnd().length;
      if (to <= from) return [];
      const whole: Suspect = {
        from,
        to,
        text: text.slice(from, to),
        score: NOISE,
        reasons: [{ kind: 'noise' }],
        suggestions: [],
      };
      return [{ ...whole, ...place(whole) }];
    })
    .sort((a, b) => a.from - b.from);
}

/** How sure the import's own judgement of debris is. */
const NOISE = 0.95;

/** Paragraph by paragraph, without a counterpart. */
function plainPieces(text: string): readonly Piece[] {
  return paragraphsIn(text).map(({ from, to }) => ({
    text: text.slice(from, to),
    counterpart: null,
    at: (offset) => from + offset,
    noise: false,
  }));
}

interface Range {
  readonly from: number;
  readonly to: number;
}

function paragraphsIn(text: string): readonly Range[] {
  const ranges: Range[] = [];
  let from = 0;
  for (const gap of text.matchAll(/\n[^\S\n]*\n\s*/g)) {
    ranges.push({ from, to: gap.index + 1 });
    from = gap.index + gap[0].length;
  }
  ranges.push({ from, to: text.length });
  return ranges.filter(({ from: start, to }) => text.slice(start, to).trim() !== '');
}

interface PlacedSentence extends Sentence, Range {}

function sentencesOf(text: string, lang: 'ru' | 'en'): readonly PlacedSentence[] {
  return paragraphsIn(text).flatMap((range, paragraph) => {
    const body = text.slice(range.from, range.to);
    let start = 0;
    return splitSentences(body, lang).map((end): PlacedSentence => {
      const sentence = { from: range.from + start, to: range.from + end };
      start = end;
      return { ...sentence, text: text.slice(sentence.from, sentence.to), paragraph, block: 'prose' };
    });
  });
}

/** Two files: each Russian sentence with the sentences that translate it. */
function pairedPieces(text: string, english: string, evidence: AlignmentEvidence): readonly Piece[] {
  const [original, translation] = [sentencesOf(text, 'ru'), sentencesOf(english, 'en')];
  const beads: readonly Bead[] = align(original, translation, evidence);
  return original.map(({ text: sentence, from }, index) => {
    const bead = beads.find(({ original: ours }) => ours.includes(index));
    const counterpart = (bead?.translation ?? []).map((other) => translation[other]?.text ?? '').join(' ');
    return { text: sentence, counterpart: counterpart || null, at: (offset) => from + offset, noise: false };
  });
}

/** An archive's file; null when the file does not hold both texts. */
function recordPieces(text: string, path: string, evidence: AlignmentEvidence): readonly Piece[] | null {
  const plan = planRecord(pastedText(text, basename(path)));
  if (
    !plan.ok ||
    (['original', 'translation'] as const).some((side) => !plan.value.blocks.some((block) => block.side === side))
  )
    return null;
  const { doc, witness } = makeRecord(plan.value, {
    ids: countingIds(),
    split: splitSentences,
    align: (original, translation) => align(original, translation, evidence),
  });
  const across = new Map<string, string>();
  for (const { original, translation } of readBeads(doc)) {
    const english = translation.map(({ node }) => node.textContent).join(' ');
    for (const { id } of original) across.set(id, english);
  }
  return readSide(doc, 'original').blocks.flatMap(({ block }, index) =>
    blockPieces(block, witness.sides.original[index] ?? { text: block.text, spans: [] }, across),
  );
}

function blockPieces(
  block: BlockReading,
  witness: WitnessBlock,
  across: ReadonlyMap<string, string>,
): readonly Piece[] {
  if (block.zone === 'furniture' || block.zone === 'page number') return [];
  const placeIn = (offset: number): number => {
    const span = witness.spans.findLast(({ at }) => at <= offset);
    return span ? span.from + offset - span.at : offset;
  };
  const piece = (from: number, to: number, counterpart: string | null): Piece => ({
    text: block.text.slice(from, to),
    counterpart,
    at: (offset) => placeIn(from + offset),
    noise: block.zone === 'noise',
  });
  if (block.zone === 'noise') return [piece(0, block.text.length, null)];
  return block.segments.map(({ id, from, to }) => piece(from, to, across.get(id) || null));
}

/** The file named and the options of `suspects` and `correct`; throws `UsageError` when they make no sense. */
export function readArguments(
  args: readonly string[],
  options: readonly string[],
): { readonly file: string; readonly given: ReadonlyMap<string, string> } {
  const given = new Map<string, string>();
  let file: string | null = null;
  for (let index = 0; index < args.length; index++) {
    const word = args[index] ?? '';
    if (word.startsWith('--')) {
      const [name = '', inline] = word.slice(2).split(/=(.*)/s);
      const value = inline ?? args[++index];
      if (!options.includes(name)) throw new UsageError(`There is no option --${name} here.`);
      if (value === undefined || value === '') throw new UsageError(`--${name} needs a value.`);
      given.set(name, value);
    } else if (file === null) file = word;
    else throw new UsageError('Name one file.');
  }
  if (file === null || file === '') throw new UsageError('Name a file, or - for standard input.');
  return { file, given };
}
