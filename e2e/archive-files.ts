// The two records of the archive as a scholar has them on disk: both texts in one file, each in its own layout.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { inProject } from '../scripts/project-folder.ts';

export interface ArchiveFile {
  readonly path: string;
  readonly name: string;
  readonly text: string;
  /** As the record's header gives it. */
  readonly title: string;
}

function archiveFile(name: string, title: string): ArchiveFile {
  const path = inProject('fixtures', 'archive', name);
  return { path, name: basename(path), text: readFileSync(path, 'utf8'), title };
}

/** The layout with `# … ### Citation:` and Markdown emphasis. */
export const MEMORANDUM: ArchiveFile = archiveFile(
  '000_9bcb9f85c4ea4aa2.txt',
  'Memorandum to the CPSU CC on Soviet Koreans',
);

/** The layout with plain labels. */
export const LETTER: ArchiveFile = archiveFile('003_6fd1823bc066bd27.txt', 'Letter from Ri Sang-jo to N.S. Khrushchev');
