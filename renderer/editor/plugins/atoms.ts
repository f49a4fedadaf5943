// Gaps and page breaks have no letters, so those who hear the page are told in words what stands there.
import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import type { NodeView } from 'prosemirror-view';
import type { GapAttrs, PageBreakAttrs } from '../../../shared/document/schema.ts';

/** Words for what has no letters. */
export interface AtomWords {
  readonly gap: (gap: GapAttrs) => string;
  readonly page: (page: PageBreakAttrs) => string;
}

/** Draws gaps and page breaks as pictures with a name. */
export const atomsPlugin = (words: AtomWords): Plugin =>
  new Plugin({
    props: {
      nodeViews: {
        gap: (node) => named(node, words.gap(node.attrs as GapAttrs)),
        pageBreak: (node) => named(node, words.page(node.attrs as PageBreakAttrs)),
      },
    },
  });

/** The element the schema draws, with a role and a name. */
function named(node: Node, label: string): NodeView {
  const dom = document.createElement('span');
  dom.className = node.type.name === 'gap' ? 'gap' : 'pb';
  dom.contentEditable = 'false';
  dom.setAttribute('role', 'img');
  dom.setAttribute('aria-label', label);
  for (const [name, value] of Object.entries(node.attrs))
    if (value !== null && value !== '') dom.setAttribute(`data-${name}`, String(value));
  return { dom, ignoreMutation: () => true };
}
