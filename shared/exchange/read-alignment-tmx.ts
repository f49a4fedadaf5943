// Reads translation memories: TMX 1.1 to 1.4b (LISA), levels 1 and 2. Codes of other programs inside a segment are not
// words of the text and are left out.
import type { Outcome, Problem } from '../document/problem.ts';
import { attribute, childElements, descend, type XmlElement } from '../tei/xml-tree.ts';
import { type AlignmentFile, type FileBead, isCyrillic } from './alignment-file.ts';

/** Language tags of the two sides, as a record has them: "ru", "en". */
export interface SideLanguages {
  readonly original: string;
  readonly translation: string;
}

/**
 * One bead for each unit that has words in either language; units of other languages are passed over. Problems: `empty`
 * (no unit), `languages` (none of the units has both languages).
 */
export function readTmxAlignment(root: XmlElement, file: string, languages: SideLanguages): Outcome<AlignmentFile> {
  const units = childElements(descend(root, 'body') ?? root, 'tu');
  const refuse = (kind: string, message: string, line: number | null = null): Outcome<AlignmentFile> => ({
    ok: false,
    problem: { file, line, kind, message },
  });
  if (units.length === 0)
    return refuse('empty', 'This translation memory has no units. Choose a file with <tu> elements in its <body>.');
  const beads = units.flatMap((unit) => beadOf(unit, languages) ?? []);
  if (!beads.some(({ original, translation }) => original.length > 0 && translation.length > 0)) {
    const found = [...new Set(units.flatMap(variantsOf).map(({ language }) => language))].sort().join(', ');
    return refuse(
      'languages',
      `No unit has both languages (${languages.original}, ${languages.translation}); there are: ${found || 'none'}. Choose a memory of these two languages.`,
      units[0]?.line,
    );
  }
  const passed = units.length - beads.length;
  const issues: Problem[] =
    passed === 0
      ? []
      : [
          {
            ...{ file, line: null, kind: 'passed over' },
            message: `${passed} of ${units.length} units have no words in either language. They were passed over.`,
          },
        ];
  return { ok: true, value: { name: file, format: 'tmx', beads }, issues };
}

interface Variant {
  readonly language: string;
  readonly text: string;
}

/** The language versions of a unit. `lang` without a namespace is TMX before 1.4. */
const variantsOf = (unit: XmlElement): readonly Variant[] =>
  childElements(unit, 'tuv').map((variant) => {
    const segment = childElements(variant, 'seg')[0];
    return {
      language: attribute(variant, 'xml:lang') ?? attribute(variant, 'lang') ?? '',
      text: segment ? wordsOf(segment).replace(/\s+/g, ' ').trim() : '',
    };
  });

function beadOf(unit: XmlElement, languages: SideLanguages): FileBead | null {
  const variants = variantsOf(unit).filter(({ text }) => text !== '');
  const id = attribute(unit, 'tuid');
  const side = (language: string) => {
    const found =
      variants.find((variant) => sameLanguage(variant.language, language)) ??
      variants.find((variant) => variant.language === '' && isCyrillic(variant.text) === (language === 'ru'));
    return found ? [{ id, text: found.text }] : [];
  };
  const [original, translation] = [side(languages.original), side(languages.translation)];
  if (original.length + translation.length === 0) return null;
  return { original, translation, certainty: null, confirmed: false, line: unit.line };
}

/** Three-letter codes of ISO 639 that older programs write for the languages of records. */
const LONG_CODES: Readonly<Record<string, string>> = { rus: 'ru', eng: 'en' };

/** True for tags of one language, whatever the country: "RU-RU" and "ru". */
function sameLanguage(one: string, other: string): boolean {
  const primary = (tag: string) => {
    const code = tag.toLowerCase().split(/[-_]/)[0] ?? '';
    return LONG_CODES[code] ?? code;
  };
  return primary(one) === primary(other);
}

/** Elements that hold codes of the program the text came from, not words. */
const CODES: ReadonlySet<string> = new Set(['bpt', 'ept', 'it', 'ph', 'ut', 'sub']);

const wordsOf = (element: XmlElement): string =>
  element.children
    .map((child) => (child.kind === 'text' ? child.text : CODES.has(child.name) ? '' : wordsOf(child)))
    .join('');
