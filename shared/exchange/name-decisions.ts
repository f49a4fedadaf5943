// What a scholar decided about the names of a record besides tagging them.

/** Why a finding is as it should be, who says so, and when (ISO 8601 in UTC). */
export interface Settlement {
  readonly note: string;
  readonly by: string;
  readonly at: string;
}

export interface NameDecisions {
  /** Kind and words of proposals that are no names, as "person Надеюсь". */
  readonly refused: readonly string[];
  /** Findings that are as they should be, by a key that outlasts a new reading. */
  readonly settled: Readonly<Record<string, Settlement>>;
}

/** What was kept, without whatever of it is not understood. */
export function parseNameDecisions(raw: unknown): NameDecisions {
  const { refused, settled } = fieldsOf(raw);
  return {
    refused: Array.isArray(refused) ? refused.filter((one) => typeof one === 'string') : [],
    settled: Object.fromEntries(
      Object.entries(fieldsOf(settled)).filter((entry): entry is [string, Settlement] => {
        const { note, by, at } = fieldsOf(entry[1]);
        return [note, by, at].every((field) => typeof field === 'string');
      }),
    ),
  };
}

const fieldsOf = (raw: unknown): Readonly<Record<string, unknown>> =>
  typeof raw === 'object' && raw !== null ? (raw as Readonly<Record<string, unknown>>) : {};

/** True where nothing was decided. */
export const isUndecided = ({ refused, settled }: NameDecisions): boolean =>
  refused.length === 0 && Object.keys(settled).length === 0;
