// TEI's pointers to a stretch of an element's text: string-range(#s.7,0,12), counted in characters from 0.

export interface StringRange {
  /** xml:id of the element. */
  readonly id: string;
  readonly start: number;
  readonly length: number;
}

/** The pointer to a stretch. */
export const stringRange = ({ id, start, length }: StringRange): string => `string-range(#${id},${start},${length})`;

/** What a pointer points to; null when it is none of this kind. */
export function parseStringRange(pointer: string): StringRange | null {
  const found = /^string-range\(#([^,()]+),(\d+),(\d+)\)$/.exec(pointer);
  return found?.[1] ? { id: found[1], start: Number(found[2]), length: Number(found[3]) } : null;
}
