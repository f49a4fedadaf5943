// What a word of the text may be in a name, by the dictionary and by its ending.
import type { WordReading } from '../language/morphology.ts';
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
  readonly unknown: boolean;
  readonly capital: boolean;
}

/** Endings of surnames in any case, for words that no dictionary has. */
const SURNAME =
  /.{2}(?:[оеё]в|[иы]н)(?:а|у|ым|е|ой|ы|ых|ыми)?$|.{2}[сц]к(?:ий|ая|ого|ому|им|ом|ой|ую|их|ими)$|.{2}[еа]нко$|.{3}(?:[чщ]?ук|юк|чак)(?:а|у|ом|е|ами|и)?$|.{3}(?:дзе|швили|иани|ия)$|.{3}я[нн]ц?(?:а|у|ом|е)?$|.{2}ых$/u;
/** Patronymics: men's and women's, in any case, with the slips of "-евич". */
const PATRONYMIC = /.{2}(?:[оеё]вич|ьич|мич)(?:а|у|ем|е|и)?$|.{2}(?:[оеё]вн|ичн|иничн)(?:а|ы|е|у|ой|ою)$/u;

/** Case forms of a lower-case word are not names, however the dictionary reads them. */
export function readNameWord(word: Word, { morphology }: EntityEngine): NameWord {
  const capital = isCapital(word);
  const readings = word.shape === 'mark' || word.shape === 'number' ? [] : morphology.readings(word.text);
  const has = (is: WordReading['is']): boolean => capital && readings.some((reading) => reading.is === is);
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
    common: readings.some(({ is }) => is === 'noun' || is === 'adjective' || is === 'verb' || is === 'other'),
    unknown: readings.length === 0 && word.shape !== 'mark' && word.shape !== 'number',
  };
}
