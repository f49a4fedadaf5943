// Proposes mentions in a text of one language: every recogniser's candidates, the best of them kept.
import { findDates } from '../language/dates.ts';
import type { AuthorityRecord } from './authority.ts';
import { authorityNames } from './authority-names.ts';
import { type Candidate, chooseCandidates, cutBeforePerson, withoutPossessive } from './candidates.ts';
import type { EntityEngine, NameLanguage } from './engine.ts';
import { proposeEntities } from './link.ts';
import { isDamaged, readNameWords } from './name-words.ts';
import { nominativeOfPerson } from './nominative.ts';
import { organisationsInEnglish } from './organisations-english.ts';
import { organisationsInRussian, withOwners } from './organisations-russian.ts';
import { peopleInEnglish } from './people-english.ts';
import { peopleInRussian, type Stretch } from './people-russian.ts';
import { placesInEnglish } from './places-english.ts';
import { placesInRussian } from './places-russian.ts';
import type { MentionProposal } from './proposal.ts';
import { recurring } from './recurring.ts';
import { referencesIn } from './references.ts';
import { rolesIn } from './roles.ts';
import { nameLikeness } from './same-name.ts';
import { readWords, type Word } from './words.ts';

/** What is known besides the text itself. */
export interface ProposalContext {
  /** The document's own date, ISO 8601; null when unknown. */
  readonly anchor: string | null;
  /** The project's records; names among them are found even where no recogniser sees one. */
  readonly authority: readonly AuthorityRecord[];
}

export const NO_CONTEXT: ProposalContext = { anchor: null, authority: [] };

/** Records nearly as likely: the name alone does not choose. */
const CLOSE_CALL = 0.02;
const PARAGRAPH_END = /\n\s*\n/;
/** Candidates less sure than this are not shown. */
const LEAST = 0.5;

/**
 * Mentions in a text of any length, in order; they may nest. The longer the text the better: a surname found once beside
 * its initials is known again alone. Nothing is tagged by this.
 */
export function proposeMentions(
  text: string,
  lang: NameLanguage,
  engine: EntityEngine,
  context: ProposalContext = NO_CONTEXT,
): readonly MentionProposal[] {
  const words = readWords(text);
  const listed = known(text, words, lang, engine);
  const names = [
    ...listed,
    ...authorityNames(text, words, lang, context.authority, engine),
    ...(lang === 'ru' ? russian : english)(text, words, listed, engine),
  ];
  const dates = findDates(text, lang, context.anchor).map(
    ({ from, to, iso, complete }): Candidate => ({
      from,
      to,
      kind: 'date',
      normal: iso,
      score: complete ? 0.95 : 0.8,
      reasons: [{ kind: 'date pattern' }],
    }),
  );
  // What seems one name over a paragraph's end is two.
  const candidates = [...names, ...dates, ...referencesIn(text)].filter(
    ({ from, to }) => !PARAGRAPH_END.test(text.slice(from, to)),
  );
  const first = chooseCandidates(candidates, LEAST);
  const isUnknown = (word: string): boolean => lang === 'ru' && engine.morphology.readings(word).length === 0;
  const again = recurring(text, words, first, isUnknown, lang === 'ru' && isDamaged(words, engine));
  const roles = rolesIn(text, words, lang, first, engine.morphology);
  const chosen = chooseCandidates([...candidates, ...again, ...roles], LEAST);
  const likeness = nameLikeness(engine);
  return chosen.map((candidate) => {
    const normal = candidate.normal.replace(/\s+/g, ' ');
    const proposal = { ...candidate, normal, text: text.slice(candidate.from, candidate.to), entity: null };
    const [link, other] = proposeEntities(proposal, lang, context.authority, likeness);
    // A bare "Ким" fits every Kim of the project: whom it means, the record tells where it is gathered.
    if (!link || (other && link.score - other.score < CLOSE_CALL)) return proposal;
    return {
      ...proposal,
      entity: link.entity,
      reasons: [
        ...candidate.reasons.filter(({ kind }) => kind !== 'authority'),
        { kind: 'authority', name: link.name },
      ],
    };
  });
}

