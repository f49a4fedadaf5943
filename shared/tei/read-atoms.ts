// Page breaks, line breaks and gaps out of their TEI elements.
import type { Node } from 'prosemirror-model';
import { type GapAttrs, schema } from '../document/schema.ts';
import { sourceOfBreak } from './line-break-source.ts';
import { attribute, childElements, textOf, type XmlElement } from './xml-tree.ts';

/** An atom and the characters of the file's text that it takes. */
export interface ReadAtom {
  readonly node: Node;
  readonly text: string;
}

/** The atom that an element is; null for any other element. */
export function readAtom(element: XmlElement): ReadAtom | null {
  switch (element.name) {
    case 'lb': {
      const hyphen = attribute(element, 'break') === 'no';
      const source = sourceOfBreak(attribute(element, 'rend'));
      return { node: schema.nodes.lineBreak.create({ hyphen, source }), text: hyphen ? '' : '\n' };
    }
    case 'pb':
      return { node: pageBreak(element), text: '' };
    case 'gap': {
      const node = gap(element);
      return { node, text: String(node.attrs.source) };
    }
    default:
      return null;
  }
}

function pageBreak(element: XmlElement): Node {
  const image = attribute(element, 'facs');
  return schema.nodes.pageBreak.create({
    n: attribute(element, 'n') ?? '',
    image: image === null ? null : decode(image),
  });
}

/** A name of a file from its address; as it stands where it is no proper address. */
function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

const REASONS: readonly GapAttrs['reason'][] = ['illegible', 'lost', 'omitted'];
const UNITS: readonly GapAttrs['unit'][] = ['character', 'word', 'line'];

function gap(element: XmlElement): Node {
  const quantity = Number.parseFloat(attribute(element, 'quantity') ?? '');
  return schema.nodes.gap.create({
    reason: REASONS.find((reason) => reason === attribute(element, 'reason')) ?? 'illegible',
    quantity: Number.isNaN(quantity) ? null : quantity,
    unit: UNITS.find((unit) => unit === attribute(element, 'unit')) ?? 'character',
    source: childElements(element, 'desc').map(textOf).join(''),
  });
}
