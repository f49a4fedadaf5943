// What a word of the text may be in a name, by the dictionary and by its ending.
import { alikeInShape } from '../language/confusions.ts';
import { twinOf } from '../language/look-alikes.ts';
import type { Morphology, WordClass, WordReading } from '../language/morphology.ts';
import type { EntityEngine } from './engine.ts';
import { isCapital, type Word } from './words.ts';

export interface NameWord extends Word {
  readonly readings: readonly WordReading[];
  readonly given: boolean;
  readonly patronymic: boolean;
  /** The dictionary has it as a surname. */
  readonly surname: boolean;
  /** Its ending is a surname's ("-ов", "-ского", "-енко"), whatever the dictionary says. */
  readonly surnameShaped: boolean;
  readonly place: boolean;
  /** It has a reading that is no name at all. */
  readonly common: boolean;
  /** The dictionary does not have it at all. */
  readonly unknown: boolean;
  readonly latin: boolean;
  /** It stands in quotation marks, in a few words: the name of a paper, a company, a film. */
  readonly quoted: boolean;
  readonly capital: boolean;
}

/** Endings of surnames in any case, for words that no dictionary has. */
const SURNAME =
  /.{2}(?:[оеё]в|[иы]н)(?:а|у|ым|е|ой|ы|ых|ыми)?$|.{2}[сц]к(?:ий|ая|ого|ому|им|ом|ой|ую|их|ими)$|.{2}[еа]нко$|.{3}(?:[чщ]?ук|юк|чак)(?:а|у|ом|е|ами|и)?$|.{3}(?:дзе|швили|иани|ия)$|.{3}я[нн]ц?(?:а|у|ом|е)?$|.{2}ых$/u;
/** Patronymics: men's and women's, in any case, with the slips of "-евич". */
const PATRONYMIC = /.{2}(?:[оеё]вич|ьич|мич)(?:а|у|ем|е|и)?$|.{2}(?:[оеё]вн|ичн|иничн)(?:а|ы|е|у|ой|ою)$/u;

/** "Санкт-Петербургу" by its last part, "Жан-Мари" by both: the dictionary has few names with hyphens. */
function readingsOf(text: string, morphology: Morphology): readonly WordReading[] {
  const whole = morphology.readings(text);
  const parts = text.split('-');
  if (whole.length > 0 || parts.length === 1) return whole;
  const last = morphology
    .readings(parts.at(-1) ?? '')
    .filter(({ is }) => is === 'place' || is === 'given name' || is === 'surname');
  const head = parts.slice(0, -1).join('-').toLowerCase();
  return last.map((reading) => ({ ...reading, lemma: `${head}-${reading.lemma}` }));
}

/** Shorter words are a letter away from too many others. */
const LEAST_TO_MEND = 5;

/** What a word the dictionary does not have is, read as it was typed: "Юфию" as "Юрию", "Медведевa" without its Latin letter. */
function misreadings(word: string, morphology: Morphology, damaged: boolean): readonly WordReading[] {
  const twin = twinOf(word);
  const same = twin === null ? [] : readingsOf(twin, morphology);
  const read = twin ?? word;
  if (same.length > 0 || !damaged || read.length < LEAST_TO_MEND) return same;
  return [...read].flatMap((letter, at) =>
    [...alikeInShape(letter)].flatMap((meant) => morphology.readings(read.slice(0, at) + meant + read.slice(at + 1))),
  );
}

/** Fewer words tell nothing of the state of a text. */
const ENOUGH_WORDS = 20;
/** Of a clean text the dictionary lacks one common word in twenty at most; with one letter in a hundred wrong, one in eight. */
const DAMAGED = 0.07;

/** True of a Russian text that OCR has read badly: many of its small words are none. */
export function isDamaged(words: readonly Word[], { morphology }: EntityEngine): boolean {
  const small = words.filter(({ shape, text }) => shape === 'lower' && text.length >= LEAST_TO_MEND);
  const none = small.filter(({ text }) => morphology.readings(text).length === 0);
  return small.length >= ENOUGH_WORDS && none.length > DAMAGED * small.length;
}

const COMMON: readonly WordClass[] = ['noun', 'adjective', 'verb', 'other'];

/** Case forms of a lower-case word are not names, however the dictionary reads them. `damaged`: the text is full of misreadings. */
export function readNameWord(word: Word, { morphology }: EntityEngine, damaged = false): NameWord {
  const capital = isCapital(word);
  const isWord = word.shape !== 'mark' && word.shape !== 'number';
  const written = isWord ? readingsOf(word.text, morphology) : [];
  const readings = written.length === 0 && isWord ? misreadings(word.text, morphology, damaged) : written;
  const has = (is: WordClass): boolean => capital && readings.some((reading) => reading.is === is);
  const lower = (twinOf(word.text) ?? word.text).toLowerCase();
  return {
    ...word,
    readings,
    capital,
    given: has('given name'),
    surname: has('surname'),
    patronymic: has('patronymic') || (capital && PATRONYMIC.test(lower)),
    surnameShaped: capital && word.shape !== 'initial' && SURNAME.test(lower),
    place: has('place'),
    common: readings.some(({ is }) => COMMON.includes(is)),
    unknown: isWord && readings.length === 0,
    latin: /^[A-Za-z]/.test(word.text) && twinOf(word.text) === null,
    quoted: false,
  };
}

/** The words of a text with what they may be in a name. */
export function readNameWords(words: readonly Word[], engine: EntityEngine): readonly NameWord[] {
  const close = words.map(() => false);
  let open: number | null = null;
  for (const [at, { text }] of words.entries()) {
    if (/^[«“„]$/.test(text) || (text === '"' && open === null)) open = at;
    else if (/^[»”"“]$/.test(text) && open !== null) {
      if (at - open <= LONGEST_QUOTED_NAME) close.fill(true, open + 1, at);
      open = null;
    }
  }
  const damaged = isDamaged(words, engine);
  return words.map((word, at) => ({ ...readNameWord(word, engine, damaged), quoted: close[at] ?? false }));
}

/** A quotation of more words is speech, not a name. */
const LONGEST_QUOTED_NAME = 6;

/** A noun for someone, in lower case, before a name: "посол", "премьера", "защитник". */
export const isTitleNoun = (word: NameWord | undefined): boolean =>
  word?.shape === 'lower' && word.readings.some(({ is, animate }) => is === 'noun' && animate);
