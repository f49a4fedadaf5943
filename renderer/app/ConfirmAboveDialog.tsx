// Confirming everything above a certainty, with a look first: how many links that is, how many of them are probably wrong,
// and which, the least certain on top.
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../panels/KeyHint.tsx';
import { useView, useWorkbench } from '../panels/workbench-context.tsx';
import { type BeadRow, rowsOf } from '../session/bead-rows.ts';
import { confirmRows, sureAbove } from '../session/confirming.ts';
import type { RecordSession } from '../session/record-session.ts';
import { update } from '../session/workbench.ts';
import { Dialog, DialogForm } from './Dialog.tsx';

/** Where the slider stands at first, and its ends, in percent. */
const FIRST = 90;
const LEAST = 50;

export function ConfirmAboveDialog() {
  const session = useView((state) => state.session);
  return session ? <Preview session={session} /> : null;
}

function Preview({ session }: { session: RecordSession }) {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const [percent, setPercent] = useState(FIRST);
  const { rows } = useMemo(() => rowsOf(session.editor.state.doc, { filter: 'open', order: 'certainty' }), [session]);
  const { chosen, wrong } = useMemo(() => sureAbove(rows, percent / 100), [rows, percent]);
  const apply = () => {
    if (chosen.length === 0) return;
    update(workbench, { dialog: null });
    confirmRows(workbench, chosen);
  };
  const goTo = (row: BeadRow) => {
    update(workbench, { dialog: null });
    session.goToSegment(row.anchor);
  };
  return (
    <Dialog title={t('confirmAbove.title')} className="confirm-above">
      <DialogForm onSubmit={apply}>
        <div className="body">
          <label className="threshold">
            <span>{t('confirmAbove.threshold')}</span>
            <input
              type="range"
              min={LEAST}
              max={100}
              value={percent}
              onChange={({ target }) => setPercent(Number(target.value))}
            />
            <output>{t('confirmAbove.percent', { percent })}</output>
          </label>
          <p className="summary" role="status">
            {chosen.length === 0
              ? t('confirmAbove.nothing')
              : `${t('confirmAbove.count', { count: chosen.length })}, ${wrongWords(t, wrong)}.`}
          </p>
          <h4>{t('confirmAbove.surest')}</h4>
          <Rows rows={chosen} goTo={goTo} />
        </div>
        <div className="result">
          <button type="submit" className="go" disabled={chosen.length === 0}>
            {t('confirmAbove.apply', { count: chosen.length })}
            <KeyHint keys="Enter" />
          </button>
        </div>
      </DialogForm>
    </Dialog>
  );
}

/** Fewer expected errors than this are not worth a number. */
const HARDLY = 0.5;

const wrongWords = (t: ReturnType<typeof useTranslation>['t'], wrong: number): string =>
  wrong < HARDLY ? t('confirmAbove.wrongNone') : t('confirmAbove.wrong', { count: Math.round(wrong) });

/** Height of a row: two lines of either text at most. */
const ROW = 54;

function Rows({ rows, goTo }: { rows: readonly BeadRow[]; goTo: (row: BeadRow) => void }) {
  const { t } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW,
    overscan: 4,
  });
  const words = (segments: BeadRow['bead']['original']) => segments.map(({ node }) => node.textContent).join(' ');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <div className="sure-rows" ref={frame} tabIndex={0}>
      <ol style={{ height: list.getTotalSize() }}>
        {list.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          if (!row) return null;
          return (
            <li key={row.anchor} style={{ transform: `translateY(${start}px)`, height: ROW }}>
              <span className="note">
                {t('confirmAbove.percent', { percent: Math.round((row.bead.score ?? 0) * 100) })}
              </span>
              <button type="button" title={t('confirmAbove.goTo')} onClick={() => goTo(row)}>
                <span lang="ru">{words(row.bead.original)}</span>
                <span lang="en">{words(row.bead.translation)}</span>
              </button>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
