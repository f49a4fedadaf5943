// Finds places in Russian that are not in the lists of names: dictionary words, and names beside "город", "область".
import type { Candidate } from './candidates.ts';
import type { EntityEngine } from './engine.ts';
import type { NameWord } from './name-words.ts';
import { nominativeOfPlace } from './nominative.ts';
import { spanOf, type Word } from './words.ts';

/** What follows an adjective to make a place: "Тверская площадь", "Московской области". */
export const AFTER_ADJECTIVE =
  /^(?:област|кра[йяюею]|район|округ|республик|площад|улиц|переул|бульвар|проспект|шоссе|мост|полуостров|остров|архипелаг|мор[еяюей]|океан|залив|пролив|губерни|уезд|волост|провинци|штат|графств|набережн|вокзал|аэропорт|импери[яиеюй]|кладбищ|автономи|лес(?:а|у|ом|е)?$|дорог|равнин|пустын|хреб|гор[аыуеойх]+$|долин|низменност|парк|озер|рек[аиеуой])/u;
/** What stands before a name to make a place: "город Пхеньян", "реки Ялуцзян", "г. Москва". */
const BEFORE_NAME =
  /^(?:город(?:а|у|ом|е|ов)?|рек(?:а|и|е|у|ой)|сел(?:о|а|у|ом|е)|деревн\p{L}+|посел\p{L}+|станци\p{L}+|станиц\p{L}+|остров(?:а|у|ом|е|ов)?|полуостров\p{L}*|озер(?:о|а|у|ом|е)|провинци\p{L}+|уезд\p{L}?|улиц\p{L}+|площад\p{L}+|проспект\p{L}*|порт(?:а|у|ом|е)?|штат(?:а|у|ом|е)?|хутор\p{L}*|аул\p{L}?|гор(?:а|ы|е|у|ой)|мыс\p{L}?|республик(?:а|и|е|у|ой)|район(?:а|у|ом|е)?|област(?:ь|и|ью)|архипелаг\p{L}?|посёл\p{L}+)$/u;
const ABBREVIATED_BEFORE = /^(?:г|гор|р|с|дер|д|пос|о|оз|ул|пл|пр|обл)$/u;

const descriptorBefore = (words: readonly NameWord[], at: number): number | null => {
  const dot = words[at - 1]?.text === '.' ? 1 : 0;
  const word = words[at - 1 - dot];
  const short = ABBREVIATED_BEFORE.test(word?.text ?? '');
  if (!word || !(short || BEFORE_NAME.test(word.text.toLowerCase()))) return null;
  if (short !== (dot === 1)) return null;
  if (short && words[at - 2 - dot]?.shape === 'number') return null;
  return at - 1 - dot;
};

const isAdjective = (word: NameWord): boolean =>
  word.readings.some(({ is }) => is === 'adjective') ||
  /.{3}(?:ск|цк)(?:ий|ая|ое|ого|ой|ому|ую|им|ом|их|ие|ими)$/u.test(word.text.toLowerCase());

/** With its descriptor a listed name is no less sure than alone. */
const LISTED = 0.97;
/** Short words all in capitals are abbreviations; those of states stand in the lists. */
const LONGEST_ABBREVIATION = 4;

/** "Северной Кореи", "Восточной Европы". */
const COMPASS = /^(?:[Сс]еверн|[Юю]жн|[Зз]ападн|[Вв]осточн|[Цц]ентральн|[Лл]атинск|[Бб]лижн|[Дд]альн|[Сс]редн)\p{L}+$/u;

export function placesInRussian(text: string, read: readonly NameWord[], engine: EntityEngine): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const [at, word] of read.entries()) {
    if ((word.shape !== 'capital' && word.shape !== 'capitals') || word.latin) continue;
    const noun = nounOfPlace(read, at);
    if (noun) found.push(place(text, word, noun, 0.9, 'known name'));
    const descriptor = descriptorBefore(read, at);
    const first = descriptor === null ? null : read[descriptor];
    // "провинции Северный Хамген"
    const named = COMPASS.test(word.text) && read[at + 1]?.shape === 'capital' ? (read[at + 1] ?? word) : word;
    if (first && word.text.length > 2 && word.shape === 'capital')
      found.push(place(text, first.text.length > 3 ? first : word, named, word.place ? LISTED : 0.9, 'name-like form'));
    if (word.place && !word.quoted && !(word.shape === 'capitals' && word.text.length <= LONGEST_ABBREVIATION)) {
      const compass = COMPASS.test(read[at - 1]?.text ?? '') && word.spaced ? read[at - 1] : undefined;
      const normal = compass ? text.slice(compass.from, word.to) : nominativeOfPlace(word, engine);
      found.push({ ...place(text, compass ?? word, word, dictionaryScore(word), 'known name'), normal });
    }
    if (isWhere(read, at)) found.push(place(text, word, word, 0.62, 'name-like form'));
  }
  return found;
}

/** The noun that an adjective makes a place with, at once or an adjective further: "Северо-Кавказском федеральном округе". */
function nounOfPlace(read: readonly NameWord[], at: number): NameWord | null {
  const [word, next, third] = [read[at], read[at + 1], read[at + 2]];
  if (word?.shape !== 'capital' || next?.shape !== 'lower' || !isAdjective(word)) return null;
  if (AFTER_ADJECTIVE.test(next.text)) return next;
  return third?.shape === 'lower' && isAdjective(next) && AFTER_ADJECTIVE.test(third.text) ? third : null;
}

/** An unknown word in the locative after "в", in the genitive after "из": "в Лахоре", "из Тусона". */
function isWhere(read: readonly NameWord[], at: number): boolean {
  const [word, before] = [read[at], read[at - 1]];
  if (word?.shape !== 'capital' || !word.unknown || word.quoted || word.surnameShaped || read[at + 1]?.capital)
    return false;
  if (/^(?:в|во|на)$/u.test(before?.text ?? '')) return /[еиу]$/u.test(word.text);
  return /^(?:из|под|близ|около|возле|до)$/u.test(before?.text ?? '') && /[ауыяи]$/u.test(word.text);
}

/** Words that are also names of persons, or common words, are less sure. */
function dictionaryScore(word: NameWord): number {
  const doubts = (word.given || word.surname ? 0.3 : 0) + (word.common ? (word.opens ? 0.45 : 0.25) : 0);
  return 0.9 - doubts;
}

const place = (
  text: string,
  first: Word,
  last: Word,
  score: number,
  kind: 'known name' | 'name-like form',
): Candidate => {
  const span = spanOf(text, first, last);
  return { from: span.from, to: span.to, kind: 'place', normal: span.text, score, reasons: [{ kind }] };
};
