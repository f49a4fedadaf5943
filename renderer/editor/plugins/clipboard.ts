// What is copied reads as it looks: sentences run on, paragraphs stand apart. What is pasted never brings a side along.
import { Fragment, type Node, Slice } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';

const isSide = (node: Node): boolean => ['record', 'original', 'translation'].includes(node.type.name);

/** The plain text of what is copied. */
export function copiedText(slice: Slice): string {
  const blocks: string[] = [];
  let line = '';
  const words = (leaf: Node): string => leaf.type.spec.leafText?.(leaf) ?? '';
  const visit = (node: Node): boolean => {
    if (node.isInline) line += node.isText ? (node.text ?? '') : words(node);
    else if (node.type.isInGroup('block') && line !== '') {
      blocks.push(line);
      line = '';
    }
    return !node.isInline;
  };
  slice.content.descendants(visit);
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

/** Copy and paste across records, sides and programs. */
export const clipboardPlugin = (): Plugin =>
  new Plugin({ props: { clipboardTextSerializer: copiedText, transformPasted: withoutSides } });
