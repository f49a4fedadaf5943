// How fast names are proposed for one record and found in a whole project of a thousand, in both languages.
import type { EntityEngine } from '../shared/entities/engine.ts';
import { indexTexts, occurrencesIn, otherOccurrences, type SearchedText } from '../shared/entities/occurrences.ts';
import { proposeMentions } from '../shared/entities/propose.ts';
import { romanise } from '../shared/language/transliterate.ts';

const RECORDS = 1000;
const WORDS = 1000;
/** Every so many words a name stands. */
const NAME_EVERY = 25;

type Random = (below: number) => number;

/** The same project each time: words of the dictionary in their forms, surnames with initials among them. */
function project({ morphology }: EntityEngine): readonly SearchedText<string>[] {
  let state = 11;
  const random: Random = (below) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
  const words = [...morphology.lemmas('noun'), ...morphology.lemmas('adjective'), ...morphology.lemmas('verb')];
  const surnames = morphology.lemmas('surname').filter((name) => name.length > 4);
  const pick = (list: readonly string[]): string => list[random(list.length)] ?? '';
  const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);
  const letter = (): string => 'АБВГДЕИКЛМНПРСТФ'[random(16)] ?? 'А';
  const person = (): string => `${capital(pick(surnames))} ${letter()}.${letter()}.`;
  const sentences = (word: () => string, name: () => string): string => {
    const parts: string[] = [];
    for (let at = 0; at < WORDS; at++) {
      const next = at % NAME_EVERY === 7 ? name() : word();
      parts.push(at % 14 === 0 ? capital(next) : next, at % 14 === 13 ? '. ' : ' ');
    }
    return parts.join('');
  };
  return Array.from({ length: RECORDS }, (_, record) => {
    const often = (name: string): string => (random(20) === 0 ? name : person());
    const russian = sentences(
      () => pick(words),
      () => often(record % 2 === 0 ? 'Лигай А.Я.' : 'Лигаю А.Я.'),
    );
    const english = sentences(
      () => romanise(pick(words), 'press'),
      () => (random(20) === 0 ? 'A. Ya. Ligay' : romanise(person(), 'BGN')),
    );
    return [
      { key: `${record}`, lang: 'ru' as const, text: russian },
      { key: `${record}`, lang: 'en' as const, text: english },
    ];
  }).flat();
}

/** Prints milliseconds of processor time of this process. */
export function benchProjectNames(engine: EntityEngine, print: (line: string) => void): void {
  const texts = project(engine);
  const timed = <Value>(work: () => Value): { value: Value; ms: number } => {
    const before = process.cpuUsage();
    const value = work();
    const { user, system } = process.cpuUsage(before);
    return { value, ms: Math.round((user + system) / 1000) };
  };
  const [russian, english] = texts;
  proposeMentions(texts[2]?.text ?? '', 'ru', engine);
  const record = timed(() => [
    proposeMentions(russian?.text ?? '', 'ru', engine),
    proposeMentions(english?.text ?? '', 'en', engine),
  ]);
  print(
    `A project of ${RECORDS} records of ${WORDS} words a side, made of dictionary words, a name in every ${NAME_EVERY}:`,
  );
  print(`  proposals for both sides of one record   ${record.ms} ms   (to reach: under 1000 ms)`);
  const forms = [{ text: 'Лигай А.Я.', lang: 'ru' as const }];
  const plain = timed(() => otherOccurrences(forms, 'person', texts, engine));
  print(`  every other occurrence, ${plain.value.length} hits   ${plain.ms} ms   (to reach: under 2000 ms)`);
  const index = timed(() => indexTexts(texts));
  const indexed = timed(() => occurrencesIn(index.value, forms, 'person', engine));
  print(
    `  the same through an index, ${indexed.value.length} hits   ${indexed.ms} ms; the index is made in ${index.ms} ms`,
  );
}
