// What the readers of authority lists share: records still without sure ids, and what was wrong with them.
import { type EntityId, entityId, isId } from '../document/ids.ts';
import type { Problem } from '../document/problem.ts';
import { MENTION_KINDS, type MentionKind } from '../document/schema.ts';
import { type AuthorityRecord, IDENTIFIER_SCHEMES, type NameVariant } from '../entities/authority.ts';
import { identifierOfUrl, readIdentifier } from '../entities/identifiers.ts';

/** The records of a list, in its order, with ids distinct within it; and what could not be taken as it stands. */
export interface AuthorityList {
  readonly records: readonly AuthorityRecord[];
  readonly issues: readonly Problem[];
}

/** What one entry of a list says, before it is checked. */
export interface ListedRecord {
  /** As the list has it; '' where it has none. */
  readonly id: string;
  readonly kind: MentionKind;
  /** In order; where none is marked as preferred, the first of each language is. */
  readonly names: readonly (NameVariant & { readonly preferred: boolean })[];
  readonly dates: string;
  readonly description: string;
  /** Scheme and number, or '' and an address. */
  readonly identifiers: readonly (readonly [scheme: string, value: string])[];
  readonly note: string;
  readonly line: number | null;
}

/** Makes records of entries. An entry without a name is left out, a number of the wrong form too; both are told. */
export function checkedList(listed: readonly ListedRecord[], file: string): AuthorityList {
  const issues: Problem[] = [];
  const taken = new Set<string>();
  const records = listed.flatMap((entry): AuthorityRecord[] => {
    const tell = (kind: string, message: string): void => {
      issues.push({ file, line: entry.line, kind, message });
    };
    const names = entry.names.filter(({ text }) => text !== '');
    const [first] = names;
    if (!first) {
      tell('no name', 'This entry has no name and was left out. Give it a name in Russian or English.');
      return [];
    }
    const preferred: Record<string, string> = {};
    const chief = names.some((name) => name.preferred) ? names.filter((name) => name.preferred) : names;
    for (const { text, lang } of chief) preferred[lang] ??= text;
    const variants = names
      .filter(({ text, lang }) => preferred[lang] !== text)
      .map(({ text, lang, source }) => ({ text, lang, source }));
    const { kind, dates, description, note } = entry;
    const id = freshEntityId(isId(entry.id) ? entry.id : (preferred.en ?? ''), kind, taken);
    return [{ id, kind, preferred, variants, dates, description, identifiers: checkedNumbers(entry, tell), note }];
  });
  return { records, issues };
}

function checkedNumbers(
  { identifiers }: ListedRecord,
  tell: (kind: string, message: string) => void,
): AuthorityRecord['identifiers'] {
  return identifiers.flatMap(([name, value]) => {
    const scheme = IDENTIFIER_SCHEMES.find((known) => known.toLowerCase() === name.trim().toLowerCase());
    if (!scheme) {
      const found = identifierOfUrl(value);
      return found ? [found] : [];
    }
    const read = readIdentifier(scheme, value);
    if (read.ok) return [{ scheme, value: read.value }];
    tell(
      'bad identifier',
      read.fault === 'form'
        ? `“${value}” is no ${scheme} number and was left out. Look it up and correct it.`
        : `The last digit of the ISNI “${value}” does not fit the others: one digit is wrong. It was left out.`,
    );
    return [];
  });
}

/** An id that can be read: "kim-il-sung"; where there is no English name, "person-2". Adds it to `taken`. */
export function freshEntityId(name: string, kind: string, taken: Set<string>): EntityId {
  const wish = isId(name) ? name : slugOf(name) || kind;
  let id = wish;
  for (let count = 2; taken.has(id); count += 1) id = `${wish}-${count}`;
  taken.add(id);
  return entityId(id);
}

const slugOf = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '');

/** What lists call the kinds, in English and Russian; lower case, singular or plural. */
const KIND_NAMES: Readonly<Record<MentionKind, RegExp>> = {
  person: /^(?:per(?:son|s)?|people|man|woman|human|agent|лицо|персон\p{L}*|человек|люди)s?$/u,
  place:
    /^(?:pl(?:ace)?|loc(?:ation)?|geo\p{L}*|settlement|country|city|spatial|место|места|географ\p{L}*|топоним\p{L}*)s?$/u,
  organisation:
    /^(?:org(?:ani[sz]ation)?|institution|corporate(?: ?body)?|corporation|group|организаци\p{L}*|учреждени\p{L}*)s?$/u,
  event: /^(?:events?|событи\p{L}*)$/u,
  document: /^(?:documents?|works?|документ\p{L}*)$/u,
  role: /^(?:roles?|posts?|offices?|должност\p{L}*|роль)$/u,
  date: /^(?:dates?|дат\p{L}*)$/u,
};

/** The kind a list means by a word; null for a word that names none. */
export function kindNamed(word: string): MentionKind | null {
  const wanted = word.trim().toLowerCase();
  return MENTION_KINDS.find((kind) => KIND_NAMES[kind].test(wanted)) ?? null;
}

/** "ru" for Cyrillic letters, else "en": the language of a name that a list gives none for. */
export const languageByScript = (name: string): 'ru' | 'en' => (/\p{Script=Cyrillic}/u.test(name) ? 'ru' : 'en');
