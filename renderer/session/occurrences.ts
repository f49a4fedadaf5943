// Every other occurrence of a name in the record, in both languages and all its forms, for review one by one.
import type { EntityId } from '../../shared/document/ids.ts';
import { findMention, readMentions } from '../../shared/document/mentions.ts';
import { rangeInBlock, readSide } from '../../shared/document/reading-order.ts';
import { languageOf, type MentionKind, SIDES, type Side } from '../../shared/document/schema.ts';
import { formsOf } from '../../shared/entities/link.ts';
import { tagAll } from '../editor/commands/tagging.ts';
import type { RecordSession } from './record-session.ts';
import { stateOf, type Workbench } from './workbench.ts';

export interface Occurrence {
  readonly side: Side;
  /** Document positions. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** True where it is written otherwise than in the mention. */
  readonly inflected: boolean;
}

/** Places of the open record that name the same and carry no mention of the kind yet, in the order of the texts. */
export async function findOccurrences(
  workbench: Workbench,
  session: RecordSession,
  mentionId: string,
): Promise<readonly Occurrence[]> {
  const { doc } = session.editor.state;
  const mention = findMention(doc, mentionId);
  if (!mention) return [];
  const { kind, entity } = mention.attrs;
  const record = stateOf(workbench).authority.find(({ id }) => id === entity);
  const own = { text: mention.text, lang: languageOf(mention.side) };
  const blocks = SIDES.flatMap((side) => readSide(doc, side).blocks.map((placed) => ({ side, placed })));
  const hits = await workbench.engines.occurrences({
    forms: record ? [own, ...formsOf(record).map(({ text, lang }) => ({ text, lang }))] : [own],
    kind,
    texts: blocks.map(({ side, placed }, key) => ({
      key,
      lang: languageOf(side),
      text: placed.block.text,
    })),
  });
  const tagged = taggedRanges(session, kind);
  return hits.flatMap((hit) => {
    const block = blocks[hit.key];
    if (!block) return [];
    const range = rangeInBlock(block.placed, hit.from, hit.to);
    if (tagged.some((one) => one.from < range.to && one.to > range.from)) return [];
    return [{ side: block.side, ...range, text: hit.text, inflected: hit.text !== mention.text }];
  });
}

function taggedRanges({ editor }: RecordSession, kind: MentionKind) {
  return readMentions(editor.state.doc)
    .filter(({ attrs }) => attrs.kind === kind)
    .flatMap(({ spans }) => spans);
}

/** Tags the places as the mention is, linked to the same record, as one step. */
export function tagOccurrences(workbench: Workbench, mentionId: string, places: readonly Occurrence[]): void {
  const { session } = stateOf(workbench);
  const mention = session && findMention(session.editor.state.doc, mentionId);
  if (!session || !mention) return;
  const { kind, entity } = mention.attrs;
  const hits = places.map(({ from, to }) => ({ from, to, kind, entity: entity as EntityId | null }));
  session.run(tagAll(hits), `${mention.text} ×${hits.length}`);
}
