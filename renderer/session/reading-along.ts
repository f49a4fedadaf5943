// The machine reads along: after the record is opened and after each change it looks for suspects and names, in a
// worker, and lays what it found on the text. Nothing of it is saved.
import type { EditorState } from 'prosemirror-state';
import { readSide, type SideReading } from '../../shared/document/reading-order.ts';
import { isUnread, type Side } from '../../shared/document/schema.ts';
import type { Suspect } from '../../shared/ocr/suspect.ts';
import { type InHand, setSuspects } from '../editor/plugins/suspects.ts';
import type { Cell } from './cell.ts';
import type { EditorInUse } from './editor-in-use.ts';
import type { JudgedSentence, ProjectKnowledge } from './engines/engine-jobs.ts';
import type { Engines } from './engines/engines.ts';
import { Cancelled } from './engines/engines.ts';
import { readNamesOnce } from './naming-along.ts';
import { confidencesOf } from './ocr-confidences.ts';
import type { Judgement } from './record-session.ts';
import { wordsOf } from './workbench.ts';

/** Pause after the last key before the machine reads again, in milliseconds. */
const PAUSE_MS = 350;

export interface ReadingAlongOptions {
  readonly editor: EditorInUse;
  readonly engines: Engines;
  readonly judgement: Cell<Judgement>;
  readonly knowledge: () => ProjectKnowledge;
  /** The record's date, ISO 8601; null when unknown. */
  readonly anchor: () => string | null;
}

/** The reading along of one record. */
export interface ReadingAlong {
  stop(): void;
  /** Reads for names again: what was refused or known has changed, not the text. */
  readNames(): void;
  /** Reads again after a pause, as after a step: what the project knows has changed, but not the text. */
  readSoon(): void;
  /** Reads everything again, also the suspect in hand: what the project knows was changed by hand. */
  readAgain(): void;
}

/** Starts reading along. */
export function readAlong(options: ReadingAlongOptions): ReadingAlong {
  const { editor, judgement } = options;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let doc = editor.state.doc;
  let running = false;
  let inHand: InHand = 'held';
  let stopped = false;
  const fail = (error: unknown) => {
    if (!stopped && !(error instanceof Cancelled)) judgement.set({ kind: 'failed', why: wordsOf(error) });
  };
  const read = async () => {
    timer = null;
    if (running) return ask();
    running = true;
    const asked = inHand;
    inHand = 'held';
    try {
      await readOnce(options, asked, () => stopped);
      if (!stopped) await readNamesOnce(options, () => stopped);
      if (!stopped) judgement.set({ kind: 'done' });
    } catch (error) {
      fail(error);
    } finally {
      running = false;
    }
  };
  const ask = (pause = PAUSE_MS) => {
    if (timer !== null) clearTimeout(timer);
    if (!stopped) timer = setTimeout(() => void read(), pause);
  };
  const unsubscribe = editor.subscribe(() => {
    if (editor.state.doc === doc) return;
    doc = editor.state.doc;
    ask();
  });
  ask(0);
  return {
    stop() {
      stopped = true;
      unsubscribe();
      if (timer !== null) clearTimeout(timer);
    },
    readSoon: () => ask(),
    readAgain() {
      inHand = 'judged too';
      ask(0);
    },
    readNames: () => void readNamesOnce(options, () => stopped).catch((error: unknown) => fail(error)),
  };
}

async function readOnce(
  { editor, engines, knowledge }: ReadingAlongOptions,
  inHand: InHand,
  stopped: () => boolean,
): Promise<void> {
  const judged = editor.state.doc;
  const known = knowledge();
  const readings = { original: readSide(judged, 'original'), translation: readSide(judged, 'translation') };
  const places = sentencesOf(readings.original);
  const sentences = withCounterparts(readings, places).map((sentence, index) => ({
    ...sentence,
    confidences: confidencesOf(editor.state, places[index]?.offset ?? 0, sentence.text.length),
  }));
  const suspects = await engines.judge(sentences, known);
  if (stopped()) return;
  const found = shifted(places, suspects, known.dismissed);
  editor.dispatch(quiet(setSuspects(editor.state.tr, 'original', judged, found, inHand)));
}

const quiet = (tr: EditorState['tr']) => tr.setMeta('addToHistory', false);

interface Place {
  /** Offset in the side's flat text. */
  readonly offset: number;
  readonly text: string;
  readonly bead: string | null;
}

/** The sentences of a side that are read for errors; the archive's furniture is not the typescript's. */
function sentencesOf(reading: SideReading): readonly Place[] {
  return reading.blocks
    .filter(({ block }) => !isUnread(block.zone))
    .flatMap(({ block, offset }) =>
      block.segments.map(({ from, to, node }) => ({
        offset: offset + from,
        text: block.text.slice(from, to),
        bead: node.attrs.bead as string | null,
      })),
    );
}

function withCounterparts(
  readings: Readonly<Record<Side, SideReading>>,
  places: readonly Place[],
): readonly JudgedSentence[] {
  const english = new Map<string, string>();
  for (const { bead, text } of sentencesOf(readings.translation)) {
    if (bead !== null) english.set(bead, `${english.get(bead) ?? ''}${text} `);
  }
  return places.map(({ text, bead }) => ({ text, counterpart: bead === null ? null : (english.get(bead) ?? null) }));
}

function shifted(
  places: readonly Place[],
  suspects: readonly (readonly Suspect[])[],
  dismissed: readonly string[],
): readonly Suspect[] {
  const right = new Set(dismissed);
  return places.flatMap(({ offset }, index) =>
    (suspects[index] ?? []).filter(({ text }) => !right.has(text)).map((suspect) => moved(suspect, offset)),
  );
}

const moved = (found: Suspect, by: number): Suspect => ({
  ...found,
  from: found.from + by,
  to: found.to + by,
});
