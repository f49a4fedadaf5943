// A page with nothing but the editor on it, for the tests of its precautions in a real browser and for the benchmark.
// Bundled by e2e/editor/harness-page.ts; no part of the app.
import { undo } from 'prosemirror-history';
import { EditorState, TextSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { readMentions } from '../../../shared/document/mentions.ts';
import { SIDES, type Side, schema } from '../../../shared/document/schema.ts';
import { segmentAround, segmentsOf } from '../../../shared/document/segments.ts';
import { markIllegible } from '../commands/readings.ts';
import { type Mode, setMode } from '../plugins/modes.ts';
import { setProposals } from '../plugins/proposals.ts';
import { setSuspects } from '../plugins/suspects.ts';
import { createRecordEditor, type RecordEditor } from '../record-editor.ts';
import { scrollerOf } from '../reveal.ts';
import { testHand } from '../testing/record-at.ts';
import { tagged, witnessOfRecord, written } from '../testing/tagged-record.ts';
import { markWords, openBare, openLarge } from './large-record.ts';

/** Where the selection is, in a test's words. */
interface Caret {
  readonly side: Side;
  readonly segment: string | null;
  /** Offsets in the segment's content. */
  readonly from: number;
  readonly to: number;
}

const host = (side: Side): HTMLElement => {
  const element = document.getElementById(side);
  if (!element) throw new RangeError(`The page has no #${side}.`);
  return element;
};

let editor: RecordEditor | null = null;
let tags: Readonly<Record<string, number>> = {};

const current = (): RecordEditor => {
  if (!editor) throw new RangeError('Open a record first.');
  return editor;
};

function freshHosts(): Record<Side, HTMLElement> {
  editor?.destroy();
  for (const side of SIDES) {
    const pane = host(side);
    pane.replaceChildren(document.createElement('div'));
    pane.scrollTop = 0;
  }
  return {
    original: host('original').firstElementChild as HTMLElement,
    translation: host('translation').firstElementChild as HTMLElement,
  };
}

const harness = {
  /** Opens a record from tagged text; the cursor goes to `<a>`, with the selection to `<b>` where there is one. */
  open(original: readonly string[], translation: readonly string[], mode: Mode = 'correct'): void {
    const record = tagged(original, translation);
    tags = record.tags;
    document.body.dataset.mode = mode;
    const { doc } = record;
    editor = createRecordEditor({ doc, witness: witnessOfRecord(doc), mode, hosts: freshHosts(), ...testHand() });
    if (tags.a !== undefined) harness.select('a', tags.b === undefined ? 'a' : 'b');
  },
  setMode(mode: Mode): void {
    document.body.dataset.mode = mode;
    current().run(setMode(mode));
  },
  /** Puts the selection between two tags and the focus on their side. */
  select(anchor: string, head = anchor): void {
    const { state, dispatch } = current();
    const [from, to] = [tags[anchor] ?? 0, tags[head] ?? 0];
    dispatch(state.tr.setSelection(TextSelection.create(state.doc, from, to)));
    current().focus();
  },
  focus: (side?: Side) => current().focus(side),
  undo: () => current().run(undo),
  illegible: () => current().run(markIllegible()),
  written: (side: Side) => written(current().state.doc, side),
  ids: (side: Side) => segmentsOf(current().state.doc, side).map(({ id }) => id),
  beads: () => segmentsOf(current().state.doc).map(({ id, node }) => `${id}:${String(node.attrs.bead)}`),
  mentions: () => readMentions(current().state.doc).map(({ id, text }) => `${id} ${text}`),
  readings: () => {
    const found: string[] = [];
    current().state.doc.descendants((node) => {
      const mark = schema.marks.reading.isInSet(node.marks);
      if (node.isText && mark) found.push(`${node.text} ${String(mark.attrs.status)} ${String(mark.attrs.how)}`);
    });
    return found;
  },
  check: () => current().state.doc.check(),
  /** What a side reads in the state, and what its view shows. */
  shown: (side: Side) => {
    const node = current().state.doc.child(side === 'original' ? 0 : 1);
    const state = node.textBetween(0, node.content.size, '', (leaf) => (leaf.type.name === 'lineBreak' ? ' ' : ''));
    return { state, page: host(side).querySelector('article')?.textContent ?? '' };
  },
  caret(): Caret {
    const { selection } = current().state;
    const segment = segmentAround(selection.$head);
    const start = segment ? segment.pos + 1 : 0;
    const side = selection.$head.index(0) === 0 ? 'original' : 'translation';
    return { side, segment: segment?.id ?? null, from: selection.from - start, to: selection.to - start };
  },
  /** What the page itself has selected: the side it lies in, and its words. */
  pageSelection(): { side: Side | null; text: string } {
    const selection = getSelection();
    const side = SIDES.find((one) => selection?.anchorNode && host(one).contains(selection.anchorNode)) ?? null;
    return { side, text: selection?.toString() ?? '' };
  },
  focused: (): Side | null => SIDES.find((side) => host(side).contains(document.activeElement)) ?? null,
  scrollTop: (side: Side) => scrollerOf(current().view(side).dom)?.scrollTop ?? 0,
  /** The box of a segment on screen, by its id. */
  box(segment: string): { x: number; y: number; width: number; height: number } {
    const { x, y, width, height } =
      document.querySelector(`.seg[data-id="${segment}"]`)?.getClientRects()[0] ?? new DOMRect();
    return { x, y, width, height };
  },
  /** Suspects and proposals on these words of the original, for pictures and for the reach of marks. */
  mark: (suspects: readonly string[], proposals: readonly string[]) =>
    markWords(current(), suspects, proposals, setSuspects, setProposals),
  openLarge(): number {
    const started = performance.now();
    editor = openLarge(freshHosts());
    return started;
  },
  openBare(): number {
    const started = performance.now();
    openBare(freshHosts(), EditorState, EditorView);
    return started;
  },
};

export type Harness = typeof harness;
declare global {
  interface Window {
    harness: Harness;
  }
}
window.harness = harness;
