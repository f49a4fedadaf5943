// A mention on one side proposes its counterpart on the other: by a known pair of names, by date, by what other proposals
// say, and last by sound, so that a name the OCR has mangled is a review item and not a silence.

import { findDates } from '../language/dates.ts';
import type { EntityEngine, NameLanguage } from './engine.ts';
import type { LinkableMention } from './link.ts';
import { nominativeOfPerson } from './nominative.ts';
import type { MentionProposal } from './proposal.ts';
import { isCapital, readWords, type Word } from './words.ts';

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
    byProposal(mention, other, engine) ??
    bySound(mention, other, engine);
  return found && { ...found, reasons: [...found.reasons.filter(({ kind }) => kind !== 'counterpart'), reason] };
}

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
  const hits = engine.books[lang].find(words).filter((hit) => hit.phrase === phrase);
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

function byProposal(mention: LinkableMention, other: OtherSide, engine: EntityEngine): MentionProposal | null {
  let best: MentionProposal | null = null;
  for (const proposal of other.proposals) {
    if (proposal.kind !== mention.kind || proposal.kind === 'role' || proposal.kind === 'date') continue;
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
  const words = readWords(text);
  const wanted = readWords(mention.normal).filter(({ shape }) => shape !== 'mark').length;
  let best: MentionProposal | null = null;
  for (let first = 0; first < words.length; first++) {
    for (let last = first; last < Math.min(words.length, first + 2 * wanted + 1); last++) {
      const window = words.slice(first, last + 1);
      if (!mayBeName(window)) continue;
      const [from, to] = [window[0]?.from ?? 0, window.at(-1)?.to ?? 0];
      const normal =
        lang === 'ru' && mention.kind === 'person' ? nominativeOfPerson(window, engine) : text.slice(from, to);
      const score =
        lang === 'ru'
          ? engine.matcher.match(normal, mention.normal).score
          : engine.matcher.match(mention.normal, normal).score;
      if (score >= HEARD && (best === null || score > best.score))
        best = { from, to, text: text.slice(from, to), kind: mention.kind, normal, score, reasons: [], entity: null };
    }
  }
  return best;
}

/** Capitals throughout (but for a surname after initials, whose capital OCR has lost), full stops only after initials, no initial left without its stop. */
function mayBeName(window: readonly Word[]): boolean {
  return window.every((word, at) => {
    if (word.text === '.') return window[at - 1]?.shape === 'initial';
    if (word.shape === 'initial') return window[at + 1]?.text === '.';
    return isCapital(word) || (word.shape === 'lower' && window[at - 1]?.text === '.' && word.text.length > 3);
  });
}
