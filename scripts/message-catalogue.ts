// Reads the translations that Debian's packages carry.
import { readFileSync } from 'node:fs';

/** GNU gettext's binary catalogue (.mo), translation first. Throws when the file is missing. */
export function readCatalogue(file: string): (readonly [translation: string, original: string])[] {
  const bytes = readFileSync(file);
  const text = (table: number, at: number): string => {
    const [length, start] = [bytes.readUInt32LE(table + 8 * at), bytes.readUInt32LE(table + 8 * at + 4)];
    return bytes.toString('utf8', start, start + length);
  };
  const [count, english, russian] = [8, 12, 16].map((at) => bytes.readUInt32LE(at)) as [number, number, number];
  return Array.from({ length: count }, (_, at) => [text(russian, at), text(english, at)] as const);
}
