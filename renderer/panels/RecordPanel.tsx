// The archive's description of the record, and the file it came from.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shelfMarkText } from '../../shared/document/metadata.ts';
import type { RecordSession } from '../session/record-session.ts';
import { update } from '../session/workbench.ts';
import { useDerived, useWorkbench } from './workbench-context.tsx';

export function RecordPanel({ session }: { session: RecordSession }) {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const metadata = useDerived(session.metadata, (state) => state);
  const language = metadata.originalLanguage || t('language.ru');
  return (
    <>
      <div className="panel-head">
        <span>{t('record.described')}</span>
      </div>
      <p className="quote">{metadata.title || t('record.unknown')}</p>
      <Fact name={t('describe.sender')} value={metadata.sender ?? ''} />
      <Fact name={t('describe.recipient')} value={metadata.recipient ?? ''} />
      <Fact name={t('record.date')} value={metadata.date.text} />
      <Fact name={t('record.heldBy')} value={shelfMarkText(metadata.shelfMark)} />
      <Fact name={t('record.publishedBy')} value={metadata.publisher} />
      <Fact
        name={t('record.languages')}
        value={metadata.translator ? t('record.languagesText', { language, name: metadata.translator }) : language}
      />
      <Fact name={t('record.summary')} value={metadata.summary} />
      <Fact name={t('record.citation')} value={metadata.citation} />
      <Address address={metadata.address} />
      <div className="panel-actions">
        <button
          type="button"
          className="link"
          onClick={() => update(workbench, { dialog: { kind: 'describe-record' } })}
        >
          {t('record.edit')}
        </button>
      </div>
      <SourceFiles session={session} />
    </>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  if (value === '') return null;
  return (
    <>
      <h4>{name}</h4>
      <p className="quote">{value}</p>
    </>
  );
}

function Address({ address }: { address: string }) {
  const { t } = useTranslation();
  const { shell } = useWorkbench();
  if (address === '') return null;
  return (
    <>
      <h4>{t('record.address')}</h4>
      <button type="button" className="quote link address" onClick={() => void shell.openLink(address)}>
        {address}
      </button>
    </>
  );
}

/** The file to its last character: nothing of it is lost, whatever became of it in the record. */
function SourceFiles({ session }: { session: RecordSession }) {
  const { t, i18n } = useTranslation();
  const [shown, setShown] = useState(false);
  const { files } = session.witness;
  return (
    <>
      <h4>{t('record.file')}</h4>
      {files.map((file) => (
        <div key={file.name}>
          <p className="quote">
            {t('record.fileText', {
              name: file.name,
              encoding: file.encoding.toUpperCase(),
              count: file.text.length.toLocaleString(i18n.language) as unknown as number,
            })}
          </p>
          {shown && <pre className="source-text">{file.text}</pre>}
        </div>
      ))}
      <div className="panel-actions">
        <button type="button" className="link" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {t('record.source')}
        </button>
      </div>
    </>
  );
}
