// The parts of the record: pages, headings, stamps, handwriting, signatures; a click goes there.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { currentSegment } from '../editor/plugins/lit.ts';
import { type OutlineEntry, outlineOf } from '../session/outline.ts';
import type { RecordSession } from '../session/record-session.ts';
import { useDerived } from './workbench-context.tsx';

export function Outline({ session }: { session: RecordSession }) {
  const doc = useDerived(session.derived, (derived) => derived.doc);
  const entries = useMemo(() => outlineOf(doc), [doc]);
  const here = useDerived(session.editor, (state) => currentSegment(state)?.pos ?? 0);
  const current = entries.findLast((entry) => entry.pos <= here);
  return (
    <ul className="outline">
      {entries.map((entry) => (
        <OutlineItem key={entry.blockId} session={session} entry={entry} current={entry === current} />
      ))}
    </ul>
  );
}

interface OutlineItemProps {
  readonly session: RecordSession;
  readonly entry: OutlineEntry;
  readonly current: boolean;
}

function OutlineItem({ session, entry, current }: OutlineItemProps) {
  const { t } = useTranslation();
  const { page, zone, words, segmentId } = entry;
  return (
    <li aria-current={current ? 'true' : undefined}>
      <button type="button" onClick={() => session.goToSegment(segmentId)}>
        <span>{page && t('left.page', { n: page })}</span>
        <span>{zone ? `${capital(t(`zone.${zone}`))}${words ? `: ${words}` : ''}` : words}</span>
      </button>
    </li>
  );
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);
