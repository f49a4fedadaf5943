// Packs a sorted word list into a minimal automaton: a million and a half inflected forms in a few hundred kilobytes.
// Built once, when the language data is made; shared/language/lexicon.ts walks the result.

interface DraftNode {
  readonly edges: Map<number, DraftNode>;
  final: boolean;
  /** Index of its first edge in the packed array; -1 while not written. */
  at: number;
  key: number;
}

const draft = (): DraftNode => ({ edges: new Map(), final: false, at: -1, key: -1 });

/** Bits of a packed edge, from the lowest: 6 letter, 1 "a word ends here", 1 "last edge of its node", 24 target. */
const pack = (letter: number, final: boolean, last: boolean, target: number): number =>
  (letter | (final ? 64 : 0) | (last ? 128 : 0) | (target << 8)) >>> 0;

/**
 * The packed edges of the smallest automaton that accepts exactly `words` (sorted, without repeats, each a list of
 * letter numbers below 64), and the number of the root's first edge. Children are written before their parents, edge 0
 * is unused. Algorithm: J. Daciuk et al., Incremental construction of minimal acyclic finite-state automata (2000).
 */
export function packWords(words: Iterable<readonly number[]>): { edges: Uint32Array; root: number } {
  const register = new Map<string, DraftNode>();
  const root = draft();
  let keys = 0;
  const minimise = (path: readonly (readonly [DraftNode, number])[], downTo: number): void => {
    for (let depth = path.length - 1; depth >= downTo; depth--) {
      const [parent, letter] = path[depth] as readonly [DraftNode, number];
      const child = parent.edges.get(letter) as DraftNode;
      let signature = child.final ? '!' : '';
      for (const [each, target] of child.edges) signature += `${each}:${target.key} `;
      const known = register.get(signature);
      if (known) parent.edges.set(letter, known);
      else {
        child.key = keys++;
        register.set(signature, child);
      }
    }
  };
  let path: (readonly [DraftNode, number])[] = [];
  let before: readonly number[] = [];
  for (const word of words) {
    let shared = 0;
    while (shared < before.length && before[shared] === word[shared]) shared++;
    minimise(path, shared);
    path = path.slice(0, shared);
    let node = shared === 0 ? root : (path[shared - 1]?.[0].edges.get(path[shared - 1]?.[1] ?? -1) as DraftNode);
    for (const letter of word.slice(shared)) {
      const next = draft();
      node.edges.set(letter, next);
      path.push([node, letter]);
      node = next;
    }
    node.final = true;
    before = word;
  }
  minimise(path, 0);
  return write(root);
}

function write(root: DraftNode): { edges: Uint32Array; root: number } {
  const out: number[] = [0];
  const visit = (node: DraftNode): number => {
    if (node.edges.size === 0) return 0;
    if (node.at >= 0) return node.at;
    const sorted = [...node.edges].sort((a, b) => a[0] - b[0]);
    const targets = sorted.map(([, child]) => visit(child));
    node.at = out.length;
    sorted.forEach(([letter, child], index) => {
      out.push(pack(letter, child.final, index === sorted.length - 1, targets[index] ?? 0));
    });
    return node.at;
  };
  const first = visit(root);
  return { edges: Uint32Array.from(out), root: first };
}
