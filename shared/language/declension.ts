// The case forms of Russian names and nouns by their endings, for words no dictionary has: names of an authority file, a
// project's own words. Where an ending leaves a choice (Дарвином, Пушкиным) both are given: the forms are to be recognised, not
// written.

/** What a word is, which decides how its ending is read: "Федоренко" is not declined as a name, "завпосольство" is as a noun. */
export type Declinable = 'name' | 'noun';

/** Endings put to a stem, in the order genitive, dative, accusative, instrumental, prepositional; several as "ой|ою". */
type Endings = readonly [string, string, string, string, string];

interface Paradigm {
  /** What the nominative ends with. */
  readonly when: RegExp;
  /** Letters the nominative loses before the endings. */
  readonly less: number;
  readonly singular: Endings;
  /** The plural's forms in any case; none where a name has no plural to speak of. */
  readonly plural?: string;
}

/** Letters behind which ы is not written. */
const NO_YERY = 'гкхжчшщ';

const SURNAME_MAN: Endings = ['а', 'у', 'а', 'ым', 'е'];
const HARD: Endings = ['а', 'у', 'а', 'ом', 'е'];
const SOFT: Endings = ['я', 'ю', 'я', 'ем', 'е'];
const FEMININE: Endings = ['ы', 'е', 'у', 'ой|ою', 'е'];
const ADJECTIVE_HARD: Endings = ['ого', 'ому', 'ого', 'ым', 'ом'];
const ADJECTIVE_MIXED: Endings = ['ого', 'ому', 'ого', 'им', 'ом'];
const ADJECTIVE_SOFT: Endings = ['его', 'ему', 'его', 'им', 'ем'];
const ADJECTIVE_FEMININE: Endings = ['ой|ою', 'ой', 'ую', 'ой|ою', 'ой'];
const ADJECTIVE_FEMININE_SOFT: Endings = ['ей|ею', 'ей', 'юю', 'ей|ею', 'ей'];
/** Of masculines in -ь and feminines in -ь, which no ending tells apart: Игоря, Любови. */
const SOFT_SIGN: Endings = ['я|и', 'ю|и', 'я|ь', 'ем|ью', 'е|и'];

/** The first that fits is taken. */
const COMMON: readonly Paradigm[] = [
  { when: /[кх]ий$/, less: 2, singular: ADJECTIVE_MIXED, plural: 'ие их им ими' },
  { when: /[аеиоуыэюя].*ой$/, less: 2, singular: ADJECTIVE_HARD, plural: 'ые ие ых их ым им ыми ими' },
  { when: /ый$/, less: 2, singular: ADJECTIVE_HARD, plural: 'ые ых ым ыми' },
  { when: /[жшщ]ий$/, less: 2, singular: ADJECTIVE_SOFT, plural: 'ие их им ими' },
  { when: /ая$/, less: 2, singular: ADJECTIVE_FEMININE },
  { when: /яя$/, less: 2, singular: ADJECTIVE_FEMININE_SOFT },
  { when: /ия$/, less: 1, singular: ['и', 'и', 'ю', 'ей|ею', 'и'], plural: 'й ям ями ях' },
  { when: /ий$/, less: 1, singular: ['я', 'ю', 'я', 'ем', 'и'] },
  { when: /й$/, less: 1, singular: SOFT, plural: 'и ев ям ями ях' },
  { when: /[жчшщц]а$/, less: 1, singular: ['и|ы', 'е', 'у', 'ей|ею|ой|ою', 'е'], plural: 'ам ами ах' },
  { when: /[гкх]а$/, less: 1, singular: ['и', 'е', 'у', 'ой|ою', 'е'], plural: 'ам ами ах' },
  { when: /а$/, less: 1, singular: FEMININE, plural: 'ам ами ах' },
  { when: /я$/, less: 1, singular: ['и', 'е', 'ю', 'ей|ею', 'е'], plural: 'ям ями ях' },
  { when: /ь$/, less: 1, singular: SOFT_SIGN, plural: 'и ей ям ями ях' },
  { when: /[жчшщц]$/, less: 0, singular: ['а', 'у', 'а', 'ем|ом', 'е'], plural: 'и ы ей ев ам ами ах' },
];

const NAMES: readonly Paradigm[] = [
  // Черных, Долгих, and whatever ends in a vowel that no case changes: Федоренко, Гёте, Неру, Ли.
  { when: /[ыи]х$|[оеёиуыэю]$/, less: 0, singular: ['', '', '', '', ''] },
  { when: /..[оеё]в$/, less: 0, singular: SURNAME_MAN, plural: 'ы ых ым ыми' },
  // Пушкиным and Константином, Дарвином.
  { when: /..[иы]н$/, less: 0, singular: ['а', 'у', 'а', 'ым|ом', 'е'], plural: 'ы ых ым ыми' },
  { when: /..[оеё]ва$/, less: 1, singular: ['ой|ою', 'ой', 'у', 'ой|ою', 'ой'] },
  // Фурцевой is above; Марину, Марины beside Мариной, Никитиной.
  { when: /..[иы]на$/, less: 1, singular: ['ой|ою|ы', 'ой|е', 'у', 'ой|ою', 'ой|е'] },
  ...COMMON,
];

