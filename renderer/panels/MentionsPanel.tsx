// Who and what is named: the authority records of the project, or the page of one of them, and the mention in hand.
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlacedMention } from '../../shared/document/mentions.ts';
import { languageOf, MENTION_KINDS } from '../../shared/document/schema.ts';
import { type AuthorityRecord, preferredName } from '../../shared/entities/authority.ts';
import { mentionInHand } from '../editor/commands/tagging.ts';
import { showPage } from '../session/names-pages.ts';
import type { RecordSession } from '../session/record-session.ts';
import { update } from '../session/workbench.ts';
import { MentionInHand } from './MentionInHand.tsx';
import { useDerived, useView, useWorkbench } from './workbench-context.tsx';

// Fetched when first shown.
const EntityPage = lazy(async () => ({ default: (await import('./EntityPage.tsx')).EntityPage }));
const ReviewPanel = lazy(async () => ({ default: (await import('./ReviewPanel.tsx')).ReviewPanel }));
const ProposedGroups = lazy(async () => ({ default: (await import('./ReviewPanel.tsx')).ProposedGroups }));
const FindingsPanel = lazy(async () => ({ default: (await import('./FindingsPanel.tsx')).FindingsPanel }));

export function MentionsPanel({ session }: { session: RecordSession }) {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const authority = useView((state) => state.authority);
  const shown = useView((state) => state.entity);
  const inHand = useDerived(session.editor, mentionInHand);
  const findings = useView((state) => state.findings);
  const reviewing = useView(({ review }) => review?.active === true && review.recordId === session.recordId);
  const record = authority.find(({ id }) => id === (inHand?.attrs.entity ?? shown));
  if (findings)
    return (
      <Suspense fallback={null}>
        <FindingsPanel session={session} />
      </Suspense>
    );
  if (reviewing)
    return (
      <Suspense fallback={null}>
        <ReviewPanel session={session} />
      </Suspense>
    );
  if (inHand && !record) return <MentionInHand session={session} mention={inHand} />;
  if (record)
    return (
      <Suspense fallback={null}>
        <EntityPage session={session} record={record} mention={inHand} />
      </Suspense>
    );
  return (
    <>
      <div className="panel-head">
        <span>{t('mentions.head')}</span>
        <button type="button" className="link" onClick={() => showPage(workbench, { kind: 'list' })}>
          {t('namesPage.tabs.list')}
        </button>
      </div>
      <p className="panel-actions review-start">
        <button type="button" className="link" onClick={() => update(workbench, { findings: true })}>
          {t('findings.open')}
        </button>
      </p>
      <AllNames session={session} authority={authority} />
      <Suspense fallback={null}>
        <ProposedGroups session={session} />
      </Suspense>
    </>
  );
}

function AllNames({ session, authority }: { session: RecordSession; authority: readonly AuthorityRecord[] }) {
  const { t } = useTranslation();
  const mentions = useDerived(session.derived, (derived) => derived.mentions);
  if (authority.length === 0 && mentions.length === 0) return <p className="empty-note">{t('mentions.none')}</p>;
  return (
    <>
      {MENTION_KINDS.map((kind) => (
        <KindList
          key={kind}
          title={t(`kinds.${kind}`)}
          records={authority.filter((record) => record.kind === kind)}
          mentions={mentions}
        />
      ))}
      <Unlinked session={session} mentions={mentions} />
    </>
  );
}

interface KindListProps {
  readonly title: string;
  readonly records: readonly AuthorityRecord[];
  readonly mentions: readonly PlacedMention[];
}

function KindList({ title, records, mentions }: KindListProps) {
  const workbench = useWorkbench();
  if (records.length === 0) return null;
  const sorted = [...records].sort((a, b) => preferredName(a, 'ru').localeCompare(preferredName(b, 'ru'), 'ru'));
  return (
    <section className="entity-list">
      <h4>{title}</h4>
      <ul>
        {sorted.map((record) => (
          <li key={record.id}>
            <button type="button" className="entity" onClick={() => update(workbench, { entity: record.id })}>
              <span className="names">
                <span lang="ru">{preferredName(record, 'ru')}</span>
                {record.preferred.en && record.preferred.ru && <small lang="en">{record.preferred.en}</small>}
              </span>
              <em>{mentions.filter(({ attrs }) => attrs.entity === record.id).length}</em>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Unlinked({ session, mentions }: { session: RecordSession; mentions: readonly PlacedMention[] }) {
  const { t } = useTranslation();
  const open = mentions.filter(({ attrs }) => attrs.entity === null);
  if (open.length === 0) return null;
  return (
    <section className="entity-list">
      <h4>{t('mentions.unlinked')}</h4>
      <ul>
        {open.map((mention) => {
          const span = mention.spans[0];
          return (
            <li key={mention.id}>
              <button type="button" className="entity" onClick={() => span && session.goTo(span.from, span.to)}>
                <span className="names" lang={languageOf(mention.side)}>
                  {mention.text}
                </span>
                <em>{t(`kind.${mention.attrs.kind}`)}</em>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
