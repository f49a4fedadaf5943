// Reads stand-off alignments of sentences by their names: XCES cesAlign as OPUS writes it, and InterText's own. Both have
// `<link xtargets="s1 s2;s1">`; the sentences themselves stand in two files beside it.
import type { Outcome, Problem } from '../document/problem.ts';
import { attribute, childElements, type XmlElement } from '../tei/xml-tree.ts';
import {
  type AlignmentFile,
  type AlignmentFormat,
  type FileBead,
  type FileUnit,
  isCyrillic,
} from './alignment-file.ts';
import type { SentenceFile } from './sentence-file.ts';

/** A link as written: names of the sentences on either hand. */
interface WrittenLink {
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly certainty: number | null;
  readonly confirmed: boolean;
  readonly line: number;
}

interface LinkGroup {
  readonly from: string;
  readonly to: string;
  readonly links: readonly WrittenLink[];
}

/**
 * Reads the links and finds their sentences in `files`. `knows` tells whether a name is that of a sentence of the record's
 * original or translation: for files that Sverka wrote no sentence file is needed. Problems: `empty`, `no sentences` (a
 * sentence file is missing), `other sentences` (the files are not those the links mean).
 */
export function readCesAlignment(
  root: XmlElement,
  file: string,
  files: readonly SentenceFile[],
  knows: (id: string) => 'original' | 'translation' | null,
): Outcome<AlignmentFile> {
  const format: AlignmentFormat = root.name === 'cesAlign' ? 'cesAlign' : 'InterText';
  const refuse = (kind: string, message: string): Outcome<AlignmentFile> => ({
    ok: false,
    problem: { file, line: null, kind, message },
  });
  const groups = (root.name === 'linkGrp' ? [root] : childElements(root, 'linkGrp')).map(groupOf);
  const group = chosenGroup(groups, files);
  if (!group || group.links.length === 0)
    return refuse('empty', 'This file links no sentences. Choose one with <link xtargets="…"> in it.');
  const others: readonly Problem[] =
    groups.length === 1
      ? []
      : [
          {
            ...{ file, line: null, kind: 'several texts' },
            message: `The file aligns ${groups.length} pairs of texts. Only ${group.from} with ${group.to} was read.`,
          },
        ];
  const done = (beads: readonly FileBead[], issues: readonly Problem[] = []): Outcome<AlignmentFile> => ({
    ok: true,
    value: { name: file, format, beads },
    issues: [...others, ...issues],
  });
  if (files.length === 0) {
    const beads = namedBeads(group.links, knows);
    if (beads) return done(beads);
    const names = [group.from, group.to].filter((name) => name !== '').join(' and ');
    return refuse(
      'no sentences',
      `The links name sentences of other files. Choose this file together with ${names || 'the two files of sentences'}.`,
    );
  }
  const texts = assignFiles(group, files, format);
  if (!texts)
    return refuse(
      'other sentences',
      `The sentences that the links name (“${group.links[0]?.left[0] ?? group.links[0]?.right[0] ?? ''}”…) are not in ${files.map(({ name }) => name).join(' and ')}. Choose the sentence files this alignment was made for.`,
    );
  return done(textBeads(group.links, texts), missingNames(file, group.links, texts));
}

function groupOf(element: XmlElement): LinkGroup {
  return {
    from: attribute(element, 'fromDoc') ?? '',
    to: attribute(element, 'toDoc') ?? '',
    links: childElements(element, 'link').flatMap((link) => {
      const targets = attribute(link, 'xtargets');
      if (targets === null) return [];
      const [left = '', right = ''] = targets.split(';');
      const certainty = Number.parseFloat(attribute(link, 'certainty') ?? '');
      return [
        {
          left: namesIn(left),
          right: namesIn(right),
          certainty: certainty >= 0 && certainty <= 1 ? certainty : null,
          confirmed: attribute(link, 'status') === 'man',
          line: link.line,
        },
      ];
    }),
  };
}

const namesIn = (list: string): readonly string[] => list.split(/\s+/).filter((name) => name !== '');

/** The name of a file without folders and endings: "en/speech.xml.gz" is "speech". */
const bareName = (path: string): string => (path.split(/[\\/]/).at(-1) ?? path).replace(/(\.(xml|txt|gz))+$/i, '');

