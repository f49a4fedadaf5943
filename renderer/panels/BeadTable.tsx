// The same links as rows: both texts, certainty, status; for people who think in rows. Only visible rows are drawn.
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isLinked, type RecordBead } from '../../shared/document/beads.ts';
import { currentSegment } from '../editor/plugins/lit.ts';
import { isDebris } from '../session/derived.ts';
import type { RecordSession } from '../session/record-session.ts';
import { Icon } from './Icon.tsx';
import { useDerived } from './workbench-context.tsx';

/** A row of two lines, before it is measured. */
const GUESSED_ROW = 62;

export function BeadTable({ session }: { session: RecordSession }) {
  const { t } = useTranslation();
  const body = useRef<HTMLDivElement>(null);
  const { doc, beads, numbers } = useDerived(session.derived, (derived) => derived);
  const current = useDerived(session.editor, (state) => currentSegment(state)?.id ?? null);
  const selected = useMemo(
    () => beads.findIndex((bead) => [...bead.original, ...bead.translation].some(({ id }) => id === current)),
    [beads, current],
  );
  const rows = useVirtualizer({
    count: beads.length,
    getScrollElement: () => body.current,
    estimateSize: () => GUESSED_ROW,
    overscan: 6,
  });
  useEffect(() => {
    if (selected >= 0) rows.scrollToIndex(selected, { align: 'auto' });
  }, [rows, selected]);
  return (
    <section className="bead-table" aria-label={t('table.label')}>
      <div className="head">
        <span />
        <b>{t('language.ru')}</b>
        <span className="middle">{t('table.certainty')}</span>
        <b>{t('language.en')}</b>
      </div>
      <div className="body" ref={body}>
        <div role="table" aria-rowcount={beads.length} style={{ height: rows.getTotalSize(), position: 'relative' }}>
          {rows.getVirtualItems().map(({ index, start }) => {
            const bead = beads[index];
            const first = bead && (bead.original[0] ?? bead.translation[0]);
            if (!bead || !first) return null;
            return (
              <Row
                key={first.id}
                number={numbers.get(first.id) ?? null}
                session={session}
                bead={bead}
                index={index}
                top={start}
                selected={index === selected}
                debris={isDebris(doc, bead)}
                measure={rows.measureElement}
              />
            );
          })}
        </div>
      </div>
    </section>
  );
}

interface RowProps {
  readonly session: RecordSession;
  readonly bead: RecordBead;
  readonly index: number;
  /** As the gutter shows it; null for debris and sentences of the translation alone. */
  readonly number: number | null;
  readonly top: number;
  readonly selected: boolean;
  readonly debris: boolean;
  readonly measure: (row: HTMLElement | null) => void;
}

function Row({ session, bead, index, number, top, selected, debris, measure }: RowProps) {
  const { t } = useTranslation();
  const first = bead.original[0] ?? bead.translation[0];
  const text = debris ? 'noise' : undefined;
  return (
    <div
      className="row"
      role="row"
      ref={measure}
      data-index={index}
      aria-rowindex={index + 1}
      aria-selected={selected}
      tabIndex={selected ? 0 : -1}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => first && session.selectSegment(first.id)}
      onKeyDown={(event) => event.key === 'Enter' && first && session.selectSegment(first.id)}
    >
      <span className="n" role="cell">
        {number}
      </span>
      <Words segments={bead.original} none={t('table.none')} className={text} lang="ru" />
      <Certainty bead={bead} />
      <Words segments={bead.translation} none={t('table.none')} className={text} lang="en" />
      <span />
    </div>
  );
}

interface WordsProps {
  readonly segments: RecordBead['original'];
  readonly none: string;
  readonly className: string | undefined;
  readonly lang: string;
}

function Words({ segments, none, className, lang }: WordsProps) {
  if (segments.length === 0) {
    return (
      <span className="none" role="cell">
        {none}
      </span>
    );
  }
  return (
    <span role="cell" lang={lang} className={className}>
      {segments.map(({ node }) => node.textContent).join('')}
    </span>
  );
}

function Certainty({ bead }: { bead: RecordBead }) {
  const { t } = useTranslation();
  const { original, translation, status, score } = bead;
  const confirmed = status === 'confirmed';
  const classes = ['certainty', ...(confirmed ? ['confirmed'] : []), ...(isLinked(bead) ? [] : ['alone'])];
  const weight = 0.06 + 0.14 * (score ?? 1) ** 2;
  return (
    <span className={classes.join(' ')} role="cell" style={{ '--weight': weight } as React.CSSProperties}>
      {original.length} : {translation.length}{' '}
      {confirmed ? (
        <>
          <Icon name="tick" size={10} />
          <span className="visually-hidden">{t('alignment.confirmed')}</span>
        </>
      ) : (
        isLinked(bead) && score !== null && `${Math.round(score * 100)} %`
      )}
    </span>
  );
}
