// Both sides of a record at once: what is named on one side of a bead is proposed on the other too, and the two are known
// to be one.
import { counterpart } from './counterpart.ts';
import type { EntityEngine, NameLanguage } from './engine.ts';
import type { MentionProposal } from './proposal.ts';

/** One side's text with what was proposed in it. */
export interface SideText {
  readonly text: string;
  readonly proposals: readonly MentionProposal[];
}

/** UTF-16 offsets of one piece of a side's text. */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}

/** The pieces of both texts that render each other; sentences that stand alone are left out. */
export interface AlignedRanges {
  readonly ru: readonly TextRange[];
  readonly en: readonly TextRange[];
}

export interface ProposalsAcross {
  readonly ru: readonly MentionProposal[];
  readonly en: readonly MentionProposal[];
  /** Indices into `ru` and `en` of proposals that name one thing. */
  readonly pairs: readonly (readonly [ru: number, en: number])[];
}

/** A counterpart less sure than this is neither proposed nor paired. */
const SURE_ENOUGH = 0.5;
/** The same for what is left over when the sure ones are paired. */
const LEFT_OVER = 0.35;
/** From English, which is clean, to Russian first. */
const DIRECTIONS = [
  ['en', 'ru'],
  ['ru', 'en'],
] as const;
/** Kinds whose mentions are looked for across: what a date or role is called there follows from the sentence. */
const ACROSS: ReadonlySet<MentionProposal['kind']> = new Set(['person', 'place', 'organisation']);

/**
 * Adds to each side what the other names in the bead and this one's recognisers did not see, and pairs what belongs
 * together. `anchor` is the document's date in ISO 8601, null when unknown.
 */
export function proposeAcross(
  sides: Readonly<Record<NameLanguage, SideText>>,
  beads: readonly AlignedRanges[],
  anchor: string | null,
  engine: EntityEngine,
): ProposalsAcross {
  const found = { ru: [...sides.ru.proposals], en: [...sides.en.proposals] };
  const pairs: [MentionProposal, MentionProposal][] = [];
  // First what is sure; then, of what is left in a bead, what still looks alike.
  for (const least of [SURE_ENOUGH, LEFT_OVER]) {
    for (const bead of beads) {
      for (const [lang, other] of DIRECTIONS) {
        for (const mention of within(found[lang], bead[lang])) {
          if (!ACROSS.has(mention.kind) || pairs.some((pair) => pair.includes(mention))) continue;
          const there = { text: sides[other].text, lang: other, ranges: bead[other], proposals: found[other] };
          const partner = partnerOf(mention, there, least, anchor, engine);
          if (!partner || (least === LEFT_OVER && pairs.some((pair) => pair.includes(partner)))) continue;
          if (!found[other].includes(partner)) insert(found[other], partner);
          pairs.push(other === 'ru' ? [partner, mention] : [mention, partner]);
        }
      }
    }
  }
  const inOrder = (list: readonly MentionProposal[]): MentionProposal[] =>
    [...list].sort((a, b) => a.from - b.from || b.to - a.to);
  const [ru, en] = [inOrder(found.ru), inOrder(found.en)];
  const placed = pairs.map(([ours, theirs]): [number, number] => [ru.indexOf(ours), en.indexOf(theirs)]);
  return { ru, en, pairs: placed.filter(([ours, theirs]) => ours >= 0 && theirs >= 0) };
}

const within = (proposals: readonly MentionProposal[], ranges: readonly TextRange[]): MentionProposal[] =>
  proposals.filter(({ from, to }) => ranges.some((range) => range.from <= from && to <= range.to));

interface OtherRanges {
  readonly text: string;
  readonly lang: NameLanguage;
  readonly ranges: readonly TextRange[];
  readonly proposals: readonly MentionProposal[];
}

/** The proposal across the gutter: one that stands there, or a new one where only the sound or the look tells. */
function partnerOf(
  mention: MentionProposal,
  { text, lang, ranges, proposals: there }: OtherRanges,
  least: number,
  anchor: string | null,
  engine: EntityEngine,
): MentionProposal | null {
  let best: MentionProposal | null = null;
  for (const range of ranges) {
    const proposals = within(there, [range]).map((proposal) => moved(proposal, -range.from));
    const found = counterpart(mention, { text: text.slice(range.from, range.to), lang, proposals, anchor }, engine);
    if (found && found.score >= Math.max(least, best?.score ?? 0)) best = moved(found, range.from);
  }
  if (!best) return null;
  const { from, to, kind, score } = best;
  const standing = there.filter((proposal) => proposal.kind === kind);
  // A surer name of the kind that holds it whole is the one that is named.
  const held = standing.find(
    (other) => other.from <= from && to <= other.to && other.to - other.from > to - from && other.score >= score,
  );
  const same = standing.find((proposal) => proposal.from === from && proposal.to === to);
  if (same || !held) return same ?? best;
  // In Russian the noun comes first: "Отдел ЦК КПСС по связям…" is the department, and not the committee within.
  return lang === 'ru' && held.from === from ? held : null;
}

const moved = (proposal: MentionProposal, by: number): MentionProposal => ({
  ...proposal,
  from: proposal.from + by,
  to: proposal.to + by,
});

/** Puts a proposal among the others; those of its kind that it overlaps give way. */
function insert(proposals: MentionProposal[], added: MentionProposal): void {
  for (let at = proposals.length - 1; at >= 0; at--) {
    const other = proposals[at];
    if (other && other.kind === added.kind && other.from < added.to && added.from < other.to) proposals.splice(at, 1);
  }
  proposals.push(added);
}
