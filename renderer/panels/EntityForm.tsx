// The fields of an authority record that a scholar writes; each is kept when it is left.
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuthorityRecord } from '../../shared/entities/authority.ts';
import { describeEntity, renameEntity } from '../session/authority-edits.ts';
import { useWorkbench } from './workbench-context.tsx';

export function EntityForm({ record, readOnly }: { record: AuthorityRecord; readOnly: boolean }) {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const rename = (lang: string) => (name: string) => renameEntity(workbench, record, lang, name);
  const edit = (field: 'dates' | 'description' | 'note') => (text: string) =>
    describeEntity(workbench, record, { [field]: text });
  return (
    <section aria-label={t('mentions.rename')}>
      <Field
        label={t('mentions.preferred', { lang: t('language.ru') })}
        kept={record.preferred.ru ?? ''}
        lang="ru"
        readOnly={readOnly}
        onKeep={rename('ru')}
      />
      <Field
        label={t('mentions.preferred', { lang: t('language.en') })}
        kept={record.preferred.en ?? ''}
        lang="en"
        readOnly={readOnly}
        onKeep={rename('en')}
      />
      <Field label={t('mentions.dates')} kept={record.dates} readOnly={readOnly} onKeep={edit('dates')} />
      <Field
        label={t('mentions.description')}
        kept={record.description}
        readOnly={readOnly}
        onKeep={edit('description')}
      />
      <Field label={t('mentions.note')} kept={record.note} readOnly={readOnly} onKeep={edit('note')} />
    </section>
  );
}

interface FieldProps {
  readonly label: string;
  readonly kept: string;
  readonly lang?: string;
  readonly readOnly: boolean;
  readonly onKeep: (text: string) => void;
}

function Field({ label, kept, lang, readOnly, onKeep }: FieldProps) {
  const [text, setText] = useState(kept);
  useEffect(() => setText(kept), [kept]);
  const keep = () => {
    if (text.trim() !== kept) onKeep(text.trim());
  };
  return (
    <label className="field">
      <span>{label}</span>
      <input
        value={text}
        lang={lang}
        disabled={readOnly}
        onChange={(event) => setText(event.target.value)}
        onBlur={keep}
        onKeyDown={(event) => event.key === 'Enter' && keep()}
      />
    </label>
  );
}
