// A command's key, printed beside it.
import { chord, shownChord } from '../session/chords.ts';
import { useWorkbench } from './workbench-context.tsx';

/** `keys` as commands spell them ("Mod-K"). */
export function KeyHint({ keys }: { keys: string }) {
  const { mac } = useWorkbench();
  return <kbd>{shownChord(chord(keys), mac)}</kbd>;
}
