// Mentions that overlap others or lie in several pieces: described beside the text, since XML cannot nest them.
import type { Mark } from 'prosemirror-model';
import type { MentionAttrs } from '../document/schema.ts';
import { ID_PREFIX, MENTION_ELEMENT } from './vocabulary.ts';
import type { PieceApart } from './write-inline.ts';
import { type InlineContext, mentionMeaning } from './write-marks.ts';
import { element, elementOfLines } from './xml-writing.ts';

/** One `annotation` for each mention: @target are its words, the empty element inside says what they are. */
export function writeAnnotations(pieces: readonly PieceApart[], context: InlineContext): readonly string[] {
  const mentions = new Map<string, { readonly mark: Mark; readonly targets: string[] }>();
  for (const { mark, targets } of pieces) {
    const { id } = mark.attrs as MentionAttrs;
    const known = mentions.get(id);
    if (known) known.targets.push(...targets);
    else mentions.set(id, { mark, targets: [...targets] });
  }
  if (mentions.size === 0) return [];
  const lines = [...mentions].map(([id, { mark, targets }]) => {
    const attributes = { 'xml:id': ID_PREFIX.mention + id, target: targets.join(' ') };
    return element('annotation', attributes, element('note', {}, meaning(mark, context)));
  });
  return [elementOfLines('listAnnotation', { type: 'mentions' }, lines)];
}

function meaning(mark: Mark, context: InlineContext): string {
  const attrs = mark.attrs as MentionAttrs;
  const form = MENTION_ELEMENT[attrs.kind];
  return element(form.name, { type: form.type, ...mentionMeaning(mark, context) }, '');
}
