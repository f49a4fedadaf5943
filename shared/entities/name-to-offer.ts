// By which of its forms a new record is called: the fullest one that is spelled as the other language says. The longest
// alone may be a misreading of the OCR's: "Ивенев" is no name for "Ivanov".
import type { EntityEngine, NameLanguage } from './engine.ts';
import type { GatherMention } from './link.ts';
import { type NameLikeness, nameLikeness } from './same-name.ts';
import { readWords, type Word } from './words.ts';

/** What speaks for a form, weighed by hand: the other language's spelling weighs most. */
const SPELLED_AS_ACROSS = 3;
const IN_THE_DICTIONARY = 1;
const PER_DOUBLING = 0.5;
const PER_WORD = 0.8;
const ALL_CAPITALS = -0.5;
/** More words than these make a name no fuller. */
const FULLEST = 4;

/** Names to offer for what these mentions name, by language; a language nothing is named in is left out. */
export type OfferedNames = Readonly<Partial<Record<NameLanguage, string>>>;

/** Chooses names for groups of one record; keeps what it has compared for as long as it lives. */
export function nameChooser(engine: EntityEngine): (mentions: readonly GatherMention[]) => OfferedNames {
  const likeness = nameLikeness(engine);
  return (mentions) => {
    const forms = { ru: formsIn(mentions, 'ru'), en: formsIn(mentions, 'en') };
    const ru = best(forms.ru, forms.en, likeness, engine);
    const en = best(forms.en, forms.ru, likeness, engine);
    return { ...(ru === null ? {} : { ru }), ...(en === null ? {} : { en }) };
  };
}

interface CountedForm {
  readonly text: string;
  readonly lang: NameLanguage;
  readonly kind: GatherMention['kind'];
  readonly times: number;
}

/** The forms of a language in the order in which they first stand. A date is called by its words. */
function formsIn(mentions: readonly GatherMention[], lang: NameLanguage): readonly CountedForm[] {
  const forms = new Map<string, CountedForm>();
  for (const mention of mentions) {
    if (mention.lang !== lang) continue;
    const { kind } = mention;
    const text = kind === 'date' ? mention.text : mention.normal || mention.text;
    forms.set(text, { text, lang, kind, times: (forms.get(text)?.times ?? 0) + 1 });
  }
  return [...forms.values()];
}

function best(
  forms: readonly CountedForm[],
  across: readonly CountedForm[],
  likeness: NameLikeness,
  engine: EntityEngine,
): string | null {
  if (forms.length < 2) return forms[0]?.text ?? null;
  const weighed = forms.map((form) => ({ form, weight: weightOf(form, across, likeness, engine) }));
  return weighed.reduce((a, b) => (b.weight > a.weight ? b : a)).form.text;
}

function weightOf(
  { text, lang, kind, times }: CountedForm,
  across: readonly CountedForm[],
  likeness: NameLikeness,
  engine: EntityEngine,
): number {
  const words = readWords(text).filter(({ shape }) => shape !== 'mark');
  const sounds = kind === 'person' || kind === 'place';
  const spelled = sounds ? Math.max(0, ...across.map((other) => likeness.compare({ text, lang }, other))) : 0;
  const known = lang === 'ru' && sounds && words.every((word) => isKnown(word, engine));
  return (
    SPELLED_AS_ACROSS * spelled +
    (known ? IN_THE_DICTIONARY : 0) +
    PER_DOUBLING * Math.log2(times) +
    PER_WORD * Math.min(words.length, FULLEST) +
    (sounds && words.some(({ shape }) => shape === 'capitals') ? ALL_CAPITALS : 0)
  );
}

/** In the nominative a word the dictionary has; or a Korean's or Chinese's family name, or no word at all. */
const isKnown = ({ text, shape }: Word, { morphology, families }: EntityEngine): boolean =>
  shape === 'initial' ||
  shape === 'number' ||
  families.ru.has(text.toLowerCase()) ||
  morphology.readings(text).some(({ slots }) => slots.includes('sn') || slots.includes('fn'));
