// Telling a TEI file from other files by its first bytes.
import { markupStart } from '../intake/first-element.ts';

/** Bytes in which the first element of an XML file stands. */
const SNIFFED = 8192;

/** Whether a file's first element is TEI's, in whatever encoding it is. */
export function looksLikeTei(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  const wide =
    (first === 0xff && second === 0xfe) || second === 0
      ? 'utf-16le'
      : first === 0xfe || first === 0
        ? 'utf-16be'
        : 'utf-8';
  const { element } = markupStart(new TextDecoder(wide).decode(bytes.subarray(0, SNIFFED)));
  return element === 'TEI' || element === 'teiCorpus';
}
