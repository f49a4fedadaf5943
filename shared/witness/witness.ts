// The witness: what the file or the OCR said, stored once and never changed. The apparatus is derived from it.
import type { Side } from '../document/schema.ts';
import type { PageLayout } from './page-layout.ts';

/**
 * The imported file. A plain text is kept to its last character; of a file in another format, `text` is what it says, as
 * its reader laid it out.
 */
export interface SourceFile {
  readonly name: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251' | 'koi8-r';
  /** True where the file began with a byte order mark (it is not part of `text`). */
  readonly bom: boolean;
  readonly text: string;
  /** Pages, boxes and confidences, where the file is the output of an OCR program. Offsets are those of `text`. */
  readonly layout?: PageLayout;
}

/** Says which characters of the source a stretch of a block's text is, one for one. */
export interface SourceSpan {
  /** UTF-16 offset in the block's text. */
  readonly at: number;
  /** Index into `Witness.files`. */
  readonly file: number;
  /** UTF-16 offsets in that file's text; `to - from` characters of the block's text come from here. */
  readonly from: number;
  readonly to: number;
}

export interface WitnessBlock {
  /** The block's text as it was imported: equal to the text of the record's block before any correction. */
  readonly text: string;
  readonly spans: readonly SourceSpan[];
}

export interface Witness {
  readonly files: readonly SourceFile[];
  readonly sides: Readonly<Record<Side, readonly WitnessBlock[]>>;
}

/** The flat text of a side: blocks one after another with nothing between, as `flatText` of the record. */
export const witnessText = (witness: Witness, side: Side): string =>
  witness.sides[side].map((block) => block.text).join('');

/**
 * One difference between the witness and the text as it stands. Offsets are UTF-16, into the flat texts of the side.
 * Either reading may be empty (an insertion, a deletion), never both. Differences are in order and do not touch.
 */
export interface Difference {
  readonly witnessFrom: number;
  readonly witnessTo: number;
  readonly from: number;
  readonly to: number;
  /** What the witness reads. */
  readonly was: string;
  /** What the text reads now. */
  readonly reads: string;
}
