// A block of another's TEI while it is read: its words for the record, what the witness reads, and which elements stood
// where. White space is the layout of the XML file, not of the text: it counts as one space.
import type { Mark, Node } from 'prosemirror-model';
import { schema } from '../../document/schema.ts';
import type { ForeignForm } from './elements.ts';

/** Words or an atom with the marks that lie on them. */
export interface ForeignLeaf {
  /** Text where `node` is null; else what the atom stands for in the flat text. */
  readonly text: string;
  readonly node: Node | null;
  readonly marks: readonly Mark[];
}

export interface ForeignBlock {
  readonly form: ForeignForm;
  /** Language as the nearest @xml:lang says; null where none does. */
  readonly lang: string | null;
  readonly leaves: readonly ForeignLeaf[];
  /** UTF-16 offsets in the text at which the file says that a sentence begins or ends; empty where it says nothing. */
  readonly cuts: readonly number[];
  /** What the block read before anybody corrected it. */
  readonly witness: string;
}

/** For which of the two the words are: a `sic` is the witness's alone, a `corr` the text's. */
export type Voice = 'both' | 'witness' | 'text';

export class BlockUnderWay {
  readonly leaves: ForeignLeaf[] = [];
  readonly cuts: number[] = [];
  /** UTF-16 length of the text so far. */
  length = 0;
  #witness = '';

  constructor(
    readonly form: ForeignForm,
    readonly lang: string | null,
  ) {}

  addText(raw: string, marks: readonly Mark[], voice: Voice): void {
    if (voice !== 'text') this.#witness += flowing(raw, endsOpen(this.#witness));
    if (voice === 'witness') return;
    const text = flowing(raw, endsOpen(this.leaves.at(-1)?.text ?? ''));
    if (text !== '') this.#push({ text, node: null, marks });
  }

  addAtom(node: Node, marks: readonly Mark[], voice: Voice): void {
    const text = node.type.spec.leafText?.(node) ?? '';
    if (voice !== 'text') this.#witness += text;
    if (voice !== 'witness') this.#push({ text, node, marks });
  }

  /** A line's end takes the space before it, and the hyphen of a word that goes on. */
  addLineEnd(goesOn: boolean, marks: readonly Mark[], voice: Voice): void {
    const before = goesOn ? /[ ]?-?[ ]*$/ : / +$/;
    const last = this.leaves.at(-1);
    const taken = last && !last.node ? (before.exec(last.text)?.[0] ?? '') : '';
    if (voice !== 'witness' && last && taken !== '') this.#shorten(last, taken.length);
    if (voice !== 'text') this.#witness = this.#witness.slice(0, this.#witness.length - taken.length);
    const source = goesOn && taken.includes('-') ? '-\n' : '\n';
    this.addAtom(schema.nodes.lineBreak.create({ hyphen: goesOn, source }), marks, voice);
  }

  /** The block as it is, without space at its end; null where it has no words. */
  finished(): ForeignBlock | null {
    for (let last = this.leaves.at(-1); last && isBlank(last); last = this.leaves.at(-1)) this.#drop(last);
    const last = this.leaves.at(-1);
    if (last && !last.node) this.#shorten(last, / *$/.exec(last.text)?.[0].length ?? 0);
    const witness = this.#witness.replace(/[ \n]+$/, '');
    if (this.length === 0 && witness === '' && this.leaves.length === 0) return null;
    const { form, lang, leaves, length } = this;
    const cuts = [...new Set(this.cuts)].filter((at) => at > 0 && at < length).sort((one, other) => one - other);
    return { form, lang, leaves, cuts: this.cuts.length > 0 && cuts.length === 0 ? [length] : cuts, witness };
  }

  #push(leaf: ForeignLeaf): void {
    this.leaves.push(leaf);
    this.length += leaf.text.length;
  }

  #drop(last: ForeignLeaf): void {
    this.leaves.pop();
    this.length -= last.text.length;
  }

  #shorten(last: ForeignLeaf, by: number): void {
    if (by === 0) return;
    this.#drop(last);
    const text = last.text.slice(0, -by);
    if (text !== '') this.#push({ ...last, text });
  }
}

/** True where a space that follows would be one too many: at the start, after a space, after a line's end. */
const endsOpen = (text: string): boolean => text === '' || /[ \n]$/.test(text);

const flowing = (raw: string, open: boolean): string => {
  const text = raw.replace(/[ \t\r\n]+/g, ' ');
  return open ? text.replace(/^ /, '') : text;
};

const isBlank = ({ node, text }: ForeignLeaf): boolean =>
  node ? node.type === schema.nodes.lineBreak : text.trim() === '';
