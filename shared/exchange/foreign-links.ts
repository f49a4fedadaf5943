// Beads out of what another's TEI links: `link` elements and @corresp between sentences, paragraphs or stretches of text.
import type { ForeignBlocks, ForeignPlace } from '../tei/foreign/read-foreign-blocks.ts';
import type { ForeignSegment } from './foreign-segments.ts';

export interface LinkedBead {
  readonly bead: string;
  /** The file does not say how surely. */
  readonly score: null;
  /** Somebody published it: the machine is not to undo it. */
  readonly status: 'confirmed';
}

/** The bead of each segment that a link reaches, where links join both sides. */
export function beadsOfLinks(
  segments: readonly ForeignSegment[],
  { places, correspondences }: Pick<ForeignBlocks, 'places' | 'correspondences'>,
  links: readonly (readonly string[])[],
): ReadonlyMap<ForeignSegment, LinkedBead> {
  const byBlock = new Map<number, ForeignSegment[]>();
  for (const segment of segments) byBlock.set(segment.block, [...(byBlock.get(segment.block) ?? []), segment]);
  const reached = (place: ForeignPlace | undefined): readonly ForeignSegment[] => {
    if (!place) return [];
    const blocks = Array.from(
      { length: place.to.block - place.from.block + 1 },
      (_none, step) => place.from.block + step,
    );
    return blocks.flatMap((block) => (byBlock.get(block) ?? []).filter((one) => overlaps(one, place)));
  };
  const groups = [
    ...links.map((ids) => ids.flatMap((id) => reached(places.get(id)))),
    ...correspondences.map(({ place, ids }) => [...reached(place), ...ids.flatMap((id) => reached(places.get(id)))]),
  ].filter((group) => new Set(group.map(({ side }) => side)).size === 2);
  return joined(groups);
}

const isBefore = (one: ForeignPlace['from'], other: ForeignPlace['from']): boolean =>
  one.block < other.block || (one.block === other.block && one.offset < other.offset);

const overlaps = ({ block, from, to }: ForeignSegment, place: ForeignPlace): boolean =>
  isBefore(place.from, { block, offset: to }) && isBefore({ block, offset: from }, place.to);

/** Groups that share a segment are one bead. */
function joined(groups: readonly (readonly ForeignSegment[])[]): ReadonlyMap<ForeignSegment, LinkedBead> {
  const chief = new Map<ForeignSegment, ForeignSegment>();
  const find = (segment: ForeignSegment): ForeignSegment => {
    let at = segment;
    for (let next = chief.get(at); next && next !== at; next = chief.get(at)) at = next;
    return at;
  };
  for (const group of groups) {
    const [first] = group;
    if (!first) continue;
    for (const segment of group) chief.set(find(segment), find(first));
  }
  const beads = new Map<ForeignSegment, LinkedBead>();
  const named = new Map<ForeignSegment, LinkedBead>();
  for (const segment of new Set(groups.flat())) {
    const head = find(segment);
    const bead = named.get(head) ?? { bead: `l${named.size + 1}`, score: null, status: 'confirmed' };
    named.set(head, bead);
    beads.set(segment, bead);
  }
  return beads;
}
