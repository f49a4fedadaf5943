// The group of proposed names under review: who it may be, each place in context with a tick, the keys that decide, and
// what comes next.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { languageOf } from '../../shared/document/schema.ts';
import { proposalsOf } from '../editor/plugins/proposals.ts';
import { contextOf } from '../session/context-of.ts';
import type { RecordSession } from '../session/record-session.ts';
import { type ReviewGroup, reviewGroups } from '../session/review-groups.ts';
import {
  acceptEverything,
  acceptGroup,
  type GroupInHand,
  getsRecord,
  groupInHand,
  leaveReview,
  type ReviewedPlace,
  refuseGroup,
  reviewGroup,
  startReview,
  takePlace,
  tickPlace,
} from '../session/reviewing.ts';
import { update } from '../session/workbench.ts';
import { Icon } from './Icon.tsx';
import { KeyHint } from './KeyHint.tsx';
import { useScrolledIntoView } from './scrolled-into-view.ts';
import { useDerived, useView, useWorkbench } from './workbench-context.tsx';

/** The groups of a record, computed once per reading. */
export function useReviewGroups(session: RecordSession): readonly ReviewGroup[] {
  const proposals = useDerived(session.editor, proposalsOf);
  const authority = useView((state) => state.authority);
  return useMemo(() => reviewGroups(proposals, authority), [proposals, authority]);
}

/** So many of the groups that come next are listed; the rest comes as the queue is worked off. */
const NEXT_SHOWN = 40;

export function ReviewPanel({ session }: { session: RecordSession }) {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const groups = useReviewGroups(session);
  const authority = useView((state) => state.authority);
  const review = useView((state) => state.review);
  const inHand = review && groupInHand(review, groups, authority);
  if (!inHand) return <p className="empty-note">{t('review.done')}</p>;
  const at = groups.findIndex(({ first }) => first.key === inHand.group.first.key);
  return (
    <section className="review" aria-label={t('review.title')}>
      <button type="button" className="plain note back" onClick={() => leaveReview(workbench)}>
        <Icon name="back" size={12} />
        {t('mentions.back')} <KeyHint keys="Escape" />
      </button>
      <Progress session={session} groups={groups} />
      <Group session={session} inHand={inHand} />
      <h4>{t('review.next')}</h4>
      <ul className="entity-list">
        {[...groups.slice(at + 1), ...groups.slice(0, Math.max(0, at))].slice(0, NEXT_SHOWN).map((group) => (
          <GroupLine key={group.first.key} group={group} />
        ))}
      </ul>
    </section>
  );
}

/** How much of the record is decided: tagged places against those still proposed. */
function Progress({ session, groups }: { session: RecordSession; groups: readonly ReviewGroup[] }) {
  const { t } = useTranslation();
  const tagged = useDerived(session.derived, (derived) => derived.mentions.length);
  const open = groups.reduce((sum, { proposals }) => sum + proposals.length, 0);
  return (
    <div className="review-progress">
      <span>
        {t('review.left', {
          names: t('review.names', { count: groups.length }),
          places: t('review.places', { count: open }),
        })}
      </span>
      <progress max={tagged + open} value={tagged} aria-label={t('review.progress', { tagged, all: tagged + open })} />
    </div>
  );
}

