// Keys as the scholar presses them. They are taken by their place on the keyboard (`KeyboardEvent.code`), so that they
// work with the Russian layout on.
import { type KeyPress, mainKey } from '../editor/keys.ts';

/** One key with its modifiers. `mod` is Ctrl, or Cmd on a Mac. */
export interface Chord {
  readonly mod: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  /** A `KeyboardEvent.code`: "KeyK", "Digit1", "ArrowUp", "Space". */
  readonly code: string;
}

const NAMED: Readonly<Record<string, string>> = {
  Up: 'ArrowUp',
  Down: 'ArrowDown',
  Left: 'ArrowLeft',
  Right: 'ArrowRight',
  '+': 'Equal',
  '-': 'Minus',
  ',': 'Comma',
  '/': 'Slash',
};

/** Reads "Mod-Shift-K", "Alt-Up", "1", "Space". Throws `RangeError` on anything else. */
export function chord(spelling: string): Chord {
  const parts = spelling.split(/-(?=.)/);
  const key = parts.pop() ?? '';
  for (const part of parts)
    if (!['Mod', 'Alt', 'Shift'].includes(part)) throw new RangeError(`“${spelling}” is no key.`);
  const code = NAMED[key] ?? (/^[A-Z]$/.test(key) ? `Key${key}` : /^[0-9]$/.test(key) ? `Digit${key}` : key);
  if (!/^[A-Za-z][A-Za-z0-9]*$/.test(code)) throw new RangeError(`“${spelling}” is no key.`);
  return { mod: parts.includes('Mod'), alt: parts.includes('Alt'), shift: parts.includes('Shift'), code };
}

/** True when the event is the chord. Number-pad digits and Enter count as the main ones. */
export function matches(wanted: Chord, press: KeyPress, mac: boolean): boolean {
  const mod = mac ? press.metaKey : press.ctrlKey;
  const other = mac ? press.ctrlKey : press.metaKey;
  return (
    mainKey(press.code) === wanted.code &&
    mod === wanted.mod &&
    !other &&
    press.altKey === wanted.alt &&
    press.shiftKey === wanted.shift
  );
}

const SHOWN: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Equal: '+',
  Minus: '−',
  Comma: ',',
  Slash: '?',
  Period: '.',
  Escape: 'Esc',
};

/** As it is printed beside a command: "Ctrl K", "⌘ K", "Alt ↑". */
export function shownChord({ mod, alt, shift, code }: Chord, mac: boolean): string {
  const key = SHOWN[code] ?? code.replace(/^(Key|Digit)/, '');
  const question = code === 'Slash' && shift;
  return [mod && (mac ? '⌘' : 'Ctrl'), alt && (mac ? '⌥' : 'Alt'), shift && !question && (mac ? '⇧' : 'Shift'), key]
    .filter((part) => typeof part === 'string')
    .join(' ');
}
