// Finds offices and posts: "посол СССР в КНДР", "заместителем министра торговли", "Deputy Minister of Trade".
import type { Morphology } from '../language/morphology.ts';
import { type Candidate, cutBeforePerson } from './candidates.ts';
import type { NameLanguage } from './engine.ts';
import type { Word } from './words.ts';

const RUSSIAN_POST =
  /^(?:посол$|посл(?:а|у|ом|е|ы|ов|ам|ами|ах)$|совпос[ло]\p{L}*|посланник|министр|премьер|президент|председател|секретар|директор|начальник|зав|зам|заведующ|замести?тел|глав[аоуые]й?$|руководител|член|кандидат|депутат|генерал|маршал|адмирал|полковник|майор|командующ|командир(?!ов)|комиссар|консул|атташе|советник|референт|редактор|губернатор|мэр|канцлер|король|императ|царь|спикер|прокурор|судья|поверенн|уполномочен|делегат|представител|инструктор|лидер|вице-|экс-)/u;
/** Words that belong to the post before its noun. */
const RUSSIAN_BEFORE =
  /^(?:первый|первого|первому|первым|чрезвычайн|полномочн|генеральн|главн|временн|исполняющ|бывш|и\.о|зам|зав|пом|заместител|ответственн)/u;
const ENGLISH_POST =
  /\b(?:(?:Soviet|USSR|North Korean|Chinese|DPRK|US|British|First|Deputy|Vice|Acting|General|Assistant|Chief|Foreign|Prime|Senior|former|deputy|Permanent)\s+)*(?:Ambassador|ambassador|Minister|Premier|President|Chairman|chairman|Secretary|secretary|Chief|chief|Head|head|Director|director|Consul|Counselor|Counsellor|Attache|Marshal|Governor|Mayor|General|Commander|Editor|Member|member|Chargé d’Affaires)(?:\s+of\s+(?:the\s+|a\s+)?(?:[\p{Lu}][\p{L}’']*|Sector|Department|directorate)(?:\s+[\p{Lu}][\p{L}’']*)*|\s+(?:in|to|for)\s+(?:the\s+)?[\p{Lu}][\p{L}’']*(?:\s+[\p{Lu}][\p{L}’']*)*)*/gu;

/** `names` are the places and organisations already found, which a post may govern. */
export function rolesIn(
  text: string,
  words: readonly Word[],
  lang: NameLanguage,
  names: readonly Candidate[],
  morphology: Morphology,
): readonly Candidate[] {
  const people = names.filter(({ kind }) => kind === 'person');
  const roles = lang === 'ru' ? russianRoles(text, words, names, morphology) : englishRoles(text);
  return roles.flatMap((found) => cutBeforePerson(text, found, people) ?? []);
}

function englishRoles(text: string): Candidate[] {
  return [...text.matchAll(ENGLISH_POST)]
    .filter(([post]) => post.includes(' ') || /^(?:Ambassador|Premier|Chairman|Prime)/.test(post))
    .map(({ index, 0: post }) => role(text, index, index + post.length));
}

const role = (text: string, from: number, to: number): Candidate => ({
  from,
  to,
  kind: 'role',
  normal: text.slice(from, to),
  score: 0.7,
  reasons: [{ kind: 'known name' }],
});

function russianRoles(
  text: string,
  words: readonly Word[],
  names: readonly Candidate[],
  morphology: Morphology,
): Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (!word || word.shape === 'mark' || !RUSSIAN_POST.test(word.text.toLowerCase())) continue;
    // "Министров" of "Совета Министров СССР" is no minister.
    if (names.some(({ kind, from, to }) => kind === 'organisation' && from < word.from && word.to <= to)) continue;
    let first = at;
    while (first > 0 && RUSSIAN_BEFORE.test(words[first - 1]?.text.toLowerCase() ?? '')) first -= 1;
    const last = endOfPost(words, at, names, morphology);
    const [start, end] = [words[first], words[last]];
    if (start && end && last > at) {
      const lemma = first === at ? nominative(word.text, morphology) : null;
      const post = role(text, start.from, end.to);
      found.push(lemma === null ? post : { ...post, normal: lemma + text.slice(word.to, end.to) });
    }
    at = Math.max(at, last);
  }
  return found;
}

/** "послом" is "посол"; null for a word the dictionary does not have as someone's. */
const nominative = (word: string, morphology: Morphology): string | null =>
  morphology
    .readings(word)
    .find(({ is, animate }) => is === 'noun' && animate)
    ?.lemma.replace(/^./u, (letter) => (/^\p{Lu}/u.test(word) ? letter.toUpperCase() : letter)) ?? null;

/** Runs on through genitives ("министра торговли"), names, and "в КНДР", "по связям". */
function endOfPost(words: readonly Word[], at: number, names: readonly Candidate[], morphology: Morphology): number {
  let last = at;
  const governs = GOVERNS_INSTRUMENTAL.test(words[at]?.text ?? '') ? 'gi' : 'g';
  for (let next = at + 1; next < words.length && next <= at + 8; ) {
    const word = words[next];
    if (!word) break;
    if (word.text === '.' && !word.spaced) {
      next += 1;
      continue;
    }
    const name = names.find(({ from, kind }) => from === word.from && kind !== 'person');
    if (name) {
      last = words.findIndex(({ to }) => to >= name.to);
      next = last + 1;
    } else if (word.text === 'в' && words[next + 1]?.text === 'делах') {
      next += 2;
    } else if (/^(?:в|во|при|по|на)$/u.test(word.text) && names.some(({ from }) => from === words[next + 1]?.from)) {
      next += 1;
    } else if (word.shape === 'lower' && isGoverned(word.text, governs, morphology)) {
      last = next;
      next += 1;
    } else break;
  }
  return last;
}

/** "Заведующий отделом", but "начальник отдела". */
const GOVERNS_INSTRUMENTAL = /^(?:зав(?:$|ед)|командующ|управля)/iu;

/** True for a noun or adjective in one of the cases (their letters: see `morphology.ts`). */
const isGoverned = (word: string, cases: string, morphology: Morphology): boolean =>
  word.length > 2 &&
  morphology
    .readings(word)
    .some(
      ({ is, slots }) => (is === 'noun' || is === 'adjective') && slots.some((slot) => cases.includes(slot[1] ?? '-')),
    );
