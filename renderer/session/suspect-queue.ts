// The order in which suspects are gone through: as the scholar sorts and filters them, and always on from the last one
// in hand, whatever was decided, taken back or sorted anew meanwhile.
import type { Suspect, SuspectReason } from '../../shared/ocr/suspect.ts';
import type { PlacedSuspect } from '../editor/plugins/suspects.ts';

export const QUEUE_ORDERS = ['position', 'surest', 'frequent', 'kind'] as const;
export type QueueOrder = (typeof QUEUE_ORDERS)[number];

/** Every kind of reason, as the filter lists them. */
export const SUSPECT_KINDS = [
  'not in lexicon',
  'mixed scripts',
  'latin look-alikes',
  'digit in word',
  'letter in number',
  'split word',
  'run together',
  'case inside word',
  'stray punctuation',
  'lost punctuation',
  'improbable here',
  'against translation',
  'low confidence',
  'noise',
] as const satisfies readonly SuspectReason['kind'][];
export type SuspectKind = (typeof SUSPECT_KINDS)[number];

/** How the queue is shown and gone through. */
export interface QueueChoice {
  readonly order: QueueOrder;
  readonly kind: SuspectKind | 'all';
}

export const FIRST_CHOICE: QueueChoice = { order: 'position', kind: 'all' };

/** Where the queue stands: what the last suspect in hand was, also once it is decided. */
export type QueuePlace = Pick<PlacedSuspect, 'from'> & { readonly value: Pick<Suspect, 'text' | 'score' | 'reasons'> };

/** The suspects of the choice, in its order. */
export function queueOf(suspects: readonly PlacedSuspect[], choice: QueueChoice): readonly PlacedSuspect[] {
  const { order, kind } = choice;
  const wanted = kind === 'all' ? suspects : suspects.filter(({ value }) => value.reasons.some((r) => r.kind === kind));
  return [...wanted].sort(comparing(order, timesOf(suspects)));
}

/** How many suspects have each kind of reason; kinds without any are left out. */
export function kindsOf(suspects: readonly PlacedSuspect[]): ReadonlyMap<SuspectKind, number> {
  const counts = new Map<SuspectKind, number>();
  for (const { value } of suspects) {
    for (const kind of new Set(value.reasons.map((reason) => reason.kind)))
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}

/**
 * The next of the queue after a place (1), or the one before it (-1), round the end; null where it is empty. `not` is a
 * word that is about to be dismissed wherever it stands.
 */
export function nextInQueue(
  suspects: readonly PlacedSuspect[],
  choice: QueueChoice,
  place: QueuePlace | null,
  direction: 1 | -1,
  not: string | null = null,
): PlacedSuspect | null {
  const queue = queueOf(suspects, choice).filter(({ value }) => value.text !== not);
  if (!place) return (direction === 1 ? queue[0] : queue.at(-1)) ?? null;
  const compare = comparing(choice.order, timesOf(suspects));
  const ahead = (one: QueuePlace) => compare(one, place) * direction > 0;
  // As words are decided they grow rarer: those alike are kept together, or the queue would jump to and fro.
  const alike = choice.order === 'frequent' ? queue.filter(({ value }) => value.text === place.value.text) : [];
  const inWay = (list: readonly PlacedSuspect[]) => (direction === 1 ? list.find(ahead) : list.findLast(ahead));
  return inWay(alike) ?? inWay(queue) ?? (direction === 1 ? queue[0] : queue.at(-1)) ?? null;
}

type Times = (text: string) => number;
type Compare = (a: QueuePlace, b: QueuePlace) => number;

function timesOf(suspects: readonly PlacedSuspect[]): Times {
  const times = new Map<string, number>();
  for (const { value } of suspects) times.set(value.text, (times.get(value.text) ?? 0) + 1);
  return (text) => times.get(text) ?? 0;
}

const kindOf = ({ reasons }: Pick<Suspect, 'reasons'>): number =>
  reasons[0] ? SUSPECT_KINDS.indexOf(reasons[0].kind) : SUSPECT_KINDS.length;

/** A strict order: no two suspects are equal in it. */
function comparing(order: QueueOrder, times: Times): Compare {
  const byPlace: Compare = (a, b) => a.from - b.from;
  switch (order) {
    case 'position':
      return byPlace;
    case 'surest':
      return (a, b) => b.value.score - a.value.score || byPlace(a, b);
    case 'kind':
      return (a, b) => kindOf(a.value) - kindOf(b.value) || byPlace(a, b);
    case 'frequent':
      return (a, b) =>
        times(b.value.text) - times(a.value.text) || a.value.text.localeCompare(b.value.text) || byPlace(a, b);
    default:
      return order satisfies never;
  }
}
