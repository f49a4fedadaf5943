// The mentions of a whole record: each side read as one text, so that a name known by its initials is known again alone,
// and both sides through the beads.
import type { Node } from 'prosemirror-model';
import { readBeads } from '../document/beads.ts';
import { type PlacedBlock, readSide } from '../document/reading-order.ts';
import { isUnread, type Side } from '../document/schema.ts';
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

/** Everything the machine would tag in a record. `anchor`: its date in ISO 8601, null when unknown. */
export function proposeRecordMentions(
  doc: Node,
  anchor: string | null,
  authority: readonly AuthorityRecord[],
  engine: EntityEngine,
): RecordMentions {
  const texts = { ru: readText(doc, 'original'), en: readText(doc, 'translation') };
  const propose = (lang: NameLanguage): MentionProposal[] =>
    proposeMentions(texts[lang].text, lang, engine, { anchor, authority }).filter(
      ({ from, to }) => blockAt(texts[lang], from, to) !== null,
    );
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
      });
    }
  }
  const pairs = across.pairs.flatMap(([ru, en]): [number, number][] => {
    const [ours, theirs] = [indices.ru.get(ru), indices.en.get(en)];
    return ours === undefined || theirs === undefined ? [] : [[ours, theirs]];
  });
  return { mentions, pairs };
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
