// Mentions the machine proposes, drawn as a faint line of their kind. Nothing of them is saved; a person takes one, or
// says it is none, and then it stays away; the session keeps that.
import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { mentionsAt } from '../../../shared/document/mentions.ts';
import { type Side, schema } from '../../../shared/document/schema.ts';
import type { MentionProposal } from '../../../shared/entities/proposal.ts';
import { follow, notJudged, type Placed, place } from '../placed.ts';

/** A proposal with the others that name the same: those of one group are reviewed together. */
export interface GroupedProposal extends MentionProposal {
  /** Number of the group within one reading of the record; proposals without one stand each for itself. */
  readonly group?: number;
  /** What a record of them would be called, by language. */
  readonly called?: Readonly<Partial<Record<'ru' | 'en', string>>>;
}

export type PlacedProposal = Placed<GroupedProposal>;

interface ProposalState {
  readonly all: readonly PlacedProposal[];
  /** Words and kind of those a person said are none. */
  readonly refused: ReadonlySet<string>;
  readonly nextKey: number;
  readonly decorations: DecorationSet;
}

type ProposalAction =
  | {
      readonly kind: 'proposed';
      readonly side: Side;
      readonly judged: Node;
      readonly proposals: readonly GroupedProposal[];
    }
  | { readonly kind: 'refused'; readonly names: readonly string[] }
  | { readonly kind: 'allowed'; readonly names: readonly string[] };

/** Words for the marks, for those who hear the page. */
export interface ProposalWords {
  readonly proposed: (proposal: MentionProposal) => string;
}

const key = new PluginKey<ProposalState>('proposals');
const act = (tr: Transaction, action: ProposalAction): Transaction => tr.setMeta(key, action);

/** Brings in the mentions proposed for a side; offsets are of the side's flat text in `judged`. Replaces the side's list. */
export const setProposals = (
  tr: Transaction,
  side: Side,
  judged: Node,
  proposals: readonly GroupedProposal[],
): Transaction => act(tr, { kind: 'proposed', side, judged, proposals });

/** Says that a proposal is no mention: it goes, with all of the same words and kind. */
export const refuseProposal = (tr: Transaction, proposal: PlacedProposal): Transaction =>
  act(tr, { kind: 'refused', names: [nameOf(proposal)] });

/** Says the same of many: `names` as `nameOf` makes them. */
export const refuseNames = (tr: Transaction, names: readonly string[]): Transaction =>
  act(tr, { kind: 'refused', names });

/** Takes a refusal back: such proposals come again with the next reading. */
export const allowNames = (tr: Transaction, names: readonly string[]): Transaction =>
  act(tr, { kind: 'allowed', names });

/** The kinds and words a person said are none. */
export const refusedNames = (state: EditorState): ReadonlySet<string> => key.getState(state)?.refused ?? new Set();

/** Every proposal that is left, in order of place, the original's first. */
export const proposalsOf = (state: EditorState): readonly PlacedProposal[] => key.getState(state)?.all ?? [];

/** The shortest proposal a position lies in or touches; null when there is none. */
export function proposalAt(state: EditorState, pos: number): PlacedProposal | null {
  const near = proposalsOf(state).filter(({ from, to }) => from <= pos && pos <= to);
  return near.sort((a, b) => a.to - a.from - (b.to - b.from))[0] ?? null;
}

/** What is refused with a proposal: its kind and words, wherever they stand. */
export const nameOf = ({ value }: Pick<PlacedProposal, 'value'>): string => `${value.kind} ${value.text}`;

/** True where a mention of the same kind lies on the range already. */
const taken = (doc: Node, { from, to, value }: PlacedProposal): boolean =>
  doc.rangeHasMark(from, to, schema.marks.mention) &&
  mentionsAt(doc, from + 1).some(
    ({ attrs, spans }) => attrs.kind === value.kind && spans.some((span) => span.from < to && span.to > from),
  );

/** Draws the proposals and keeps them in place. */
export function proposalsPlugin(words: ProposalWords): Plugin<ProposalState> {
  const draw = (doc: Node, all: readonly PlacedProposal[]): DecorationSet =>
    DecorationSet.create(
      doc,
      all.map(({ from, to, value }) =>
        Decoration.inline(from, to, { class: `proposed ${value.kind}`, 'aria-description': words.proposed(value) }),
      ),
    );
  return new Plugin<ProposalState>({
    key,
    state: {
      init: () => ({ all: [], refused: new Set(), nextKey: 1, decorations: DecorationSet.empty }),
      apply(tr, value, _old, state) {
        const action = tr.getMeta(key) as ProposalAction | undefined;
        const left = remaining(follow(value.all, tr), tr);
        if (!action && left === value.all)
          return tr.docChanged ? { ...value, decorations: value.decorations.map(tr.mapping, tr.doc) } : value;
        const next = action ? withAction({ ...value, all: left }, action, state.doc) : { ...value, all: left };
        if (!action && left.length === value.all.length)
          return { ...next, decorations: value.decorations.map(tr.mapping, tr.doc) };
        return { ...next, decorations: draw(state.doc, next.all) };
      },
    },
    props: { decorations: (state) => key.getState(state)?.decorations },
  });
}

/** Drops those on which a mention was just laid. */
function remaining(list: readonly PlacedProposal[], tr: Transaction): readonly PlacedProposal[] {
  if (!tr.steps.some((step) => 'mark' in step)) return list;
  const open = list.filter((proposal) => !taken(tr.doc, proposal));
  return open.length === list.length ? list : open;
}

function withAction(value: ProposalState, action: ProposalAction, doc: Node): ProposalState {
  switch (action.kind) {
    case 'proposed': {
      const fresh = place(doc, action.judged, action.side, action.proposals, value.nextKey).filter(
        (proposal) => !value.refused.has(nameOf(proposal)) && !taken(doc, proposal),
      );
      const others = value.all.filter(({ side }) => side !== action.side);
      const kept = notJudged(value.all, doc, action.judged, action.side);
      const all = [...others, ...kept, ...fresh].sort((a, b) => a.from - b.from);
      return { ...value, all, nextKey: value.nextKey + action.proposals.length };
    }
    case 'refused': {
      const refused = new Set([...value.refused, ...action.names]);
      return { ...value, refused, all: value.all.filter((proposal) => !refused.has(nameOf(proposal))) };
    }
    case 'allowed': {
      const refused = new Set(value.refused);
      for (const name of action.names) refused.delete(name);
      return { ...value, refused };
    }
    default:
      return action satisfies never;
  }
}
