// Links to look at: those in doubt, least certain first, or those marked for later.
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SegmentId } from '../../shared/document/ids.ts';
import { type BeadRow, rowsOf } from '../session/bead-rows.ts';
import type { RecordSession } from '../session/record-session.ts';
import { certaintyWord } from './certainty-word.ts';
import { useDerived } from './workbench-context.tsx';

/** How many are listed. */
const SHOWN = 12;
/** Which links are listed. */
const CHOICES = ['doubtful', 'flagged'] as const;

export function LinksToLookAt({ session }: { session: RecordSession }) {
  const { t } = useTranslation();
  const [choice, setChoice] = useState<(typeof CHOICES)[number]>('doubtful');
  const doc = useDerived(session.derived, (derived) => derived.doc);
  const rows = useMemo(
    () => rowsOf(doc, { filter: choice, order: choice === 'flagged' ? 'position' : 'certainty' }).rows,
    [doc, choice],
  );
  return (
    <>
      <div className="panel-head choice">
        <select
          className="sort-choice"
          aria-label={t('table.show')}
          value={choice}
          onChange={({ target }) => setChoice(target.value as typeof choice)}
        >
          {CHOICES.map((one) => (
            <option key={one} value={one}>
              {one === 'doubtful' ? t('alignment.next') : t('alignment.marked')}
            </option>
          ))}
        </select>
        <span>{rows.length}</span>
      </div>
      {rows.length === 0 && (
        <p className="note">{choice === 'doubtful' ? t('alignment.nothingNext') : t('repair.said.noneFlagged')}</p>
      )}
      <div className="variants">
        {rows.slice(0, SHOWN).map((row) => (
          <Row key={row.anchor} row={row} go={session.goToSegment} />
        ))}
      </div>
      {rows.length > SHOWN && <p className="note">{t('compare.more', { count: rows.length - SHOWN })}</p>}
    </>
  );
}

function Row({ row, go }: { row: BeadRow; go: (id: SegmentId) => void }) {
  const { t } = useTranslation();
  const { bead, number, note } = row;
  const n = number ?? `“${firstWords(row)}…”`;
  const [original, translation] = [bead.original.length, bead.translation.length];
  const label =
    translation === 0
      ? t('alignment.originalOnly', { n })
      : original === 0
        ? t('alignment.translationOnly', { n })
        : t('alignment.pair', { n, original, translation });
  return (
    <div style={{ display: 'contents' }}>
      <button type="button" onClick={() => go(row.anchor)}>
        {note === '' ? label : `${label}: ${note}`}
      </button>
      <em>{t(`alignment.certainty.${certaintyWord(bead)}`)}</em>
    </div>
  );
}

/** How many words name a sentence that has no number. */
const NAMING_WORDS = 4;

const firstWords = ({ bead }: BeadRow): string =>
  (bead.translation[0]?.node.textContent ?? '').split(/\s+/).slice(0, NAMING_WORDS).join(' ');
