// A problem in the language of the interface, where it is one of the store's; others say in English what is wrong.
import type { Problem } from '../../shared/document/problem.ts';
import { storageWords } from '../wording/en/storage.ts';
import { words } from '../wording/wording.ts';

/** What is wrong and what to do. What the browser said of it stays as it is, in brackets. */
export function problemWords({ kind, message }: Problem): string {
  if (!Object.hasOwn(storageWords.storage, kind)) return message;
  const detail = /\([^)]*\)$/.exec(message)?.[0];
  return [words(`storage.${kind}`), ...(detail === undefined ? [] : [detail])].join(' ');
}
