// What the pages of names are drawn from: all records of the project, read again when any of them changes.
import { useEffect, useState } from 'react';
import type { ProjectReading } from '../../session/project-reading.ts';
import { readProject } from '../../session/project-reading.ts';
import { wordsOf } from '../../session/workbench.ts';
import { useView, useWorkbench } from '../workbench-context.tsx';

export type Reading =
  | { readonly kind: 'reading'; readonly share: number }
  | { readonly kind: 'read'; readonly project: ProjectReading }
  | { readonly kind: 'failed'; readonly why: string };

/** Changes come in quick succession while names are tagged; the pages follow when the hand rests, in milliseconds. */
const REST_MS = 150;

/** The project's records; what was read stays shown while it is read again. */
export function useProjectReading(): Reading {
  const workbench = useWorkbench();
  const records = useView((state) => state.records);
  const session = useView((state) => state.session);
  const [reading, setReading] = useState<Reading>({ kind: 'reading', share: 0 });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const unsubscribe = session?.derived.subscribe(() => {
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(() => setTurn((count) => count + 1), REST_MS);
    });
    return () => {
      unsubscribe?.();
      if (timer !== null) clearTimeout(timer);
    };
  }, [session]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list of records, or another turn, is read again
  useEffect(() => {
    const giveUp = new AbortController();
    const show = (next: (before: Reading) => Reading) => !giveUp.signal.aborted && setReading(next);
    const onShare = (share: number) => show((before) => (before.kind === 'read' ? before : { kind: 'reading', share }));
    readProject(workbench, giveUp.signal, onShare).then(
      (project) => show(() => ({ kind: 'read', project })),
      (error: unknown) => show(() => ({ kind: 'failed', why: wordsOf(error) })),
    );
    return () => giveUp.abort(new Error('Read again.'));
  }, [workbench, records, session, turn]);
  return reading;
}
