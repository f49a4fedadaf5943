// A mention the machine proposes. Derived; it becomes part of a record only when a person accepts it.
import type { EntityId } from '../document/ids.ts';
import type { MentionKind } from '../document/schema.ts';

/** Why a stretch of text is taken for a name. */
export type ProposalReason =
  | { readonly kind: 'title before'; readonly word: string }
  | { readonly kind: 'initials' }
  | { readonly kind: 'known name' }
  | { readonly kind: 'known institution' }
  | { readonly kind: 'name-like form' }
  | { readonly kind: 'date pattern' }
  | { readonly kind: 'reference pattern' }
  | { readonly kind: 'authority'; readonly name: string }
  | { readonly kind: 'counterpart'; readonly text: string };

export interface MentionProposal {
  /** UTF-16 offsets in the text that was read. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly kind: MentionKind;
  /** Nominative for Russian names, ISO 8601 for dates, else the text itself. */
  readonly normal: string;
  /** Probability, 0..1. */
  readonly score: number;
  readonly reasons: readonly ProposalReason[];
  /** The authority record it most likely belongs to. */
  readonly entity: EntityId | null;
}
