// A decision offers itself to all that are alike: while a suspect is in hand the machine looks where its first reading
// applies too, and after a decision where that one does.
import { currentSuspect } from '../editor/plugins/suspects.ts';
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

/** Follows the suspect in hand and the last decision; gives the way to stop. */
export function followOffers(workbench: Workbench, session: RecordSession): () => void {
  const { editor, offers, lastReading } = session;
  let key: number | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const lookInHand = async () => {
    const suspect = currentSuspect(editor.state);
    const meant = suspect?.value.suggestions[0]?.text;
    const offer = suspect && meant !== undefined ? await offerFor(workbench, suspect.value.text, meant) : null;
    if (currentSuspect(editor.state)?.key !== suspect?.key) return;
    offers.inHand.set(offer && without(offer, suspect?.from ?? -1));
  };
  const lookDecided = async () => {
    const reading = lastReading.state;
    const offer = reading && (await offerFor(workbench, reading.read, reading.meant));
    if (lastReading.state === reading) offers.decided.set(offer);
  };
  const heed = () => {
    const suspect = currentSuspect(editor.state);
    if ((suspect?.key ?? null) === key) return;
    key = suspect?.key ?? null;
    offers.inHand.set(null);
    if (timer !== null) clearTimeout(timer);
    timer = suspect ? setTimeout(() => void lookInHand().catch(sayNothing), PAUSE_MS) : null;
  };
  const stop = [
    editor.subscribe(heed),
    lastReading.subscribe(() => {
      offers.decided.set(null);
      void lookDecided().catch(sayNothing);
    }),
  ];
  return () => {
    for (const one of stop) one();
    if (timer !== null) clearTimeout(timer);
  };
}

/** An offer that cannot be made is none: the suspect can be decided without it. */
const sayNothing = (): void => {};

async function offerFor(workbench: Workbench, read: string, meant: string): Promise<AlikeOffer | null> {
  if (stateOf(workbench).session === null) return null;
  const { hits } = await findHits(workbench, { kind: 'alike', read, meant }, 'record');
  const likely = hits.filter((hit) => hit.likely);
  return likely.length === 0 ? null : { read, meant, hits: likely };
}

function without(offer: AlikeOffer, from: number): AlikeOffer | null {
  const hits = offer.hits.filter((hit) => hit.from !== from);
  return hits.length === 0 ? null : { ...offer, hits };
}
