// A mention on one side proposes its counterpart on the other: by a known pair of names, by date, by what other proposals
// say, and last by sound, so that a name the OCR has mangled is a review item and not a silence.

import { findDates } from '../language/dates.ts';
import type { EntityEngine, NameLanguage } from './engine.ts';
import { shapeDistance } from './letter-shapes.ts';
import type { LinkableMention } from './link.ts';
import { nominativeOfPerson } from './nominative.ts';
import type { MentionProposal } from './proposal.ts';
import { cutsInitials, isCapital, readWords, type Word } from './words.ts';

/** The other side of a bead. */
export interface OtherSide {
  readonly text: string;
  readonly lang: NameLanguage;
  /** What was proposed or tagged there already. */
  readonly proposals: readonly MentionProposal[];
  /** ISO 8601 date of the document; null when unknown. */
  readonly anchor: string | null;
}

/** Least probability for a proposal of the same kind; for words no recogniser took for a name. */
const PROPOSED = 0.4;
const HEARD = 0.3;

/** The counterpart of a mention; null when nothing on the other side is like it. Reasons say what it was found by. */
export function counterpart(mention: LinkableMention, other: OtherSide, engine: EntityEngine): MentionProposal | null {
  const reason = { kind: 'counterpart', text: mention.text } as const;
  const found =
    byDate(mention, other) ??
    byKnownPair(mention, other, engine) ??
    byShape(mention, other, engine) ??
    surer(byProposal(mention, other, engine), bySound(mention, other, engine));
  return found && { ...found, reasons: [...found.reasons.filter(({ kind }) => kind !== 'counterpart'), reason] };
}

const surer = (a: MentionProposal | null, b: MentionProposal | null): MentionProposal | null =>
  a && b ? (a.score >= b.score ? a : b) : (a ?? b);

function byDate(mention: LinkableMention, other: OtherSide): MentionProposal | null {
  if (mention.kind !== 'date') return null;
  const date = findDates(other.text, other.lang, other.anchor).find(({ iso }) => iso === mention.normal);
  return date
    ? {
        from: date.from,
        to: date.to,
        text: date.text,
        kind: 'date',
        normal: date.iso,
        score: 0.95,
        reasons: [],
        entity: null,
      }
    : null;
}

function byKnownPair(
  mention: LinkableMention,
  { text, lang }: OtherSide,
  engine: EntityEngine,
): MentionProposal | null {
  if (mention.kind !== 'place' && mention.kind !== 'organisation') return null;
  const ours = lang === 'ru' ? 'en' : 'ru';
  const phrase = engine.books[ours].lookUp(readWords(mention.text));
  if (!phrase) return null;
  const words = readWords(text);
  const known = engine.books[lang].find(words);
  // "ЦК" within "ЦК КПСС" names another committee.
  const whole = (hit: (typeof known)[number]): boolean =>
    !known.some(
      (other) => other.first <= hit.first && hit.last <= other.last && other.last - other.first > hit.last - hit.first,
    );
  const hits = known.filter((hit) => hit.phrase === phrase && whole(hit));
  const best = hits.sort((a, b) => b.likeness - a.likeness || b.last - b.first - (a.last - a.first))[0];
  if (!best) return null;
  const [from, to] = [words[best.first]?.from ?? 0, words[best.last]?.to ?? 0];
  return {
    from,
    to,
    text: text.slice(from, to),
    kind: mention.kind,
    normal: best.form,
    score: 0.95 * best.likeness,
    reasons: [],
    entity: null,
  };
}

/** Most of the shapes that may differ where a known name is read badly; more where the name is all there is. */
const MOST_DAMAGE = 0.34;
const MOST_DAMAGE_ALONE = 0.55;
/** Shorter forms look like too much else. */
const SHORTEST_SHAPE = 5;

/** A known name's other forms by their look: "ИНД СССР" for "МИД СССР", "KIICC" for "КПСС". */
function byShape(mention: LinkableMention, { text, lang }: OtherSide, engine: EntityEngine): MentionProposal | null {
  if (lang !== 'ru' || (mention.kind !== 'place' && mention.kind !== 'organisation')) return null;
  const phrase = engine.books.en.lookUp(readWords(mention.text));
  const words = readWords(text).filter(({ shape }) => shape !== 'mark');
  let best: { first: Word; last: Word; distance: number; form: string } | null = null;
  for (const form of phrase?.forms.ru ?? []) {
    const wanted = form.split(' ');
    if (form.length < SHORTEST_SHAPE) continue;
    for (let at = 0; at + wanted.length <= words.length; at++) {
      const window = words.slice(at, at + wanted.length);
      if (window.some((word, index) => word.shape === 'lower' && wanted[index] === wanted[index]?.toUpperCase()))
        continue;
      const distance = shapeDistance(window.map((word) => word.text).join(' '), form);
      const most = window.length === words.length ? MOST_DAMAGE_ALONE : MOST_DAMAGE;
      const [first, last] = [window[0], window.at(-1)];
      if (first && last && distance <= most && distance < (best?.distance ?? 1)) best = { first, last, distance, form };
    }
  }
  if (!best) return null;
  const { first, last, distance, form } = best;
  return {
    from: first.from,
    to: last.to,
    text: text.slice(first.from, last.to),
    kind: mention.kind,
    normal: form,
    score: 0.9 * (1 - distance),
    reasons: [],
    entity: null,
  };
}

