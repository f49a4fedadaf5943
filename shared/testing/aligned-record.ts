// Small records for tests of alignment: one paragraph a side, a string per sentence, "b1: words" for its bead, "b1!: words"
// where that is confirmed. Sentences are o0, o1… and t0, t1…
import type { Node } from 'prosemirror-model';
import { readBeads } from '../document/beads.ts';
import { type Side, schema } from '../document/schema.ts';

/** A record of two paragraphs. Sentences are parted by spaces. */
export function alignedRecord(original: readonly string[], translation: readonly string[]): Node {
  const doc = schema.nodes.record.create(null, [side('original', original), side('translation', translation)]);
  doc.check();
  return doc;
}

function side(name: Side, sentences: readonly string[]): Node {
  const segments = sentences.map((source, at) => {
    const [prefix = '', bead = null, confirmed = ''] = /^(\w+)(!?): ?/.exec(source) ?? [];
    const text = source.slice(prefix.length) + (at < sentences.length - 1 ? ' ' : '');
    const status = confirmed === '!' ? 'confirmed' : 'auto';
    const score = bead === null || confirmed === '!' ? null : 0.8;
    return schema.nodes.segment.create({ id: `${name[0]}${at}`, bead, status, score }, schema.text(text || ' '));
  });
  return schema.nodes[name].create(null, schema.nodes.paragraph.create({ id: `p${name[0]}` }, segments));
}

/** The beads as "o0 o1=t0", with "!" behind where they are confirmed, in the order of the original. */
export const beadsWritten = (doc: Node): readonly string[] =>
  readBeads(doc).map(({ original, translation, status }) => {
    const ids = (segments: typeof original) => segments.map(({ id }) => id).join(' ');
    return `${ids(original)}=${ids(translation)}${status === 'confirmed' ? '!' : ''}`;
  });
