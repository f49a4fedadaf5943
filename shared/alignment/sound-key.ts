// How a name sounds, in one small alphabet for both languages, so that "Ли Сан Чо" meets "Ri Sang-jo" and "Ивенев"
// meets "Ivanov" nearly. Cruder than a romanisation on purpose: it compares names across schemes and misreadings.

/** Russian letters as sounds. Capitals are single sounds that Latin spells with two letters: S sh, C ch, J zh. */
const RUSSIAN: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ж: 'J', з: 'z', и: 'i', й: 'i', к: 'k', л: 'l', м: 'm', н: 'n',
  о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'h', ц: 'c', ч: 'C', ш: 'S', щ: 'S', ъ: '', ы: 'i',
  ь: '', э: 'e', ю: 'iu', я: 'ia',
}; // biome-ignore format: a table

/** English spellings as sounds, longest first; what is not listed stands for itself. */
const ENGLISH: readonly (readonly [RegExp, string])[] = [
  [/shch|sch/g, 'S'],
  [/tch|ch/g, 'C'],
  [/sh/g, 'S'],
  [/zh/g, 'J'],
  [/kh/g, 'h'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/ts|tz/g, 'c'],
  [/ck/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/[cq]/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/j/g, 'dJ'],
  [/ee|y/g, 'i'],
  [/oo/g, 'u'],
];

/** The sounds of a Russian word given in lower case. */
export function soundOfRussian(form: string): string {
  let sounds = '';
  for (const letter of form) sounds += RUSSIAN[letter] ?? '';
  return single(sounds);
}

/** The sounds of an English word given in lower case. */
export function soundOfEnglish(form: string): string {
  const plain = form.normalize('NFD').replace(/[^a-z]/g, '');
  return single(ENGLISH.reduce((sounds, [spelling, sound]) => sounds.replace(spelling, sound), plain));
}

/** Doubled letters are one sound. */
const single = (sounds: string): string => sounds.replace(/(.)\1+/g, '$1');

/** The consonants of a sound, which survive inflection and romanisation better than its vowels. */
export const consonants = (sound: string): string => sound.replace(/[aeiou]/g, '');

/** All sounds; a sound's code is its place here, vowels first. */
const SOUNDS = 'aeiouSCJbvgdzklmnprstfhcj';
const VOWELS = 5;
const SIZE = SOUNDS.length;

/** A sound as codes, for comparing many. */
export const soundCodes = (sound: string): Uint8Array => Uint8Array.from(sound, (letter) => SOUNDS.indexOf(letter));

/** Pairs of consonants that romanisations and misreadings exchange; they cost half. */
const NEAR = ['gk', 'bp', 'dt', 'vf', 'zs', 'SC', 'JS', 'hg', 'hk', 'cs', 'cC', 'lr', 'JC', 'Jz', 'Ss'];
const NEAR_COST = 0.5;
const VOWEL_COST = 0.3;
/** A vowel is lost or gained more easily than a consonant, which costs 1. */
const LONE_VOWEL = 0.4;
/** An inflected Russian name is longer than its English form; each sound past the end costs only this. */
const ENDING_COST = 0.15;
/** The longest ending that is forgiven: "-ского", "-овыми". */
const LONGEST_ENDING = 4;

/** Cost of exchanging one sound for another, by code * SIZE + code. */
const EXCHANGE = Float32Array.from({ length: SIZE * SIZE }, (_, at) => {
  const a = Math.floor(at / SIZE);
  const b = at % SIZE;
  if (a === b) return 0;
  if (a < VOWELS && b < VOWELS) return VOWEL_COST;
  const pair = `${SOUNDS[a]}${SOUNDS[b]}`;
  const back = `${SOUNDS[b]}${SOUNDS[a]}`;
  return NEAR.some((near) => near === pair || near === back) ? NEAR_COST : 1;
});

/** The longest sound compared; what is longer is cut. */
const LONGEST = 31;

/** Which sounds a word has, and which are near one of them, as bits by code. */
export interface SoundSet {
  readonly has: number;
  readonly near: number;
}

const VOWEL_BITS = (1 << VOWELS) - 1;

/** Which consonants are exchanged for each sound at half the cost, as bits. */
const NEAR_BITS = Int32Array.from({ length: SIZE }, (_, code) => {
  let bits = 0;
  for (let other = VOWELS; other < SIZE; other++) {
    if ((EXCHANGE[code * SIZE + other] ?? 1) === NEAR_COST) bits |= 1 << other;
  }
  return bits;
});

/** The set of the sounds that are compared. */
export function soundSet(codes: Uint8Array): SoundSet {
  let [has, near] = [0, 0];
  for (const code of codes.subarray(0, LONGEST)) {
    has |= 1 << code;
    near |= NEAR_BITS[code] ?? 0;
  }
  return { has, near };
}

function bitsIn(bits: number): number {
  let [left, count] = [bits, 0];
  for (; left !== 0; left &= left - 1) count++;
  return count;
}

/**
 * What an English sound is off from a Russian one at the least, before it is divided by its length: each sound of its own
 * that the other has not must be exchanged or lost. Spares comparing most pairs.
 */
export function leastCost(russian: SoundSet, english: SoundSet): number {
  const missing = english.has & ~russian.has;
  if (missing === 0) return 0;
  const consonantsMissing = missing & ~VOWEL_BITS;
  return (
    bitsIn(consonantsMissing & ~russian.near) +
    NEAR_COST * bitsIn(consonantsMissing & russian.near) +
    VOWEL_COST * bitsIn(missing & VOWEL_BITS)
  );
}

const lone = (code: number): number => (code < VOWELS ? LONE_VOWEL : 1);

/** What an English sound may cost at a distance of `limit`. */
export const mostCostOf = (english: Uint8Array, limit: number): number =>
  limit * Math.max(2, Math.min(LONGEST, english.length));

/**
 * Compares sounds given as codes: 0 the same, 1 nothing in common. The Russian one may have an ending. Stops, and says
 * 1, as soon as the distance must exceed `limit`. The returned function works in memory of its own.
 */
export function soundComparer(limit: number): (russian: Uint8Array, english: Uint8Array) => number {
  const rows = [new Float32Array(LONGEST + 1), new Float32Array(LONGEST + 1)] as const;
  return (russian, english) => {
    const width = Math.min(LONGEST, english.length);
    const height = Math.min(LONGEST, russian.length);
    if (width === 0 || height === 0) return 1;
    const most = mostCostOf(english, limit);
    let [above, current] = rows;
    above[0] = 0;
    for (let at = 1; at <= width; at++) above[at] = (above[at - 1] ?? 0) + lone(english[at - 1] ?? 0);
    let best = Infinity;
    for (let row = 1; row <= height; row++) {
      const code = russian[row - 1] ?? 0;
      const alone = lone(code);
      let least = (above[0] ?? 0) + alone;
      current[0] = least;
      for (let at = 1; at <= width; at++) {
        const other = english[at - 1] ?? 0;
        const swapped = (above[at - 1] ?? 0) + (EXCHANGE[code * SIZE + other] ?? 1);
        const dropped = (above[at] ?? 0) + alone;
        const added = (current[at - 1] ?? 0) + lone(other);
        const cost = swapped < dropped ? (swapped < added ? swapped : added) : dropped < added ? dropped : added;
        current[at] = cost;
        if (cost < least) least = cost;
      }
      const left = height - row;
      if (left <= LONGEST_ENDING) best = Math.min(best, (current[width] ?? 0) + left * ENDING_COST);
      if (least > most) break;
      [above, current] = [current, above];
    }
    return best > most ? 1 : best / Math.max(2, width);
  };
}
