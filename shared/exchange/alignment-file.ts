// What a file of another program says about which sentences belong together, before it is looked for in a record.

/** A sentence, or whatever a file aligns. */
export interface FileUnit {
  /** What the file calls it; null where it has no name. */
  readonly id: string | null;
  /** Its words; null where the file only names it and no sentence file says more. */
  readonly text: string | null;
}

/** Units that translate each other; one side may be empty. */
export interface FileBead {
  readonly original: readonly FileUnit[];
  readonly translation: readonly FileUnit[];
  /** As the file gives it, 0..1; null where it gives none. */
  readonly certainty: number | null;
  /** True where the file says that a person made or checked it. */
  readonly confirmed: boolean;
  /** 1-based line of the file. */
  readonly line: number;
}

/** `record`: another copy of a record of Sverka's. */
export type AlignmentFormat = 'tmx' | 'cesAlign' | 'InterText' | 'record';

export interface AlignmentFile {
  readonly name: string;
  readonly format: AlignmentFormat;
  /** In the order of the file. */
  readonly beads: readonly FileBead[];
}

/** A file as it came, decoded. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** True for words mostly in Cyrillic letters. */
export const isCyrillic = (text: string): boolean => {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters > 0 && (text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0) * 2 > letters;
};
