// The editor of a record: two views, one state. Both views take every transaction; only the focused one owns the
// selection, and focus follows the selection when it goes over to the other side.
import type { Command, EditorState, Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { SIDES, type Side } from '../../shared/document/schema.ts';
import { keysOf, runKey } from './keys.ts';
import { setReadOnly } from './plugins/modes.ts';
import { activeSide, selectionOn } from './plugins/two-sides.ts';
import { createRecordState, type RecordStateOptions } from './record-state.ts';
import { reveal } from './reveal.ts';
import { createSideView } from './side-view.ts';

export interface RecordEditorOptions extends RecordStateOptions {
  /** A state made by `createRecordState`, to go on with instead of a fresh one. */
  readonly state?: EditorState;
  /** The elements the sides are drawn into; they become the editable elements themselves. */
  readonly hosts: Readonly<Record<Side, HTMLElement>>;
  /** Names of the views for those who hear the page. */
  readonly labels?: Readonly<Record<Side, string>>;
  /** Asked before the editor's own keys, in every mode; true says that the key is dealt with. */
  readonly handleKey?: (side: Side, event: KeyboardEvent) => boolean;
  /** Told of each transaction that was applied, in order, with the state after it: for the log on disk. */
  readonly onTransaction?: (tr: Transaction, state: EditorState) => void;
}

export interface RecordEditor {
  readonly state: EditorState;
  dispatch(tr: Transaction): void;
  /** Runs a command on the current state. False when it does not apply. */
  run(command: Command): boolean;
  /** Calls `listener` after each change of state; gives back the way to stop. Fit for `useSyncExternalStore`. */
  subscribe(listener: () => void): () => void;
  view(side: Side): EditorView;
  /** Puts the focus on a side, or on the one that has the selection; the cursor goes where it stood there. */
  focus(side?: Side): void;
  setReadOnly(readOnly: boolean): void;
  destroy(): void;
}

const LABELS: Readonly<Record<Side, string>> = { original: 'Original', translation: 'Translation' };

/** Mounts a record into two hosts. */
export function createRecordEditor(options: RecordEditorOptions): RecordEditor {
  let state = options.state ?? createRecordState(options);
  const listeners = new Set<() => void>();
  const views = {} as Record<Side, EditorView>;
  let alive = true;

  const dispatch = (tr: Transaction): void => {
    if (!alive) return;
    const { state: next, transactions } = state.applyTransaction(tr);
    state = next;
    for (const side of SIDES) views[side].updateState(state);
    followFocus(
      views,
      state,
      transactions.some((one) => one.scrolledIntoView),
    );
    for (const one of transactions) options.onTransaction?.(one, state);
    if (transactions.length > 0) for (const listener of [...listeners]) listener();
  };
  const editor: RecordEditor = {
    get state() {
      return state;
    },
    dispatch,
    run: (command) => command(state, dispatch),
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    view: (side) => views[side],
    focus: (side = activeSide(state)) => giveFocus(views[side]),
    setReadOnly: (readOnly) => dispatch(setReadOnly(state.tr, readOnly)),
    destroy() {
      alive = false;
      listeners.clear();
      for (const side of SIDES) views[side].destroy();
    },
  };
  for (const side of SIDES) views[side] = mountSide(editor, side, options);
  return editor;
}

function mountSide(editor: RecordEditor, side: Side, options: RecordEditorOptions): EditorView {
  return createSideView({
    side,
    host: options.hosts[side],
    state: editor.state,
    dispatch: editor.dispatch,
    label: (options.labels ?? LABELS)[side],
    focused: () => takeSide(editor, side),
    handleKey: (event) => answerKey(editor, side, event, options.handleKey),
  });
}

/** A side that takes the focus takes the selection too: the cursor goes where it stood there. */
function takeSide({ state, dispatch }: RecordEditor, side: Side): void {
  if (activeSide(state) !== side) dispatch(state.tr.setSelection(selectionOn(state, side)));
}

function giveFocus(view: EditorView): void {
  if (view.editable) view.focus();
  else view.dom.focus({ preventScroll: true });
  showSelection(view);
}

/** Without it: click right, undo a left change, press Enter, and the left splits while the cursor shows right. */
function followFocus(views: Readonly<Record<Side, EditorView>>, state: EditorState, scrolled: boolean): void {
  const active = activeSide(state);
  const [view, other] = [views[active], views[active === 'original' ? 'translation' : 'original']];
  const crossed = other.hasFocus() || other.dom === document.activeElement;
  if (crossed) giveFocus(view);
  else if (view.dom === document.activeElement) showSelection(view);
  if (scrolled) reveal(view, state.selection.head);
}

/** ProseMirror writes the selection to the page only where it is there already; a view that is not editable needs help. */
function showSelection(view: EditorView): void {
  if (view.editable) return;
  const { anchor, head } = view.state.selection;
  const [from, to] = [view.domAtPos(anchor), view.domAtPos(head)];
  const selection = view.dom.ownerDocument.getSelection();
  if (!selection) return;
  const there =
    selection.anchorNode && view.dom.contains(selection.anchorNode) && selection.focusNode
      ? [
          view.posAtDOM(selection.anchorNode, selection.anchorOffset),
          view.posAtDOM(selection.focusNode, selection.focusOffset),
        ]
      : [];
  if (there[0] !== anchor || there[1] !== head) selection.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
}

const isMac = (): boolean => /Mac|iP(hone|ad)/.test(navigator.platform);

function answerKey(
  editor: RecordEditor,
  side: Side,
  event: KeyboardEvent,
  host: RecordEditorOptions['handleKey'],
): boolean {
  if (event.isComposing || event.keyCode === COMPOSING) return false;
  if (host?.(side, event) || runKey(keysOf(event, isMac()), editor.state, editor.dispatch)) {
    event.preventDefault();
    return true;
  }
  return false;
}

/** What Chrome reports as `keyCode` for keys an input method has taken. */
const COMPOSING = 229;
