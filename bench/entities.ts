// How well names are found and matched: F1 by kind on factRuEval-2016, clean and damaged; accuracy of name matching on
// pairs that no count was taken from; time for a record and for a project.
import { proposeMentions } from '../shared/entities/propose.ts';
import { testEngine } from '../shared/entities/testing/engine.ts';
import { benchArchiveNames } from './archive-names.ts';
import { bsnlpPeople, factRuEval, type GoldDocument, type NamePair } from './gold-mentions.ts';
import { addScores, f1, NO_SCORE, scoreKind } from './mention-score.ts';
import { isNear } from './near-names.ts';
import { damage } from './ocr-damage.ts';
import { benchProjectNames } from './project-names.ts';
import { benchRomanised } from './romanised-names.ts';

const FACTRUEVAL = new URL('../../shared/data/factrueval/devset', import.meta.url).pathname;
const BSNLP = new URL('../../shared/data/bsnlp', import.meta.url).pathname;
const KINDS = ['person', 'place', 'organisation'] as const;
const DAMAGED = 0.03;

type Engine = ReturnType<typeof testEngine>;

/** Prints the figures of names, a line at a time. */
export function benchEntities(print: (line: string) => void): void {
  const engine = testEngine();
  const documents = factRuEval(FACTRUEVAL);
  if (documents) {
    print(
      'Names found, F1 by exact span (quotation marks at the ends apart), LOC and LOCORG merged, factRuEval-2016 devset:',
    );
    print(`  clean     ${scores(documents, engine, (text) => text)}`);
    print(`  3 % wrong ${scores(documents, engine, (text) => damage(text, DAMAGED))}`);
  } else print('Names found: factRuEval is not here, not measured.');
  const people = bsnlpPeople(BSNLP);
  if (people) matching(people, engine, print);
  else print('Names matched: the BSNLP documents are not here, not measured.');
  benchRomanised(engine, print);
  benchArchiveNames(engine, print);
  benchProjectNames(engine, print);
}

function scores(documents: readonly GoldDocument[], engine: Engine, read: (text: string) => string): string {
  const totals = KINDS.map((kind) => {
    const score = documents
      .map(({ text, mentions }) => scoreKind(kind, proposeMentions(read(text), 'ru', engine), mentions, text))
      .reduce(addScores, NO_SCORE);
    return { kind, score };
  });
  const all = totals.map(({ score }) => score).reduce(addScores, NO_SCORE);
  const parts = totals.map(({ kind, score }) => `${kind} ${f1(score).toFixed(3)}`);
  return [...parts, `all ${f1(all).toFixed(3)}`].join('  ');
}

/** True pairs, each Russian name against another's English, and against one a letter or two from its own. */
function matching(people: readonly NamePair[], { matcher }: Engine, print: (line: string) => void): void {
  const same = (russian: string, english: string): boolean => matcher.match(russian, english).score >= 0.5;
  const share = (right: readonly boolean[]): string =>
    (right.filter(Boolean).length / Math.max(1, right.length)).toFixed(3);
  for (const [name, pairs] of [
    ['full names', people],
    ['single words', singleWords(people)],
  ] as const) {
    const known = pairs.map(({ russian, english }) => same(russian, english));
    const refused = pairs.map(({ russian }, at) => !same(russian, pairs[(at * 7 + 3) % pairs.length]?.english ?? ''));
    const near = pairs.flatMap(({ russian, english }) =>
      pairs
        .filter((other) => other.russian !== russian && isNear(other.english, english))
        .map((other) => !same(russian, other.english)),
    );
    print(
      `Names matched, ${name} of BSNLP (${pairs.length} pairs): true known ${share(known)}, others refused ${share(refused)}, both ${share([...known, ...refused])}; one or two letters apart refused ${share(near)} of ${near.length}`,
    );
  }
}

function singleWords(people: readonly NamePair[]): readonly NamePair[] {
  const words = people.flatMap(({ russian, english }) => {
    const theirs = english.split(' ');
    return russian.split(/[ -]/).map((word, at) => ({ russian: word, english: theirs[at] ?? '' }));
  });
  return [...new Map(words.map((pair) => [`${pair.russian} ${pair.english}`, pair])).values()];
}
