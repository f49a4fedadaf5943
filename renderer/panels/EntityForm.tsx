// What a scholar writes of an authority record: kind, names, dates, numbers in the registers, notes. Each is kept when it
// is left.
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MENTION_KINDS, type MentionKind } from '../../shared/document/schema.ts';
import type { AuthorityRecord, NameVariant } from '../../shared/entities/authority.ts';
import { describeEntity, renameEntity } from '../session/authority-edits.ts';
import { IdentifierFields } from './IdentifierFields.tsx';
import { useWorkbench } from './workbench-context.tsx';

export function EntityForm({ record, readOnly }: { record: AuthorityRecord; readOnly: boolean }) {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const rename = (lang: string) => (name: string) => renameEntity(workbench, record, lang, name);
  const edit = (field: 'dates' | 'description' | 'note') => (text: string) =>
    describeEntity(workbench, record, { [field]: text });
  const own = { record, readOnly };
  return (
    <section className="entity-form" aria-label={t('mentions.rename')}>
      <KindField {...own} />
      {(['ru', 'en'] as const).map((lang) => (
        <Field
          key={lang}
          label={t('mentions.preferred', { lang: t(`language.${lang}`) })}
          kept={record.preferred[lang] ?? ''}
          lang={lang}
          readOnly={readOnly}
          onKeep={rename(lang)}
        />
      ))}
      <Variants {...own} />
      <Field label={t('mentions.dates')} kept={record.dates} readOnly={readOnly} onKeep={edit('dates')} />
      <Field
        label={t('mentions.description')}
        kept={record.description}
        readOnly={readOnly}
        onKeep={edit('description')}
      />
      <IdentifierFields {...own} />
      <Field label={t('mentions.note')} kept={record.note} readOnly={readOnly} long onKeep={edit('note')} />
    </section>
  );
}

interface PartProps {
  readonly record: AuthorityRecord;
  readonly readOnly: boolean;
}

function KindField({ record, readOnly }: PartProps) {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  return (
    <label className="field">
      <span>{t('entityPage.kind')}</span>
      <select
        value={record.kind}
        disabled={readOnly}
        onChange={(event) => describeEntity(workbench, record, { kind: event.target.value as MentionKind })}
      >
        {MENTION_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t(`kind.${kind}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Other forms of the name, each with where it is known from; one that a mention brought has no source until it is given one. */
function Variants({ record, readOnly }: PartProps) {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const [added, setAdded] = useState('');
  const keep = (variants: readonly NameVariant[]) => describeEntity(workbench, record, { variants });
  const change = (at: number, source: string) =>
    keep(record.variants.map((variant, index) => (index === at ? { ...variant, source } : variant)));
  const add = () => {
    const text = added.trim();
    const lang = /\p{Script=Cyrillic}/u.test(text) ? 'ru' : 'en';
    setAdded('');
    if (text !== '' && !record.variants.some((one) => one.text === text && one.lang === lang))
      keep([...record.variants, { text, lang, source: '' }]);
  };
  return (
    <fieldset className="variant-fields">
      <legend>{t('entityPage.variants')}</legend>
      <ul>
        {record.variants.map(({ text, lang, source }, at) => (
          <li key={`${lang} ${text}`}>
            <span lang={lang}>{text}</span>
            <Quiet
              kept={source}
              label={t('entityPage.source', { name: text })}
              placeholder={t('entityPage.sourceNone')}
              readOnly={readOnly}
              onKeep={(next) => change(at, next)}
            />
            {!readOnly && (
              <button
                type="button"
                className="plain"
                aria-label={t('entityPage.removeVariant', { name: text })}
                onClick={() => keep(record.variants.filter((_, index) => index !== at))}
              >
                ×
              </button>
            )}
          </li>
        ))}
      </ul>
      {!readOnly && (
        <input
          value={added}
          placeholder={t('entityPage.addVariant')}
          aria-label={t('entityPage.addVariant')}
          onChange={(event) => setAdded(event.target.value)}
          onBlur={add}
          onKeyDown={(event) => event.key === 'Enter' && add()}
        />
      )}
    </fieldset>
  );
}

interface FieldProps {
  readonly label: string;
  readonly kept: string;
  readonly lang?: string;
  readonly readOnly: boolean;
  /** True for text of several lines. */
  readonly long?: boolean;
  readonly onKeep: (text: string) => void;
}

function Field({ label, kept, lang, readOnly, long = false, onKeep }: FieldProps) {
  const id = useId();
  const [text, setText] = useState(kept);
  useEffect(() => setText(kept), [kept]);
  const keep = () => {
    if (text.trim() !== kept) onKeep(text.trim());
  };
  // A long name stands whole, in as many lines as it takes; of a field that is one line Enter is the end.
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (long || event.key !== 'Enter') return;
    event.preventDefault();
    keep();
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className={long ? undefined : 'grows'}
        value={text}
        lang={lang}
        disabled={readOnly}
        rows={long ? 2 : 1}
        onChange={(event) => setText(long ? event.target.value : event.target.value.replace(/\s*\n\s*/g, ' '))}
        onBlur={keep}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}

interface QuietProps extends Omit<FieldProps, 'long' | 'lang'> {
  readonly placeholder: string;
}

/** A field in a line of a list, without a label to be seen. */
function Quiet({ label, kept, placeholder, readOnly, onKeep }: QuietProps) {
  const [text, setText] = useState(kept);
  useEffect(() => setText(kept), [kept]);
  const keep = () => {
    if (text.trim() !== kept) onKeep(text.trim());
  };
  return (
    <input
      value={text}
      aria-label={label}
      placeholder={placeholder}
      disabled={readOnly}
      onChange={(event) => setText(event.target.value)}
      onBlur={keep}
      onKeyDown={(event) => event.key === 'Enter' && keep()}
    />
  );
}
