// Numbers under which the great registers keep a person, place or institution: their form, their check digits, their pages.
import { IDENTIFIER_SCHEMES, type IdentifierScheme } from './authority.ts';

export interface Identifier {
  readonly scheme: IdentifierScheme;
  /** As `normalIdentifier` writes it. */
  readonly value: string;
}

/** Why a string is no identifier of its scheme. `check digit`: the form is right, but a digit was mistyped. */
export type IdentifierFault = 'form' | 'check digit';

export type ReadIdentifier =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly fault: IdentifierFault };

interface SchemeRule {
  /** The address of a register's page, up to the number, as people paste it. */
  readonly address: RegExp;
  readonly form: RegExp;
  readonly page: (value: string) => string;
}

const RULES: Readonly<Record<IdentifierScheme, SchemeRule>> = {
  // https://www.wikidata.org/wiki/Wikidata:Identifiers: Q and a number without leading noughts.
  Wikidata: {
    address: /^https?:\/\/(?:www\.|m\.)?wikidata\.org\/(?:wiki|entity)\/(?:Special:EntityPage\/)?/i,
    form: /^Q[1-9]\d{0,9}$/,
    page: (value) => `https://www.wikidata.org/wiki/${value}`,
  },
  // Clusters have up to 22 digits; the first is never a nought.
  VIAF: {
    address: /^https?:\/\/(?:www\.)?viaf\.org\/(?:[a-z]{2}\/)?viaf\//i,
    form: /^[1-9]\d{0,21}$/,
    page: (value) => `https://viaf.org/viaf/${value}`,
  },
  GeoNames: {
    address: /^https?:\/\/(?:www\.|sws\.)?geonames\.org\//i,
    form: /^[1-9]\d{0,8}$/,
    page: (value) => `https://www.geonames.org/${value}`,
  },
  // ISO 27729: fifteen digits and a check character by ISO 7064 MOD 11-2.
  ISNI: {
    address: /^https?:\/\/(?:www\.)?isni\.org\/(?:isni\/)?/i,
    form: /^\d{15}[\dX]$/,
    page: (value) => `https://isni.org/isni/${value}`,
  },
};

/**
 * Reads an identifier as typed or pasted: with spaces, a prefix ("VIAF: 12345"), or as the address of its page. The value
 * is its shortest form: "Q1124", "0000000121032683".
 */
export function readIdentifier(scheme: IdentifierScheme, typed: string): ReadIdentifier {
  const { address, form } = RULES[scheme];
  const bare = typed
    .trim()
    .replace(address, '')
    .replace(/[/?#].*$/, '')
    .replace(new RegExp(`^${scheme}\\s*:?\\s*`, 'i'), '')
    .replace(scheme === 'ISNI' ? /[\s-]/g : /\s/g, '')
    .toUpperCase();
  if (!form.test(bare)) return { ok: false, fault: 'form' };
  if (scheme === 'ISNI' && isniCheck(bare.slice(0, -1)) !== bare.slice(-1)) return { ok: false, fault: 'check digit' };
  return { ok: true, value: bare };
}

/** The check character of an ISNI's fifteen digits, by ISO 7064 MOD 11-2; 'X' stands for ten. */
export function isniCheck(digits: string): string {
  const total = [...digits].reduce((sum, digit) => ((sum + Number(digit)) * 2) % 11, 0);
  const check = (12 - total) % 11;
  return check === 10 ? 'X' : String(check);
}

/** The page of an identifier in the register, for the system browser; null when its form is wrong. */
export function identifierUrl({ scheme, value }: Identifier): string | null {
  const read = readIdentifier(scheme, value);
  return read.ok ? RULES[scheme].page(read.value) : null;
}

/** The identifier a pasted address belongs to; null for the address of anything else. */
export function identifierOfUrl(url: string): Identifier | null {
  for (const scheme of IDENTIFIER_SCHEMES) {
    if (!RULES[scheme].address.test(url.trim())) continue;
    const read = readIdentifier(scheme, url);
    return read.ok ? { scheme, value: read.value } : null;
  }
  return null;
}
