// Which letters of a reading are not those of the witness, so that the eye finds them.
import { diffChars } from 'diff';

/** The new reading in pieces; joined they are the reading. */
export function lettersThatDiffer(
  read: string,
  meant: string,
): readonly { readonly text: string; readonly differs: boolean }[] {
  return diffChars(read, meant)
    .filter((part) => !part.removed)
    .map((part) => ({ text: part.value, differs: part.added === true }));
}
