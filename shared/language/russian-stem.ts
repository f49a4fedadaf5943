// The Russian stemmer of Porter's Snowball (snowballstem.org/algorithms/russian), written from its description:
// endings of gerunds, adjectives, verbs and nouns are cut off behind the word's first vowel.

const endings = (list: string): readonly ReadonlySet<string>[] => {
  const byLength: Set<string>[] = [];
  for (const ending of list.split(' ')) {
    while (byLength.length <= ending.length) byLength.push(new Set());
    byLength[ending.length]?.add(ending);
  }
  return byLength;
};

/** Endings of the first group of a class stand only after а or я, which stays. */
interface Endings {
  readonly afterA: readonly ReadonlySet<string>[];
  readonly anywhere: readonly ReadonlySet<string>[];
}

const GERUND: Endings = { afterA: endings('в вши вшись'), anywhere: endings('ив ивши ившись ыв ывши ывшись') };
const REFLEXIVE: Endings = { afterA: [], anywhere: endings('ся сь') };
const ADJECTIVE: Endings = {
  afterA: [],
  anywhere: endings('ее ие ые ое ими ыми ей ий ый ой ем им ым ом его ого ему ому их ых ую юю ая яя ою ею'),
};
const PARTICIPLE: Endings = { afterA: endings('ем нн вш ющ щ'), anywhere: endings('ивш ывш ующ') };
const VERB: Endings = {
  afterA: endings('ла на ете йте ли й л ем н ло но ет ют ны ть ешь нно'),
  anywhere: endings(
    'ила ыла ена ейте уйте ите или ыли ей уй ил ыл им ым ен ило ыло ено ят ует уют ит ыт ены ить ыть ишь ую ю',
  ),
};
const NOUN: Endings = {
  afterA: [],
  anywhere: endings(
    'а ев ов ие ье е иями ями ами еи ии и ией ей ой ий й иям ям ием ем ам ом о у ах иях ях ы ь ию ью ю ия ья я',
  ),
};
const SUPERLATIVE: Endings = { afterA: [], anywhere: endings('ейш ейше') };
const DERIVATIONAL: Endings = { afterA: [], anywhere: endings('ост ость') };

const VOWEL = /[аеиоуыэюя]/;
/** After a vowel and a consonant. */
const REGION = /[аеиоуыэюя][^аеиоуыэюя]/;

/** The stem of a word in lower case, ё as е. */
export function stemRussian(word: string): string {
  const firstVowel = word.search(VOWEL);
  if (firstVowel < 0) return word;
  const region = firstVowel + 1;
  let stem = withoutInflection(word, region);
  if (stem.length > region && stem.endsWith('и')) stem = stem.slice(0, -1);
  stem = cut(stem, secondRegion(word), DERIVATIONAL) ?? stem;
  return withoutRemains(stem, region);
}

/** The longest ending of a class cut off; null when the word has none of them behind `region`. */
function cut(word: string, region: number, { afterA, anywhere }: Endings): string | null {
  const room = word.length - region;
  for (let length = Math.min(room, Math.max(afterA.length, anywhere.length) - 1); length > 0; length--) {
    const at = word.length - length;
    const ending = word.slice(at);
    if (anywhere[length]?.has(ending)) return word.slice(0, at);
    const before = word.charAt(at - 1);
    if (afterA[length]?.has(ending) && at > region && (before === 'а' || before === 'я')) return word.slice(0, at);
  }
  return null;
}

function withoutInflection(word: string, region: number): string {
  const gerund = cut(word, region, GERUND);
  if (gerund !== null) return gerund;
  const plain = cut(word, region, REFLEXIVE) ?? word;
  const adjective = cut(plain, region, ADJECTIVE);
  if (adjective !== null) return cut(adjective, region, PARTICIPLE) ?? adjective;
  return cut(plain, region, VERB) ?? cut(plain, region, NOUN) ?? plain;
}

/** Where the part of the word begins that follows two pairs of vowel and consonant. */
function secondRegion(word: string): number {
  const first = word.search(REGION);
  if (first < 0) return word.length;
  const rest = word.slice(first + 2);
  const second = rest.search(REGION);
  return second < 0 ? word.length : first + 2 + second + 2;
}

/** The doubled н, the superlative and the soft sign that may be left at the end. */
function withoutRemains(stem: string, region: number): string {
  const superlative = cut(stem, region, SUPERLATIVE);
  const plain = superlative ?? stem;
  if (plain.endsWith('нн') && plain.length - 1 > region) return plain.slice(0, -1);
  if (superlative === null && plain.length > region && plain.endsWith('ь')) return plain.slice(0, -1);
  return plain;
}
