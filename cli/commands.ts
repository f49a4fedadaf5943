// Every command of the command line, in the order of the help. A command is loaded when it is called, so that none
// waits for what only others need.
import type { Command } from './command.ts';

/** A command before it is loaded. */
export interface ListedCommand {
  /** The word after `sverka`. */
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  load(): Promise<Command>;
}

export const COMMANDS: readonly ListedCommand[] = [
  {
    name: 'segment',
    summary: 'split a text into sentences, one a line',
    load: async () => (await import('./segment.ts')).segment,
  },
  {
    name: 'align',
    summary: 'find the sentences of two files that translate each other',
    load: async () => (await import('./align.ts')).align,
  },
  {
    name: 'suspects',
    summary: 'list the words of a Russian text that are probably misread',
    load: async () => (await import('./suspects.ts')).suspects,
  },
  {
    name: 'correct',
    summary: 'print a Russian text with only the sure corrections made',
    load: async () => (await import('./correct.ts')).correct,
  },
  {
    name: 'tag',
    summary: 'find persons, places, organisations, dates and references in a text',
    load: async () => (await import('./tag.ts')).tag,
  },
  {
    name: 'match',
    summary: 'tell whether a Russian and an English name are one',
    load: async () => (await import('./match.ts')).match,
  },
  {
    name: 'process',
    summary: 'import, align, judge, tag and link whole documents, and write the results',
    load: async () => (await import('./process.ts')).processDocuments,
  },
  {
    name: 'convert',
    summary: 'turn files into TEI, TMX, cesAlign, tables, annotations, a page, plain text or a project',
    load: async () => (await import('./convert.ts')).convert,
  },
  {
    name: 'validate',
    summary: 'check TEI files against Sverka’s schema or any RELAX NG schema',
    load: async () => (await import('./validate.ts')).validate,
  },
];
