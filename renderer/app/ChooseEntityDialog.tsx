// Finding one authority record among many: to link a mention to it, or to merge two.
import { Command as Menu } from 'cmdk';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { preferredName } from '../../shared/entities/authority.ts';
import { useView, useWorkbench } from '../panels/workbench-context.tsx';
import { chooseEntity } from '../session/naming.ts';
import { Dialog } from './Dialog.tsx';

interface ChooseEntityProps {
  readonly purpose: 'link' | 'merge';
  /** The mention to link, or the record to merge into another. */
  readonly subject: string;
}

export function ChooseEntityDialog({ purpose, subject }: ChooseEntityProps) {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const authority = useView((state) => state.authority);
  const [typed, setTyped] = useState('');
  const choose = (id: string) => chooseEntity(workbench, purpose, subject, id);
  return (
    <Dialog title={t('mentions.choose')} className="palette" quiet>
      <Menu label={t('mentions.choose')} loop>
        <Menu.Input value={typed} onValueChange={setTyped} placeholder={t('mentions.choose')} />
        <Menu.List label={t('mentions.choose')}>
          <Menu.Empty>{t('palette.none')}</Menu.Empty>
          {authority
            .filter(({ id }) => purpose === 'link' || id !== subject)
            .map((record) => (
              <Menu.Item
                key={record.id}
                value={`${Object.values(record.preferred).join(' ')} ${record.id}`}
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
