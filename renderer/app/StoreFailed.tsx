// The store did not open: why, what can be done, and the desktop's copies, which do not depend on it.
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Backup } from '../../shared/ipc/contract.ts';
import { useWorkbench } from '../panels/workbench-context.tsx';
import { saveBackupElsewhere } from '../session/backups.ts';

export function StoreFailed({ why }: { readonly why: string }) {
  const { t } = useTranslation();
  const { shell } = useWorkbench();
  return (
    <section className="empty-stage store-failed" role="alert">
      <h2>{t('storeFailed.title')}</h2>
      <p className="lead">{why}</p>
      <p>{t('storeFailed.untouched')}</p>
      <div className="ways">
        <button type="button" onClick={() => location.reload()}>
          <span className="link">{t('storeFailed.again')}</span>
        </button>
      </div>
      {shell.can.backups && <Copies />}
    </section>
  );
}

function Copies() {
  const { t, i18n } = useTranslation();
  const workbench = useWorkbench();
  const [copies, setCopies] = useState<readonly Backup[]>([]);
  const [said, setSaid] = useState('');
  useEffect(() => void workbench.shell.backups().then(setCopies), [workbench]);
  const save = async (copy: Backup) => {
    const saving = await saveBackupElsewhere(workbench, copy);
    if (!saving) setSaid(t('message.unsupported', { name: copy.title }));
    else if (saving.kind === 'saved') setSaid(t('message.saved', { name: saving.name }));
    else if (saving.kind === 'failed') setSaid(t(`message.saveFailed.${saving.why}`, { name: copy.title }));
  };
  if (copies.length === 0) return null;
  return (
    <>
      <p className="note">{t('storeFailed.copies')}</p>
      <ul className="project-list">
        {copies.map((copy) => (
          <li key={`${copy.project}${copy.at}`}>
            <button type="button" className="quote" onClick={() => void save(copy)}>
              {copy.title}
            </button>
            <span className="note">{new Date(copy.at).toLocaleString(i18n.language)}</span>
          </li>
        ))}
      </ul>
      <p className="note" aria-live="polite">
        {said}
      </p>
    </>
  );
}
