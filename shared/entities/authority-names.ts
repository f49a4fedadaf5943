// Names of the project's own records, found where no recogniser sees one.
import type { AuthorityRecord } from './authority.ts';
import type { Candidate } from './candidates.ts';
import type { EntityEngine, NameLanguage } from './engine.ts';
import { formsOf } from './link.ts';
import { stemFor } from './name-reach.ts';
import { nominativeOfPerson } from './nominative.ts';
import { headOf, otherOccurrences } from './occurrences.ts';
import type { Word } from './words.ts';

/** Of the forms in the text's own language; each record is searched for only where its chief word stands. */
export function authorityNames(
  text: string,
  words: readonly Word[],
  lang: NameLanguage,
  authority: readonly AuthorityRecord[],
  engine: EntityEngine,
): readonly Candidate[] {
  const standing = { person: new Set<string>(), other: new Set<string>() };
  if (authority.length > 0) {
    for (const word of words) {
      if (word.shape === 'mark' || word.shape === 'number') continue;
      standing.person.add(stemFor('person', lang, engine)(word.text));
      standing.other.add(stemFor('place', lang, engine)(word.text));
    }
  }
  const found = authority.flatMap((record): Candidate[] => {
    const { kind } = record;
    const forms = formsOf(record).filter((form) => form.lang === lang);
    const stems = kind === 'person' ? standing.person : standing.other;
    const stem = stemFor(kind, lang, engine);
    if (kind === 'date' || !forms.some((form) => stems.has(stem(headOf(form.text, kind))))) return [];
    const name = record.preferred[lang] ?? forms[0]?.text ?? '';
    return otherOccurrences(forms, kind, [{ key: record.id, lang, text }], engine).map(({ from, to, score }) => ({
      from,
      to,
      kind,
      normal: name,
      score: score * RECORDED,
      reasons: [{ kind: 'authority', name }],
    }));
  });
  return withoutTies(found, words, lang, engine);
}

/** Scores nearer to each other than this do not choose between two records. */
const CLOSE_CALL = 0.05;

/** Where several records claim the same words alike ("Ким"), the words stand for themselves: the record tells whom they mean. */
function withoutTies(
  found: readonly Candidate[],
  words: readonly Word[],
  lang: NameLanguage,
  engine: EntityEngine,
): readonly Candidate[] {
  const claims = new Map<string, Candidate[]>();
  for (const candidate of found) {
    const key = `${candidate.from} ${candidate.to} ${candidate.kind}`;
    claims.set(key, [...(claims.get(key) ?? []), candidate]);
  }
  return [...claims.values()].flatMap((rivals): readonly Candidate[] => {
    const [best, second] = [...rivals].sort((a, b) => b.score - a.score);
    if (!best || !second || best.score - second.score >= CLOSE_CALL) return best ? [best] : [];
    const own = words.filter(({ from, to }) => best.from <= from && to <= best.to);
    const person = lang === 'ru' && best.kind === 'person';
    const written = own.reduce((text, word, at) => text + (at > 0 && word.spaced ? ' ' : '') + word.text, '');
    const normal = person ? nominativeOfPerson(own, engine) : written;
    return [{ ...best, normal, reasons: [{ kind: 'known name' }] }];
  });
}

/** A recogniser that sees the same words knows them by more than their sameness. */
const RECORDED = 0.95;
