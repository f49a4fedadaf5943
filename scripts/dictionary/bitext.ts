// The dictionaries read as tiny parallel texts: a headword with each of its renderings, a phrase with its own.

/** Words of both languages that stand for each other, as the dictionary has them. */
export interface Entry {
  readonly english: string;
  readonly russian: string;
  /** True for a headword with one of its renderings, false for a phrase that explains its use. */
  readonly headword: boolean;
}

/** "went" is a form of "go": it is rendered like it. */
export interface WordForm {
  readonly form: string;
  readonly of: string;
}

export interface Bitext {
  readonly entries: readonly Entry[];
  readonly forms: readonly WordForm[];
}
