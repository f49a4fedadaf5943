// Places for who is named with whom: those named together often stand near each other, nobody stands on anybody.
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import type { MentionNetwork, NamedEntity } from '../../../shared/entities/mention-network.ts';

export interface PlacedNode {
  readonly named: NamedEntity;
  readonly x: number;
  readonly y: number;
  /** Radius of its dot: the area goes with the mentions. */
  readonly radius: number;
}

export interface PlacedEdge {
  readonly from: PlacedNode;
  readonly to: PlacedNode;
  readonly times: number;
}

export interface PlacedNetwork {
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
}

/** A node while it is moved about. */
interface Moving {
  readonly named: NamedEntity;
  readonly radius: number;
  index?: number;
  x: number;
  y: number;
}

/** Enough for the forces to come to rest; the layout is the same every time. */
const STEPS = 300;
/** Room for a name beside its dot. */
const NAME_ROOM = 26;

/** How strongly all are drawn to the middle; who stands with nobody more, so as not to drift to the edge. */
const PULL = 0.05;
const PULL_ALONE = 0.16;

const radiusOf = ({ mentions }: NamedEntity): number => 4 + 2 * Math.sqrt(mentions.original + mentions.translation);

/** Lays a network out in a field of this size, in pixels. */
export function layOut(network: MentionNetwork, width: number, height: number): PlacedNetwork {
  const moving = network.nodes.map((named, at): Moving => {
    // A spiral with the most named in the middle: where the forces begin.
    const [angle, far] = [at * 2.4, 14 * Math.sqrt(at)];
    return { named, radius: radiusOf(named), x: far * Math.cos(angle), y: far * Math.sin(angle) };
  });
  const byId = new Map<string, Moving>(moving.map((node) => [node.named.entity, node]));
  const most = Math.max(1, ...network.edges.map(({ times }) => times));
  const links = network.edges.flatMap(({ entities: [a, b], times }) => {
    const [source, target] = [byId.get(a), byId.get(b)];
    return source && target ? [{ source, target, times }] : [];
  });
  const link = forceLink<Moving, (typeof links)[number]>(links)
    .distance(({ times }) => 130 - 70 * (times / most))
    .strength(({ times }) => 0.08 + 0.5 * (times / most));
  const joined = new Set(links.flatMap(({ source, target }) => [source, target]));
  const pull = (node: Moving): number => (joined.has(node) ? PULL : PULL_ALONE);
  forceSimulation(moving)
    .force('link', link)
    .force('apart', forceManyBody<Moving>().strength(-320).distanceMax(420))
    .force(
      'room',
      forceCollide<Moving>(({ radius }) => radius + NAME_ROOM),
    )
    .force('x', forceX<Moving>(0).strength(pull))
    .force(
      'y',
      forceY<Moving>(0).strength((node) => pull(node) * Math.max(1, width / height)),
    )
    .stop()
    .tick(STEPS);
  return fitted(moving, network, width, height);
}

/** Room at the edges for the names. */
const MARGIN = { x: 96, y: 34 };

/** Stretched or shrunk to the field. */
function fitted(moving: readonly Moving[], network: MentionNetwork, width: number, height: number): PlacedNetwork {
  const [xs, ys] = [moving.map(({ x }) => x), moving.map(({ y }) => y)];
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const scale = Math.min(
    1.6,
    (width - 2 * MARGIN.x) / Math.max(1, right - left),
    (height - 2 * MARGIN.y) / Math.max(1, bottom - top),
  );
  const nodes = moving.map(({ named, radius, x, y }) => ({
    ...{ named, radius },
    x: width / 2 + (x - (left + right) / 2) * scale,
    y: height / 2 + (y - (top + bottom) / 2) * scale,
  }));
  const byId = new Map<string, PlacedNode>(nodes.map((node) => [node.named.entity, node]));
  const edges = network.edges.flatMap(({ entities: [a, b], times }): PlacedEdge[] => {
    const [from, to] = [byId.get(a), byId.get(b)];
    return from && to ? [{ from, to, times }] : [];
  });
  return { nodes, edges };
}

/** The network without what is named too seldom, together or at all, or is of another kind. */
export function narrowed(
  network: MentionNetwork,
  wanted: (entity: string) => boolean,
  least: number,
  most: number,
): MentionNetwork {
  const nodes = network.nodes.filter(({ entity }) => wanted(entity)).slice(0, most);
  const here = new Set<string>(nodes.map(({ entity }) => entity));
  const edges = network.edges.filter(({ entities: [a, b], times }) => times >= least && here.has(a) && here.has(b));
  return { nodes, edges };
}
