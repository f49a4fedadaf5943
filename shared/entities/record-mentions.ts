// The mentions of a whole record: each side read as one text, so that a name known by its initials is known again alone,
// and both sides through the beads.
import type { Node } from 'prosemirror-model';
import { readBeads } from '../document/beads.ts';
import type { EntityId, MentionId } from '../document/ids.ts';
import { readMentions } from '../document/mentions.ts';
import { offsetInBlock, type PlacedBlock, readSide } from '../document/reading-order.ts';
import { isUnread, languageOf, type Side } from '../document/schema.ts';
import { type AlignedRanges, proposeAcross, type TextRange } from './across.ts';
import type { AuthorityRecord } from './authority.ts';
import type { EntityEngine, NameLanguage } from './engine.ts';
import type { MentionProposal } from './proposal.ts';
import { proposeMentions } from './propose.ts';

/** A proposal where it stands. */
export interface RecordMention {
  readonly side: Side;
  readonly lang: NameLanguage;
  readonly placed: PlacedBlock;
  /** UTF-16 offsets in the block's text. */
  readonly from: number;
  readonly to: number;
  readonly proposal: MentionProposal;
  /** The mention that stands there already; null for what the machine proposes. */
  readonly tagged: MentionId | null;
}

export interface RecordMentions {
  /** Those of the original first, each side in its order. */
  readonly mentions: readonly RecordMention[];
  /** Indices into `mentions` of a mention and its counterpart, for `gather`. */
  readonly pairs: readonly (readonly [number, number])[];
}

/** Stands between blocks while a side is read as one text. */
const BETWEEN = '\n\n';

interface PlacedText {
  readonly text: string;
  readonly blocks: readonly { readonly placed: PlacedBlock; readonly start: number }[];
}

/** Noise and what the archive added are left out: nobody is named there. */
function readText(doc: Node, side: Side): PlacedText {
  let text = '';
  const blocks: { placed: PlacedBlock; start: number }[] = [];
  for (const placed of readSide(doc, side).blocks) {
    if (isUnread(placed.block.zone)) continue;
    blocks.push({ placed, start: text.length });
    text += placed.block.text + BETWEEN;
  }
  return { text, blocks };
}

/**
 * Everything named in a record: what is tagged, and what the machine would tag beside it. A proposal that overlaps a
 * tagged mention of its kind gives way to it. `anchor`: the record's date in ISO 8601, null when unknown.
 */
export function proposeRecordMentions(
  doc: Node,
  anchor: string | null,
  authority: readonly AuthorityRecord[],
  engine: EntityEngine,
): RecordMentions {
  const texts = { ru: readText(doc, 'original'), en: readText(doc, 'translation') };
  const ids = new Map<string, MentionId>();
  const propose = (lang: NameLanguage): MentionProposal[] => {
    const tagged = taggedIn(doc, texts[lang], lang);
    for (const { id, proposal } of tagged) ids.set(placeKey(lang, proposal), id);
    const free = proposeMentions(texts[lang].text, lang, engine, { anchor, authority }).filter(
      ({ from, to, kind }) =>
        blockAt(texts[lang], from, to) !== null &&
        !tagged.some(({ proposal: has }) => has.kind === kind && has.from < to && from < has.to),
    );
    return [...tagged.map(({ proposal }) => proposal), ...free].sort((a, b) => a.from - b.from || b.to - a.to);
  };
  const sides = {
    ru: { text: texts.ru.text, proposals: propose('ru') },
    en: { text: texts.en.text, proposals: propose('en') },
  };
  const across = proposeAcross(sides, alignedRanges(doc, texts), anchor, engine);
  // Indices of proposals that stand in no block whole, which a counterpart may be, are left out of the pairs.
  const mentions: RecordMention[] = [];
  const indices = { ru: new Map<number, number>(), en: new Map<number, number>() };
  for (const lang of ['ru', 'en'] as const) {
    for (const [at, proposal] of across[lang].entries()) {
      const home = blockAt(texts[lang], proposal.from, proposal.to);
      if (!home) continue;
      indices[lang].set(at, mentions.length);
      const [from, to] = [proposal.from - home.start, proposal.to - home.start];
      mentions.push({
        side: lang === 'ru' ? 'original' : 'translation',
        lang,
        placed: home.placed,
        from,
        to,
        proposal,
        tagged: ids.get(placeKey(lang, proposal)) ?? null,
      });
    }
  }
  const pairs = across.pairs.flatMap(([ru, en]): [number, number][] => {
    const [ours, theirs] = [indices.ru.get(ru), indices.en.get(en)];
    return ours === undefined || theirs === undefined ? [] : [[ours, theirs]];
  });
  return { mentions, pairs };
}

const placeKey = (lang: NameLanguage, { from, to, kind }: MentionProposal): string => `${lang} ${from} ${to} ${kind}`;

/** The mentions that stand on a side, as proposals that are certain. Of a mention in pieces, its whole extent in its first block. */
function taggedIn(
  doc: Node,
  { text, blocks }: PlacedText,
  lang: NameLanguage,
): { readonly id: MentionId; readonly proposal: MentionProposal }[] {
  return readMentions(doc).flatMap(({ id, side, attrs, spans }) => {
    const [first] = spans;
    if (languageOf(side) !== lang || !first) return [];
    const home = blocks.findLast(({ placed }) => placed.start <= first.from);
    if (!home) return [];
    const [from, end] = [first.from, spans.at(-1)?.to ?? first.to].map((pos) => offsetInBlock(home.placed, pos));
    if (from === undefined || end === undefined || end <= from) return [];
    const [start, to] = [home.start + from, home.start + end];
    const words = text.slice(start, to);
    return [
      {
        id,
        proposal: {
          ...{ from: start, to, text: words, kind: attrs.kind, normal: attrs.normal || words, score: 1, reasons: [] },
          entity: attrs.entity as EntityId | null,
        },
      },
    ];
  });
}

/** The block that holds a range whole; null for one that runs over a block's end. */
const blockAt = ({ blocks }: PlacedText, from: number, to: number): PlacedText['blocks'][number] | null =>
  blocks.find(({ placed, start }) => start <= from && to <= start + placed.block.text.length) ?? null;

function alignedRanges(doc: Node, texts: Readonly<Record<NameLanguage, PlacedText>>): AlignedRanges[] {
  const bySegment = (lang: NameLanguage): Map<string, TextRange> =>
    new Map(
      texts[lang].blocks.flatMap(({ placed, start }) =>
        placed.block.segments.map(({ id, from, to }) => [id, { from: start + from, to: start + to }] as const),
      ),
    );
  const [ru, en] = [bySegment('ru'), bySegment('en')];
  return readBeads(doc)
    .map(({ original, translation }) => ({
      ru: original.flatMap(({ id }) => ru.get(id) ?? []),
      en: translation.flatMap(({ id }) => en.get(id) ?? []),
    }))
    .filter((bead) => bead.ru.length > 0 && bead.en.length > 0);
}
