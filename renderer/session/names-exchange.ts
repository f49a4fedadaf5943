// Lists of names in and out: CSV, TEI, SKOS. What comes in is matched against the project, and decided row by row.
import type { EntityId } from '../../shared/document/ids.ts';
import type { Problem } from '../../shared/document/problem.ts';
import type { AuthorityRecord } from '../../shared/entities/authority.ts';
import type { AuthorityMatch } from '../../shared/entities/authority-match.ts';
import { authorityCsv } from '../../shared/exchange/authority-csv.ts';
import { authoritySkos } from '../../shared/exchange/authority-skos.ts';
import { authorityTei } from '../../shared/exchange/authority-tei.ts';
import { readAuthorityList } from '../../shared/exchange/read-authority.ts';
import { decodeFile } from '../../shared/witness/decode.ts';
import { words } from '../wording/wording.ts';
import { offerBack } from './authority-edits.ts';
import { fileNameOf, saveText } from './exporting.ts';
import { takeStep } from './taking-steps.ts';
import { stateOf, type Workbench, wordsOf } from './workbench.ts';

/** What came of choosing a list. */
export type ReadList =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly why: string }
  | {
      readonly kind: 'read';
      readonly file: string;
      readonly matches: readonly AuthorityMatch[];
      readonly issues: readonly Problem[];
    };

/** Lets the scholar choose a list, reads it, and looks which of its records the project has. */
export async function chooseNames(workbench: Workbench): Promise<ReadList> {
  const opening = await workbench.shell.openFiles('names');
  if (opening.kind === 'cancelled') return { kind: 'cancelled' };
  if (opening.kind === 'refused')
    return { kind: 'failed', why: words(`message.openFailed.${opening.why}`, { name: opening.name }) };
  const [file] = opening.files;
  return file ? readNames(workbench, file.name, file.bytes) : { kind: 'cancelled' };
}

/** Reads a list and matches it. */
export async function readNames(workbench: Workbench, name: string, bytes: Uint8Array): Promise<ReadList> {
  const decoded = decodeFile(name, bytes);
  if (!decoded.ok) return { kind: 'failed', why: `${name}: ${decoded.problem.message}` };
  const list = readAuthorityList(decoded.value.text, name);
  if (!list.ok) {
    const { line, message } = list.problem;
    return { kind: 'failed', why: line === null ? `${name}: ${message}` : `${name}, ${line}: ${message}` };
  }
  try {
    const matches = await workbench.engines.matchNames(list.value, stateOf(workbench).authority);
    return { kind: 'read', file: name, matches, issues: list.issues };
  } catch (error) {
    return { kind: 'failed', why: wordsOf(error) };
  }
}

/** What is done with one record of a list: it goes into one of the project's, becomes one, or is left out. */
export type NameDecision =
  | { readonly kind: 'into'; readonly entity: EntityId }
  | { readonly kind: 'new' }
  | { readonly kind: 'left' };

/** What is proposed for a match before the scholar decides. */
export function proposedDecision({ verdict, candidates }: AuthorityMatch): NameDecision {
  const [best] = candidates;
  return verdict !== 'new' && best ? { kind: 'into', entity: best.entity } : { kind: 'new' };
}

/** Takes a list in as decided, as one step. */
export function takeNames(
  workbench: Workbench,
  file: string,
  decided: readonly { readonly record: AuthorityRecord; readonly decision: NameDecision }[],
): void {
  const records = decided.flatMap(({ record, decision }) =>
    decision.kind === 'left' ? [] : [{ record, into: decision.kind === 'into' ? decision.entity : null }],
  );
  if (records.length === 0) return;
  const done = takeStep(workbench, { detail: file, authority: [{ kind: 'take in', records }], here: null });
  if (done) offerBack(workbench, done, words('namesExchange.taken', { count: records.length, file }));
}

export const NAME_FORMATS = ['csv', 'tei', 'skos'] as const;
export type NameFormat = (typeof NAME_FORMATS)[number];

/** The names of the project in a format. */
export function namesAs(workbench: Workbench, format: NameFormat): string {
  const { authority, project } = stateOf(workbench);
  const title = project?.name ?? '';
  switch (format) {
    case 'csv':
      return authorityCsv(authority);
    case 'tei':
      return authorityTei(authority, title);
    case 'skos':
      return authoritySkos(authority, title);
    default:
      return format satisfies never;
  }
}

/** Hands the names to the shell to be saved; false where the scholar thought better of it, or it failed (which is said). */
export function saveNames(workbench: Workbench, format: NameFormat): Promise<boolean> {
  const text = namesAs(workbench, format);
  const name = `${stateOf(workbench).project?.name ?? ''} ${words('namesExchange.fileName')}`;
  switch (format) {
    case 'csv':
      return saveText(workbench, 'table', fileNameOf(name, 'csv'), text);
    case 'tei':
      return saveText(workbench, 'tei', fileNameOf(name, 'xml'), text);
    case 'skos':
      return saveText(workbench, 'vocabulary', fileNameOf(name, 'jsonld'), text);
    default:
      return format satisfies never;
  }
}
