// The page of one authority record: its names, how it is written, and all its mentions in both languages.
import { useTranslation } from 'react-i18next';
import type { PlacedMention } from '../../shared/document/mentions.ts';
import { languageOf } from '../../shared/document/schema.ts';
import { type AuthorityRecord, preferredName } from '../../shared/entities/authority.ts';
import { contextOf } from '../session/context-of.ts';
import { showEntity } from '../session/names-pages.ts';
import { openOccurrencesOf, showAllNames } from '../session/naming.ts';
import { numberAt } from '../session/places.ts';
import type { RecordSession } from '../session/record-session.ts';
import { update } from '../session/workbench.ts';
import { CounterpartOffer } from './CounterpartOffer.tsx';
import { EntityForm } from './EntityForm.tsx';
import { Icon } from './Icon.tsx';
import { MentionActions } from './MentionActions.tsx';
import { useDerived, useWorkbench } from './workbench-context.tsx';

interface EntityPageProps {
  readonly session: RecordSession;
  readonly record: AuthorityRecord;
  /** The mention under the cursor, when it points to this record. */
  readonly mention: PlacedMention | null;
}

export function EntityPage({ session, record, mention }: EntityPageProps) {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const all = useDerived(session.derived, (derived) => derived.mentions);
  const mentions = all.filter(({ attrs }) => attrs.entity === record.id);
  const inRussian = mentions.filter(({ side }) => side === 'original').length;
  const choose = () => update(workbench, { dialog: { kind: 'choose-entity', purpose: 'merge', subject: record.id } });
  return (
    <>
      <button type="button" className="plain note back" onClick={() => showAllNames(workbench)}>
        <Icon name="back" size={12} />
        {t('mentions.back')}
      </button>
      <Names record={record} />
      <p className="kind-line">
        <span className={`kind-name ${record.kind}`}>{t(`kind.${record.kind}`)}</span>
        <span className="note">{t('mentions.named', { ru: inRussian, en: mentions.length - inRussian })}</span>
      </p>
      {/* Above what the machine finds a moment later, so that no button moves under the hand. */}
      <div className="panel-actions">
        <button type="button" className="link" onClick={() => showEntity(workbench, record.id)}>
          {t('entityPage.page')}
        </button>
        {mention && <MentionActions session={session} mention={mention} />}
        <button type="button" className="link" onClick={() => openOccurrencesOf(workbench, record.id)}>
          {t('mentions.others')}
        </button>
        <button type="button" className="link" onClick={choose}>
          {t('mentions.merge')}
        </button>
      </div>
      {mention && <CounterpartOffer session={session} mention={mention} />}
      <Variants mentions={mentions} />
      <h4>{t('mentions.mentions')}</h4>
      <Concordance session={session} mentions={mentions} current={mention} />
      <EntityForm key={record.id} record={record} readOnly={session.readOnly} />
    </>
  );
}

function Names({ record }: { record: AuthorityRecord }) {
  const { ru, en } = record.preferred;
  return (
    <>
      {ru && <h3 lang="ru">{ru}</h3>}
      {en && <h3 lang="en">{en}</h3>}
      {!ru && !en && <h3>{preferredName(record, 'en')}</h3>}
    </>
  );
}

function Variants({ mentions }: { mentions: readonly PlacedMention[] }) {
  const { t } = useTranslation();
  const forms = new Map<string, { readonly lang: string; readonly text: string; readonly times: number }>();
  for (const { text, side } of mentions) {
    const lang = languageOf(side);
    const known = forms.get(`${lang} ${text}`);
    forms.set(`${lang} ${text}`, { lang, text, times: (known?.times ?? 0) + 1 });
  }
  if (forms.size === 0) return null;
  return (
    <>
      <h4>{t('mentions.writtenAs')}</h4>
      <div className="variants">
        {[...forms.values()].map(({ lang, text, times }) => (
          <div key={`${lang}${text}`} style={{ display: 'contents' }}>
            <span lang={lang}>{text}</span>
            <em>{times}</em>
          </div>
        ))}
      </div>
    </>
  );
}

interface ConcordanceProps {
  readonly session: RecordSession;
  readonly mentions: readonly PlacedMention[];
  readonly current: PlacedMention | null;
}

/** Keyword in context, in the order of the texts. */
function Concordance({ session, mentions, current }: ConcordanceProps) {
  const { doc } = session.derived.state;
  return (
    <ul className="concordance">
      {mentions.map((mention) => {
        const span = mention.spans[0];
        if (!span || span.to > doc.content.size) return null;
        const { before, after } = contextOf(doc, span.from, span.to);
        return (
          <li key={mention.id} aria-current={mention.id === current?.id ? 'true' : undefined}>
            <button type="button" onClick={() => session.goTo(span.from, span.to)}>
              <span className="at">{numberAt(session, span.from) ?? ''}</span>
              <span lang={languageOf(mention.side)}>
                {before.slice(-18)}
                <b>{mention.text}</b>
                {after}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
