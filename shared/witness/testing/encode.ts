// Writes text in the encodings that the platform only reads, for tests.
import type { SourceFile } from '../witness.ts';

/** Bytes of each character of a one-byte encoding, from the platform's own table for reading it. */
function tableOf(encoding: string): ReadonlyMap<string, number> {
  const decoder = new TextDecoder(encoding);
  return new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte] as const));
}

/** The text's bytes; characters the encoding has not become `?`, as old programs wrote them. */
export function encode(text: string, encoding: SourceFile['encoding']): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    const bytes = new Uint8Array(text.length * 2);
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      bytes[2 * at] = encoding === 'utf-16le' ? unit & 0xff : unit >> 8;
      bytes[2 * at + 1] = encoding === 'utf-16le' ? unit >> 8 : unit & 0xff;
    }
    return bytes;
  }
  const table = tableOf(encoding);
  return Uint8Array.from([...text].map((char) => table.get(char) ?? 0x3f));
}

/** Bytes with others before them: a byte order mark. */
export const withMark = (mark: readonly number[], bytes: Uint8Array): Uint8Array =>
  Uint8Array.from([...mark, ...bytes]);
