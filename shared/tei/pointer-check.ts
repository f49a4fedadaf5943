// Finds the pointers of a file that lead to nothing in it. A schema sees each attribute by itself and cannot.

/** A pointer and where it stands. */
export interface Pointer {
  readonly pointer: string;
  /** 1-based. */
  readonly line: number;
  readonly column: number;
}

const POINTING: ReadonlySet<string> = new Set([
  ...['ref', 'corresp', 'target', 'change', 'resp', 'who', 'wit', 'hand', 'domains'],
]);

/** True for attributes that hold pointers. */
export const isPointing = (attribute: string): boolean => POINTING.has(attribute);

export class PointerCheck {
  private readonly defined = new Set<string>();
  private readonly pointing: (Pointer & { readonly id: string })[] = [];

  define(id: string): void {
    this.defined.add(id);
  }

  /** Takes the value of a pointing attribute: pointers apart by white space. Those out of the file are left alone. */
  point(value: string, place: Omit<Pointer, 'pointer'>): void {
    for (const pointer of value.split(/\s+/)) {
      const id = /^(?:string-range\()?#([^,()]+)/.exec(pointer)?.[1];
      if (id !== undefined) this.pointing.push({ pointer, id, ...place });
    }
  }

  /** The pointers to ids that are nowhere, once all are known. */
  dangling(): readonly Pointer[] {
    return this.pointing.filter(({ id }) => !this.defined.has(id));
  }
}
