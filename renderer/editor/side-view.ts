// One view of the record: it draws one side and leaves the other unrendered.
import type { Node } from 'prosemirror-model';
import { type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
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
        mousedown: (view, event) => {
          // Pressing on selected words would begin to drag them. Where no text can be moved it selects anew instead: a name
          // within a name. The cursor goes there at once, or the focus would bring an old selection of this side back.
          if (!view.editable && event.button === 0 && !event.shiftKey) {
            view.dom.ownerDocument.getSelection()?.empty();
            putCursor(view, event);
          }
          return false;
        },
        mouseup: (view, event) => {
          takeSelection(view, event.target);
          return false;
        },
      },
      attributes: (current) => attributesOf(current, side, label),
    },
  );
}

/** What the view's element says of itself. */
const attributesOf = (current: EditorState, side: Side, label: string): Record<string, string> => ({
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
});

/**
 * Takes over what the mouse has just selected. Chrome tells of it some time later, and whatever changes the state until
 * then (a key, the pointer leaving the sentence, the machine's reading) would put the old selection back.
 */
function takeSelection(view: EditorView, target: EventTarget | null): void {
  const selection = view.dom.ownerDocument.getSelection();
  const { anchorNode, focusNode } = selection ?? {};
  if (!selection || !anchorNode || !focusNode) return;
  if (!view.dom.contains(anchorNode) || !view.dom.contains(focusNode)) return;
  const { doc, selection: known, tr } = view.state;
  const found = [view.posAtDOM(anchorNode, selection.anchorOffset), view.posAtDOM(focusNode, selection.focusOffset)];
  const [anchor = 0, head = 0] = selection.isCollapsed ? found.map((pos) => withinClicked(view, target, pos)) : found;
  if (anchor === known.anchor && head === known.head) return;
  view.dispatch(
    tr.setSelection(TextSelection.between(doc.resolve(anchor), doc.resolve(head))).setMeta('pointer', true),
  );
}

/** Puts the cursor where the mouse is pressed. */
function putCursor(view: EditorView, { clientX, clientY, target }: MouseEvent): void {
  const found = view.posAtCoords({ left: clientX, top: clientY });
  if (!found) return;
  const pos = withinClicked(view, target, found.pos);
  const { doc, tr } = view.state;
  view.dispatch(tr.setSelection(TextSelection.between(doc.resolve(pos), doc.resolve(pos))).setMeta('pointer', true));
}

/** Chrome puts a click on a sentence's first letter at the end of the sentence before; here it stays in its own. */
function withinClicked(view: EditorView, target: EventTarget | null, pos: number): number {
  const clicked = target instanceof Element ? target.closest('.seg') : null;
  if (!clicked) return pos;
  const start = view.posAtDOM(clicked, 0);
  return Math.max(start, Math.min(pos, view.state.doc.resolve(start).end()));
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
