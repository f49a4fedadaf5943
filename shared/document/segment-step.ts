// One step for what changes on many sentences at once: linking, confirming, realigning. ProseMirror's own step sets one
// attribute of one node, and a realignment would take thousands of them.
import { Fragment, type Node, type Schema } from 'prosemirror-model';
import { type Mappable, Step, StepResult } from 'prosemirror-transform';
import { type SegmentAttrs, schema } from './schema.ts';

/** New values for some of a segment's attributes. */
export interface SegmentChange {
  /** Document position just before the segment. */
  readonly pos: number;
  readonly attrs: Partial<SegmentAttrs>;
}

/** Sets attributes of segments. It moves nothing: positions are the same before and after. */
export class SegmentStep extends Step {
  /** In ascending order of place. */
  readonly changes: readonly SegmentChange[];

  constructor(changes: readonly SegmentChange[]) {
    super();
    this.changes = [...changes].sort((a, b) => a.pos - b.pos);
  }

  override apply(doc: Node): StepResult {
    const left = [...this.changes].reverse();
    const changed = rebuilt(doc, -1, left);
    return left.length === 0 ? StepResult.ok(changed) : StepResult.fail('No sentence stands where one was to change.');
  }

  override invert(doc: Node): SegmentStep {
    return new SegmentStep(
      this.changes.map(({ pos, attrs }) => {
        const old = doc.nodeAt(pos)?.attrs ?? {};
        return { pos, attrs: Object.fromEntries(Object.keys(attrs).map((name) => [name, old[name]])) };
      }),
    );
  }

  override map(mapping: Mappable): SegmentStep | null {
    const kept = this.changes.flatMap(({ pos, attrs }) => {
      const mapped = mapping.mapResult(pos, 1);
      return mapped.deletedAfter ? [] : [{ pos: mapped.pos, attrs }];
    });
    return kept.length === 0 ? null : new SegmentStep(kept);
  }

  override toJSON(): object {
    return { stepType: 'segments', changes: this.changes };
  }

  static override fromJSON(_schema: Schema, json: { readonly changes?: unknown }): SegmentStep {
    if (!Array.isArray(json.changes) || !json.changes.every(isChange))
      throw new RangeError('A step on sentences was expected here.');
    return new SegmentStep(json.changes);
  }
}

Step.jsonID('segments', SegmentStep);

/** A step read back from JSON, of whatever kind a record's transactions are made of. Throws `RangeError` when it is none. */
export const stepFromJson = (json: unknown): Step => Step.fromJSON(schema, json);

const isChange = (value: unknown): value is SegmentChange =>
  typeof value === 'object' && value !== null && 'pos' in value && typeof value.pos === 'number' && 'attrs' in value;

/** The node with the changes that lie in it, last in the list first to come; those are taken off the list. */
function rebuilt(node: Node, pos: number, left: SegmentChange[]): Node {
  const next = left.at(-1);
  if (!next || next.pos >= pos + node.nodeSize) return node;
  if (node.type === schema.nodes.segment) {
    if (next.pos !== pos) return node;
    left.pop();
    return node.type.create({ ...node.attrs, ...next.attrs }, node.content, node.marks);
  }
  if (node.isInline) return node;
  const children: Node[] = [];
  node.forEach((child, offset) => void children.push(rebuilt(child, pos + 1 + offset, left)));
  return node.copy(Fragment.fromArray(children));
}
