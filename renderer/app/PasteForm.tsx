// Texts from the clipboard: both in one, or one beside the other.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkbench } from '../panels/workbench-context.tsx';
import { leaveImport, readPasted } from '../session/importing.ts';
import { DialogTitle } from './Dialog.tsx';

export function PasteForm() {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const [original, setOriginal] = useState('');
  const [translation, setTranslation] = useState('');
  const read = () => void readPasted(workbench, original, translation);
  return (
    <>
      <div className="body">
        <DialogTitle>{t('import.paste')}</DialogTitle>
        <p className="note">{t('import.pasteLead')}</p>
        <div className="paste-fields">
          <label className="field">
            <span>{t('import.pasteOriginal')}</span>
            <textarea rows={14} value={original} onChange={(event) => setOriginal(event.target.value)} />
          </label>
          <label className="field">
            <span>{t('import.pasteTranslation')}</span>
            <textarea rows={14} value={translation} onChange={(event) => setTranslation(event.target.value)} />
          </label>
        </div>
      </div>
      <div className="result">
        <button type="button" className="plain" onClick={() => leaveImport(workbench)}>
          {t('import.cancel')}
        </button>
        <button type="button" className="go" disabled={original.trim() === ''} onClick={read}>
          {t('import.pasteRead')}
        </button>
      </div>
    </>
  );
}
