// One view of the record: it draws one side and leaves the other unrendered.
import type { Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import { EditorView, type NodeView } from 'prosemirror-view';
import { sideNode } from '../../shared/document/reading-order.ts';
import { otherSide, type Side } from '../../shared/document/schema.ts';
import { isEditable } from './plugins/modes.ts';
import { reveal } from './reveal.ts';

export interface SideViewOptions {
  readonly side: Side;
  readonly host: HTMLElement;
  readonly state: EditorState;
  readonly dispatch: (tr: Transaction) => void;
  /** The view's name for those who hear the page, e.g. "Russian text". */
  readonly label: string;
  readonly focused: () => void;
  /** Asked first for every key; true says that it is dealt with. */
  readonly handleKey: (event: KeyboardEvent) => boolean;
}

/** Mounts a side into its host. */
export function createSideView({
  side,
  host,
  state,
  dispatch,
  label,
  focused,
  handleKey,
}: SideViewOptions): EditorView {
  return new EditorView(
    { mount: host },
    {
      state,
      nodeViews: { [otherSide(side)]: (node: Node) => unrendered(node) },
      dispatchTransaction: dispatch,
      handleScrollToSelection: (view) => reveal(view, view.state.selection.head),
      handleDOMEvents: {
        focus: () => {
          focused();
          return false;
        },
        keydown: (_view, event) => handleKey(event),
      },
      attributes: (current) => ({
        class: `flow ${side}`,
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        'aria-readonly': String(!isEditable(current)),
        tabindex: '0',
        lang: String(sideNode(current.doc, side).attrs.lang),
        spellcheck: 'false',
        autocorrect: 'off',
        autocapitalize: 'off',
        translate: 'no',
      }),
    },
  );
}

/** The other side, in this view: a hidden stub that follows the document without drawing it. */
function unrendered(shown: Node): NodeView {
  const dom = document.createElement('div');
  dom.hidden = true;
  dom.contentEditable = 'false';
  return {
    dom,
    ignoreMutation: () => true,
    update: (node) => node.type === shown.type,
    stopEvent: () => false,
    setSelection() {},
  };
}
