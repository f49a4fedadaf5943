// Records for tests, written as tagged text: a string per block, `|` between sentences, `b1:` before a sentence for its
// bead (`b1!:` confirmed), `{m1 words}` for a mention, `/` for a line break, `<a>` for a place to talk about.
import { type Mark, Mark as MarkSet, type Node } from 'prosemirror-model';
import { readSide } from '../../../shared/document/reading-order.ts';
import { schema } from '../../../shared/document/schema.ts';
import type { Witness, WitnessBlock } from '../../../shared/witness/witness.ts';

export interface TaggedRecord {
  readonly doc: Node;
  /** Document position of each `<name>`. */
  readonly tags: Readonly<Record<string, number>>;
}

/** A record from tagged text. Segments are s1, s2… and t1, t2…; blocks p1… and q1…; "# " before a block makes a heading. */
export function tagged(original: readonly string[], translation: readonly string[]): TaggedRecord {
  const tags: Record<string, number> = {};
  const first = side('original', original, 's', 'p', 1, tags);
  const second = side('translation', translation, 't', 'q', first.nodeSize + 1, tags);
  const doc = schema.nodes.record.create(null, [first, second]);
  doc.check();
  return { doc, tags };
}

/** The position of a tag. Throws `RangeError` where the text has none of that name. */
export function tag({ tags }: TaggedRecord, name: string): number {
  const pos = tags[name];
  if (pos === undefined) throw new RangeError(`No <${name}> in the text.`);
  return pos;
}

function side(
  type: 'original' | 'translation',
  blocks: readonly string[],
  segmentPrefix: string,
  blockPrefix: string,
  start: number,
  tags: Record<string, number>,
): Node {
  let pos = start;
  let count = 0;
  const nodes = blocks.map((text, index) => {
    const heading = text.startsWith('# ');
    pos += 1;
    const segments = (heading ? text.slice(2) : text).split('|').map((sentence) => {
      count += 1;
      const node = segment(sentence, `${segmentPrefix}${count}`, pos + 1, tags);
      pos += node.nodeSize;
      return node;
    });
    pos += 1;
    const block = heading ? schema.nodes.heading : schema.nodes.paragraph;
    return block.create({ id: `${blockPrefix}${index + 1}` }, segments);
  });
  return schema.nodes[type].create(null, nodes);
}

function segment(source: string, id: string, start: number, tags: Record<string, number>): Node {
  const bead = /^(b\d+)(!?):/.exec(source);
  const attrs = bead
    ? { id, bead: bead[1] ?? null, status: bead[2] ? 'confirmed' : 'auto', score: bead[2] ? null : 0.8 }
    : { id };
  return schema.nodes.segment.create(attrs, inline(source.slice(bead?.[0].length ?? 0), start, tags));
}

function inline(source: string, start: number, tags: Record<string, number>): Node[] {
  const nodes: Node[] = [];
  const open: Mark[] = [];
  let pos = start;
  for (const [token, name] of source.matchAll(/<(\w+)>|\{\w+ |\}|\/|[^<{}/]+/g)) {
    const marks = open.reduce<readonly Mark[]>((set, mark) => mark.addToSet(set), MarkSet.none);
    if (name !== undefined) tags[name] = pos;
    else if (token.startsWith('{')) open.push(schema.marks.mention.create({ id: token.slice(1, -1) }));
    else if (token === '}') open.pop();
    else {
      const node = token === '/' ? schema.nodes.lineBreak.create(null, null, marks) : schema.text(token, marks);
      nodes.push(node);
      pos += node.nodeSize;
    }
  }
  return nodes;
}

/** The witness of a record as it stands: every word as the file had it. */
export function witnessOfRecord(doc: Node): Witness {
  const blocks = (name: 'original' | 'translation'): WitnessBlock[] =>
    readSide(doc, name).blocks.map(({ block }) => ({ text: block.text, spans: [] }));
  return { files: [], sides: { original: blocks('original'), translation: blocks('translation') } };
}

/** A side as the notation of `tagged` has it, without tags and ids: what tests compare. */
export function written(doc: Node, name: 'original' | 'translation'): readonly string[] {
  const blocks: string[] = [];
  doc.child(name === 'original' ? 0 : 1).forEach((block) => {
    const sentences: string[] = [];
    block.forEach((one) => {
      const { bead, status } = one.attrs;
      const prefix = bead === null ? '' : `${bead}${status === 'confirmed' ? '!' : ''}:`;
      sentences.push(prefix + words(one));
    });
    blocks.push((block.type === schema.nodes.heading ? '# ' : '') + sentences.join('|'));
  });
  return blocks;
}

function words(one: Node): string {
  let text = '';
  let open: readonly Mark[] = [];
  const mentionsOf = (node: Node) => node.marks.filter((mark) => mark.type === schema.marks.mention);
  const turn = (next: readonly Mark[]): void => {
    const kept = open.findIndex((mark) => !mark.isInSet(next));
    const still = kept < 0 ? open : open.slice(0, kept);
    text += '}'.repeat(open.length - still.length);
    const fresh = next.filter((mark) => !mark.isInSet(still));
    text += fresh.map((mark) => `{${mark.attrs.id} `).join('');
    open = [...still, ...fresh];
  };
  one.forEach((node) => {
    turn(mentionsOf(node));
    text += node.isText
      ? node.text
      : node.type === schema.nodes.lineBreak
        ? '/'
        : node.type === schema.nodes.gap
          ? '~'
          : '^';
  });
  turn([]);
  return text;
}
