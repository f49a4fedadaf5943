// Words that end in a period without ending a sentence, as data. Written in lower case and without the period; parts
// of a spaced or run-together abbreviation ("т. е.", "т.е.") stand one by one.
import type { Language } from '../language/stems.ts';

/**
 * What a period after the word means. `opens`: something must follow, the sentence goes on (titles, "ул.", "No.").
 * `unit`: it follows a figure or a name and may close the sentence ("1955 г.", "5 тыс.", "a.m.", "Inc.").
 * `closes`: it ends an enumeration and may close the sentence ("и т.д.", "etc.").
 */
export const ABBREVIATION_KINDS = ['opens', 'unit', 'closes'] as const;
export type AbbreviationKind = (typeof ABBREVIATION_KINDS)[number];

const list = (words: string): readonly string[] => words.trim().split(/\s+/);

/** By language and kind. */
export const ABBREVIATIONS: Readonly<Record<Language, Readonly<Record<AbbreviationKind, readonly string[]>>>> = {
  ru: {
    opens: list(`
      т тт тов т-щ гр гр-н г-н г-жа гн им ул пр просп пер пл наб д кв корп стр с п пп ст ч гл разд рис табл илл прим
      см ср напр т.е т.н т.о т.к е н о к зав зам нач пом уполн секр пред председ ком чл проф доц акад инж канд докт др-р
      ген полк подполк кап лейт адм марш бр д-р св о ред изд сост пер цит соч собр отв гос парт вх исх уч рег пос дер
      сел обл окр р-н респ авт нац мин мл ст нем англ фр франц лат греч рус кор кит яп амер фин итал исп польск кн вып
      №№ № ном сев юж зап вост центр ок прибл якобы т.наз наз янв фев февр мар апр авг сент сен окт нояб ноя дек ф оп оп д л лл папка`),
    unit: list(`
      г гг в вв тыс млн млрд руб коп долл кг км см мм м га т ц л чел экз мин сек час ч л.с р р.х шт проц стр
      с л лл обл р-н т тт о-ва м-ца мес`),
    closes: list('д п др пр проч т.д т.п тд тп э н.э'),
  },
  en: {
    opens: list(`
      mr mrs ms messrs dr prof cde cdes com comr gen col lt maj capt sgt cpl adm cmdr gov sen rep pres hon rev fr st sts
      mt no nos nr vol vols fig figs p pp art arts sec ch chap para cf e.g i.e viz vs v ed eds trans transl approx ca c
      dept asst assoc dir min amb sr sra gosp t tov fol op cit ibid est`),
    unit: list(`
      a.m p.m am pm u.s u.k u.n u.s.s.r usa u.s.a d.c b.c a.d inc ltd co corp bros jr sr esq ph.d m.d b.a m.a jan feb
      mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun kg km cm mm lb lbs oz ft in hr hrs min mins
      mph approx sq`),
    closes: list('etc al seq'),
  },
};

/**
 * Words that open a sentence far more often than they name anybody; after an initial or an abbreviation that may close
 * a sentence they say that it did.
 */
export const OPENERS: Readonly<Record<Language, readonly string[]>> = {
  ru: list(`
    а без более было был была были в ведь во вот впрочем все вы где да для до если есть еще затем здесь и из или их к
    каждый как какие какой когда конечно который кроме кто лишь между многие мы на над наконец например находясь не нет
    ни но о об один однако он она они оно от перед по под поскольку после потом поэтому при про просим прошу с сам
    сейчас со сначала согласно так также таким такой там тем теперь то тогда только ты у уже хотя чем через что чтобы
    эта эти это этот этого этому этих я`),
  en: list(`
    a about according after all also although an and another any are as at because before being both but by can did do
    does during each even every everyone few for from had has have having he hence her here his how however i if in
    instead is it its just last many meanwhile more most much my neither no none nor not nothing now of on once one only
    or other our over perhaps several she should since so some soon still such than that the their them then there
    therefore these they this those though through thus to today too under until upon was we well were what when where
    whether which while who why will with within without would yes yet you your`),
};

/** Beginnings of words that a number follows: "глава 2", "Article 2". */
export const NUMBERED: Readonly<Record<Language, readonly string[]>> = {
  ru: list(`
    акт вариант вопрос выпуск глав действи дел документ закон книг лист номер отряд папк параграф пункт приложени
    протокол раздел рисун серия сцен стать строк страниц таблиц том тома томе форм цех част школ этап`),
  en: list(`
    act annex appendix article book case chapter clause document exhibit figure folder form item law no number page
    paragraph part phase point protocol rule scene school section series stage step table type version volume`),
};
