// One line to the scholar at the foot of the stage: what went wrong, or what was just done and can be taken back.
import { useTranslation } from 'react-i18next';
import { useView, useWorkbench } from '../panels/workbench-context.tsx';
import { say } from '../session/workbench.ts';

export function MessageBar() {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const message = useView((state) => state.message);
  if (!message) return null;
  const { text, trouble, action } = message;
  const close = () => say(workbench, null);
  const act = () => {
    close();
    action?.run();
  };
  return (
    <div className={trouble ? 'message-bar trouble' : 'message-bar'} role={trouble ? 'alert' : 'status'}>
      <span>{text}</span>
      {action && (
        <button type="button" className="link" onClick={act}>
          {action.label}
        </button>
      )}
      <button type="button" className="plain" onClick={close}>
        {t('message.close')}
      </button>
    </div>
  );
}
