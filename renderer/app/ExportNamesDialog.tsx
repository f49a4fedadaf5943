// The names of the project as a file: a table, TEI lists, or a SKOS vocabulary, seen before it is saved.
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useView, useWorkbench } from '../panels/workbench-context.tsx';
import { NAME_FORMATS, type NameFormat, namesAs, saveNames } from '../session/names-exchange.ts';
import { update } from '../session/workbench.ts';
import { Dialog, DialogForm } from './Dialog.tsx';

/** So much of the file is shown, in characters. */
const PREVIEW = 4000;

export function ExportNamesDialog() {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const count = useView((state) => state.authority.length);
  const [format, setFormat] = useState<NameFormat>('csv');
  const text = useMemo(() => namesAs(workbench, format), [workbench, format]);
  const save = async () => {
    if (await saveNames(workbench, format)) update(workbench, { dialog: null });
  };
  return (
    <Dialog title={t('namesExchange.exportTitle')}>
      <DialogForm onSubmit={() => void save()}>
        <div className="columns">
          <div className="options">
            {NAME_FORMATS.map((name) => (
              <label key={name} className="option">
                <input type="radio" name="format" checked={name === format} onChange={() => setFormat(name)} />
                {t(`namesExchange.format.${name}`)}
                <small>{t(`namesExchange.formatNote.${name}`)}</small>
              </label>
            ))}
          </div>
          <div className="preview">
            <div className="preview-head">
              <span>{t('namesExchange.preview')}</span>
              <span>{t('namesExchange.rows', { count })}</span>
            </div>
            <pre>{text.length > PREVIEW ? `${text.slice(0, PREVIEW)}…` : text}</pre>
          </div>
        </div>
        <div className="result">
          <button type="submit" className="go">
            {t('namesExchange.save')}
          </button>
        </div>
      </DialogForm>
    </Dialog>
  );
}
