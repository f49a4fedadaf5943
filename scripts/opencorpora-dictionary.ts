// Reads the dictionary of OpenCorpora as the npm package az ships it: pymorphy2's word graph, paradigms and tags.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One lexeme: its unchanging beginning and the paradigm that gives its endings. */
export interface Lexeme {
  readonly stem: string;
  readonly paradigm: number;
}

export interface ParadigmForm {
  readonly prefix: string;
  readonly ending: string;
  /** OpenCorpora's grammemes, e.g. "NOUN,anim,masc,Sgtm,Surn sing,gent". */
  readonly tag: string;
}

export interface Dictionary {
  readonly paradigms: readonly (readonly ParadigmForm[])[];
  readonly lexemes: readonly Lexeme[];
}

const PREFIXES = ['', 'по', 'наи'];
/** Stands in the graph between a word and what is known of it. */
const SEPARATOR = 1;

/** `folder` is the package's `dicts`. Throws when a file is missing. */
export function readDictionary(folder: string): Dictionary {
  const json = (name: string): string[] => JSON.parse(readFileSync(join(folder, name), 'utf8')) as string[];
  const paradigms = readParadigms(
    readFileSync(join(folder, 'paradigms.array')),
    json('suffixes.json'),
    json('gramtab-opencorpora-int.json'),
  );
  const seen = new Set<string>();
  const lexemes: Lexeme[] = [];
  for (const { word, paradigm, form } of readWords(readFileSync(join(folder, 'words.dawg')))) {
    const shape = paradigms[paradigm]?.[form];
    if (!shape) continue;
    const stem = word.slice(shape.prefix.length, word.length - shape.ending.length);
    const key = `${paradigm} ${stem}`;
    if (!seen.has(key)) lexemes.push({ stem, paradigm });
    seen.add(key);
  }
  return { paradigms, lexemes };
}

function readParadigms(bytes: Buffer, endings: readonly string[], tags: readonly string[]): ParadigmForm[][] {
  const paradigms: ParadigmForm[][] = [];
  let at = 2;
  for (let left = bytes.readUInt16LE(0); left > 0; left--) {
    const size = bytes.readUInt16LE(at);
    const number = (index: number): number => bytes.readUInt16LE(at + 2 + 2 * index);
    const forms = size / 3;
    paradigms.push(
      Array.from({ length: forms }, (_, form) => ({
        ending: endings[number(form)] ?? '',
        tag: tags[number(forms + form)] ?? '',
        prefix: PREFIXES[number(2 * forms + form)] ?? '',
      })),
    );
    at += 2 + 2 * size;
  }
  return paradigms;
}

/** Units of a directed acyclic word graph in dawgdic's layout: label in the low byte, offset above, flags between. */
class WordGraph {
  readonly #units: Uint32Array;

  constructor(bytes: Buffer) {
    this.#units = Uint32Array.from({ length: bytes.readUInt32LE(0) }, (_, index) => bytes.readUInt32LE(4 + 4 * index));
  }

  endsHere(index: number): boolean {
    return ((this.#units[index] ?? 0) & 0x100) !== 0;
  }

  *children(index: number): Generator<readonly [label: number, child: number]> {
    const unit = this.#units[index] ?? 0;
    const offset = ((unit >>> 10) << ((unit & 0x200) >>> 6)) >>> 0;
    for (let label = 1; label < 256; label++) {
      const child = (index ^ offset ^ label) >>> 0;
      if (child < this.#units.length && ((this.#units[child] ?? 0) & 0x800000ff) >>> 0 === label) yield [label, child];
    }
  }
}

interface WordForm {
  readonly word: string;
  readonly paradigm: number;
  readonly form: number;
}

function* readWords(bytes: Buffer): Generator<WordForm> {
  const graph = new WordGraph(bytes);
  const decoder = new TextDecoder('windows-1251');
  const spelled: [index: number, letters: readonly number[]][] = [[0, []]];
  for (let next = spelled.pop(); next; next = spelled.pop()) {
    const [index, letters] = next;
    for (const [label, child] of graph.children(index)) {
      if (label !== SEPARATOR) spelled.push([child, [...letters, label]]);
      else yield* readPayload(graph, child, decoder.decode(Uint8Array.from(letters)));
    }
  }
}

/** Two numbers of two bytes each, seven bits a byte in base64's alphabet as az reads it. */
function* readPayload(graph: WordGraph, start: number, word: string): Generator<WordForm> {
  const open: [index: number, bytes: readonly number[]][] = [[start, []]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [index, bytes] = next;
    const [a = 0, b = 0, c = 0, d = 0] = bytes;
    if (graph.endsHere(index)) yield { word, paradigm: ((a ^ 1) << 6) + (b >> 1), form: ((c ^ 1) << 6) + (d >> 1) };
    for (const [label, child] of graph.children(index)) open.push([child, [...bytes, label]]);
  }
}