function russian(
  text: string,
  words: readonly Word[],
  listed: readonly Candidate[],
  engine: EntityEngine,
): Candidate[] {
  const read = readNameWords(words, engine);
  const people = peopleInRussian(read, engine).map((stretch) => person(text, read, stretch, 'ru', engine));
  return [
    ...people,
    ...people.flatMap((found) => inBrackets(text, found, engine) ?? []),
    ...placesInRussian(text, read, engine),
    ...organisationsInRussian(text, read, listed),
    ...withOwners(text, read, listed),
  ];
}

/** Two to four words in Latin letters, in brackets: "Ким Ир Сен (Kim Il Sung)". */
const LATIN_IN_BRACKETS =
  /^\s*\(\s*(\p{Lu}[\p{Script=Latin}\p{M}'’.-]*(?:\s+[\p{Script=Latin}\p{M}'’.-]+){1,3})\s*[,;)]/u;
/** From this on it is the same name. */
const SAME_NAME = 0.5;

/** A person's name again in its own letters right after it; null where what stands there is no such thing. */
function inBrackets(text: string, found: Candidate, engine: EntityEngine): Candidate | null {
  const [all = '', latin = ''] = LATIN_IN_BRACKETS.exec(text.slice(found.to, found.to + LONGEST_BRACKET)) ?? [];
  if (latin === '' || engine.matcher.match(found.normal, latin).score < SAME_NAME) return null;
  const from = found.to + all.indexOf(latin);
  return { ...found, from, to: from + latin.length, normal: latin };
}
const LONGEST_BRACKET = 80;

function english(
  text: string,
  words: readonly Word[],
  listed: readonly Candidate[],
  engine: EntityEngine,
): Candidate[] {
  const people = peopleInEnglish(words, engine).map((stretch) => person(text, words, stretch, 'en', engine));
  const sure = people.filter(({ score }) => score >= SURE);
  const organisations = organisationsInEnglish(text, words, listed).flatMap(
    (found) => cutBeforePerson(text, found, sure) ?? [],
  );
  return [...people, ...organisations, ...placesInEnglish(text, words)].map((found) => withoutPossessive(text, found));
}

/** A person this sure is not part of an organisation's name. */
const SURE = 0.85;

function person(
  text: string,
  words: readonly Word[],
  stretch: Stretch,
  lang: NameLanguage,
  engine: EntityEngine,
): Candidate {
  const part = words.slice(stretch.first, stretch.last + 1);
  const from = part[0]?.from ?? 0;
  const to = part.at(-1)?.to ?? from;
  const normal = lang === 'ru' ? nominativeOfPerson(part, engine) : text.slice(from, to);
  return { from, to, kind: 'person', normal, score: stretch.score, reasons: stretch.reasons };
}

/** How much a sentence's opening adds to the doubt of a listed name. */
const UNSURE_OPENING = 0.8;

/** Names from the lists: states, cities, institutions. */
function known(text: string, words: readonly Word[], lang: NameLanguage, engine: EntityEngine): Candidate[] {
  return engine.books[lang].find(words).flatMap(({ phrase, form, first, last, likeness }) => {
    const from = words[first]?.from ?? 0;
    const to = words[last]?.to ?? from;
    if (text.slice(from, to) === text.slice(from, to).toLowerCase() && phrase.kind === 'place') return [];
    // Where any word would have a capital, a name that may be a common word is doubtful.
    const doubt = words[first]?.opens && first === last ? UNSURE_OPENING * (1 - phrase.certainty) : 0;
    const score = phrase.certainty * likeness - doubt;
    const reason = phrase.kind === 'place' ? ('known name' as const) : ('known institution' as const);
    return [
      {
        from,
        to,
        kind: phrase.kind,
        normal: lang === 'ru' ? form : text.slice(from, to),
        score,
        reasons: [{ kind: reason }],
      },
    ];
  });
}
