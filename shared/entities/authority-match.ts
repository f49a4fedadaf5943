// Which records of an imported list the project has already: by the registers' numbers first, then by name, kind and dates.
import type { EntityId } from '../document/ids.ts';
import type { AuthorityRecord } from './authority.ts';
import type { EntityEngine } from './engine.ts';
import { formsOf } from './link.ts';
import { type NameForm, type NameLikeness, nameLikeness } from './same-name.ts';

/** Why an imported record is, or is not, one the project has. */
export type AuthorityMatchReason =
  | { readonly kind: 'same number'; readonly scheme: string; readonly value: string }
  | { readonly kind: 'other number'; readonly scheme: string; readonly ours: string; readonly theirs: string }
  | { readonly kind: 'same name'; readonly name: string }
  | { readonly kind: 'like name'; readonly ours: string; readonly theirs: string }
  | { readonly kind: 'same dates'; readonly dates: string }
  | { readonly kind: 'other dates'; readonly ours: string; readonly theirs: string };

export interface AuthorityCandidate {
  readonly entity: EntityId;
  /** Probability that both records describe one thing, 0..1. */
  readonly score: number;
  readonly reasons: readonly AuthorityMatchReason[];
}

/**
 * What to do with one imported record. `same`: merge without asking. `probably same`: ask. `new`: create; its candidates,
 * if any, are unlikely ones.
 */
export interface AuthorityMatch {
  readonly verdict: 'same' | 'probably same' | 'new';
  readonly record: AuthorityRecord;
  /** The likeliest first. */
  readonly candidates: readonly AuthorityCandidate[];
}

const SAME = 0.9;
const PROBABLY = 0.5;
/** A candidate under this is not worth a look. */
const WORTH_SHOWING = 0.15;
/** Two candidates this close to one another: a person has to choose. */
const CLOSE_CALL = 0.05;

/** Logarithms of odds. A register gives a thing one number, and two things never the same. */
const SAME_NUMBER = 7;
const OTHER_NUMBER = -5;
const SAME_DATES = 2.5;
const OTHER_DATES = -4;
/** Of one name, written out in both: there are namesakes, the more the shorter the name. */
const NAMESAKES = { 1: -2, 2: -0.4 } as const;
/** A likeness under this already says that part of a name is missing. */
const WHOLE_NAME = 0.9;

const odds = (score: number): number => Math.log(score / (1 - score));
const probability = (sum: number): number => 1 / (1 + Math.exp(-sum));

/** Matches a list against the project's records; one match for each record of the list, in its order. */
export function matchAuthority(
  list: readonly AuthorityRecord[],
  project: readonly AuthorityRecord[],
  engine: EntityEngine,
): readonly AuthorityMatch[] {
  const likeness = nameLikeness(engine);
  return list.map((record) => {
    const candidates = project
      .filter(({ kind }) => kind === record.kind)
      .flatMap((own) => candidate(own, record, likeness) ?? [])
      .sort((a, b) => b.score - a.score);
    const [best, second] = candidates;
    const sure = best && best.score >= SAME && !(second && best.score - second.score < CLOSE_CALL);
    const verdict = sure ? 'same' : best && best.score >= PROBABLY ? 'probably same' : 'new';
    return { verdict, record, candidates };
  });
}

function candidate(own: AuthorityRecord, listed: AuthorityRecord, likeness: NameLikeness): AuthorityCandidate | null {
  const numbers = numberEvidence(own, listed);
  const names = nameEvidence(own, listed, likeness);
  const dates = dateEvidence(own.dates, listed.dates);
  if (names.sum < 0 && numbers.sum <= 0) return null;
  const score = probability(numbers.sum + names.sum + dates.sum);
  if (score < WORTH_SHOWING) return null;
  return { entity: own.id, score, reasons: [...numbers.reasons, ...names.reasons, ...dates.reasons] };
}

interface Evidence {
  /** Logarithm of odds. */
  readonly sum: number;
  readonly reasons: readonly AuthorityMatchReason[];
}

const NOTHING: Evidence = { sum: 0, reasons: [] };