function Group({ session, inHand }: { session: RecordSession; inHand: GroupInHand }) {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const { group, kind, entity, places } = inHand;
  const ticked = places.filter((place) => place.ticked).length;
  const choose = () => update(workbench, { dialog: { kind: 'choose-entity', purpose: 'review', subject: '' } });
  const { ru, en } = entity ? { ru: entity.preferred.ru, en: entity.preferred.en } : group.names;
  return (
    <>
      <div className="review-head" aria-live="polite">
        {ru && <h3 lang="ru">{ru}</h3>}
        {en && <h3 lang="en">{en}</h3>}
        <p className="kind-line">
          <span className={`kind-name ${kind}`}>{t(`kind.${kind}`)}</span>
          <span className="note">{t('mentions.named', { ru: group.inRussian, en: group.inEnglish })}</span>
        </p>
        <p className="note">{t(entity ? 'review.known' : getsRecord(kind) ? 'review.unknown' : 'review.tagOnly')}</p>
      </div>
      <ul className="review-places">
        {places.map((place) => (
          <Place key={place.proposal.key} session={session} place={place} />
        ))}
      </ul>
      <dl className="review-keys">
        <dt>
          <KeyHint keys="Enter" />
        </dt>
        <dd>
          <button type="button" disabled={ticked === 0} onClick={() => acceptGroup(workbench)}>
            {t('review.accept', { count: ticked })}
          </button>
        </dd>
        <dt>
          <KeyHint keys="N" />
        </dt>
        <dd>
          <button type="button" onClick={() => refuseGroup(workbench)}>
            {t('review.refuse')}
          </button>
        </dd>
        <dt>
          <KeyHint keys="L" />
        </dt>
        <dd>
          <button type="button" onClick={choose}>
            {t('review.link')}
          </button>
        </dd>
      </dl>
      <p className="note review-hint">{t('review.keys')}</p>
    </>
  );
}

function Place({ session, place }: { session: RecordSession; place: ReviewedPlace }) {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const item = useScrolledIntoView<HTMLLIElement>(place.inHand);
  const { doc } = session.editor.state;
  const { span, proposal, ticked, inHand } = place;
  if (span.to > doc.content.size) return null;
  const { before, after } = contextOf(doc, span.from, span.to);
  const words = doc.textBetween(span.from, span.to, ' ').replace(/\s+/g, ' ');
  return (
    <li ref={item} className={ticked ? undefined : 'off'} aria-current={inHand ? 'true' : undefined}>
      <input
        type="checkbox"
        checked={ticked}
        tabIndex={-1}
        aria-label={t('review.tick', { words })}
        onChange={() => tickPlace(workbench, place)}
      />
      <button type="button" lang={languageOf(proposal.side)} onClick={() => takePlace(workbench, place)}>
        <span className="before">{before}</span>
        <b className={`kind-name ${proposal.value.kind}`}>{words}</b>
        <span className="after">{after}</span>
      </button>
    </li>
  );
}

/** One group of the queue: its names, and how often it stands in either text. */
export function GroupLine({ group }: { group: ReviewGroup }) {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const { names, kind, inRussian, inEnglish } = group;
  return (
    <li className="proposal">
      <button type="button" className="entity group" onClick={() => reviewGroup(workbench, group)}>
        <span className="names">
          {names.ru && <span lang="ru">{names.ru}</span>}
          {names.en && (names.ru ? <small lang="en">{names.en}</small> : <span lang="en">{names.en}</span>)}
        </span>
        <em title={t('mentions.named', { ru: inRussian, en: inEnglish })}>
          <span className={`kind-dot ${kind}`} /> {inRussian} · {inEnglish}
        </em>
      </button>
    </li>
  );
}

/** What waits for review, in the list of all names. */
export function ProposedGroups({ session }: { session: RecordSession }) {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const groups = useReviewGroups(session);
  if (groups.length === 0 || session.readOnly) return null;
  return (
    <section className="entity-list proposed-groups">
      <h4>{t('mentions.proposals')}</h4>
      <p className="panel-actions review-start">
        <button type="button" className="link" onClick={() => startReview(workbench)}>
          {t('review.start', { count: groups.length })}
        </button>
        <KeyHint keys="Tab" />
        <button type="button" className="link" onClick={() => acceptEverything(workbench)}>
          {t('review.acceptEverything')}
        </button>
      </p>
      <ul>
        {groups.slice(0, NEXT_SHOWN).map((group) => (
          <GroupLine key={group.first.key} group={group} />
        ))}
      </ul>
    </section>
  );
}
