// Links to look at: those in doubt, least certain first, or those marked for later.
import type { TFunction } from 'i18next';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordBead } from '../../shared/document/beads.ts';
import type { SegmentId } from '../../shared/document/ids.ts';
import { languageOf } from '../../shared/document/schema.ts';
import { type BeadRow, rowsOf } from '../session/bead-rows.ts';
import type { RecordSession } from '../session/record-session.ts';
import { certaintyWord } from './certainty-word.ts';
import { useDerived } from './workbench-context.tsx';

/** How many are listed. */
const SHOWN = 6;
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
      <div className="variants to-look-at">
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
  const words = beginning(bead);
  return (
    <div style={{ display: 'contents' }}>
      <button
        type="button"
        lang={languageOf(bead.original.length > 0 ? 'original' : 'translation')}
        title={note === '' ? words : note}
        onClick={() => go(row.anchor)}
      >
        {number !== null && <b>{number}</b>}
        <span>{words}</span>
      </button>
      <em>{stateWords(t, bead)}</em>
    </div>
  );
}

/** So many letters of a sentence are enough for any width. */
const LETTERS = 60;

const beginning = ({ original, translation }: RecordBead): string =>
  (original[0] ?? translation[0])?.node.textContent.trim().slice(0, LETTERS) ?? '';

/** What makes a link one to look at: its missing side, or its shape and how weak it is. */
function stateWords(t: TFunction, bead: RecordBead): string {
  const [original, translation] = [bead.original.length, bead.translation.length];
  if (translation === 0) return t('alignment.originalOnly');
  if (original === 0) return t('alignment.translationOnly');
  const certainty = t(`alignment.certainty.${certaintyWord(bead)}`);
  if (original === 1 && translation === 1) return certainty;
  return [t('alignment.shape', { original, translation }), certainty].filter((part) => part !== '').join(', ');
}
