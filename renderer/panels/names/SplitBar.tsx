// One record that turned out to be two: the mentions that are ticked get a record of their own, under a name of its own.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MentionId, RecordId } from '../../../shared/document/ids.ts';
import type { AuthorityRecord, NameVariant } from '../../../shared/entities/authority.ts';
import type { ConcordanceRow } from '../../../shared/entities/concordance.ts';
import { splitEntity } from '../../session/authority-edits.ts';
import { showEntity } from '../../session/names-pages.ts';
import { useWorkbench } from '../workbench-context.tsx';
import { rowKey } from './Concordance.tsx';

interface SplitBarProps {
  readonly record: AuthorityRecord;
  readonly rows: readonly ConcordanceRow[];
  readonly ticked: ReadonlySet<string>;
  readonly onLeave: () => void;
}

export function SplitBar({ record, rows, ticked, onLeave }: SplitBarProps) {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const chosen = rows.filter((row) => ticked.has(rowKey(row)));
  const [typed, setTyped] = useState<{ ru?: string; en?: string }>({});
  const first = (lang: 'ru' | 'en') => chosen.find((row) => row.lang === lang)?.keyword ?? '';
  const name = { ru: typed.ru ?? first('ru'), en: typed.en ?? first('en') };
  const can = chosen.length > 0 && chosen.length < rows.length && (name.ru.trim() !== '' || name.en.trim() !== '');
  const split = () => {
    const preferred = Object.fromEntries(
      Object.entries(name).flatMap(([lang, text]) => (text.trim() === '' ? [] : [[lang, text.trim()]])),
    );
    const id = splitEntity(workbench, record, { preferred, variants: formsOf(chosen, preferred) }, byRecord(chosen));
    if (id) showEntity(workbench, id);
  };
  return (
    <form
      className="split-bar"
      onSubmit={(event) => {
        event.preventDefault();
        if (can) split();
      }}
    >
      <p className="note">{t('entityPage.splitLead', { count: chosen.length })}</p>
      {(['ru', 'en'] as const).map((lang) => (
        <label key={lang} className="field">
          <span>{t('mentions.preferred', { lang: t(`language.${lang}`) })}</span>
          <input
            lang={lang}
            value={name[lang]}
            onChange={(event) => setTyped({ ...typed, [lang]: event.target.value })}
          />
        </label>
      ))}
      <button type="button" className="plain" onClick={onLeave}>
        {t('entityPage.splitLeave')}
      </button>
      <button type="submit" className="go" disabled={!can}>
        {t('entityPage.splitDo')}
      </button>
    </form>
  );
}

function formsOf(rows: readonly ConcordanceRow[], preferred: Readonly<Record<string, string>>): NameVariant[] {
  const forms = new Map(rows.map(({ keyword, lang }) => [`${lang} ${keyword}`, { text: keyword, lang, source: '' }]));
  return [...forms.values()].filter(({ text, lang }) => preferred[lang] !== text);
}

function byRecord(rows: readonly ConcordanceRow[]): { recordId: RecordId; mentions: MentionId[] }[] {
  const found = new Map<RecordId, MentionId[]>();
  for (const { record, mention } of rows) found.set(record, [...(found.get(record) ?? []), mention]);
  return [...found].map(([recordId, mentions]) => ({ recordId, mentions }));
}
