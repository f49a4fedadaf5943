// Whom a bare name means: "ЦК" the committee of the party named last, "Министерство" the last ministry, "Ким" the last Kim.
import type { GatherMention } from './link.ts';
import { nameStem } from './nominative.ts';
import type { NameLikeness } from './same-name.ts';

/** The members of the group each mention stands in, as far as that is known. */
type Homes = ReadonlyMap<number, number[]>;

export interface BareNames {
  /** True for a body that is named by its noun alone. */
  isBody(index: number): boolean;
  /** The group of whatever was named last before a bare name in its text, and fits it; null where none does. */
  namedBefore(index: number, homes: Homes): number[] | null;
}

/** From this likeness a fuller name may be the bare one's. */
const FITS = 0.7;

/** Nouns of bodies as they stand alone, and one sign for each in both languages. */
const BODIES: readonly (readonly [string, RegExp])[] = [
  ['committee', /^(?:ЦК|Центральн\p{L}+\s+Комитет\p{L}*|(?:the\s+)?(?:CC|Central\s+Committee))$/iu],
  ['presidium', /^(?:Президиум\p{L}*|(?:the\s+)?Presidium)$/iu],
  ['any committee', /^(?:Комитет\p{L}{0,2}|(?:the\s+)?Committee)$/iu],
  [
    'foreign ministry',
    /^(?:МИД\p{L}{0,2}|Министерств\p{L}+\s+иностранных\s+дел|(?:the\s+)?(?:MFA|Foreign Ministry|Ministry\s+of\s+Foreign\s+Affairs))$/iu,
  ],
  ['ministry', /^(?:Министерств\p{L}+|(?:the\s+)?Ministry)$/iu],
  ['embassy', /^(?:Посольств\p{L}+|(?:the\s+)?Embassy)$/iu],
  ['government', /^(?:Правительств\p{L}+|(?:the\s+)?Government)$/iu],
];
const bodyIn = (name: string): string | null => BODIES.find(([, noun]) => noun.test(name))?.[0] ?? null;

/** What stands before "of": "CC of the Korean Workers' Party". */
const ENGLISH_OWNED = /^(.+?)\s+(?:of|in)\s+(?:the\s+)?(.+)$/iu;
const PARTY = /парти|КПСС|ВКП|ТПК|КПК|part(?:y|ies)|CPSU|KWP|WPK|CCP|CPC/iu;

interface Owned {
  readonly body: string;
  readonly owner: string;
}

/** A body with whose it is: "ЦК КПСС", "CPSU CC", "Министерство торговли"; null for any other name. */
function ownedIn({ normal, lang }: GatherMention): Owned | null {
  const words = normal.split(/\s+/);
  const [before, after] = lang === 'ru' ? [words.length - 1, 0] : [0, words.length - 1];
  for (let cut = 1; cut < words.length; cut++) {
    const body = bodyIn(words.slice(0, cut).join(' '));
    if (body && before > 0) return { body, owner: words.slice(cut).join(' ') };
    const last = bodyIn(words.slice(cut).join(' '));
    if (last && after > 0 && !/\bof\b/u.test(normal)) return { body: last, owner: words.slice(0, cut).join(' ') };
  }
  const [, noun = '', owner = ''] = lang === 'ru' ? [] : (ENGLISH_OWNED.exec(normal) ?? []);
  const body = bodyIn(noun);
  return body ? { body, owner } : null;
}

/** `mentions` in the order of their text, one language and record after the other. */
export function bareNames(mentions: readonly GatherMention[], likeness: NameLikeness): BareNames {
  const bodies = mentions.map(({ kind, normal }) => (kind === 'organisation' ? bodyIn(normal) : null));
  const owned = mentions.map((mention) => (mention.kind === 'organisation' ? ownedIn(mention) : null));
  const sameText = (one: GatherMention, other: GatherMention): boolean =>
    one.lang === other.lang && one.record === other.record;

  /** The committee of a party, wherever it is named with it. */
  const committeeOf = (party: GatherMention, homes: Homes): number[] | null => {
    const at = owned.findIndex(
      (one, index) =>
        one?.body === 'committee' &&
        mentions[index]?.lang === party.lang &&
        likeness.compare({ text: one.owner, lang: party.lang }, { text: party.normal, lang: party.lang }) >= FITS,
    );
    return homes.get(at) ?? null;
  };
  const bodyBefore = (index: number, homes: Homes): number[] | null => {
    const wanted = bodies[index];
    for (let at = index - 1; at >= 0; at--) {
      const [mention, bare] = [mentions[at], mentions[index]];
      if (!mention || !bare || !sameText(mention, bare)) break;
      const home = homes.get(at);
      const fits =
        bodies[at] === wanted ||
        owned[at]?.body === wanted ||
        (wanted === 'any committee' && owned[at]?.body === 'committee');
      if (home && fits) return home;
      if (wanted === 'committee' && mention.kind === 'organisation' && !owned[at] && isParty(mention.normal))
        return committeeOf(mention, homes);
    }
    return null;
  };
  const personBefore = (index: number, homes: Homes): number[] | null => {
    let korean: number[] | null = null;
    for (let at = index - 1; at >= 0; at--) {
      const [mention, bare] = [mentions[at], mentions[index]];
      if (!mention || !bare || !sameText(mention, bare)) break;
      const home = homes.get(at);
      if (!home || mention.kind !== bare.kind || !fitsBare(bare, mention)) continue;
      if (!isSyllables(mention.normal)) return home;
      korean ??= home;
    }
    return korean;
  };
  const fitsBare = (bare: GatherMention, { normal, lang }: GatherMention): boolean =>
    likeness.compare({ text: bare.normal, lang: bare.lang }, { text: normal, lang }) >= FITS;
  return {
    isBody: (index) => bodies[index] !== null && bodies[index] !== undefined,
    namedBefore: (index, homes) => (bodies[index] ? bodyBefore(index, homes) : personBefore(index, homes)),
  };
}

/** "Отдел ЦК КПСС" is no party. */
const isParty = (name: string): boolean => PARTY.test(name) && !/(?:^|\s)(?:ЦК|CC)(?:\s|$)/u.test(name);

/** "Ким Ир Сен" is seldom called Ким: only where nobody else can be meant. */
const isSyllables = (name: string): boolean =>
  name.split(/[\s-]+/).length === 3 &&
  name.split(/[\s-]+/).every((word) => nameStem(word).length <= 4 && !word.endsWith('.'));
