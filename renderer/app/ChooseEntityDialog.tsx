// Finding one authority record among many: to link a mention to it, or to merge two.
import { Command as Menu } from 'cmdk';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { preferredName } from '../../shared/entities/authority.ts';
import { formsOf } from '../../shared/entities/link.ts';
import { useView, useWorkbench } from '../panels/workbench-context.tsx';
import { chooseEntity } from '../session/choosing.ts';
import type { ChoosePurpose } from '../session/workbench-state.ts';
import { Dialog } from './Dialog.tsx';

interface ChooseEntityProps {
  readonly purpose: ChoosePurpose;
  /** The mention to link, or the record to merge into another; '' for the group under review. */
  readonly subject: string;
}

export function ChooseEntityDialog({ purpose, subject }: ChooseEntityProps) {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const authority = useView((state) => state.authority);
  const [typed, setTyped] = useState('');
  const choose = (id: string | null) => chooseEntity(workbench, purpose, subject, id);
  return (
    <Dialog title={t('mentions.choose')} className="palette" quiet>
      <Menu label={t('mentions.choose')} loop>
        <Menu.Input value={typed} onValueChange={setTyped} placeholder={t('mentions.choose')} />
        <Menu.List label={t('mentions.choose')}>
          <Menu.Empty>{t('palette.none')}</Menu.Empty>
          {purpose === 'review' && (
            <Menu.Item value={t('review.fresh')} onSelect={() => choose(null)}>
              <span>{t('review.fresh')}</span>
            </Menu.Item>
          )}
          {authority
            .filter(({ id }) => id !== subject)
            .map((record) => (
              <Menu.Item
                key={record.id}
                value={`${formsOf(record)
                  .map(({ text }) => text)
                  .join(' ')} ${record.id}`}
                onSelect={() => choose(record.id)}
              >
                <span>
                  <span lang="ru">{preferredName(record, 'ru')}</span>
                  {record.preferred.ru && record.preferred.en && <span lang="en"> {record.preferred.en}</span>}
                </span>
                <small>{t(`kind.${record.kind}`)}</small>
              </Menu.Item>
            ))}
        </Menu.List>
      </Menu>
    </Dialog>
  );
}
