// The project's substitution rules: kept at once, carried as tables.

import { readRulesCsv, writeRulesCsv } from '../../shared/exchange/rules-csv.ts';
import type { SubstitutionRule } from '../../shared/ocr/rules.ts';
import { listRules, saveRules } from '../db/project-knowledge.ts';
import { words } from '../wording/wording.ts';
import { fileNameOf, saveText } from './exporting.ts';
import { say, sayTrouble, stateOf, type Workbench, wordsOf } from './workbench.ts';

/** The rules of the open project, in its order. */
export async function rulesOf(workbench: Workbench): Promise<readonly SubstitutionRule[]> {
  const { project } = stateOf(workbench);
  return project ? listRules(workbench.db, project.id) : [];
}

/** Keeps these in place of all the project had; says so where it cannot. */
export function keepRules(workbench: Workbench, rules: readonly SubstitutionRule[]): void {
  const { project } = stateOf(workbench);
  if (!project) return;
  saveRules(workbench.db, project.id, rules).catch((error: unknown) =>
    sayTrouble(workbench, words('status.failed', { why: wordsOf(error) })),
  );
}

/** A rule to be filled in. */
export const emptyRule = (workbench: Workbench, find = '', replace = ''): SubstitutionRule => ({
  id: workbench.newId(),
  kind: 'plain',
  find,
  replace,
  matchCase: true,
  wholeWords: true,
  on: true,
});

/** Saves the rules as a table. */
export async function exportRules(workbench: Workbench, rules: readonly SubstitutionRule[]): Promise<void> {
  const name = fileNameOf(`${stateOf(workbench).project?.name ?? ''} ${words('rules.title')}`, 'csv');
  await saveText(workbench, 'table', name, writeRulesCsv(rules));
}

/** Lets the scholar choose a table and reads its rules; null where there are none, which is said. */
export async function importRules(workbench: Workbench): Promise<readonly SubstitutionRule[] | null> {
  const text = await openTable(workbench);
  if (!text) return null;
  const read = readRulesCsv(text.text, text.name);
  if (!read.ok) {
    const { file, line, message } = read.problem;
    sayTrouble(workbench, words('rules.badFile', { file, line, message }));
    return null;
  }
  say(workbench, { text: words('rules.imported', { count: read.value.length }), trouble: false, action: null });
  return read.value.map((rule) => ({ ...rule, id: workbench.newId() }));
}

/** Lets the scholar choose a table; null where none was chosen or it cannot be opened, which is said. */
export async function openTable(
  workbench: Workbench,
): Promise<{ readonly name: string; readonly text: string } | null> {
  const opening = await workbench.shell.openFiles('table');
  if (opening.kind === 'refused')
    sayTrouble(workbench, words(`message.openFailed.${opening.why}`, { name: opening.name }));
  const [file] = opening.kind === 'opened' ? opening.files : [];
  return file ? { name: file.name, text: new TextDecoder().decode(file.bytes) } : null;
}
