// The page of one name: what is known of it on the left; on the right all its mentions in the project, keyword in context.
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AuthorityRecord, preferredName } from '../../../shared/entities/authority.ts';
import { concordance, type MentioningRecord } from '../../../shared/entities/concordance.ts';
import { removeEntity } from '../../session/authority-edits.ts';
import { leavePage } from '../../session/names-pages.ts';
import { openOccurrencesOf } from '../../session/naming.ts';
import { update } from '../../session/workbench.ts';
import { EntityForm } from '../EntityForm.tsx';
import { useView, useWorkbench } from '../workbench-context.tsx';
import { Concordance } from './Concordance.tsx';
import { SplitBar } from './SplitBar.tsx';

interface EntityPagesProps {
  readonly records: readonly MentioningRecord[];
  readonly entity: string;
}

export function EntityPages({ records, entity }: EntityPagesProps) {
  const { t } = useTranslation();
  const record = useView((state) => state.authority.find(({ id }) => id === entity));
  const readOnly = useView((state) => state.session?.readOnly ?? false);
  const [splitting, setSplitting] = useState<ReadonlySet<string> | null>(null);
  const rows = useMemo(() => concordance(records, ({ attrs }) => attrs.entity === entity), [records, entity]);
  if (!record) return <p className="names-empty">{t('namesPage.gone')}</p>;
  const inRussian = rows.filter(({ side }) => side === 'original').length;
  return (
    <div className="entity-page">
      <div className="entity-facts">
        <Heading record={record} />
        <p className="kind-line">
          <span className={`kind-name ${record.kind}`}>{t(`kind.${record.kind}`)}</span>
          <span className="note">{t('mentions.named', { ru: inRussian, en: rows.length - inRussian })}</span>
        </p>
        {!readOnly && <Actions record={record} onSplit={() => setSplitting(new Set())} mentions={rows.length} />}
        <EntityForm record={record} readOnly={readOnly} />
      </div>
      <div className="entity-mentions">
        <Concordance rows={rows} ticked={splitting} onTick={setSplitting} />
        {splitting && <SplitBar record={record} rows={rows} ticked={splitting} onLeave={() => setSplitting(null)} />}
      </div>
    </div>
  );
}

function Heading({ record }: { record: AuthorityRecord }) {
  const { ru, en } = record.preferred;
  return (
    <>
      {ru && <h2 lang="ru">{ru}</h2>}
      {en && <h2 lang="en">{en}</h2>}
      {!ru && !en && <h2>{preferredName(record, 'en')}</h2>}
    </>
  );
}

interface ActionsProps {
  readonly record: AuthorityRecord;
  readonly mentions: number;
  readonly onSplit: () => void;
}

function Actions({ record, mentions, onSplit }: ActionsProps) {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const merge = () => update(workbench, { dialog: { kind: 'choose-entity', purpose: 'merge', subject: record.id } });
  const remove = () => {
    removeEntity(workbench, record);
    leavePage(workbench);
  };
  return (
    <div className="panel-actions">
      <button type="button" className="link" onClick={() => openOccurrencesOf(workbench, record.id)}>
        {t('mentions.others')}
      </button>
      <button type="button" className="link" onClick={merge}>
        {t('mentions.merge')}
      </button>
      {mentions > 1 && (
        <button type="button" className="link" onClick={onSplit}>
          {t('entityPage.split')}
        </button>
      )}
      <button type="button" className="link" onClick={remove}>
        {t('entityPage.remove')}
      </button>
    </div>
  );
}