function numberEvidence(own: AuthorityRecord, listed: AuthorityRecord): Evidence {
  const reasons = listed.identifiers.flatMap(({ scheme, value }): AuthorityMatchReason[] => {
    const ours = own.identifiers.filter((one) => one.scheme === scheme).map((one) => one.value);
    if (ours.includes(value)) return [{ kind: 'same number', scheme, value }];
    return ours[0] === undefined ? [] : [{ kind: 'other number', scheme, ours: ours[0], theirs: value }];
  });
  // One agreement outweighs a difference elsewhere: registers keep doublets.
  if (reasons.some(({ kind }) => kind === 'same number')) return { sum: SAME_NUMBER, reasons };
  return reasons.length > 0 ? { sum: OTHER_NUMBER, reasons } : NOTHING;
}

/**
 * A record's forms without those that are only a part of its preferred one: the bare "Ким" of a text, "ЦК КПСС" in the name
 * of its department. Many records have them.
 */
function tellingForms(record: AuthorityRecord): readonly NameForm[] {
  const preferred = Object.entries(record.preferred).map(([lang, text]) => ({ lang, words: wordsOf(text) }));
  return formsOf(record).filter(({ text, lang }) => {
    const words = wordsOf(text);
    return !preferred.some(
      (full) =>
        full.lang === lang && words.length < full.words.length && words.every((word) => full.words.includes(word)),
    );
  });
}

const wordsOf = (name: string): string[] => (name.match(/[\p{L}\d]+/gu) ?? []).map((word) => word.toLowerCase());

/** The best pair of forms. */
function nameEvidence(own: AuthorityRecord, listed: AuthorityRecord, likeness: NameLikeness): Evidence {
  let best: { score: number; ours: NameForm; theirs: NameForm } | null = null;
  for (const ours of tellingForms(own)) {
    for (const theirs of tellingForms(listed)) {
      const same = ours.lang === theirs.lang && flat(ours.text) === flat(theirs.text);
      const score = same ? 0.97 : Math.min(0.97, Math.max(0.02, compare(ours, theirs, likeness)));
      if (!best || score > best.score) best = { score, ours, theirs };
    }
  }
  if (!best) return NOTHING;
  const words = best.theirs.text.split(/[\s,.-]+/).filter(Boolean).length;
  const namesakes =
    own.kind === 'person' && best.score >= WHOLE_NAME
      ? words <= 1
        ? NAMESAKES[1]
        : words === 2
          ? NAMESAKES[2]
          : 0
      : 0;
  const { ours, theirs, score } = best;
  const reason: AuthorityMatchReason =
    flat(ours.text) === flat(theirs.text)
      ? { kind: 'same name', name: theirs.text }
      : { kind: 'like name', ours: ours.text, theirs: theirs.text };
  return { sum: odds(score) + namesakes, reasons: score >= 0.5 ? [reason] : [] };
}

/** Registers write "Surname, Given name"; texts the other way round. */
function compare(ours: NameForm, theirs: NameForm, likeness: NameLikeness): number {
  return likeness.compare(
    { ...ours, text: withoutComma(ours.text), lang: known(ours.lang) },
    { ...theirs, text: withoutComma(theirs.text), lang: known(theirs.lang) },
  );
}

/** Latin letters of any language are read as English ones are. */
const known = (lang: string): string => (lang === 'ru' ? 'ru' : 'en');
const withoutComma = (name: string): string =>
  name.replace(/^([^,]+),\s*([^,\d]+)(?:,.*)?$/, '$2 $1').replace(/,?\s*\d{4}\s*-.*$/, '');
const flat = (name: string): string =>
  withoutComma(name)
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^\p{L}\d]/gu, '');

/** Of life dates only the years are compared: lists are seldom more precise. */
function dateEvidence(ours: string, theirs: string): Evidence {
  const [own, listed] = [yearsOf(ours), yearsOf(theirs)];
  const shared = own
    .map((year, at) => [year, listed[at] ?? null] as const)
    .filter(([a, b]) => a !== null && b !== null);
  if (shared.length === 0) return NOTHING;
  if (shared.every(([a, b]) => a === b)) return { sum: SAME_DATES, reasons: [{ kind: 'same dates', dates: theirs }] };
  return { sum: OTHER_DATES, reasons: [{ kind: 'other dates', ours, theirs }] };
}

/** The years of both ends of an interval; null for an end not given. */
const yearsOf = (dates: string): readonly (string | null)[] =>
  dates.split('/').map((end) => /\d{4}/.exec(end)?.[0] ?? null);
