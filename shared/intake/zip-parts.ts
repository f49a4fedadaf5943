// The parts of a zip that are wanted, and no others: paths and sizes are looked at before a byte is unpacked.
import { unzipSync } from 'fflate';

/** Most that the wanted parts may unpack to, together. Bytes. */
const LARGEST_PARTS = 128 * 1024 * 1024;
/** A part that unpacks to so many times its size is a bomb; text of a word processor's file reaches 30. */
const MOST_TIMES = 400;

/** Why a zip was not unpacked. */
export type ZipFault = 'not a zip' | 'bomb';

/** The wanted parts by their paths, as they are named in the zip. */
export function zipParts(
  bytes: Uint8Array,
  isWanted: (path: string) => boolean,
): ReadonlyMap<string, Uint8Array> | ZipFault {
  let total = 0;
  let isBomb = false;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        if (isBomb || !isWanted(name)) return false;
        total += originalSize;
        isBomb = total > LARGEST_PARTS || (originalSize > 1_000_000 && originalSize > size * MOST_TIMES);
        return !isBomb;
      },
    });
    return isBomb ? 'bomb' : new Map(Object.entries(files));
  } catch {
    return isBomb ? 'bomb' : 'not a zip';
  }
}
