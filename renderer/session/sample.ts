// The two records of the sample project and the list of their names, shipped with the program as the archive gives them.
import memorandum from '../../fixtures/archive/000_9bcb9f85c4ea4aa2.txt?url';
import letter from '../../fixtures/archive/003_6fd1823bc066bd27.txt?url';
import names from '../../fixtures/authority/pyongyang-1956.csv?url';

/** In the order of the project. Names as the archive's files have them. */
export const SAMPLE_FILES: readonly { readonly name: string; readonly url: string }[] = [
  { name: 'memorandum-soviet-koreans.txt', url: memorandum },
  { name: 'letter-ri-sang-jo.txt', url: letter },
];

/** Whom and what the two records name, with where each fact stands in them. */
export const SAMPLE_NAMES = { name: 'pyongyang-1956.csv', url: names } as const;
