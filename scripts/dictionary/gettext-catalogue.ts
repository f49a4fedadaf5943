// Reads a compiled gettext catalogue: Debian's iso-codes keeps the names of countries and languages in them.
import type { Bitext } from './bitext.ts';

/** The number every little-endian catalogue begins with. */
const MAGIC = 0x950412de;

/** Takes the bytes of a `.mo` file in UTF-8. Throws `RangeError` when they are none. */
export function readCatalogue(bytes: Uint8Array): Bitext {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== MAGIC) throw new RangeError('This is not a little-endian gettext catalogue.');
  const count = view.getUint32(8, true);
  const textAt = (table: number, index: number): string => {
    const at = table + index * 8;
    const from = view.getUint32(at + 4, true);
    return new TextDecoder().decode(bytes.subarray(from, from + view.getUint32(at, true)));
  };
  const entries = Array.from({ length: count }, (_, index) => ({
    english: textAt(view.getUint32(12, true), index),
    russian: textAt(view.getUint32(16, true), index),
    headword: true,
  }));
  return { entries: entries.filter(({ english }) => english !== ''), forms: [] };
}
