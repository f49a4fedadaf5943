// Every name of the project as a table: sorted by any column, narrowed by kind and by words, worked through by keyboard.
import { useVirtualizer } from '@tanstack/react-virtual';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MentioningRecord } from '../../../shared/entities/concordance.ts';
import { showEntity } from '../../session/names-pages.ts';
import {
  filterNames,
  NAME_ORDERS,
  type NameOrder,
  type NameRow,
  nameRows,
  sortNames,
} from '../../session/names-table.ts';
import { update } from '../../session/workbench.ts';
import { KeyHint } from '../KeyHint.tsx';
import { useView, useWorkbench } from '../workbench-context.tsx';
import { KindChoice, useKinds } from './KindChoice.tsx';
import { PerhapsSame } from './PerhapsSame.tsx';

/** A row of one line, in pixels. */
const ROW = 34;

export function NamesList({ records }: { records: readonly MentioningRecord[] }) {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const authority = useView((state) => state.authority);
  const [sought, setSought] = useState('');
  const { kinds, toggle } = useKinds();
  const [{ order, reversed }, setOrder] = useState<{ order: NameOrder; reversed: boolean }>({
    order: 'name',
    reversed: false,
  });
  const all = useMemo(() => nameRows(authority, records), [authority, records]);
  const wanted = useDeferredValue(sought);
  const rows = useMemo(
    () => sortNames(filterNames(all, wanted, kinds), order, reversed),
    [all, wanted, kinds, order, reversed],
  );
  if (authority.length === 0)
    return (
      <div className="names-empty">
        <p>{t('namesPage.none')}</p>
        <ListActions />
      </div>
    );
  return (
    <div className="names-list">
      <div className="names-tools">
        <input
          type="search"
          value={sought}
          placeholder={t('namesPage.find')}
          aria-label={t('namesPage.find')}
          onChange={(event) => setSought(event.target.value)}
        />
        <KindChoice authority={authority} kinds={kinds} onToggle={toggle} />
        <ListActions />
      </div>
      <PerhapsSame />
      <Table
        rows={rows}
        order={order}
        reversed={reversed}
        onOrder={(next) => setOrder({ order: next, reversed: next === order && !reversed })}
        onOpen={(row) => showEntity(workbench, row.record.id)}
      />
    </div>
  );
}

function ListActions() {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const some = useView((state) => state.authority.length > 0);
  return (
    <span className="names-actions">
      <button type="button" className="link" onClick={() => update(workbench, { dialog: { kind: 'import-names' } })}>
        {t('namesPage.import')}
      </button>
      {some && (
        <button type="button" className="link" onClick={() => update(workbench, { dialog: { kind: 'export-names' } })}>
          {t('namesPage.export')}
        </button>
      )}
    </span>
  );
}

interface TableProps {
  readonly rows: readonly NameRow[];
  readonly order: NameOrder;
  readonly reversed: boolean;
  readonly onOrder: (order: NameOrder) => void;
  readonly onOpen: (row: NameRow) => void;
}

/** One row has the tab stop; arrow keys move it, Enter opens the name, M merges it. Only rows in sight are drawn. */
function Table({ rows, order, reversed, onOrder, onOpen }: TableProps) {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const body = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const here = Math.min(at, rows.length - 1);
  const shown = useVirtualizer({
    count: rows.length,
    getScrollElement: () => body.current,
    estimateSize: () => ROW,
    overscan: 10,
  });
  useEffect(() => body.current?.focus(), []);
  const go = (next: number) => {
    const row = Math.max(0, Math.min(rows.length - 1, next));
    setAt(row);
    shown.scrollToIndex(row);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const row = rows[here];
    const acts: Record<string, () => void> = {
      ArrowDown: () => go(here + 1),
      ArrowUp: () => go(here - 1),
      PageDown: () => go(here + 12),
      PageUp: () => go(here - 12),
      Home: () => go(0),
      End: () => go(rows.length - 1),
      Enter: () => row && onOpen(row),
      KeyM: () =>
        row && update(workbench, { dialog: { kind: 'choose-entity', purpose: 'merge', subject: row.record.id } }),
    };
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : acts[event.code];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  return (
    <>
      <div className="names-head">
        {NAME_ORDERS.map((name) => (
          <button
            key={name}
            type="button"
            className={name}
            aria-pressed={name === order}
            aria-label={t('namesPage.sortBy', { column: t(`namesPage.columns.${name}`) })}
            onClick={() => onOrder(name)}
          >
            {t(`namesPage.columns.${name}`)}
            {name === order && <span aria-hidden="true">{reversed ? ' ↑' : ' ↓'}</span>}
          </button>
        ))}
      </div>
      <div
        className="names-body"
        ref={body}
        role="listbox"
        tabIndex={0}
        aria-label={t('namesPage.tabs.list')}
        aria-activedescendant={rows[here] ? `name-${rows[here].record.id}` : undefined}
        onKeyDown={onKeyDown}
      >
        <div style={{ height: shown.getTotalSize(), position: 'relative' }}>
          {shown.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            return (
              row && (
                <Row key={row.record.id} row={row} top={start} selected={index === here} onOpen={() => onOpen(row)} />
              )
            );
          })}
        </div>
        {rows.length === 0 && <p className="names-empty">{t('namesPage.noMatch')}</p>}
      </div>
      <p className="names-foot note">
        <KeyHint keys="Up" /> <KeyHint keys="Down" /> {t('namesPage.keys.row')} <KeyHint keys="Enter" />{' '}
        {t('namesPage.keys.open')} <KeyHint keys="M" /> {t('namesPage.keys.merge')}
      </p>
    </>
  );
}

interface RowProps {
  readonly row: NameRow;
  readonly top: number;
  readonly selected: boolean;
  readonly onOpen: () => void;
}

function Row({ row, top, selected, onOpen }: RowProps) {
  const { t } = useTranslation();
  const { record, inRussian, inEnglish, records } = row;
  return (
    <div
      id={`name-${record.id}`}
      className="names-row"
      role="option"
      tabIndex={-1}
      aria-selected={selected}
      style={{ transform: `translateY(${top}px)` }}
      onClick={onOpen}
      onKeyDown={() => {}}
    >
      <span className="name" lang="ru">
        {record.preferred.ru ?? '—'}
      </span>
      <span className="english" lang="en">
        {record.preferred.en ?? '—'}
      </span>
      <span className="kind">
        <span className={`kind-name ${record.kind}`}>{t(`kind.${record.kind}`)}</span>
      </span>
      <span className="dates">{record.dates}</span>
      <span className="russian">{inRussian}</span>
      <span className="translated">{inEnglish}</span>
      <span className="records">{records}</span>
    </div>
  );
}