const NOUNS: readonly Paradigm[] = [
  // Verbs and what else a case never changes.
  { when: /ть(?:ся)?$|[аеиоуыэюя]о$|[уюэё]$/, less: 0, singular: ['', '', '', '', ''] },
  { when: /(?:ое|ые)$/, less: 2, singular: ADJECTIVE_HARD, plural: 'ые ых ым ыми' },
  { when: /[иь]е$/, less: 1, singular: ['я', 'ю', 'е', 'ем', 'и|е'], plural: 'я й ям ями ях' },
  { when: /е$/, less: 1, singular: ['я|а', 'ю|у', 'е', 'ем', 'е'], plural: 'ям ями ях ам ами ах' },
  { when: /о$/, less: 1, singular: ['а', 'у', 'о', 'ом', 'е'], plural: 'ам ами ах' },
  { when: /[иы]$/, less: 1, singular: ['ов', 'ам', '', 'ами', 'ах'] },
  ...COMMON,
];

const CONSONANT: Paradigm = { when: /[бвгджзклмнпрстфхцчшщ]$/, less: 0, singular: HARD, plural: 'ы и ов ам ами ах' };

/** Stems that lose their vowel. */
const FLEETING: ReadonlyMap<string, string> = new Map([
  ['лев', 'льв'],
  ['павел', 'павл'],
]);

/** "Кравец", "Кравца": the vowel of a last -ец goes, but for a name that may keep it. Null where there is none. */
function fleetingStem(word: string): string | null {
  if (/[бвгджзклмнпрстфхчшщ]ец$/.test(word) && word.length > 4) return `${word.slice(0, -2)}ц`;
  return FLEETING.get(word) ?? null;
}

const NOTHING: Endings = ['', '', '', '', ''];

/** The five cases beside the nominative, and the plural's forms; lower case. */
interface Forms {
  readonly cases: readonly (readonly string[])[];
  readonly plural: readonly string[];
}

function formsOf(word: string, as: Declinable): Forms {
  const paradigm = [...(as === 'name' ? NAMES : NOUNS), CONSONANT].find(({ when }) => when.test(word));
  const { less, singular, plural } = paradigm ?? { less: 0, singular: NOTHING, plural: undefined };
  const fleeting = fleetingStem(word);
  const stem = word.slice(0, word.length - less);
  const stems = [...(fleeting ? [fleeting] : []), ...(FLEETING.has(word) ? [] : [stem])];
  const put = (endings: string): readonly string[] =>
    stems.flatMap((base) => endings.split('|').map((ending) => spelled(base, ending)));
  return {
    cases: singular.map(put),
    plural: as === 'name' && plural?.includes(' ов ') ? [] : (plural?.split(' ').flatMap(put) ?? []),
  };
}

/** "Кимы", but "Паки". */
const spelled = (stem: string, ending: string): string =>
  ending.startsWith('ы') && NO_YERY.includes(stem.at(-1) ?? ' ') ? `${stem}и${ending.slice(1)}` : stem + ending;

/** Shorter words have no ending to speak of. */
const SHORTEST = 2;

/**
 * All case forms of a word given in the nominative, itself first; capitals as the word has them. Of a double name every part
 * is declined (Петрову-Водкину), and also the last alone (Ир-Сену).
 */
export function caseForms(word: string, as: Declinable): readonly string[] {
  const parts = word.split('-');
  const last = parts.at(-1) ?? '';
  if (last.length < SHORTEST || !/^[а-яё-]+$/i.test(word)) return [word];
  const { cases, plural } = formsOf(last.toLowerCase(), as);
  const before = parts.slice(0, -1);
  const alone = [...cases.flat(), ...plural].map((form) => [...before, recased(form, last)].join('-'));
  const others = before.map((part) => formsOf(part.toLowerCase(), as).cases);
  const together =
    before.length === 0
      ? []
      : cases.flatMap((forms, index) => {
          const firsts = before.map((part, at) => recased(others[at]?.[index]?.[0] ?? part, part));
          return forms.map((form) => [...firsts, recased(form, last)].join('-'));
        });
  return [...new Set([word, ...alone, ...together])];
}

function recased(form: string, like: string): string {
  if (like.length > 1 && like === like.toUpperCase()) return form.toUpperCase();
  return /^\p{Lu}/u.test(like) ? form.slice(0, 1).toUpperCase() + form.slice(1) : form;
}

/** Endings that no nominative has, long enough to be known for endings. */
const OBLIQUE = /(?<=[бвгджзклмнпрстфхцчшщ])(?:ами|ах|ам|ом)$/;
const LONG = 7;

/**
 * All forms of a word that may stand in any case itself, as a scholar finds it in a text: "завпосольством" gives
 * "завпосольство" and its other cases too.
 */
export function formsOfFoundWord(word: string): readonly string[] {
  const as: readonly Declinable[] = /^\p{Lu}/u.test(word) ? ['name', 'noun'] : ['noun'];
  const forms = as.flatMap((kind) => caseForms(word, kind));
  const lower = word.toLowerCase();
  const stem = word.length >= LONG && OBLIQUE.test(lower) ? word.replace(OBLIQUE, '') : null;
  const found =
    stem === null ? [] : /(?:ств|ени)$/.test(stem) ? caseForms(`${stem}о`, 'noun') : caseForms(stem, 'noun');
  return [...new Set([...forms, ...(stem === null ? [] : [stem]), ...found])];
}
