// The text of an XML or HTML file. Such files name their encoding, and often name a wrong one: the bytes have the last
// word, what the file declares is believed where they leave a choice.
import type { Outcome, Problem } from '../document/problem.ts';
import { tooLarge } from '../witness/decode.ts';
import { judgeEightBit } from '../witness/eight-bit.ts';
import { checkUtf8 } from '../witness/utf8.ts';
import type { SourceFile } from '../witness/witness.ts';

const MEGABYTE = 1024 * 1024;
/** Markup is many times its words, boxes most of all. Bytes. */
export const LARGEST_MARKUP = 160 * MEGABYTE;

/** A decoded file; `text` is the markup itself. */
export type DecodedMarkup = Pick<SourceFile, 'encoding' | 'bom' | 'text'>;

/** Bytes in which a declaration stands, if there is one. */
const DECLARATION = 2048;

/** Decodes markup. Refusals have the kinds `too large`, `empty` and `binary`; a wrong declaration comes as an issue. */
export function decodeMarkup(name: string, bytes: Uint8Array): Outcome<DecodedMarkup> {
  if (bytes.byteLength > LARGEST_MARKUP)
    return { ok: false, problem: tooLarge(name, bytes.byteLength, LARGEST_MARKUP) };
  if (bytes.byteLength === 0) return refuse(name, 'empty', 'The file is empty. Choose one with text in it.');
  const marked = byMark(bytes);
  if (marked) return { ok: true, value: marked, issues: [] };
  if (bytes.subarray(0, DECLARATION).includes(0))
    return refuse(name, 'binary', 'This is not a text file. Choose the file that the OCR program or the editor wrote.');
  const declared = declaredEncoding(bytes);
  const { broken, multibyte } = checkUtf8(bytes);
  if (broken === 0) {
    const value = { encoding: 'utf-8', bom: false, text: new TextDecoder().decode(bytes) } as const;
    const wrong = multibyte > 0 && declared !== null && declared !== 'utf-8' && !declared.startsWith('utf-16');
    return { ok: true, value, issues: wrong ? [misdeclared(name, declared, 'UTF-8')] : [] };
  }
  return decodeOther(name, bytes, declared);
}

const refuse = (file: string, kind: string, message: string): Outcome<DecodedMarkup> => ({
  ok: false,
  problem: { file, line: null, kind, message },
});

const misdeclared = (file: string, declared: string, found: string): Problem => ({
  ...{ file, line: 1, kind: 'encoding' },
  message: `The file says it is ${declared}, but it is ${found}, and was read so. Look through the text before importing.`,
});

/** UTF-16 and UTF-8 by their marks, and UTF-16 by its first sign, which is "<". */
function byMark(bytes: Uint8Array): DecodedMarkup | null {
  const [a, b, c, d] = bytes;
  const decode = (encoding: SourceFile['encoding'], bom: boolean, from: number): DecodedMarkup => ({
    ...{ encoding, bom },
    text: new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes.subarray(from)),
  });
  if (a === 0xef && b === 0xbb && c === 0xbf) return decode('utf-8', true, 3);
  if (a === 0xff && b === 0xfe) return decode('utf-16le', true, 2);
  if (a === 0xfe && b === 0xff) return decode('utf-16be', true, 2);
  if (a === 0x3c && b === 0 && d === 0) return decode('utf-16le', false, 0);
  if (a === 0 && b === 0x3c && c === 0) return decode('utf-16be', false, 0);
  return null;
}

/** The encoding that the XML declaration or a meta element names, in small letters; null for none. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const start = String.fromCharCode(...bytes.subarray(0, DECLARATION));
  const found =
    /<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)/i.exec(start) ?? /<meta[^>]*?charset\s*=\s*["']?([\w.-]+)/i.exec(start);
  const name = found?.[1]?.toLowerCase() ?? null;
  return name === 'utf8' ? 'utf-8' : name;
}

function decodeOther(name: string, bytes: Uint8Array, declared: string | null): Outcome<DecodedMarkup> {
  const encoding = judgeEightBit(bytes).encoding;
  if (declared !== null && declared !== 'utf-8') {
    try {
      const text = new TextDecoder(declared).decode(bytes);
      return {
        ok: true,
        value: { encoding: /koi8/.test(declared) ? 'koi8-r' : 'windows-1251', bom: false, text },
        issues: [],
      };
    } catch {
      // No such encoding: the bytes decide.
    }
  }
  const text = new TextDecoder(encoding).decode(bytes);
  const issue = misdeclared(name, declared ?? 'UTF-8', encoding);
  return { ok: true, value: { encoding, bom: false, text }, issues: [issue] };
}
