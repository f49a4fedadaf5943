// The record's description, to be corrected by hand where the file's header was incomplete or misread.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordMetadata, ShelfMark } from '../../shared/document/metadata.ts';
import { useView, useWorkbench } from '../panels/workbench-context.tsx';
import { keepDescription } from '../session/open-record.ts';
import { update } from '../session/workbench.ts';
import { Dialog, DialogForm } from './Dialog.tsx';

export function DescribeDialog() {
  const session = useView((state) => state.session);
  return session && <DescribeForm metadata={session.metadata.state} />;
}

/** The fields that are one line or one paragraph of text. */
const LINES = [
  'title',
  'sender',
  'recipient',
  'citation',
  'originalLanguage',
  'translator',
  'publisher',
  'address',
  'summary',
] as const;
const MARKS = ['archive', 'fond', 'opis', 'delo', 'listy'] as const;

function DescribeForm({ metadata }: { metadata: RecordMetadata }) {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const [draft, setDraft] = useState(metadata);
  const keep = () => {
    void keepDescription(workbench, withoutEmptyNames(draft));
    update(workbench, { dialog: null });
  };
  return (
    <Dialog title={t('record.edit')} className="narrow">
      <DialogForm onSubmit={keep}>
        <Fields draft={draft} onChange={(change) => setDraft({ ...draft, ...change })} />
        <div className="result">
          <button type="submit" className="go">
            {t('mentions.save')}
          </button>
        </div>
      </DialogForm>
    </Dialog>
  );
}

/** Who wrote to whom is said of letters alone: an empty field says nothing. */
function withoutEmptyNames({ sender = '', recipient = '', ...others }: RecordMetadata): RecordMetadata {
  return { ...others, ...(sender === '' ? {} : { sender }), ...(recipient === '' ? {} : { recipient }) };
}

interface FieldsProps {
  readonly draft: RecordMetadata;
  readonly onChange: (change: Partial<RecordMetadata>) => void;
}

function Fields({ draft, onChange: set }: FieldsProps) {
  const { t } = useTranslation();
  const mark = (change: Partial<ShelfMark>) => set({ shelfMark: { ...draft.shelfMark, ...change } });
  return (
    <div className="body">
      {LINES.map((name) => (
        <Line
          key={name}
          label={t(`describe.${name}`)}
          value={draft[name] ?? ''}
          onChange={(text) => set({ [name]: text })}
        />
      ))}
      <Line
        label={t('record.date')}
        value={draft.date.text}
        onChange={(text) => set({ date: { ...draft.date, text } })}
      />
      <Line
        label={t('describe.when')}
        value={draft.date.when}
        onChange={(when) => set({ date: { ...draft.date, when } })}
      />
      <div className="shelf-mark">
        {MARKS.map((name) => (
          <Line
            key={name}
            label={t(`describe.${name}`)}
            value={draft.shelfMark[name]}
            onChange={(text) => mark({ [name]: text })}
          />
        ))}
      </div>
    </div>
  );
}

function Line({ label, value, onChange }: { label: string; value: string; onChange: (text: string) => void }) {
  return (
    <label className="field">
      <span>{label}</span>
      <input value={value} onChange={(event) => onChange(event.target.value)} />
    </label>
  );
}
