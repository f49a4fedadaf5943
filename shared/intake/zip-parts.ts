// The parts of a zip that are wanted, and no others: paths and sizes are looked at before a byte is unpacked.
import { unzipSync } from 'fflate';

/** Most that the wanted parts may unpack to, together. Bytes. */
const LARGEST_PARTS = 128 * 1024 * 1024;
/** A part that unpacks to so many times its size is a bomb; text of a word processor's file reaches 30. */
const MOST_TIMES = 400;
/** A part below this size does no harm however well it packs. Bytes. */
const HARMLESS = 1_000_000;

/** Whether a part of a zip unpacks to far more than anything written by a person or a program. */
export const isBombPart = ({ size, originalSize }: { readonly size: number; readonly originalSize: number }): boolean =>
  originalSize > HARMLESS && originalSize > size * MOST_TIMES;

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
      filter: (part) => {
        if (isBomb || !isWanted(part.name)) return false;
        total += part.originalSize;
        isBomb = total > LARGEST_PARTS || isBombPart(part);
        return !isBomb;
      },
    });
    return isBomb ? 'bomb' : new Map(Object.entries(files));
  } catch {
    return isBomb ? 'bomb' : 'not a zip';
  }
}
