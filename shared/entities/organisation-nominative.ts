// The nominative of a Russian institution's name: its noun and the adjectives before it, "Государственного комитета по делам
// религий" is "Государственный комитет по делам религий". What follows the noun stands in a case of its own.
import type { Gender, WordReading } from '../language/morphology.ts';
import type { NameWord } from './name-words.ts';

/** The name in `text` that these words make up, blanks and marks as they stand; unchanged where no noun is known. */
export function nominativeOfOrganisation(text: string, words: readonly NameWord[]): string {
  const [start, end] = [words[0]?.from ?? 0, words.at(-1)?.to ?? 0];
  const head = words.findIndex((word) => nounOf(word) !== null);
  const noun = words[head] && nounOf(words[head]);
  if (!noun || !words.slice(0, head).every(isDeclined) || noun.slots.includes('sn')) return text.slice(start, end);
  if (!noun.slots.some((slot) => slot.startsWith('s'))) return text.slice(start, end);
  const parts = words.slice(0, head + 1).map((word, at) => {
    if (word.text === 'и') return word.text;
    return recased(at === head ? noun.lemma : adjectiveFor(noun.gender, word), word.text);
  });
  const opening = parts.reduce((name, part, at) => name + (at > 0 && words[at]?.spaced ? ' ' : '') + part, '');
  return opening + text.slice(words[head]?.to ?? start, end);
}

const nounOf = (word: NameWord): WordReading | null =>
  isDeclined(word) ? null : (word.readings.find(({ is, slots }) => is === 'noun' && slots.length > 0) ?? null);

const OBLIQUE = /(?:[оеы]го|[оеы]му|[ыи]м|[оеё]м|[оеы]й|[ую]ю|[ая]я|[оы]е|ее)$/u;
const isDeclined = (word: NameWord): boolean =>
  word.text === 'и' ||
  (OBLIQUE.test(word.text.toLowerCase()) &&
    (word.unknown || word.readings.some(({ is }) => is === 'adjective')) &&
    !word.readings.some(({ is }) => is === 'noun'));

const ENDINGS: Readonly<Record<Gender, readonly [hard: string, soft: string]>> = {
  m: ['ый', 'ий'],
  f: ['ая', 'яя'],
  n: ['ое', 'ее'],
  '-': ['ый', 'ий'],
};

/** By its letters: "Верховного" is "Верховный" beside "Совет", "Верховное" beside "Собрание". */
function adjectiveFor(gender: Gender, { text, readings }: NameWord): string {
  const known = readings.find(({ is }) => is === 'adjective')?.lemma;
  const stem = (known ?? text.toLowerCase()).replace(
    /(?:[ыио]й|[оеы]го|[оеы]му|[ыи]м|[оеё]м|ей|[ую]ю|[ая]я|ое|ее)$/u,
    '',
  );
  if (gender === 'm' && known) return known;
  const soft = known ? known.endsWith('ний') : /(?:его|ему|ем|ей|юю|яя|ее)$/u.test(text.toLowerCase());
  const [hard, softly] = ENDINGS[gender];
  if (/[гкхжшщч]$/u.test(stem) && hard === 'ый') return `${stem}ий`;
  return stem + (soft ? softly : hard);
}

function recased(lemma: string, source: string): string {
  if (source.length > 1 && source === source.toUpperCase()) return lemma.toUpperCase();
  return /^\p{Lu}/u.test(source) ? lemma.slice(0, 1).toUpperCase() + lemma.slice(1) : lemma;
}
