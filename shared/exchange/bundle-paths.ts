// Where things lie inside a `.sverka` file.

export const MANIFEST = 'manifest.json';
export const PROJECT = 'project.json';
export const AUTHORITY = 'authority.json';
export const LEXICON = 'lexicon.json';
export const LEARNED = 'learned.json';
/** Not in files written before projects kept rules. */
export const RULES = 'rules.json';
export const recordPath = (id: string): string => `records/${id}.json`;
/** Not there where nothing was decided about the record's names. */
export const namesPath = (id: string): string => `names/${id}.json`;
export const witnessPath = (id: string): string => `witnesses/${id}.json`;

/** True for a path that stays inside the archive whoever unpacks it: no "..", no root, no drive, no backslash. */
export function isInside(path: string): boolean {
  const parts = path.split('/');
  return !/[\\:]/.test(path) && parts.every((part) => part !== '' && part !== '.' && part !== '..');
}
