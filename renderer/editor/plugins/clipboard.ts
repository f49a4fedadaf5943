// What is copied reads as it looks elsewhere: sentences run on, paragraphs stand apart. Within the app nothing is lost
// on the way: what is cut and pasted keeps its sentences, beads, mentions and readings. No side comes along.
import { Fragment, type Mark, type Node, Slice } from 'prosemirror-model';
import { type EditorState, Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { ALONE } from '../../../shared/document/linking.ts';
import { readMentions } from '../../../shared/document/mentions.ts';
import { schema } from '../../../shared/document/schema.ts';
import { replaceAcross } from '../commands/segments.ts';
import { handOf } from './hand.ts';
import { isEditable } from './modes.ts';

/** Names our own form on the clipboard: the slice as JSON. */
const OWN_FORM = 'application/x-sverka-slice+json';

const isSide = (node: Node): boolean => ['record', 'original', 'translation'].includes(node.type.name);

/** The plain text of what is copied. */
export function copiedText(slice: Slice): string {
  const blocks: string[] = [];
  let line = '';
  const words = (leaf: Node): string => leaf.type.spec.leafText?.(leaf) ?? '';
  slice.content.descendants((node) => {
    if (node.isInline) line += node.isText ? (node.text ?? '') : words(node);
    else if (node.type.isInGroup('block') && line !== '') {
      blocks.push(line);
      line = '';
    }
    return !node.isInline;
  });
  return [...blocks, line].join('\n\n');
}

/** A slice without the nodes of sides: their blocks stand one after another. */
export function withoutSides(slice: Slice): Slice {
  let unwrapped = 0;
  let content = slice.content;
  while (content.firstChild && isSide(content.firstChild)) {
    const inner: Node[] = [];
    content.forEach((node) => {
      if (isSide(node)) node.forEach((child) => void inner.push(child));
      else inner.push(node);
    });
    content = Fragment.fromArray(inner);
    unwrapped++;
  }
  return new Slice(content, Math.max(0, slice.openStart - unwrapped), Math.max(0, slice.openEnd - unwrapped));
}

/**
 * A slice for pasting: a copy of a mention that is in the record already is a mention of its own, and a copy of a locked
 * sentence is neither linked nor locked.
 */
export function withFreshMentions(state: EditorState, slice: Slice): Slice {
  const taken = new Set<unknown>(readMentions(state.doc).map(({ id }) => id));
  const fresh = new Map<unknown, string>();
  const { newId } = handOf(state);
  const renamed = (mark: Mark): Mark => {
    const { id } = mark.attrs;
    if (mark.type !== schema.marks.mention || !taken.has(id)) return mark;
    if (!fresh.has(id)) fresh.set(id, `m${newId()}`);
    return mark.type.create({ ...mark.attrs, id: fresh.get(id) });
  };
  const visit = (node: Node): Node =>
    node.isInline
      ? node.mark(node.marks.map(renamed))
      : (node.attrs.locked ? node.type.create({ ...node.attrs, ...ALONE }) : node).copy(mapped(node.content, visit));
  return new Slice(mapped(slice.content, visit), slice.openStart, slice.openEnd);
}

function mapped(content: Fragment, visit: (node: Node) => Node): Fragment {
  const nodes: Node[] = [];
  content.forEach((node) => void nodes.push(visit(node)));
  return Fragment.fromArray(nodes);
}

/** Copy and paste across records, sides and programs. */
export const clipboardPlugin = (): Plugin =>
  new Plugin({
    props: {
      clipboardTextSerializer: copiedText,
      transformPasted: withoutSides,
      handlePaste: pasteOwn,
      handleDOMEvents: {
        copy: (view, event) => copyOut(view, event),
        cut: (view, event) => cutOut(view, event),
      },
    },
  });

function copyOut(view: EditorView, event: ClipboardEvent): boolean {
  const { selection } = view.state;
  if (selection.empty || !event.clipboardData) return false;
  const slice = selection.content();
  const { dom, text } = view.serializeForClipboard(slice);
  event.preventDefault();
  event.clipboardData.clearData();
  event.clipboardData.setData('text/html', dom.innerHTML);
  event.clipboardData.setData('text/plain', text);
  event.clipboardData.setData(OWN_FORM, JSON.stringify(slice.toJSON()));
  return true;
}

/** Where nothing may be deleted, cutting only copies. */
function cutOut(view: EditorView, event: ClipboardEvent): boolean {
  if (!copyOut(view, event)) return false;
  const { from, to } = view.state.selection;
  if (isEditable(view.state)) replaceAcross(from, to, '')(view.state, view.dispatch);
  return true;
}

function pasteOwn(view: EditorView, event: ClipboardEvent): boolean {
  const own = event.clipboardData?.getData(OWN_FORM);
  const slice = own ? readSlice(own) : null;
  if (!slice) return false;
  const tr = view.state.tr.replaceSelection(withFreshMentions(view.state, withoutSides(slice)));
  view.dispatch(tr.setMeta('paste', true).setMeta('uiEvent', 'paste').scrollIntoView());
  return true;
}

/** Null for what is no slice of a record; the page's HTML is pasted then. */
function readSlice(json: string): Slice | null {
  try {
    const slice = Slice.fromJSON(schema, JSON.parse(json));
    slice.content.forEach((node) => void node.check());
    return slice;
  } catch (error) {
    if (error instanceof RangeError || error instanceof SyntaxError) return null;
    throw error;
  }
}
