// What is wrong with a TEI file, with the column that other files' problems do not have.
import type { Problem } from '../document/problem.ts';
import type { XmlElement, XmlFault } from './xml-tree.ts';

export interface TeiProblem extends Problem {
  /** 1-based, in UTF-16 units; null when no one place is meant. */
  readonly column: number | null;
}

/** A file that is not XML. */
export const notXml = (file: string, { line, column, message }: XmlFault): TeiProblem => ({
  ...{ file, line, column, kind: 'not well-formed' },
  message: `This is not well-formed XML: ${message} Correct it there.`,
});

/** Something of a file that cannot be kept as it is. */
export const atElement = (file: string, { line, column }: XmlElement, kind: string, message: string): TeiProblem => ({
  ...{ file, line, column, kind, message },
});