/** The group that names the given files; else the largest. */
function chosenGroup(groups: readonly LinkGroup[], files: readonly SentenceFile[]): LinkGroup | null {
  const given = new Set(files.map(({ name }) => bareName(name)));
  const known = ({ from, to }: LinkGroup) => [from, to].filter((name) => given.has(bareName(name))).length;
  const ranked = groups.toSorted((a, b) => known(b) - known(a) || b.links.length - a.links.length);
  return ranked[0] ?? null;
}

/** Beads of names that are the record's own; null where they are not. */
function namedBeads(
  links: readonly WrittenLink[],
  knows: (id: string) => 'original' | 'translation' | null,
): readonly FileBead[] | null {
  const names = links.flatMap(({ left, right }) => [...left, ...right]);
  const known = names.filter((name) => knows(name) !== null).length;
  if (known * 2 < names.length || known === 0) return null;
  return links.map(({ left, right, ...rest }) => {
    const of = (side: 'original' | 'translation'): FileUnit[] =>
      [...left, ...right].filter((id) => knows(id) === side).map((id) => ({ id, text: null }));
    return { ...rest, original: of('original'), translation: of('translation') };
  });
}

/** Which file each hand of the links names, and whether the left is the Russian one. */
interface AssignedFiles {
  readonly left: SentenceFile;
  readonly right: SentenceFile;
  readonly russianLeft: boolean;
}

/**
 * OPUS writes the sentences of `fromDoc` first, InterText those of `toDoc`, and others as they like: the assignment in
 * which more names are found is taken, and the format's own order where both fit. Null where hardly any name is found.
 */
function assignFiles(group: LinkGroup, files: readonly SentenceFile[], format: AlignmentFormat): AssignedFiles | null {
  const named = (path: string) => files.find(({ name }) => bareName(name) === bareName(path));
  const from = named(group.from) ?? files.find((one) => one !== named(group.to));
  const to = named(group.to) ?? files.find((one) => one !== from);
  if (!from || !to) return null;
  const missing = (left: SentenceFile, right: SentenceFile) =>
    group.links.reduce(
      (sum, link) =>
        sum +
        link.left.filter((id) => !left.texts.has(id)).length +
        link.right.filter((id) => !right.texts.has(id)).length,
      0,
    );
  const all = group.links.reduce((sum, { left, right }) => sum + left.length + right.length, 0);
  const [first, second] = format === 'InterText' ? ([to, from] as const) : ([from, to] as const);
  const [straight, reversed] = [missing(first, second), missing(second, first)];
  if (Math.min(straight, reversed) * 2 > all) return null;
  const [left, right] = reversed < straight ? [second, first] : [first, second];
  const words = (one: SentenceFile) => [...one.texts.values()].join(' ');
  return { left, right, russianLeft: isCyrillic(words(left)) || !isCyrillic(words(right)) };
}

const textBeads = (links: readonly WrittenLink[], { left, right, russianLeft }: AssignedFiles): readonly FileBead[] =>
  links.map((link) => {
    const units = (names: readonly string[], { texts }: SentenceFile): FileUnit[] =>
      names.flatMap((id) => {
        const text = texts.get(id);
        return text === undefined ? [] : [{ id, text }];
      });
    const [here, there] = [units(link.left, left), units(link.right, right)];
    const { certainty, confirmed, line } = link;
    return {
      original: russianLeft ? here : there,
      translation: russianLeft ? there : here,
      certainty,
      confirmed,
      line,
    };
  });

function missingNames(file: string, links: readonly WrittenLink[], { left, right }: AssignedFiles): readonly Problem[] {
  const lost = links.flatMap((link) => [
    ...link.left.filter((id) => !left.texts.has(id)).map((id) => ({ id, line: link.line })),
    ...link.right.filter((id) => !right.texts.has(id)).map((id) => ({ id, line: link.line })),
  ]);
  const [first] = lost;
  if (!first) return [];
  return [
    {
      ...{ file, line: first.line, kind: 'missing sentences' },
      message: `${lost.length} of the sentences named are in neither file (“${first.id}” first). Their links were read without them.`,
    },
  ];
}
