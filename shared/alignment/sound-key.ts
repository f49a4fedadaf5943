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

const VOWELS = new Set('aeiou');
/** Pairs of consonants that romanisations and misreadings exchange; they cost half. */
const NEAR = new Set(['gk', 'bp', 'dt', 'vf', 'zs', 'SC', 'JS', 'hg', 'hk', 'cs', 'cC', 'lr', 'JC', 'uv', 'Jz', 'Ss']);

function exchange(a: string, b: string): number {
  if (a === b) return 0;
  if (VOWELS.has(a) && VOWELS.has(b)) return 0.3;
  return NEAR.has(a + b) || NEAR.has(b + a) ? 0.5 : 1;
}

/** A vowel is lost or gained more easily than a consonant. */
const lone = (sound: string | undefined): number => (sound !== undefined && VOWELS.has(sound) ? 0.4 : 1);

/** An inflected Russian name is longer than its English form; each sound past the end costs only this. */
const ENDING_COST = 0.15;
/** The longest ending that is forgiven: "-ского", "-овыми". */
const LONGEST_ENDING = 4;

/** How unlike two sounds are: 0 the same, 1 nothing in common. The Russian one may have an ending. */
export function soundDistance(russian: string, english: string): number {
  const width = english.length;
  if (width === 0 || russian.length === 0) return 1;
  let above = Array.from({ length: width + 1 }, (_, at) => at);
  for (let at = 1; at <= width; at++) above[at] = (above[at - 1] ?? 0) + lone(english[at - 1]);
  let best = Infinity;
  for (let row = 1; row <= russian.length; row++) {
    const letter = russian[row - 1] ?? '';
    const current = [(above[0] ?? 0) + lone(letter)];
    for (let at = 1; at <= width; at++) {
      const swapped = (above[at - 1] ?? 0) + exchange(letter, english[at - 1] ?? '');
      const dropped = (above[at] ?? 0) + lone(letter);
      const added = (current[at - 1] ?? 0) + lone(english[at - 1]);
      current[at] = Math.min(swapped, dropped, added);
    }
    above = current;
    const left = russian.length - row;
    if (left <= LONGEST_ENDING) best = Math.min(best, (above[width] ?? 0) + left * ENDING_COST);
  }
  return Math.min(1, best / Math.max(2, width));
}
