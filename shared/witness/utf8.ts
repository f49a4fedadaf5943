// Finds where a file stops being UTF-8. The platform's decoder only says that it does; a scholar needs the line.

/** What a check of bytes as UTF-8 found. */
export interface Utf8Check {
  /** Well-formed characters of two bytes or more. */
  readonly multibyte: number;
  /** Places where the bytes are not UTF-8. */
  readonly broken: number;
  /** Byte offset of the first such place; null when there is none. */
  readonly firstBroken: number | null;
  /** True when the only broken place is a character cut short by the end of the file. */
  readonly cutShort: boolean;
}

/** Bytes a character has by its first byte; 0 where no character can begin. */
function lengthOf(first: number): number {
  if (first < 0x80) return 1;
  if (first >= 0xc2 && first <= 0xdf) return 2;
  if (first >= 0xe0 && first <= 0xef) return 3;
  if (first >= 0xf0 && first <= 0xf4) return 4;
  return 0;
}

/** The range of the second byte, which rules out overlong forms, surrogates and what lies past U+10FFFF (RFC 3629). */
function secondByte(first: number): readonly [number, number] {
  if (first === 0xe0) return [0xa0, 0xbf];
  if (first === 0xed) return [0x80, 0x9f];
  if (first === 0xf0) return [0x90, 0xbf];
  if (first === 0xf4) return [0x80, 0x8f];
  return [0x80, 0xbf];
}

/** How many bytes from `at` on form the character begun there: its whole length, or fewer where it breaks off. */
function matched(bytes: Uint8Array, at: number, length: number): number {
  const [low, high] = secondByte(bytes[at] ?? 0);
  for (let k = 1; k < length; k++) {
    const byte = bytes[at + k];
    if (byte === undefined) return k;
    if (k === 1 ? byte < low || byte > high : byte < 0x80 || byte > 0xbf) return k;
  }
  return length;
}

/** Reads bytes as UTF-8 and counts what fits and what does not. */
export function checkUtf8(bytes: Uint8Array): Utf8Check {
  let multibyte = 0;
  let broken = 0;
  let firstBroken: number | null = null;
  let cutShort = false;
  for (let at = 0; at < bytes.length; ) {
    const length = lengthOf(bytes[at] ?? 0);
    const found = length === 0 ? 0 : matched(bytes, at, length);
    if (length > 0 && found === length) {
      if (length > 1) multibyte++;
    } else {
      broken++;
      firstBroken ??= at;
      cutShort = found > 0 && at + found === bytes.length;
    }
    at += Math.max(1, found);
  }
  return { multibyte, broken, firstBroken, cutShort: cutShort && broken === 1 };
}
