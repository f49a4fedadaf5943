// Turns the bytes of an imported file into the text of the witness: finds the encoding, and says plainly, with the
// place and what to do, why a file cannot be read.
import type { Outcome, Problem } from '../document/problem.ts';
import { kindByMagic, looksBinary } from './binary.ts';
import { judgeEightBit } from './eight-bit.ts';
import { checkUtf8 } from './utf8.ts';
import type { SourceFile } from './witness.ts';

const MEGABYTE = 1024 * 1024;
/** Files over 32 MB are refused: a record is a document of some pages, and no page could show more. Bytes. */
export const LARGEST_FILE = 32 * MEGABYTE;

/** The refusal of a file of `size` bytes; hosts give it before they read such a file at all. */
export const tooLarge = (name: string, size: number, most: number = LARGEST_FILE): Problem => ({
  file: name,
  line: null,
  kind: 'too large',
  message: `The file has ${Math.ceil(size / MEGABYTE)} MB and the most is ${most / MEGABYTE} MB. Import one document at a time.`,
});

/** Control characters, which no text needs and XML cannot hold; tab, line ends and form feed are in order. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/;

/** Pairs of bytes looked at for UTF-16 without a mark. */
const PAIR_SAMPLE = 100_000;
/** Share of the pairs whose high byte must be that of Latin or Cyrillic for a file to be taken for UTF-16. */
const UTF16_SHARE = 0.7;

/** Below this mean evidence a file of one byte per letter is read, but the scholar is asked to look. */
const DOUBTFUL_SCORE = 0.25;

type Utf16 = 'utf-16le' | 'utf-16be';

const refuse = (file: string, kind: string, message: string, line: number | null = null): Outcome<SourceFile> => ({
  ok: false,
  problem: { file, line, kind, message },
});

/**
 * The text of a file, in whichever of the five encodings it is. The byte order mark, if any, is not part of the text;
 * every other character is, control characters too. Refusals have the kinds `too large`, `empty`, `binary`, `broken`
 * (UTF-8 or UTF-16 with wrong bytes) and `truncated`; doubts come as issues.
 */
export function decodeFile(name: string, bytes: Uint8Array): Outcome<SourceFile> {
  if (bytes.byteLength > LARGEST_FILE) return { ok: false, problem: tooLarge(name, bytes.byteLength) };
  if (bytes.byteLength === 0) return refuse(name, 'empty', 'The file is empty. Choose one with text in it.');
  const kind = kindByMagic(bytes);
  if (kind) return refuse(name, 'binary', `This is ${kind.name}, not a text file. ${kind.advice}`);
  const utf16 = utf16Of(bytes);
  if (utf16) return decodeUtf16(name, bytes, utf16);
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return decodeUtf8(name, bytes.subarray(3), true);
  if (looksBinary(bytes)) {
    return refuse(name, 'binary', 'This is not a text file. Choose a plain text file, or save the document as one.');
  }
  const check = checkUtf8(bytes);
  // Text of one byte per letter hardly ever falls into well-formed UTF-8 by chance; damaged UTF-8 mostly does.
  if (check.broken === 0 || check.multibyte > check.broken) return decodeUtf8(name, bytes, false);
  return decodeEightBit(name, bytes);
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

/** Which UTF-16 the bytes are, by their mark or, without one, by the high bytes of Latin and Cyrillic; null for neither. */
function utf16Of(bytes: Uint8Array): Utf16 | null {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  const pairs = Math.min(bytes.length >> 1, PAIR_SAMPLE);
  let little = 0;
  let big = 0;
  for (let pair = 0; pair < pairs; pair++) {
    const first = bytes[2 * pair] ?? 0;
    const second = bytes[2 * pair + 1] ?? 0;
    if ((first === 0 || first === 4) && second !== 0) big++;
    if ((second === 0 || second === 4) && first !== 0) little++;
  }
  const [order, hits] = little >= big ? (['utf-16le', little] as const) : (['utf-16be', big] as const);
  return pairs > 0 && hits >= pairs * UTF16_SHARE ? order : null;
}

function decodeUtf16(name: string, bytes: Uint8Array, encoding: Utf16): Outcome<SourceFile> {
  const bom = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
  const body = bom ? bytes.subarray(2) : bytes;
  if (body.length % 2 === 1) {
    const message = 'The file breaks off in the middle of a character (UTF-16). Get a complete copy of it.';
    return refuse(name, 'truncated', message, lineAt(new TextDecoder(encoding).decode(body)));
  }
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(body);
  const wrong = loneHalf(text, body);
  if (wrong !== null) {
    const message = 'Half a character stands here (UTF-16). Save the file anew, best as UTF-8, and import that.';
    return refuse(name, 'broken', message, lineAt(text.slice(0, wrong)));
  }
  return accept({ name, encoding, bom, text });
}

/** Index of the first half of a character that stands without the other half; null when there is none. */
function loneHalf(text: string, bytes: Uint8Array): number | null {
  // The decoder puts U+FFFD, one unit for one, where a half stood; one that was in the file already is in order.
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) {
    const pair = [bytes[2 * at], bytes[2 * at + 1]];
    if (!(pair.includes(0xff) && pair.includes(0xfd))) return at;
  }
  return null;
}

function decodeUtf8(name: string, bytes: Uint8Array, bom: boolean): Outcome<SourceFile> {
  const { firstBroken, cutShort } = checkUtf8(bytes);
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  if (firstBroken === null) return accept({ name, encoding: 'utf-8', bom, text: decoder.decode(bytes) });
  const line = lineAt(decoder.decode(bytes.subarray(0, firstBroken)));
  if (cutShort) {
    const message = 'The file breaks off in the middle of a character (UTF-8). Get a complete copy of it.';
    return refuse(name, 'truncated', message, line);
  }
  const message =
    'Bytes here are not UTF-8, which the rest of the file is. Save the file anew as UTF-8 and import that.';
  return refuse(name, 'broken', message, line);
}

function decodeEightBit(name: string, bytes: Uint8Array): Outcome<SourceFile> {
  const best = judgeEightBit(bytes);
  const text = new TextDecoder(best.encoding).decode(bytes);
  const file = { name, encoding: best.encoding, bom: false, text };
  if (best.score >= DOUBTFUL_SCORE) return accept(file);
  const message = `The encoding is not certain; it was read as ${best.encoding}. Look through the text before importing.`;
  return accept(file, [{ file: name, line: null, kind: 'encoding', message }]);
}

/** A decoded file, unless it holds nothing but blanks. */
function accept(file: SourceFile, issues: readonly Problem[] = []): Outcome<SourceFile> {
  if (!/[^\s\ufeff]/.test(file.text)) {
    return refuse(file.name, 'empty', 'There are only blanks in the file. Choose one with text in it.');
  }
  if (file.text.includes('\u0000')) {
    return refuse(
      file.name,
      'binary',
      'This is not a text file. Choose a plain text file, or save the document as one.',
    );
  }
  const control = file.text.search(CONTROL);
  if (control < 0) return { ok: true, value: file, issues };
  const line = lineAt(file.text.slice(0, control));
  const message = 'There are control characters in the text. They are kept in the witness and left out of the record.';
  return { ok: true, value: file, issues: [...issues, { file: file.name, line, kind: 'control characters', message }] };
}

/** The 1-based line that a text ends in. */
const lineAt = (before: string): number => (before.match(/\r\n|\r|\n/g)?.length ?? 0) + 1;
