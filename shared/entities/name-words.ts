// What a word of the text may be in a name, by the dictionary and by its ending.
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

const COMMON: readonly WordClass[] = ['noun', 'adjective', 'verb', 'other'];

/** Case forms of a lower-case word are not names, however the dictionary reads them. */
export function readNameWord(word: Word, { morphology }: EntityEngine): NameWord {
  const capital = isCapital(word);
  const isWord = word.shape !== 'mark' && word.shape !== 'number';
  const readings = isWord ? readingsOf(word.text, morphology) : [];
  const has = (is: WordClass): boolean => capital && readings.some((reading) => reading.is === is);
  const lower = word.text.toLowerCase();
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
    latin: /^[A-Za-z]/.test(word.text),
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
  return words.map((word, at) => ({ ...readNameWord(word, engine), quoted: close[at] ?? false }));
}

/** A quotation of more words is speech, not a name. */
const LONGEST_QUOTED_NAME = 6;

/** A noun for someone, in lower case, before a name: "посол", "премьера", "защитник". */
export const isTitleNoun = (word: NameWord | undefined): boolean =>
  word?.shape === 'lower' && word.readings.some(({ is, animate }) => is === 'noun' && animate);
