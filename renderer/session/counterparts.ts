// The mention in hand and the same name across the gutter: asked of the engine whenever another mention comes to hand,
// shown as a glow and a thread, linked by one key.
import type { EditorState } from 'prosemirror-state';
import { segmentsOfBead } from '../../shared/document/beads.ts';
import type { EntityId, MentionId } from '../../shared/document/ids.ts';
import { mentionsAt, type PlacedMention } from '../../shared/document/mentions.ts';
import { type PlacedBlock, rangeInBlock, readSide } from '../../shared/document/reading-order.ts';
import { languageOf, type MentionKind, otherSide, type Side } from '../../shared/document/schema.ts';
import { segmentAt } from '../../shared/document/segments.ts';
import type { AuthorityRecord } from '../../shared/entities/authority.ts';
import { mentionInHand } from '../editor/commands/tagging.ts';
import { setHighlight } from '../editor/plugins/highlights.ts';
import type { Cell } from './cell.ts';
import type { EditorInUse } from './editor-in-use.ts';
import { Cancelled, type Engines } from './engines/engines.ts';

/** A place across the gutter that may name the same. */
export interface Counterpart {
  readonly side: Side;
  /** Document positions. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly normal: string;
  /** The mention that lies there already, of the same kind; null where none does. */
  readonly mention: MentionId | null;
}

/** What is known of the mention in hand. */
export interface MentionFacts {
  readonly mention: MentionId;
  readonly side: Side;
  readonly kind: MentionKind;
  /** Authority records it may belong to, likeliest first. */
  readonly likely: readonly EntityId[];
  /** What a record of it would be called. */
  readonly normal: string;
  /** Null where there is none, or where both are linked to one record already. */
  readonly counterpart: Counterpart | null;
  /** Why nothing could be found out about it; null where all went well. */
  readonly failed: string | null;
}

export interface CounterpartOptions {
  readonly editor: EditorInUse;
  readonly engines: Engines;
  readonly facts: Cell<MentionFacts | null>;
  readonly authority: () => readonly AuthorityRecord[];
  /** The record's date, ISO 8601; null when unknown. */
  readonly anchor: () => string | null;
}

/** Follows the mention in hand; gives the way to stop. */
export function followMentions(options: CounterpartOptions): () => void {
  const { editor, facts } = options;
  let asked = '';
  const ask = async () => {
    const mention = mentionInHand(editor.state);
    const question = mention ? `${mention.id} ${mention.attrs.kind} ${mention.attrs.entity} ${mention.text}` : '';
    if (question === asked) return;
    asked = question;
    if (!mention) return show(editor, facts, null);
    const { doc } = editor.state;
    const found = await factsOf(options, mention).catch((error: unknown) => failedFacts(mention, error));
    if (question !== asked) return;
    if (editor.state.doc === doc) return show(editor, facts, found);
    // The text changed meanwhile, and what was found may stand elsewhere: asked again.
    asked = '';
    await ask();
  };
  return editor.subscribe(() => void ask());
}

/** Nothing but why; a search that was given up is no failure. */
const failedFacts = ({ id, side, attrs, text }: PlacedMention, error: unknown): MentionFacts | null =>
  error instanceof Cancelled
    ? null
    : {
        ...{ mention: id, side, kind: attrs.kind, likely: [], normal: attrs.normal || text, counterpart: null },
        failed: error instanceof Error ? error.message : String(error),
      };

/** Lays the glow on the counterpart first, so that whoever hears of the facts finds it drawn. */
function show(editor: EditorInUse, facts: Cell<MentionFacts | null>, found: MentionFacts | null): void {
  const counterpart = found?.counterpart ?? null;
  if (facts.state !== null || counterpart !== null) {
    const glow = setHighlight(editor.state.tr, 'glow', counterpart ? [counterpart] : []);
    editor.dispatch(glow.setMeta('addToHistory', false));
  }
  facts.set(found);
}

async function factsOf(
  { editor, engines, authority, anchor }: CounterpartOptions,
  mention: PlacedMention,
): Promise<MentionFacts> {
  const { doc } = editor.state;
  const across = acrossFrom(editor.state, mention);
  const answer = await engines.aboutMention({
    text: mention.text,
    normal: mention.attrs.normal,
    kind: mention.attrs.kind,
    lang: languageOf(mention.side),
    across: across?.text ?? null,
    anchor: anchor(),
    authority: authority(),
  });
  const found = answer.counterpart;
  const placed = across && found ? across.place(found.from, found.to) : null;
  const there = placed && mentionsAt(doc, placed.from + 1).find(({ attrs }) => attrs.kind === mention.attrs.kind);
  const linked = there && there.attrs.entity !== null && there.attrs.entity === mention.attrs.entity;
  return {
    mention: mention.id,
    side: mention.side,
    kind: mention.attrs.kind,
    likely: answer.likely,
    normal: answer.normal,
    counterpart:
      placed && found && !linked
        ? {
            side: otherSide(mention.side),
            ...placed,
            text: found.text,
            normal: found.normal,
            mention: there?.id ?? null,
          }
        : null,
    failed: null,
  };
}

interface Across {
  /** The text of the bead's other side. */
  readonly text: string;
  /** Document positions of a range of that text. */
  place(from: number, to: number): { readonly from: number; readonly to: number } | null;
}

/** The sentences across the gutter from a mention, as one text; null where its sentence has no counterpart. */
function acrossFrom(state: EditorState, mention: PlacedMention): Across | null {
  const { doc } = state;
  const here = segmentAt(doc, mention.spans[0]?.from ?? 0);
  const bead = here?.node.attrs.bead as string | null | undefined;
  if (!bead) return null;
  const side = otherSide(mention.side);
  const ids = new Set(segmentsOfBead(doc, bead, side).map(({ id }) => String(id)));
  const pieces = readSide(doc, side).blocks.flatMap((placed) =>
    placed.block.segments.filter(({ id }) => ids.has(id)).map((segment) => ({ placed, segment })),
  );
  if (pieces.length === 0) return null;
  const starts: { readonly at: number; readonly from: number; readonly to: number; readonly placed: PlacedBlock }[] =
    [];
  let text = '';
  for (const { placed, segment } of pieces) {
    starts.push({ at: text.length, from: segment.from, to: segment.to, placed });
    text += placed.block.text.slice(segment.from, segment.to);
  }
  return {
    text,
    place(from, to) {
      const piece = starts.findLast(({ at }) => at <= from);
      if (!piece || to - piece.at > piece.to - piece.from) return null;
      return rangeInBlock(piece.placed, piece.from + from - piece.at, piece.from + to - piece.at);
    },
  };
}
