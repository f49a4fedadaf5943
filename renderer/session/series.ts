// Corrections made together: what they are, where they apply, and carrying them out after a look at each.
import type { Node } from 'prosemirror-model';
import type { RecordId } from '../../shared/document/ids.ts';
import { type PlacedBlock, rangeInBlock, readSide } from '../../shared/document/reading-order.ts';
import { isUnread, isUntranslated, type ReadingAttrs, schema } from '../../shared/document/schema.ts';
import type { SubstitutionRule } from '../../shared/ocr/rules.ts';
import { readDocument } from '../db/record-document.ts';
import { type PlacedSuspect, suspectsOf } from '../editor/plugins/suspects.ts';
import { contextOf } from './context-of.ts';
import type { RecordSession } from './record-session.ts';
import { stateOf, type Workbench } from './workbench.ts';

/** What is corrected together. */
export type Series =
  /** Words read for others, and other words with the same letters misread. */
  | { readonly kind: 'alike'; readonly read: string; readonly meant: string }
  /** Letters read for others, wherever the result is a known word. */
  | { readonly kind: 'letters'; readonly read: string; readonly meant: string }
  | { readonly kind: 'rules'; readonly rules: readonly SubstitutionRule[] }
  /** First readings that are right with this probability or more. */
  | { readonly kind: 'sure'; readonly min: number };

export type SeriesScope = 'record' | 'project';

/** A place where a series applies. */
export interface Hit {
  /** Tells it from others of the series. */
  readonly key: string;
  readonly recordId: RecordId;
  /** Document positions in the record as it was looked through. */
  readonly from: number;
  readonly to: number;
  readonly was: string;
  readonly reads: string;
  /** Calibrated probability that this is right, 0..1; null where nobody can tell. */
  readonly cert: number | null;
  readonly before: string;
  readonly after: string;
  /** What speaks for or against it; null for nothing. */
  readonly note: HitNote | null;
  /** False where it should be left out unless the scholar ticks it. */
  readonly likely: boolean;
}

export type HitNote =
  /** A known word as it stands. */
  | { readonly kind: 'listed' }
  /** A word of the translation. */
  | { readonly kind: 'translation'; readonly word: string };

/** What was found, with the documents it was found in. */
export interface FoundHits {
  readonly hits: readonly Hit[];
  readonly docs: ReadonlyMap<RecordId, Node>;
}

/** Looks a series up. Rejects with the engine's own words when it fails. */
export async function findHits(workbench: Workbench, series: Series, scope: SeriesScope): Promise<FoundHits> {
  const { session } = stateOf(workbench);
  if (!session) return { hits: [], docs: new Map() };
  const { doc } = session.editor.state;
  const suspects = suspectsOf(session.editor.state);
  if (series.kind === 'sure') {
    return { hits: sureHits(session, suspects), docs: new Map([[session.recordId, doc]]) };
  }
  const docs = await documentsOf(workbench, session, scope);
  const blocks = [...docs].flatMap(([recordId, one]) =>
    blocksOf(one).map((placed) => ({ recordId, placed, doc: one })),
  );
  const texts = blocks.map(({ placed }) => placed.block.text);
  const places = await placesOf(workbench, series, texts);
  const hits = places.flatMap((place): readonly Hit[] => {
    const block = blocks[place.text];
    if (!block) return [];
    const range = rangeInBlock(block.placed, place.from, place.to);
    if (isDecided(block.doc, range.from, range.to)) return [];
    const suspect =
      block.doc === doc ? suspects.find(({ from, to }) => from === range.from && to === range.to) : undefined;
    return [hitOf(block, range, place, suspect)];
  });
  return { hits, docs };
}

interface Place {
  readonly text: number;
  readonly from: number;
  readonly to: number;
  readonly was: string;
  readonly reads: string;
  readonly listed?: boolean;
}

function placesOf(
  { engines }: Workbench,
  series: Exclude<Series, { kind: 'sure' }>,
  texts: readonly string[],
): Promise<readonly Place[]> {
  return series.kind === 'rules' ? engines.ruleHits(series.rules, texts) : engines.alike(series, texts);
}

/** The open record's document, and (where asked for) those of the project's others, in its order. */
async function documentsOf(
  { db, store }: Workbench,
  { recordId, editor }: RecordSession,
  scope: SeriesScope,
): Promise<ReadonlyMap<RecordId, Node>> {
  const docs = new Map([[recordId, editor.state.doc]]);
  for (const { id } of scope === 'project' ? store.getState().records : []) {
    const doc = docs.has(id) ? null : await readDocument(db, id);
    if (doc) docs.set(id, doc);
  }
  return docs;
}

/** The blocks of the original that are read for errors; the archive's furniture and debris are not the typescript's. */
const blocksOf = (doc: Node): readonly PlacedBlock[] =>
  readSide(doc, 'original').blocks.filter(({ block }) => !isUnread(block.zone) && !isUntranslated(block.zone));

/** True where a person has decided on a part of a range: a series changes no decision. */
function isDecided(doc: Node, from: number, to: number): boolean {
  let decided = false;
  doc.nodesBetween(from, to, (node) => {
    const reading = schema.marks.reading.isInSet(node.marks)?.attrs as ReadingAttrs | undefined;
    if (node.isInline && reading && reading.by !== '' && reading.how !== 'import') decided = true;
    return true;
  });
  return decided;
}

function hitOf(
  { recordId, doc }: { readonly recordId: RecordId; readonly doc: Node },
  { from, to }: { readonly from: number; readonly to: number },
  { was, reads, listed = false }: Place,
  suspect: PlacedSuspect | undefined,
): Hit {
  const suggestion = suspect?.value.suggestions.find(({ text }) => text === reads);
  const word = suggestion?.evidence.find((one) => one.kind === 'translation');
  const note: HitNote | null =
    word?.kind === 'translation'
      ? { kind: 'translation', word: word.word }
      : listed && !suspect
        ? { kind: 'listed' }
        : null;
  return {
    ...{ key: `${recordId}:${from}`, recordId, from, to, was, reads, note },
    ...contextOf(doc, from, to),
    cert: suggestion?.score ?? null,
    likely: !listed || suspect !== undefined,
  };
}

/** The first readings of all suspects, the surest first; those below a threshold are left out by the sheet. */
function sureHits({ recordId, editor }: RecordSession, suspects: readonly PlacedSuspect[]): readonly Hit[] {
  const { doc } = editor.state;
  const found = suspects.flatMap((suspect): readonly Hit[] => {
    const [best] = suspect.value.suggestions;
    if (!best || suspect.stale) return [];
    const place = { text: 0, from: 0, to: 0, was: suspect.value.text, reads: best.text };
    return [hitOf({ recordId, doc }, suspect, place, suspect)];
  });
  return found.sort((a, b) => (b.cert ?? 0) - (a.cert ?? 0));
}

/** How many of these corrections are expected to be right, as a share; null where nobody can tell. */
export function expectedPrecision(hits: readonly Pick<Hit, 'cert'>[]): number | null {
  const known = hits.flatMap(({ cert }) => (cert === null ? [] : [cert]));
  return known.length === 0 ? null : known.reduce((sum, cert) => sum + cert, 0) / known.length;
}
