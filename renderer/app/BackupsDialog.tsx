// The desktop's rolling copies of each project, for the day the database is gone.
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Backup } from '../../shared/ipc/contract.ts';
import { useWorkbench } from '../panels/workbench-context.tsx';
import { openBackup } from '../session/backups.ts';
import { update } from '../session/workbench.ts';
import { Dialog } from './Dialog.tsx';

export function BackupsDialog() {
  const { t, i18n } = useTranslation();
  const workbench = useWorkbench();
  const [copies, setCopies] = useState<readonly Backup[] | null>(null);
  useEffect(() => {
    let current = true;
    void workbench.shell.backups().then((found) => current && setCopies(found));
    return () => {
      current = false;
    };
  }, [workbench]);
  const open = (copy: Backup) => {
    update(workbench, { dialog: null });
    void openBackup(workbench, copy);
  };
  return (
    <Dialog title={t('command.backups')} className="narrow">
      <ul className="body project-list">
        {copies?.length === 0 && <li className="note">{t('backups.none')}</li>}
        {copies?.map((copy) => (
          <li key={`${copy.project}${copy.at}`}>
            <button type="button" className="quote" onClick={() => open(copy)}>
              {copy.title}
            </button>
            <span className="note">{new Date(copy.at).toLocaleString(i18n.language)}</span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
