// What an import would make of the files, before anything is made: shown in the preview, corrected there, then handed
// to make-record.ts. Nothing is dropped: every character of every file lies in exactly one region.
import type { RecordMetadata } from '../document/metadata.ts';
import type { Problem } from '../document/problem.ts';
import { otherSide, type Side, type ZoneKind } from '../document/schema.ts';
import type { SourceFile } from '../witness/witness.ts';
import { formsOf } from './kinds.ts';

/** The parts of the heading that the archive puts before the texts. `other`: labelled, but of no use to the record. */
export type MetadataField =
  | 'title'
  | 'date'
  | 'citation'
  | 'summary'
  | 'original language'
  | 'credits'
  | 'translator'
  | 'other';

/** What a stretch of a file is read as. */
export type Role =
  | { readonly kind: 'metadata'; readonly field: MetadataField }
  /** The name of a field: "Citation:". */
  | { readonly kind: 'label' }
  /** The archive's own list of what the file holds: "Original Scan Translation - English". */
  | { readonly kind: 'contents' }
  /** Signs of Markdown, which become structure: "##", "**". */
  | { readonly kind: 'markup' }
  | { readonly kind: 'blank' }
  /** Control characters, which XML cannot hold. */
  | { readonly kind: 'control' }
  /** Words of the block with this index in `ImportPlan.blocks`. */
  | { readonly kind: 'block'; readonly block: number; readonly emphasis: boolean };

export interface Region {
  /** UTF-16 offsets in the file's text. */
  readonly from: number;
  readonly to: number;
  readonly role: Role;
}

/** Characters of a file that are a block's text, in order; what lies between two stretches is markup or blank. */
export interface Stretch {
  /** UTF-16 offsets in the file's text. */
  readonly from: number;
  readonly to: number;
  readonly emphasis: boolean;
}

/** What a block of text will be in the record. */
export type BlockForm =
  | { readonly type: 'paragraph' }
  | { readonly type: 'heading' }
  | { readonly type: 'zone'; readonly zone: ZoneKind; readonly label: string };

export interface PlanBlock {
  /** The text it belongs to; null when it is to be left out of the record (it stays in the witness). */
  readonly side: Side | null;
  readonly form: BlockForm;
  /** Index into `ImportPlan.files`. */
  readonly file: number;
  readonly stretches: readonly Stretch[];
  /** What its Markdown said: 1-6 for a heading, 0 for none; and whether all of it is emphasised. */
  readonly level: number;
  readonly wholly: boolean;
  /** What its file says it is; absent where that was judged from the words. */
  readonly given?: BlockForm;
}

/** What a file itself says of which of its texts translate each other. */
export interface GivenPairs {
  /** `rows` stand across from each other and are aligned within; of `sentences` each block is one. */
  readonly kind: 'rows' | 'sentences';
  /** Indices of a source's paragraphs, or of a plan's blocks. A side may be empty. */
  readonly pairs: readonly {
    readonly original: readonly number[];
    readonly translation: readonly number[];
    /** As the file gives it, 0..1; null where it gives none. */
    readonly certainty: number | null;
    /** True where the file says that a person made or checked it. */
    readonly confirmed: boolean;
  }[];
}

export interface ImportPlan {
  readonly files: readonly SourceFile[];
  readonly metadata: RecordMetadata;
  /** In the order of the files. */
  readonly blocks: readonly PlanBlock[];
  /** One list per file, in order, without holes or overlaps, from 0 to the end of its text. */
  readonly regions: readonly (readonly Region[])[];
  /**
   * Where one file holds both texts: which comes first, and the index of the first block of the other. Null where each
   * text has a file of its own.
   */
  readonly boundary: { readonly first: Side; readonly block: number } | null;
  /** What to look at before importing. */
  readonly issues: readonly Problem[];
  /** Absent where the texts are to be aligned by what they say. */
  readonly given?: GivenPairs;
}

/** The text of a block: what its stretches cover. */
export function blockText(plan: Pick<ImportPlan, 'files'>, block: PlanBlock): string {
  const text = plan.files[block.file]?.text ?? '';
  return block.stretches.map(({ from, to }) => text.slice(from, to)).join('');
}

/**
 * The plan with the boundary between the two texts before the block at `at` (0: all is the later text; the number of
 * blocks: all is the earlier). Blocks left out stay out; those that change sides are judged anew. Null when each text
 * has a file of its own.
 */
export function moveBoundary(plan: ImportPlan, at: number): ImportPlan | null {
  if (!plan.boundary) return null;
  if (!Number.isInteger(at) || at < 0 || at > plan.blocks.length) {
    throw new RangeError(`There is no block ${at} to put the boundary before.`);
  }
  const { first } = plan.boundary;
  const sides = plan.blocks.map(({ side }, index) => side && (index < at ? first : otherSide(first)));
  return { ...plan, blocks: withSides(plan, sides), boundary: { first, block: at } };
}

/** The plan with its two texts exchanged: what was taken for the original is the translation. */
export function swapSides(plan: ImportPlan): ImportPlan {
  const blocks = withSides(
    plan,
    plan.blocks.map(({ side }) => side && otherSide(side)),
  );
  const { boundary } = plan;
  return { ...plan, blocks, boundary: boundary && { ...boundary, first: otherSide(boundary.first) } };
}

/** The blocks on the sides given, the ones that moved with the form they have among their new neighbours. */
function withSides(plan: ImportPlan, sides: readonly (Side | null)[]): readonly PlanBlock[] {
  const forms = new Map<number, PlanBlock['form']>();
  for (const side of ['original', 'translation'] as const) {
    const members = [...plan.blocks.keys()].filter((index) => sides[index] === side);
    const paragraphs = members.map((index) => {
      const block = plan.blocks[index];
      return { text: block ? blockText(plan, block) : '', level: block?.level ?? 0, wholly: block?.wholly ?? false };
    });
    for (const [at, form] of formsOf(paragraphs, side).entries()) forms.set(members[at] ?? -1, form);
  }
  return plan.blocks.map((block, index) => {
    const side = sides[index] ?? null;
    return side === block.side ? block : { ...block, side, form: block.given ?? forms.get(index) ?? block.form };
  });
}

/** The plan with one block read as something else, or left out, or given to the other text. */
export function withBlock(
  plan: ImportPlan,
  index: number,
  change: Partial<Pick<PlanBlock, 'side' | 'form'>>,
): ImportPlan {
  const block = plan.blocks[index];
  if (!block) throw new RangeError(`There is no block ${index} in this plan.`);
  return { ...plan, blocks: plan.blocks.with(index, { ...block, ...change }) };
}

/** The plan with another description, as corrected in the preview. */
export const withMetadata = (plan: ImportPlan, metadata: RecordMetadata): ImportPlan => ({ ...plan, metadata });
