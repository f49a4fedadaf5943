// Lights the words across the gutter that render the word under the pointer or the cursor. The aligner is asked in its worker,
// once for each pair of texts, after a moment's rest: no key and no scroll waits for it.
import type { Node } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import type { WordLink } from '../../shared/alignment/word-links.ts';
import { segmentsOfBead } from '../../shared/document/beads.ts';
import type { Span } from '../../shared/document/mentions.ts';
import { otherSide, SIDES, type Side } from '../../shared/document/schema.ts';
import { type PlacedSegment, segmentAround, segmentAttrs } from '../../shared/document/segments.ts';
import { setHighlight } from '../editor/plugins/highlights.ts';
import { modeOf } from '../editor/plugins/modes.ts';
import type { RecordEditor } from '../editor/record-editor.ts';
import type { Engines } from './engines/engines.ts';

/** How long pointer or cursor must rest before the words are looked up, in milliseconds. */
const REST_MS = 60;
/** So many beads' words are kept; the oldest are forgotten first. */
const KEPT = 400;

/** A side of a bead as the aligner reads it, and where each of its characters stands in the record. */
export interface BeadSide {
  readonly text: string;
  /** Document position of the character at an offset of the text. */
  readonly position: (offset: number) => number;
  /** Offset in the text of a document position; null where it lies outside. */
  readonly offset: (position: number) => number | null;
}

/** The words of one side of a bead after one another. Line breaks and gaps are spaces, so offsets count as positions do. */
export function beadSide(segments: readonly PlacedSegment[]): BeadSide {
  const parts: { readonly from: number; readonly pos: number; readonly text: string }[] = [];
  let length = 0;
  for (const { node, pos } of segments) {
    const text = `${node.textBetween(0, node.content.size, '', ' ')} `;
    parts.push({ from: length, pos: pos + 1, text });
    length += text.length;
  }
  return {
    text: parts.map(({ text }) => text).join(''),
    position: (offset) => {
      const part = parts.findLast(({ from }) => from <= offset);
      return part ? part.pos + offset - part.from : 0;
    },
    offset: (position) => {
      const part = parts.find(({ pos, text }) => position >= pos && position < pos + text.length);
      return part ? part.from + position - part.pos : null;
    },
  };
}

export interface LitWords {
  readonly word: readonly Span[];
  readonly counterparts: readonly Span[];
}

const DARK: LitWords = { word: [], counterparts: [] };

/** The word at a position and its counterparts, by the links of its bead. */
export function wordsAt(
  sides: Readonly<Record<Side, BeadSide>>,
  side: Side,
  position: number,
  links: readonly WordLink[],
): LitWords {
  const offset = sides[side].offset(position);
  if (offset === null) return DARK;
  const own = links.filter((link) => link[side].from <= offset && offset <= link[side].to);
  const spans = (which: Side): Span[] =>
    own.map((link) => ({
      from: sides[which].position(link[which].from),
      to: sides[which].position(link[which].to - 1) + 1,
    }));
  return own.length === 0 ? DARK : { word: spans(side).slice(0, 1), counterparts: spans(otherSide(side)) };
}

interface WordGround {
  readonly editor: RecordEditor;
  readonly hosts: Readonly<Record<Side, HTMLElement>>;
  readonly engines: Pick<Engines, 'alignWords'>;
}

/** Follows pointer and cursor; gives the way to stop. */
export function followWords({ editor, hosts, engines }: WordGround): () => void {
  const known = wordCache(engines);
  const listening = new AbortController();
  let pointer: { readonly side: Side; readonly x: number; readonly y: number } | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let shown = '';
  const look = async (): Promise<void> => {
    timer = null;
    const { state } = editor;
    const place = placeOf(editor, pointer);
    const found = place === null ? DARK : await known.at(state, place);
    // Moved on or edited meanwhile: another look is coming.
    if (listening.signal.aborted || timer !== null || editor.state.doc !== state.doc) return;
    const next = JSON.stringify(found);
    if (next === shown) return;
    shown = next;
    const tr = setHighlight(editor.state.tr, 'word', found.word);
    editor.dispatch(setHighlight(tr, 'counterpart', found.counterparts).setMeta('addToHistory', false));
  };
  const wake = () => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void look(), REST_MS);
  };
  for (const side of SIDES) {
    const point = ({ clientX: x, clientY: y, buttons }: MouseEvent) => {
      pointer = buttons === 0 ? { side, x, y } : null;
      wake();
    };
    const leave = () => {
      pointer = null;
      wake();
    };
    hosts[side].addEventListener('mousemove', point, { passive: true, signal: listening.signal });
    hosts[side].addEventListener('mouseleave', leave, { passive: true, signal: listening.signal });
  }
  let last = editor.state;
  const stop = editor.subscribe(() => {
    const { state } = editor;
    // The keyboard leads until the pointer moves again.
    if (!state.selection.eq(last.selection)) pointer = null;
    const same = state.doc === last.doc && state.selection.eq(last.selection) && modeOf(state) === modeOf(last);
    last = state;
    if (!same) wake();
  });
  return () => {
    stop();
    listening.abort();
    if (timer !== null) clearTimeout(timer);
  };
}

/** The document position to look at: that of the pointer, or else of the cursor once it stands within a sentence. */
function placeOf(editor: RecordEditor, pointer: { side: Side; x: number; y: number } | null): number | null {
  const mode = modeOf(editor.state);
  if (mode !== 'align' && mode !== 'read') return null;
  if (pointer) return editor.view(pointer.side).posAtCoords({ left: pointer.x, top: pointer.y })?.pos ?? null;
  const { $head, empty } = editor.state.selection;
  // Steps from sentence to sentence stop before its first word: nobody asked for that word.
  return empty && $head.parentOffset > 0 ? $head.pos : null;
}

/** Asks for the links of a bead's words once; the texts are the key, so that an edit asks anew. */
function wordCache(engines: Pick<Engines, 'alignWords'>) {
  const kept = new Map<string, Promise<readonly WordLink[]>>();
  const linksOf = (original: string, translation: string): Promise<readonly WordLink[]> => {
    const key = `${original}\n${translation}`;
    const found = kept.get(key) ?? engines.alignWords(original, translation).catch(() => []);
    kept.delete(key);
    kept.set(key, found);
    for (const oldest of kept.keys()) {
      if (kept.size <= KEPT) break;
      kept.delete(oldest);
    }
    return found;
  };
  return {
    async at({ doc }: EditorState, position: number): Promise<LitWords> {
      const segment = segmentAt(doc, position);
      const bead = segment && segmentAttrs(segment.node).bead;
      if (!segment || !bead) return DARK;
      const sides = {
        original: beadSide(segmentsOfBead(doc, bead, 'original')),
        translation: beadSide(segmentsOfBead(doc, bead, 'translation')),
      };
      return wordsAt(sides, segment.side, position, await linksOf(sides.original.text, sides.translation.text));
    },
  };
}

const segmentAt = (doc: Node, position: number): PlacedSegment | null =>
  position >= 0 && position <= doc.content.size ? segmentAround(doc.resolve(position)) : null;
