// Names for the things a record is made of. Branded, so that a bead's id cannot be passed where a segment's is
// meant; each kind has one parsing function, and it throws.

type Branded<Kind extends string> = string & { readonly __kind: Kind };

export type ProjectId = Branded<'project'>;
export type RecordId = Branded<'record'>;
export type BlockId = Branded<'block'>;
export type SegmentId = Branded<'segment'>;
export type BeadId = Branded<'bead'>;
export type MentionId = Branded<'mention'>;
/** Names one authority record: a person, place, organisation… of the project. */
export type EntityId = Branded<'entity'>;

/** Ids go into XML as they are, so they are NCNames of ASCII: a letter or underscore, then letters, digits, `.`, `-`, `_`. */
const ID = /^[A-Za-z_][A-Za-z0-9._-]*$/;

/** True for a string that may serve as any id. */
export function isId(raw: unknown): raw is string {
  return typeof raw === 'string' && ID.test(raw);
}

function parse<Id extends string>(raw: string, kind: string): Id {
  if (!isId(raw))
    throw new RangeError(`“${raw}” cannot be the id of a ${kind}: ids are a letter, then letters, digits, . - _`);
  return raw as Id;
}

export const projectId = (raw: string): ProjectId => parse(raw, 'project');
export const recordId = (raw: string): RecordId => parse(raw, 'record');
export const blockId = (raw: string): BlockId => parse(raw, 'block');
export const segmentId = (raw: string): SegmentId => parse(raw, 'segment');
export const beadId = (raw: string): BeadId => parse(raw, 'bead');
export const mentionId = (raw: string): MentionId => parse(raw, 'mention');
export const entityId = (raw: string): EntityId => parse(raw, 'entity');

/** Gives a fresh string each time, unique within a project; letters and digits only. The host supplies the randomness. */
export type IdSource = () => string;

/** Counts up from 1: for tests, fixtures and the command line, where the same input must give the same ids. */
export function countingIds(prefix = ''): IdSource {
  let last = 0;
  return () => `${prefix}${++last}`;
}

/** Twelve characters of 36 from the random numbers (each 0 ≤ x < 1) of the host: about 62 bits. */
export function randomIds(random: () => number): IdSource {
  return () => Array.from({ length: 12 }, () => Math.floor(random() * 36).toString(36)).join('');
}
