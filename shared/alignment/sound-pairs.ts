// Finds words of the two sides that sound alike: names first of all, and the international words of politics.
import type { IndexedSide } from './indexed-side.ts';
import type { IsKnown, WordForm } from './sentence-words.ts';
import {
  consonants,
  leastCost,
  mostCostOf,
  type SoundSet,
  soundCodes,
  soundComparer,
  soundOfEnglish,
  soundOfRussian,
  soundSet,
} from './sound-key.ts';

/** Sounds nearer than this are one name; up to FAINT they may be. */
const ALIKE = 0.2;
const FAINT = 0.34;
/** A sound with fewer consonants says too little. */
const FEWEST_CONSONANTS = 2;
/** A Russian word is longer than its English form by an ending, hardly by more. */
const LONGEST_DIFFERENCE = 5;
/** Short words are like too many others, unless they are names. */
const SHORTEST_NAME = 3;
const SHORTEST_WORD = 5;

/** Calls `add` for pairs of types that sound alike, or, with `alike` false, faintly so. */
export function pairSounds(
  original: IndexedSide,
  translation: IndexedSide,
  isKnown: IsKnown,
  add: (russian: number, english: number, alike: boolean) => void,
): void {
  const compare = soundComparer(FAINT);
  const buckets = bucketsOf(translation);
  const initials = initialsOf(translation);
  original.types.forEach((type, russian) => {
    for (const english of initials.get(initialOf(type, soundOfRussian)) ?? []) add(russian, english, false);
    if (!mayBeName(type, isKnown)) return;
    const sound = soundOfRussian(type.form);
    const codes = soundCodes(sound);
    const sounds = soundSet(codes);
    for (const key of bucketKeys(consonants(sound)))
      for (const other of buckets.get(key) ?? []) {
        if (Math.abs(other.codes.length - codes.length) > LONGEST_DIFFERENCE) continue;
        if (leastCost(sounds, other.sounds) > other.mostCost) continue;
        const distance = compare(codes, other.codes);
        if (distance <= FAINT)
          add(russian, other.number, distance <= ALIKE && (other.codes.length > 3 || other.capital));
      }
  });
}

/** Names, and words the dictionary cannot help with. */
const mayBeName = (type: WordForm, isKnown: IsKnown): boolean =>
  type.kind === 'word' &&
  (type.capital ? type.form.length >= SHORTEST_NAME : type.form.length >= SHORTEST_WORD && !isKnown(type.key));

/** Initials of persons: "П", "Ya". */
const LONGEST_INITIAL = 2;

/** The sound of an initial; '' for another word. */
const initialOf = (type: WordForm, soundOf: (form: string) => string): string =>
  type.kind === 'word' && type.capital && type.form.length <= LONGEST_INITIAL ? soundOf(type.form) : '';

function initialsOf(side: IndexedSide): ReadonlyMap<string, readonly number[]> {
  const initials = new Map<string, number[]>();
  side.types.forEach((type, number) => {
    const sound = initialOf(type, soundOfEnglish);
    if (sound !== '') initials.set(sound, [...(initials.get(sound) ?? []), number]);
  });
  return initials;
}

/** Costs are summed in single precision when words are compared. */
const ROUNDING = 1e-4;

interface Sounding {
  readonly number: number;
  readonly codes: Uint8Array;
  readonly sounds: SoundSet;
  /** What a word may be off from it to be faintly like it. */
  readonly mostCost: number;
  readonly capital: boolean;
}

function bucketsOf(side: IndexedSide): ReadonlyMap<string, readonly Sounding[]> {
  const buckets = new Map<string, Sounding[]>();
  side.types.forEach((type, number) => {
    if (type.kind !== 'word' || type.form.length < SHORTEST_NAME) return;
    const sound = soundOfEnglish(type.form);
    const skeleton = consonants(sound);
    if (skeleton.length < FEWEST_CONSONANTS) return;
    const codes = soundCodes(sound);
    const mostCost = mostCostOf(codes, FAINT) + ROUNDING;
    const sounding = { number, codes, sounds: soundSet(codes), mostCost, capital: type.capital };
    for (const key of bucketKeys(skeleton)) {
      const bucket = buckets.get(key);
      if (bucket) bucket.push(sounding);
      else buckets.set(key, [sounding]);
    }
  });
  return buckets;
}

/** Words meet in a bucket when their first or their second and third consonants agree, so that one may be misread. */
function bucketKeys(skeleton: string): readonly string[] {
  const first = `^${skeleton.slice(0, 2)}`;
  return skeleton.length >= 3 ? [first, `-${skeleton.slice(1, 3)}`] : [first];
}
