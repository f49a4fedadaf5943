import { beforeEach, describe, expect, test } from 'vitest';
import { standInWorkbench } from '../testing/stand-in-workbench.ts';
import { update, type Workbench } from '../workbench.ts';
import type { Mode } from '../workbench-state.ts';
import { type Command, commandFor, type FocusPlace, type KeyReach, runCommand } from './command.ts';

let workbench: Workbench;
let ran: string[];
beforeEach(async () => {
  workbench = await standInWorkbench();
  ran = [];
});

const command = (id: string, keys: string, reach: KeyReach, more: Partial<Command> = {}): Command => ({
  id,
  title: { key: 'command.undo' },
  group: 'everywhere',
  keys: [keys],
  reach,
  applies: () => true,
  run: () => void ran.push(id),
  ...more,
});

const COMMANDS: readonly Command[] = [
  command('right', 'R', 'text'),
  command('take', 'Enter', 'text'),
  command('next', 'Tab', 'typing'),
  command('undo', 'Mod-Z', 'typing'),
  command('palette', 'Mod-K', 'always'),
];

const held = (spelling: string) => ({
  code: /^[A-Z]$/.test(spelling.at(-1) ?? '') ? `Key${spelling.at(-1)}` : spelling,
  ctrlKey: spelling.startsWith('Mod-'),
  metaKey: false,
  altKey: false,
  shiftKey: false,
});
const meant = (keys: string, place: FocusPlace, mode: Mode): string | null => {
  update(workbench, { mode });
  return commandFor(COMMANDS, held(keys), place, workbench)?.id ?? null;
};

describe('in Correct mode', () => {
  test('a letter is a letter while the text has the focus', () => {
    expect(meant('R', 'pane', 'correct')).toBeNull();
    expect(meant('Enter', 'pane', 'correct')).toBeNull();
  });
  test('a letter decides while the popup or the queue has it', () =>
    expect(meant('R', 'popup', 'correct')).toBe('right'));
  test('Tab goes on from the text too', () => expect(meant('Tab', 'pane', 'correct')).toBe('next'));
});

test.each(['read', 'tag', 'align'] as const)('in %s a letter is a command in the text', (mode) =>
  expect(meant('R', 'pane', mode)).toBe('right'),
);

test('in a field only what reaches everywhere is heard', () => {
  expect(['R', 'Tab', 'Mod-Z', 'Mod-K'].map((keys) => meant(keys, 'field', 'read'))).toEqual([
    null,
    null,
    null,
    'palette',
  ]);
});

test('a button reached by keyboard keeps the keys that press and leave it', () => {
  expect(['Enter', 'Tab', 'R'].map((keys) => meant(keys, 'control', 'read'))).toEqual([null, null, 'right']);
});

test('an open dialog swallows all but what reaches everywhere', () => {
  update(workbench, { dialog: { kind: 'keys' } });
  expect(['R', 'Mod-Z', 'Mod-K'].map((keys) => meant(keys, 'elsewhere', 'read'))).toEqual([null, null, 'palette']);
});

test('a command of another mode, or one that does not apply, leaves its key to the next', () => {
  const choice = [
    command('of tag', 'N', 'text', { modes: ['tag'] }),
    command('without offer', 'N', 'text', { applies: () => false }),
    command('last', 'N', 'text'),
  ];
  expect(commandFor(choice, held('N'), 'pane', workbench)?.id).toBe('last');
});

test('what does not apply is not carried out', () => {
  expect(runCommand(command('no', 'N', 'text', { applies: () => false }), workbench)).toBe(false);
  expect(runCommand(command('yes', 'Y', 'text'), workbench)).toBe(true);
  expect(ran).toEqual(['yes']);
});
