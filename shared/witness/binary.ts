// Names the kind of a file that is not text, so that the message can say what to do with it.

/** What the first bytes say a file is, in words for a message. */
interface FileKind {
  readonly name: string;
  /** What the scholar can do instead. */
  readonly advice: string;
}

const SAVE_AS_TEXT = 'Save it as plain text in the program that made it, then import that.';
const READ_IMAGE = 'Read its pages with OCR first, then import the text.';
const UNPACK = 'Unpack it and import the text file inside.';

/** The first bytes of the kinds likeliest to be dropped here. Latin letters stand for their bytes. */
const MAGIC: readonly (readonly [start: string, kind: FileKind])[] = [
  ['%PDF', { name: 'a PDF', advice: 'Copy its text out, or read its pages with OCR, then import the text.' }],
  ['PK\u0003\u0004', { name: 'a zip, Word (docx) or OpenDocument file', advice: SAVE_AS_TEXT }],
  ['PK\u0005\u0006', { name: 'an empty zip file', advice: UNPACK }],
  ['\u00d0\u00cf\u0011\u00e0', { name: 'an old Word (doc) or Excel file', advice: SAVE_AS_TEXT }],
  ['{\\rtf', { name: 'a rich text (RTF) file', advice: SAVE_AS_TEXT }],
  ['\u0089PNG', { name: 'a PNG image', advice: READ_IMAGE }],
  ['\u00ff\u00d8\u00ff', { name: 'a JPEG image', advice: READ_IMAGE }],
  ['GIF8', { name: 'a GIF image', advice: READ_IMAGE }],
  ['II*\u0000', { name: 'a TIFF image', advice: READ_IMAGE }],
  ['MM\u0000*', { name: 'a TIFF image', advice: READ_IMAGE }],
  ['AT&TFORM', { name: 'a DjVu file', advice: READ_IMAGE }],
  ['RIFF', { name: 'a WebP image or a recording', advice: READ_IMAGE }],
  ['\u001f\u008b', { name: 'a gzip file', advice: UNPACK }],
  ['7z\u00bc\u00af', { name: 'a 7-Zip file', advice: UNPACK }],
  ['Rar!', { name: 'a RAR file', advice: UNPACK }],
  ['SQLite format 3\u0000', { name: 'a database', advice: 'Export the text from it, then import that.' }],
];

/** The kind of file by its first bytes; null when they are none of the kinds known here. */
export function kindByMagic(bytes: Uint8Array): FileKind | null {
  const start = String.fromCharCode(...bytes.subarray(0, 16));
  return MAGIC.find(([magic]) => start.startsWith(magic))?.[1] ?? null;
}

/** Bytes looked at for control characters. */
const SAMPLE = 200_000;
/** More control characters than this share of the file: no text has them. Stray ones do occur in old files. */
const MOST_CONTROLS = 0.02;

/** True for bytes that cannot be text in an encoding of one byte, or UTF-8: a zero byte, or many control characters. */
export function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE);
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) return true;
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d) controls++;
  }
  return controls > sample.length * MOST_CONTROLS;
}
