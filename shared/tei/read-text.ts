// One side of a record out of its TEI `text`: blocks and sentences, before beads and annotations are laid on them.
import type { ZoneKind } from '../document/schema.ts';
import type { ReadHeader } from './read-header.ts';
import { readSentence } from './read-inline.ts';
import type { ReadLeaf } from './read-leaves.ts';
import { withoutPrefix } from './read-mention.ts';
import { ID_PREFIX, zoneKindOf } from './vocabulary.ts';
import { attribute, childElements, type XmlElement } from './xml-tree.ts';

export interface ReadSegment {
  readonly id: string;
  readonly element: XmlElement;
  readonly leaves: readonly ReadLeaf[];
}

export interface ReadBlock {
  readonly id: string;
  readonly type: 'paragraph' | 'heading' | 'zone';
  /** Null for what is no zone. */
  readonly zone: ZoneKind | null;
  readonly label: string;
  readonly segments: readonly ReadSegment[];
  /** What the witness reads over the whole block, by `sic`. */
  readonly witness: string;
}

/** What is told of an element that a record has no place for. */
export type Unknown = (element: XmlElement) => void;

/** The blocks of a side in order, whatever divisions they stand in. */
export function readBlocks(
  divisions: readonly XmlElement[],
  header: ReadHeader,
  unknown: Unknown,
): readonly ReadBlock[] {
  return divisions.flatMap((division) => {
    if (division.name !== 'div') {
      unknown(division);
      return [];
    }
    return childElements(division).flatMap((element) => readBlock(element, header, unknown));
  });
}

function readBlock(element: XmlElement, header: ReadHeader, unknown: Unknown): readonly ReadBlock[] {
  const zone = zoneKindOf(element.name, attribute(element, 'type'));
  const type = element.name === 'p' ? 'paragraph' : element.name === 'head' ? 'heading' : zone ? 'zone' : null;
  if (type === null) {
    unknown(element);
    return [];
  }
  const sentences = sentencesIn(element, unknown).map((s) => ({ s, read: readSentence(s, header, unknown) }));
  // The one block without sentences is the `p` that stands for an empty side.
  if (sentences.length === 0) return [];
  return [
    {
      id: withoutPrefix(attribute(element, 'xml:id') ?? '', ID_PREFIX.block),
      ...{ type, zone, label: attribute(element, 'n') ?? '' },
      segments: sentences.map(({ s, read }) => ({
        id: withoutPrefix(attribute(s, 'xml:id') ?? '', ID_PREFIX.segment),
        element: s,
        leaves: read.leaves,
      })),
      witness: sentences.map(({ read }) => read.witness).join(''),
    },
  ];
}

/** The `s` elements of a block, in it or in the `stamp` or `signed` inside it. */
function sentencesIn(block: XmlElement, unknown: Unknown): readonly XmlElement[] {
  return block.children.flatMap((child) => {
    if (child.kind === 'text') {
      if (child.text.trim() !== '') unknown(block);
      return [];
    }
    if (child.name === 's') return [child];
    if (child.name === 'stamp' || child.name === 'signed') return sentencesIn(child, unknown);
    unknown(child);
    return [];
  });
}
