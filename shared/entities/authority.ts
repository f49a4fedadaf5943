// Authority records: one per person, place, institution… of a project, with its forms in both languages.
import type { EntityId } from '../document/ids.ts';
import type { MentionKind } from '../document/schema.ts';

/** A form of the name as found or known. */
export interface NameVariant {
  readonly text: string;
  readonly lang: string;
  /** Where the form is known from, '' when it came from a mention. */
  readonly source: string;
}

export const IDENTIFIER_SCHEMES = ['Wikidata', 'VIAF', 'GeoNames', 'ISNI'] as const;
export type IdentifierScheme = (typeof IDENTIFIER_SCHEMES)[number];

export interface AuthorityRecord {
  readonly id: EntityId;
  readonly kind: MentionKind;
  /** Preferred form by language ("ru", "en"); at least one. */
  readonly preferred: Readonly<Record<string, string>>;
  readonly variants: readonly NameVariant[];
  /** ISO 8601 dates or intervals that belong to it (birth/death, existence), '' when unknown. */
  readonly dates: string;
  readonly description: string;
  readonly identifiers: readonly { readonly scheme: IdentifierScheme; readonly value: string }[];
  readonly note: string;
}

/** The name to show: the preferred form in the language asked for, else in any. */
export function preferredName(record: AuthorityRecord, lang: string): string {
  return record.preferred[lang] ?? Object.values(record.preferred)[0] ?? record.id;
}
