// What the marks on the text say to those who hear the page, in the interface's language.
import type { EditorWords } from '../editor/record-state.ts';
import { words } from '../wording/wording.ts';

/** The words for a record that is opened now. */
export const editorWords = (): EditorWords => ({
  corrected: (was) => (was.trim() === '' ? words('hear.added') : words('hear.corrected', { was })),
  suspect: ({ suggestions }) =>
    suggestions[0] ? words('hear.suspectLikely', { word: suggestions[0].text }) : words('hear.suspect'),
  gap: ({ quantity, unit }) =>
    quantity === null ? words('hear.gap') : words(`hear.gapOf.${unit}`, { count: quantity }),
  alone: (why) => (why === '' ? words('repair.alone') : words('repair.aloneWhy', { why })),
  flagged: () => words('repair.flagged'),
  page: ({ n }) => words('hear.page', { n }),
  proposed: ({ kind }) => words('hear.proposed', { kind: words(`kind.${kind}`) }),
});