function byProposal(mention: LinkableMention, other: OtherSide, engine: EntityEngine): MentionProposal | null {
  const known = engine.books[other.lang === 'ru' ? 'en' : 'ru'].lookUp(readWords(mention.text));
  let best: MentionProposal | null = null;
  for (const proposal of other.proposals) {
    if (proposal.kind !== mention.kind || proposal.kind === 'role' || proposal.kind === 'date') continue;
    // Two listed names that are not one pair name two things, however alike they sound.
    if (known && engine.books[other.lang].lookUp(readWords(proposal.text))) continue;
    const score =
      other.lang === 'ru'
        ? engine.matcher.match(proposal.normal, mention.normal).score
        : engine.matcher.match(mention.normal, proposal.normal).score;
    if (score >= PROPOSED && (best === null || score > best.score)) best = { ...proposal, score };
  }
  return best;
}

/** Windows of capital words, initials among them, as long as the mention and one longer or shorter. */
function bySound(mention: LinkableMention, { text, lang }: OtherSide, engine: EntityEngine): MentionProposal | null {
  if (mention.kind !== 'person' && mention.kind !== 'place') return null;
  // A name the lists have would have been found by its other form; what only sounds like it is something else.
  if (engine.books[lang === 'ru' ? 'en' : 'ru'].lookUp(readWords(mention.text))) return null;
  const words = readWords(text);
  const wanted = readWords(mention.normal);
  const longest = 2 * wanted.filter(({ shape }) => shape !== 'mark').length + 1;
  let best: MentionProposal | null = null;
  for (let first = 0; first < words.length; first++) {
    for (let last = first; last < Math.min(words.length, first + longest); last++) {
      const window = words.slice(first, last + 1);
      if (!mayBeName(window) || cutsInitials(words, first, last)) continue;
      const [from, to] = [window[0]?.from ?? 0, window.at(-1)?.to ?? 0];
      const normal =
        lang === 'ru' && mention.kind === 'person' ? nominativeOfPerson(window, engine) : text.slice(from, to);
      const score =
        lang === 'ru' ? heardAlike(normal, mention.normal, engine) : heardAlike(mention.normal, normal, engine);
      if (
        score >= HEARD &&
        (best === null || score > best.score + LONGER_IS_BETTER * (to - from - best.to + best.from))
      )
        best = { from, to, text: text.slice(from, to), kind: mention.kind, normal, score, reasons: [], entity: null };
    }
  }
  return best;
}

/** A shorter window must be clearly better to win over a longer: initials belong to the name. */
const LONGER_IS_BETTER = -0.002;
/** Sound alone, past what OCR has done to it, is not as sure as a match of names. */
const SOUND_ONLY = 0.8;
/** Share that initials have in the likeness; one that differs ("Ким Л.В.", "L. Yu. Kim") does not yet make another man. */
const INITIALS_SAY = 0.4;

/** Probability that a name and a stretch of damaged text are one: as names, or by the likeness of their longer words. */
function heardAlike(russian: string, english: string, { matcher, comparer }: EntityEngine): number {
  const parts = (name: string): { full: string[]; initials: string[] } => {
    const words = readWords(name).filter(({ shape }) => shape !== 'mark');
    const [full, initials] = [
      words.filter(({ shape }) => shape !== 'initial'),
      words.filter(({ shape }) => shape === 'initial'),
    ];
    return { full: full.map(({ text }) => text), initials: initials.map(({ text }) => text) };
  };
  const [ours, theirs] = [parts(russian), parts(english)];
  if (ours.full.length !== theirs.full.length || ours.full.length === 0) return matcher.match(russian, english).score;
  const alike = ours.full.map((word, at) => comparer.similarity(word, theirs.full[at] ?? ''));
  const sound = alike.reduce((sum, one) => sum + one, 0) / alike.length;
  const both = Math.min(ours.initials.length, theirs.initials.length);
  const fitting = ours.initials.filter(
    (initial, at) => comparer.similarity(initial, theirs.initials[at] ?? '') > 0.5,
  ).length;
  const likeness = both === 0 ? sound : (1 - INITIALS_SAY) * sound + (INITIALS_SAY * fitting) / both;
  const heard = sound < LEAST_SOUND ? 0 : SOUND_ONLY * likeness;
  return Math.max(heard, matcher.match(russian, english).score);
}

/** Less than this, and two words have nothing in common. */
const LEAST_SOUND = 0.6;

/** Capitals throughout (but for a surname after initials, whose capital OCR has lost), full stops only after initials, no initial left without its stop. */
function mayBeName(window: readonly Word[]): boolean {
  const full = window.some(({ shape }) => shape === 'capital' || shape === 'capitals');
  return window.every((word, at) => {
    if (word.text === '.') return window[at - 1]?.shape === 'initial';
    if (word.shape === 'initial') return window[at + 1]?.text === '.';
    if (word.shape === 'lower') return !full && window[at - 1]?.text === '.' && word.text.length > 3;
    return isCapital(word);
  });
}
