// The review queue: every word the machine doubts, in the order the scholar wants, worked through by keyboard alone.
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languageOf } from '../../shared/document/schema.ts';
import type { Suspect } from '../../shared/ocr/suspect.ts';
import { currentSuspect, type PlacedSuspect, strength, suspectsOf } from '../editor/plugins/suspects.ts';
import { contextOf } from '../session/context-of.ts';
import type { RecordSession } from '../session/record-session.ts';
import { CertaintyBars } from './CertaintyBars.tsx';
import { ChoiceHead } from './ChoiceHead.tsx';
import { useScrolledIntoView } from './scrolled-into-view.ts';
import { useDerived } from './workbench-context.tsx';

const ORDERS = ['position', 'surest', 'frequent', 'kind'] as const;
type Order = (typeof ORDERS)[number];

/** Longer lists are drawn in part; the rest comes as the queue is worked off. */
const MOST_SHOWN = 200;

export function SuspectsPanel({ session }: { session: RecordSession }) {
  const { t } = useTranslation();
  // Typing moves every suspect behind it: the list may follow when the hand rests.
  const suspects = useDeferredValue(useDerived(session.editor, suspectsOf));
  const current = useDerived(session.editor, currentSuspect);
  const judgement = useDerived(session.judgement, (state) => state);
  const [order, setOrder] = useState<Order>('position');
  const sorted = useMemo(() => inOrder(suspects, order), [suspects, order]);
  if (judgement.kind === 'failed')
    return <p className="empty-note">{t('message.engineFailed', { why: judgement.why })}</p>;
  if (suspects.length === 0) {
    return <p className="empty-note">{t(judgement.kind === 'done' ? 'suspects.none' : 'suspects.noneYet')}</p>;
  }
  return (
    <>
      <ChoiceHead
        title={t('suspects.head')}
        label={t('suspects.sort')}
        value={order}
        names={ORDERS}
        wordsOf={(name) => t(`suspects.orders.${name}`)}
        onChoose={setOrder}
      />
      <ul className="queue">
        {sorted.slice(0, MOST_SHOWN).map((suspect) => (
          <QueueItem key={suspect.key} session={session} suspect={suspect} current={suspect.key === current?.key} />
        ))}
      </ul>
    </>
  );
}

function inOrder(suspects: readonly PlacedSuspect[], order: Order): readonly PlacedSuspect[] {
  const byPlace = [...suspects];
  switch (order) {
    case 'position':
      return byPlace;
    case 'surest':
      return byPlace.sort((a, b) => b.value.score - a.value.score);
    case 'kind':
      return byPlace.sort((a, b) => kindOf(a.value).localeCompare(kindOf(b.value)));
    case 'frequent': {
      const times = new Map<string, number>();
      for (const { value } of suspects) times.set(value.text, (times.get(value.text) ?? 0) + 1);
      return byPlace.sort((a, b) => (times.get(b.value.text) ?? 0) - (times.get(a.value.text) ?? 0));
    }
    default:
      return order satisfies never;
  }
}

const kindOf = ({ reasons }: Suspect): string => reasons[0]?.kind ?? '';

interface QueueItemProps {
  readonly session: RecordSession;
  readonly suspect: PlacedSuspect;
  readonly current: boolean;
}

function QueueItem({ session, suspect, current }: QueueItemProps) {
  const { t } = useTranslation();
  const item = useScrolledIntoView<HTMLLIElement>(current);
  const { value, from, to, side } = suspect;
  const { before, after } = contextOf(session.editor.state.doc, from, to);
  const lang = languageOf(side);
  const best = value.suggestions[0];
  return (
    <li ref={item} aria-current={current ? 'true' : undefined}>
      <button type="button" onClick={() => session.takeSuspect(suspect)}>
        <span className="context" lang={lang}>
          <span className="before">{before}</span>
          <mark>{value.text}</mark>
          <span className="after">{after}</span>
        </span>
        <span className="change">
          {best ? (
            <>
              <span className="old" lang={lang}>
                {value.text}
              </span>
              <span className="arrow">→</span>
              <span className="new" lang={lang}>
                {best.text}
              </span>
            </>
          ) : (
            <span className="why">{value.reasons.map(({ kind }) => t(`reason.${kind}`)).join(', ')}</span>
          )}
          <CertaintyBars of={strength(value.score) + (value.score > 0.95 ? 1 : 0)} />
        </span>
      </button>
    </li>
  );
}
