// Telling a TEI file from other files by its first bytes.

/** Bytes in which the first element of an XML file stands. */
const SNIFFED = 8192;

/** Comments, a document type with or without declarations of its own, processing instructions. */
const BEFORE_THE_FIRST_ELEMENT = /<!--[\s\S]*?-->|<!DOCTYPE[^[>]*(?:\[[\s\S]*?\]\s*)?>|<\?[\s\S]*?\?>/g;

/** Whether a file's first element is TEI's, in whatever encoding it is. */
export function looksLikeTei(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  const wide =
    (first === 0xff && second === 0xfe) || second === 0
      ? 'utf-16le'
      : first === 0xfe || first === 0
        ? 'utf-16be'
        : 'utf-8';
  const start = new TextDecoder(wide).decode(bytes.subarray(0, SNIFFED)).replace(BEFORE_THE_FIRST_ELEMENT, '');
  return /^\ufeff?\s*<(?:[\w.-]+:)?(?:TEI|teiCorpus)\b/.test(start);
}
