// Sentences are drawn inline, which browsers are not made for: what Chrome would do at a sentence's edge, or to a whole
// sentence, is carried out by command instead. Each rule here was found necessary by a failing case.
import { Plugin, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { SEGMENT_DEPTH } from '../../../shared/document/segments.ts';
import { deleteSelection, reachesAcross, replaceAcross } from '../commands/segments.ts';
import { isEditable } from './modes.ts';

/** Guards typing, deleting, composing, arrows and clicks at the edges of sentences. */
export const segmentInputPlugin = (): Plugin =>
  new Plugin({
    props: {
      handleTextInput: typeAtStart,
      handleKeyDown: stopAtBoundary,
      handleClick: clickEmpty,
      handleDOMEvents: {
        beforeinput: (view, event) => carryOut(view, event),
        compositionstart: (view) => composeHere(view),
      },
    },
  });

/** With the cursor at a sentence's start Chrome types into the span before it; over several it would break them. */
function typeAtStart(view: EditorView, from: number, to: number, text: string): boolean {
  // A key typed over several sentences comes here before the browser has done anything.
  if (from < to && !view.composing && reachesAcross(view.state, from, to))
    return replaceAcross(from, to, text)(view.state, view.dispatch);
  const { selection, tr } = view.state;
  const { $from, empty } = selection;
  if (view.composing || !empty || $from.depth !== SEGMENT_DEPTH || $from.parentOffset !== 0) return false;
  const before = view.state.doc.resolve($from.before()).nodeBefore;
  if (!before || from !== selection.from - 2 || to !== from) return false;
  view.dispatch(tr.insertText(text, selection.from).scrollIntoView());
  return true;
}

/** Deletions that leave or empty a sentence, and typing over several: Chrome would remove the span with id and bead. */
function carryOut(view: EditorView, event: InputEvent): boolean {
  if (!isEditable(view.state) || view.composing) return false;
  if (event.inputType.startsWith('format')) return refuse(event);
  const writes = event.inputType === 'insertText' || event.inputType === 'insertReplacementText';
  if (!writes && !event.inputType.startsWith('delete')) return false;
  const range = targetOf(view, event);
  if (!range || range.from >= range.to) return false;
  const { from, to } = range;
  if (!range.clamped && !reachesAcross(view.state, from, to) && !emptied(view, from, to)) return false;
  const text = writes ? (event.data ?? event.dataTransfer?.getData('text/plain') ?? '') : '';
  refuse(event);
  replaceAcross(from, to, text)(view.state, view.dispatch);
  return true;
}

function refuse(event: Event): true {
  event.preventDefault();
  return true;
}

/** True when nothing of the one sentence that holds the range would be left. */
function emptied(view: EditorView, from: number, to: number): boolean {
  const $from = view.state.doc.resolve(from);
  return $from.depth === SEGMENT_DEPTH && $from.parentOffset === 0 && to >= $from.end();
}

interface Target {
  readonly from: number;
  readonly to: number;
  /** True where the browser would reach further. */
  readonly clamped: boolean;
}

/**
 * What the browser is about to replace: the selection, or what its own reckoning (word, line) adds to the cursor. Its
 * word counts: the state may not have heard yet of a selection made a moment ago.
 */
function targetOf(view: EditorView, event: InputEvent): Target | null {
  const range = event.getTargetRanges()[0];
  if (!range) return fallback(view);
  const start = view.posAtDOM(range.startContainer, range.startOffset, -1);
  const end = view.posAtDOM(range.endContainer, range.endOffset, 1);
  return withinSentence(view, Math.min(start, end), Math.max(start, end));
}

/** What is selected, where the browser says nothing. */
function fallback({ state: { selection } }: EditorView): Target {
  return { from: selection.from, to: selection.to, clamped: false };
}

/** A word or line the browser would delete ends at the sentence's edge, unless the cursor stands at that edge. */
function withinSentence(view: EditorView, from: number, to: number): Target {
  const { $from } = view.state.selection;
  const caret = view.dom.ownerDocument.getSelection()?.isCollapsed ?? true;
  if (!caret || $from.depth !== SEGMENT_DEPTH) return { from, to, clamped: false };
  const [start, end] = [Math.max(from, $from.start()), Math.min(to, $from.end())];
  return start < end ? { from: start, to: end, clamped: start !== from || end !== to } : { from, to, clamped: false };
}

/** A composition begins in this sentence, also at its start; a selection over several goes first. */
function composeHere(view: EditorView): boolean {
  const { state } = view;
  if (!isEditable(state)) return false;
  if (
    !state.selection.empty &&
    (reachesAcross(state, state.selection.from, state.selection.to) ||
      emptied(view, state.selection.from, state.selection.to))
  )
    deleteSelection(state, view.dispatch);
  const { $from } = view.state.selection;
  if ($from.depth === SEGMENT_DEPTH && $from.parentOffset === 0 && !view.state.storedMarks)
    view.dispatch(view.state.tr.setStoredMarks($from.marks()));
  return false;
}

/** Left and right stop on both sides of the boundary between two sentences: before the last letter's end, and after. */
function stopAtBoundary(view: EditorView, event: KeyboardEvent): boolean {
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return false;
  if (event.shiftKey || event.ctrlKey || event.altKey || event.metaKey || !view.state.selection.empty) return false;
  const { $head } = view.state.selection;
  if ($head.depth !== SEGMENT_DEPTH) return false;
  const target = event.key === 'ArrowLeft' ? leftOf(view, $head.pos) : rightOf(view, $head.pos);
  if (target === null) return false;
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, target)).scrollIntoView());
  return true;
}

/** Where Left goes when it reaches, or leaves, a sentence's start; null when the browser may do it. */
function leftOf(view: EditorView, pos: number): number | null {
  const $pos = view.state.doc.resolve(pos);
  if ($pos.parentOffset === 0) return view.state.doc.resolve($pos.before()).nodeBefore ? pos - 2 : null;
  return oneCharacter($pos.parent.textBetween(0, $pos.parentOffset, '', '\uFFFC')) ? $pos.start() : null;
}

function rightOf(view: EditorView, pos: number): number | null {
  const $pos = view.state.doc.resolve(pos);
  const { size } = $pos.parent.content;
  if ($pos.parentOffset === size) return view.state.doc.resolve($pos.after()).nodeAfter ? pos + 2 : null;
  return oneCharacter($pos.parent.textBetween($pos.parentOffset, size, '', '\uFFFC')) ? $pos.end() : null;
}

const oneCharacter = (text: string): boolean => [...new Intl.Segmenter().segment(text)].length === 1;

/** A click on an empty sentence puts the cursor into it. */
function clickEmpty(view: EditorView, _pos: number, event: MouseEvent): boolean {
  const span = event.target instanceof Element ? event.target.closest('.seg') : null;
  if (span?.textContent !== '') return false;
  const pos = view.posAtDOM(span, 0);
  if (view.state.doc.resolve(pos).parent.content.size > 0) return false;
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, pos)));
  return true;
}
