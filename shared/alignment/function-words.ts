// Words that a dictionary renders by nearly anything: they are linked only where it is plain, since a reader sees the
// links and a wrong one misleads more than a missing one.
import type { PairKind } from './word-pairs.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Articles, auxiliaries, prepositions and particles: what renders them is the other language's grammar. */
const BOUND = {
  ru: words(`
    а без бы был была были было быть в во да для до же за и из изо или к ко ли на над не ни но о об обо от ото по под
    при про с со то у`),
  en: words(`
    a an and are at be been being but by can could did do does for from had has have having if in into is may might
    must of off on onto or ought shall should the there to up upon was were will with would not no`),
};

/** Pronouns, and words that join clauses: they render each other, and hardly ever anything else. */
const POINTING = {
  ru: words(`
    вам вами вас ваш ваша ваше ваши вы где его ее её ей ему если ею им ими их как какая какие каких какой когда
    которая которого которое которой которую который которые которых котором которым кто кого кому мне мной мною
    мы нам нами нас наш наша наше наши нашей нашего он она они оно себе себя свое своего своей своем свои своими
    своих свой свою тебе тебя тем теми тех того той том тому ты эта эти этим этих это этого этой этом этот эту
    чего чем что чтобы я`),
  en: words(`
    as he her here hers herself him himself his how i it its itself me mine my myself our ours ourselves she so that
    their theirs them themselves these they this those thus us we what when where whether which who whom whose
    why you your yours yourself`),
};

/** Kinds that are plain enough for any word. */
const PLAIN: ReadonlySet<PairKind> = new Set(['sense 3', 'learned', 'figure']);

/** False when a function word should not be linked to this partner; forms are in lower case. */
export function linksAsFunctionWords(russian: string, english: string, kind: PairKind): boolean {
  if (PLAIN.has(kind)) return true;
  if (BOUND.ru.has(russian) || BOUND.en.has(english)) return false;
  return POINTING.ru.has(russian) === POINTING.en.has(english);
}
