// What is known about a record besides its words: the header of the archive's file, and later of its TEI.

/** Where the original lies in an archive. Every field is the archive's own figure as text; '' when not given. */
export interface ShelfMark {
  /** "RGANI", "GARF"… */
  readonly archive: string;
  readonly fond: string;
  readonly opis: string;
  readonly delo: string;
  /** Leaves: "168-169". */
  readonly listy: string;
  /** Folder, and number in it, as the Foreign Ministry's archive (AVPRF) counts; absent elsewhere. */
  readonly papka?: string;
  readonly poryadok?: string;
}

export interface RecordMetadata {
  readonly title: string;
  /** ISO 8601 date ("1956-02-02", "1956-02", "1956") or '' when unknown; with the words it was read from. */
  readonly date: { readonly when: string; readonly text: string };
  readonly citation: string;
  readonly summary: string;
  /** As the source names it, e.g. "Russian". */
  readonly originalLanguage: string;
  readonly shelfMark: ShelfMark;
  readonly translator: string;
  /** The document's address on the web, '' when not given. */
  readonly address: string;
  /** Who publishes it, e.g. "Wilson Center Digital Archive". */
  readonly publisher: string;
  /** Who wrote a letter, telegram or the like, and to whom; absent where it is none, or nobody has said. */
  readonly sender?: string;
  readonly recipient?: string;
}

export const NO_SHELF_MARK: ShelfMark = { archive: '', fond: '', opis: '', delo: '', listy: '' };

export const NO_METADATA: RecordMetadata = {
  title: '',
  date: { when: '', text: '' },
  citation: '',
  summary: '',
  originalLanguage: '',
  shelfMark: NO_SHELF_MARK,
  translator: '',
  address: '',
  publisher: '',
};

/** The shelf mark as an archivist writes it: "RGANI, fond 5, opis 28, delo 412". '' when nothing is known. */
export function shelfMarkText(mark: ShelfMark): string {
  const { archive, fond, opis, papka = '', poryadok = '', delo, listy } = mark;
  const named = [
    ['fond', fond],
    ['opis', opis],
    ['papka', papka],
    ['poryadok', poryadok],
    ['delo', delo],
    ['listy', listy],
  ].filter(([, figure]) => figure !== '');
  return [archive, ...named.map(([name, figure]) => `${name} ${figure}`)].filter((part) => part !== '').join(', ');
}
