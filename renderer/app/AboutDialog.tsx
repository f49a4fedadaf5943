// What this is, whose, and under which licence.
import { useTranslation } from 'react-i18next';
import { useWorkbench } from '../panels/workbench-context.tsx';
import { update } from '../session/workbench.ts';
import { Dialog } from './Dialog.tsx';

export function AboutDialog() {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  return (
    <Dialog title={t('command.about')} className="narrow">
      <div className="body">
        <p className="quote">{t('about.what')}</p>
        <p className="note" style={{ marginTop: 12 }}>
          {t('about.version', { version: __APP_VERSION__ })}
        </p>
        <p className="note">{t('about.licence')}</p>
      </div>
      <div className="result">
        <button type="button" className="go" onClick={() => update(workbench, { dialog: null })}>
          {t('settings.done')}
        </button>
      </div>
    </Dialog>
  );
}
