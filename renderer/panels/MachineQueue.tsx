// What the machine corrected by itself, before the suspects: each to be confirmed or reverted by a person.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { wordsBetween } from '../../shared/document/mentions.ts';
import { languageOf } from '../../shared/document/schema.ts';
import { confirmReadings } from '../editor/commands/readings.ts';
import { type MachineReading, machineReadings } from '../editor/machine-readings.ts';
import { contextOf } from '../session/context-of.ts';
import type { RecordSession } from '../session/record-session.ts';
import { useScrolledIntoView } from './scrolled-into-view.ts';
import { useDerived } from './workbench-context.tsx';

export function MachineQueue({ session }: { session: RecordSession }) {
  const { t } = useTranslation();
  const doc = useDerived(session.editor, (state) => state.doc);
  const cursor = useDerived(session.editor, (state) => state.selection.from);
  const readings = useMemo(() => machineReadings(doc), [doc]);
  if (readings.length === 0) return null;
  const confirmAll = () => void session.run(confirmReadings(readings), `×${readings.length}`);
  return (
    <>
      <div className="panel-head">
        <span>{t('machine.head', { count: readings.length })}</span>
        <button type="button" className="link" disabled={session.readOnly} onClick={confirmAll}>
          {t('machine.confirmAll')}
        </button>
      </div>
      <ul className="queue machine">
        {readings.map((reading) => (
          <MachineItem
            key={reading.from}
            session={session}
            reading={reading}
            current={reading.from <= cursor && cursor <= reading.to}
          />
        ))}
      </ul>
    </>
  );
}

interface MachineItemProps {
  readonly session: RecordSession;
  readonly reading: MachineReading;
  readonly current: boolean;
}

function MachineItem({ session, reading, current }: MachineItemProps) {
  const item = useScrolledIntoView<HTMLLIElement>(current);
  const { doc } = session.editor.state;
  const { from, to, side } = reading;
  if (to > doc.content.size) return null;
  const { before, after } = contextOf(doc, from, to);
  return (
    <li ref={item} aria-current={current ? 'true' : undefined}>
      <button type="button" onClick={() => session.goToReview(reading)}>
        <span className="context" lang={languageOf(side)}>
          <span className="before">{before}</span>
          <mark>{wordsBetween(doc, from, to)}</mark>
          <span className="after">{after}</span>
        </span>
      </button>
    </li>
  );
}
