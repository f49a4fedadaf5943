// A decision offers itself to all that are alike: while a suspect is in hand the machine looks where its first reading
// applies too, and after a decision where that one does.
import type { SeriesDecision } from '../../shared/ocr/series.ts';
import { currentSuspect, type PlacedSuspect } from '../editor/plugins/suspects.ts';
import type { RecordSession } from './record-session.ts';
import { findHits, type Hit } from './series.ts';
import { stateOf, type Workbench } from './workbench.ts';

/** Words read for others, and the places where they may be so again. */
export interface AlikeOffer {
  readonly read: string;
  readonly meant: string;
  /** Places besides the one in hand; never empty. */
  readonly hits: readonly Hit[];
}

/** Pause before the machine looks, so that going through the queue stays quick; in milliseconds. */
const PAUSE_MS = 120;

/**
 * Follows the suspect in hand and the last decision; gives the way to stop. An offer that cannot be made is none: the suspect
 * can be decided without it.
 */
export function followOffers(workbench: Workbench, session: RecordSession): () => void {
  const { editor, offers, lastReading } = session;
  let key: number | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const { looking } = offers;
  const lookInHand = async (suspect: PlacedSuspect, decision: SeriesDecision | null) => {
    const offer = decision && (await offerFor(workbench, decision));
    if (currentSuspect(editor.state)?.key !== suspect.key) return;
    offers.inHand.set(offer && without(offer, suspect.from));
    looking.inHand.set(null);
  };
  const lookDecided = async () => {
    const reading = lastReading.state;
    const offer = reading && (await offerFor(workbench, reading));
    if (lastReading.state !== reading) return;
    offers.decided.set(offer);
    looking.decided.set(null);
  };
  const heed = () => {
    const suspect = currentSuspect(editor.state);
    if ((suspect?.key ?? null) === key) return;
    key = suspect?.key ?? null;
    offers.inHand.set(null);
    const decision = suspect && firstReading(suspect);
    looking.inHand.set(decision);
    if (timer !== null) clearTimeout(timer);
    const look = (inHand: PlacedSuspect) =>
      lookInHand(inHand, decision).catch(() => inHand.key === key && looking.inHand.set(null));
    timer = suspect ? setTimeout(() => void look(suspect), PAUSE_MS) : null;
  };
  const stop = [
    editor.subscribe(heed),
    lastReading.subscribe(() => {
      offers.decided.set(null);
      looking.decided.set(lastReading.state);
      void lookDecided().catch(() => looking.decided.set(null));
    }),
  ];
  return () => {
    for (const one of stop) one();
    if (timer !== null) clearTimeout(timer);
  };
}

function firstReading({ value: { text, suggestions } }: PlacedSuspect): SeriesDecision | null {
  const [first] = suggestions;
  return first ? { read: text, meant: first.text } : null;
}

async function offerFor(workbench: Workbench, { read, meant }: SeriesDecision): Promise<AlikeOffer | null> {
  if (stateOf(workbench).session === null) return null;
  const { hits } = await findHits(workbench, { kind: 'alike', read, meant }, 'record');
  const likely = hits.filter((hit) => hit.likely);
  return likely.length === 0 ? null : { read, meant, hits: likely };
}

function without(offer: AlikeOffer, from: number): AlikeOffer | null {
  const hits = offer.hits.filter((hit) => hit.from !== from);
  return hits.length === 0 ? null : { ...offer, hits };
}
