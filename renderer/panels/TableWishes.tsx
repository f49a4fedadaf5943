// The head of the table of links: its columns, which rows it shows and in which order.
import { useTranslation } from 'react-i18next';
import { TABLE_FILTERS, TABLE_ORDERS, type TableFilter, type TableOrder } from '../session/bead-rows.ts';
import type { RecordSession } from '../session/record-session.ts';
import { useDerived } from './workbench-context.tsx';

interface TableWishesProps {
  readonly session: RecordSession;
  readonly shown: number;
  readonly all: number;
  /** Rows chosen. */
  readonly chosen: number;
}

export function TableWishes({ session, shown, all, chosen }: TableWishesProps) {
  const { t } = useTranslation();
  const { wish } = session.desk;
  const { filter, order } = useDerived(wish, (value) => value);
  return (
    <div className="head">
      <span />
      <span className="side">
        <b>{t('language.ru')}</b>
        <select
          className="sort-choice"
          aria-label={t('table.show')}
          value={filter}
          onChange={({ target }) => wish.set({ filter: target.value as TableFilter, order })}
        >
          {TABLE_FILTERS.map((one) => (
            <option key={one} value={one}>
              {t(`table.filter.${one}`)}
            </option>
          ))}
        </select>
      </span>
      <span className="middle">{t('table.certainty')}</span>
      <span className="side">
        <b>{t('language.en')}</b>
        <span className="count" role="status">
          {chosen > 0 ? t('table.chosen', { count: chosen }) : shown < all ? t('table.shown', { shown, all }) : ''}
        </span>
        <select
          className="sort-choice"
          aria-label={t('table.order')}
          value={order}
          onChange={({ target }) => wish.set({ filter, order: target.value as TableOrder })}
        >
          {TABLE_ORDERS.map((one) => (
            <option key={one} value={one}>
              {t(`table.orderBy.${one}`)}
            </option>
          ))}
        </select>
      </span>
      <span />
    </div>
  );
}
