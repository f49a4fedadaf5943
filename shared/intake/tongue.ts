// Tells Russian from English by the text itself, line by line, also where the OCR read Cyrillic capitals as Latin
// letters of the same shape.

/** Commonest English words, and those of diplomatic and party documents: real English prose is half made of them. */
const ENGLISH = new Set(
  `a about above according activity address after again against agreement all also ambassador among an and another answer
any archive archives are army as ask at attached attachment august authenticated be because been before being body both
but by cadres can case cause cc central chairman charge chief citizens close comrade comrades committee concerning
conference congress connection conversation copies copy cde council counselor country course cpsu date day days dear
december decide decision decree delegation democratic department deputy did discussion do document does draft due during
each embassy enclosed end even every experience explained expressed february field first following for foreign friends
from further general given go good government great had has have having he head her high him his how however i if
illegible important in indicating inform information informed institute instructions into is issue it its january journal
july june know korea korean last leader leaders led left letter list local made make many march material materials matter
may me measures meeting member members memo memorandum message military minister ministers ministry minutes moscow most
must my name national new no not note november now number october of office official officials on one only opinion or
order other our out over page part party people pending people's permitted personal plan please plenum political position
presidium press president proposal question questions received reception record regarding reply report reported request
resolution respect response said same second secret secretary section sector see sent september serious service she should
signature signed since situation so socialist some soviet stamp state subject such supreme telegram than that the their
them then there these they third this those through time to top toward trade translated translation translator two under
union until up us ussr very via was way we well were what when where which while who whom will with within without work
worker's workers would year years you your
april cable ciphered committee's communist copy culture defense dprk economic encrypted extract faithfully foreign from
greetings handwritten korean kpa kwp mfa military ministry pages people prc protocol regards republic respected review
sealed sincerely stamped strictly talks test transcript true typed urgent war written yours`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Russian words that typescripts have in capitals or near a signature, where the OCR falls into Latin letters. */
const RUSSIAN = new Set(
  `верно копия кому на ном вам вас нам совпосол совпослу в из с по от и о не экз секретно секрет том тов посол москва
пхеньян пекин кпсс комитет срочно лично приём нота тов зав мид ссср ссср`.split(/\s+/),
);

/** Latin letters by the Cyrillic letter of the same shape. */
const SHAPES: Readonly<Record<string, string>> = Object.fromEntries(
  [...'AаBвEеKкMмHнOоPрCсTтXхYуIиaаeеoоpрcсxхyуkкmмhнtтbьnпuиrг'.matchAll(/(.)(.)/gu)].map(([, latin, cyrillic]) => [
    latin,
    cyrillic,
  ]),
);

/** Capitals that are Cyrillic ones too, and those that the OCR makes of П, Л, Й. */
const LOOK_ALIKE_CAPITALS = /^[ABCEHIKMOPTXYJ]{2,}$/;

/** Evidence of one word: above 0 for Russian, below 0 for English. */
function evidenceOf(word: string): number {
  if (/^[\p{Script=Cyrillic}'’-]+$/u.test(word)) return word.length > 1 ? 1 : 0.5;
  if (/\p{Script=Cyrillic}/u.test(word)) return 1;
  const small = word.toLowerCase().replace(/’/g, "'");
  if (word.length === 1) return word === 'a' || word === 'I' ? -0.3 : 0;
  if (ENGLISH.has(small) || ENGLISH.has(small.replace(/'s$|s$/, ''))) return word.length > 2 ? -1 : -0.6;
  if (RUSSIAN.has([...word].map((letter) => SHAPES[letter] ?? letter).join(''))) return 0.8;
  if (LOOK_ALIKE_CAPITALS.test(word)) return 0.4;
  if (/[bcdfghjklmnpqrstvwxz]{5}/i.test(word)) return 0.3;
  if (/[bcdfghjklmnpqrstvwxz]{4}/i.test(word)) return 0;
  // An unknown word in capitals is likelier a name; one in small letters, debris: prose brings known words with it.
  return word === word.toUpperCase() ? -0.35 : 0.1;
}

/** How far the words speak for Russian (above 0) or English (below 0); about 1 a word. 0 for numbers and signs alone. */
export function russianness(text: string): number {
  let sum = 0;
  for (const [word] of text.matchAll(/\p{L}[\p{L}\p{M}'’]*/gu)) sum += evidenceOf(word);
  return sum;
}

/** Share of Cyrillic among the letters, 0..1; 0 where there are no letters. */
export function cyrillicShare(text: string): number {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters === 0 ? 0 : (text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0) / letters;
}

/** True when some word, read by the shapes of its letters, is one of the Russian words listed here. */
export const hasLookAlikeWord = (text: string): boolean =>
  (text.match(/\p{L}{3,}/gu) ?? []).some(
    (word) =>
      !ENGLISH.has(word.toLowerCase()) && RUSSIAN.has([...word].map((letter) => SHAPES[letter] ?? letter).join('')),
  );

/** Share of known English words among the words of two letters or more, 0..1. */
export function englishShare(text: string): number {
  const words = text.match(/\p{L}[\p{L}'’]+/gu) ?? [];
  return words.length === 0 ? 0 : words.filter((word) => evidenceOf(word) <= -0.6).length / words.length;
}
