// The mention under the cursor while it points to nobody yet: who it may be, and what can be done.
import { useTranslation } from 'react-i18next';
import type { PlacedMention } from '../../shared/document/mentions.ts';
import { languageOf } from '../../shared/document/schema.ts';
import { preferredName } from '../../shared/entities/authority.ts';
import { likelyRecords, linkMention, makeRecordOf, showAllNames } from '../session/naming.ts';
import type { RecordSession } from '../session/record-session.ts';
import { update } from '../session/workbench.ts';
import { CounterpartOffer } from './CounterpartOffer.tsx';
import { Icon } from './Icon.tsx';
import { MentionActions } from './MentionActions.tsx';
import { useDerived, useView, useWorkbench } from './workbench-context.tsx';

export function MentionInHand({ session, mention }: { session: RecordSession; mention: PlacedMention }) {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const lang = languageOf(mention.side);
  const choose = () => update(workbench, { dialog: { kind: 'choose-entity', purpose: 'link', subject: mention.id } });
  return (
    <>
      <button type="button" className="plain note back" onClick={() => showAllNames(workbench)}>
        <Icon name="back" size={12} />
        {t('mentions.back')}
      </button>
      <h3 lang={lang}>{mention.text}</h3>
      <p className="kind-line">
        <span className={`kind-name ${mention.attrs.kind}`}>{t(`kind.${mention.attrs.kind}`)}</span>
        <span className="note">{t('mentions.unlinked')}</span>
      </p>
      {mention.attrs.normal !== '' && (
        <>
          <h4>{t('mentions.normal')}</h4>
          <p className="quote">{mention.attrs.normal}</p>
        </>
      )}
      {/* Above what the machine finds a moment later, so that no button moves under the hand. */}
      <div className="panel-actions">
        <button type="button" className="link" onClick={() => makeRecordOf(workbench, mention)}>
          {t('mentions.make')}
        </button>
        <button type="button" className="link" onClick={choose}>
          {t('mentions.linkTo')}
        </button>
        <MentionActions session={session} mention={mention} />
      </div>
      <CounterpartOffer session={session} mention={mention} />
      <Likely session={session} mention={mention} />
    </>
  );
}

/** Records of the authority that the mention may belong to. */
function Likely({ session, mention }: { session: RecordSession; mention: PlacedMention }) {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const authority = useView((state) => state.authority);
  useDerived(session.mentionFacts, (facts) => facts);
  const likely = likelyRecords(workbench, mention, authority);
  if (likely.length === 0) return null;
  return (
    <>
      <h4>{t('mentions.same')}</h4>
      <ul className="entity-list">
        {likely.map((record) => (
          <li key={record.id}>
            <button type="button" className="entity" onClick={() => linkMention(workbench, mention, record.id)}>
              <span className="names">
                <span lang="ru">{preferredName(record, 'ru')}</span>
                {record.preferred.ru && record.preferred.en && <small lang="en">{record.preferred.en}</small>}
              </span>
              <em>{t('mentions.link')}</em>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
