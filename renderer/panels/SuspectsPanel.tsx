// The review queue: every word the machine doubts, in the order the scholar wants, worked through by keyboard alone.
import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { languageOf } from '../../shared/document/schema.ts';
import { currentSuspect, type PlacedSuspect, strength, suspectsOf } from '../editor/plugins/suspects.ts';
import { contextOf } from '../session/context-of.ts';
import type { RecordSession } from '../session/record-session.ts';
import { kindsOf, QUEUE_ORDERS, type QueueChoice, queueOf, SUSPECT_KINDS } from '../session/suspect-queue.ts';
import { CertaintyBars } from './CertaintyBars.tsx';
import { Choice } from './ChoiceHead.tsx';
import { MachineQueue } from './MachineQueue.tsx';
import { reasonWords } from './reading-words.ts';
import { useScrolledIntoView } from './scrolled-into-view.ts';
import { useDerived } from './workbench-context.tsx';

/** Longer lists are drawn in part; the rest comes as the queue is worked off. */
const MOST_SHOWN = 200;

export function SuspectsPanel({ session }: { session: RecordSession }) {
  const { t } = useTranslation();
  // Typing moves every suspect behind it: the list may follow when the hand rests.
  const suspects = useDeferredValue(useDerived(session.editor, suspectsOf));
  const current = useDerived(session.editor, currentSuspect);
  const judgement = useDerived(session.judgement, (state) => state);
  const choice = useDerived(session.queue, (state) => state);
  const sorted = useMemo(() => queueOf(suspects, choice), [suspects, choice]);
  if (judgement.kind === 'failed')
    return <p className="empty-note">{t('message.engineFailed', { why: judgement.why })}</p>;
  if (suspects.length === 0) {
    return (
      <>
        <MachineQueue session={session} />
        <p className="empty-note">{t(judgement.kind === 'done' ? 'suspects.none' : 'suspects.noneYet')}</p>
      </>
    );
  }
  const at = sorted.findIndex(({ key }) => key === current?.key);
  // The one in hand is always among those drawn.
  const first = Math.max(0, at - MOST_SHOWN / 2);
  return (
    <>
      <MachineQueue session={session} />
      <QueueHead session={session} suspects={suspects} choice={choice} />
      {sorted.length === 0 && <p className="note">{t('suspects.noneOfKind')}</p>}
      <ul className="queue">
        {sorted.slice(first, first + MOST_SHOWN).map((suspect) => (
          <QueueItem key={suspect.key} session={session} suspect={suspect} current={suspect.key === current?.key} />
        ))}
      </ul>
    </>
  );
}

interface QueueHeadProps {
  readonly session: RecordSession;
  readonly suspects: readonly PlacedSuspect[];
  readonly choice: QueueChoice;
}

/** Which suspects are shown, and in what order. */
function QueueHead({ session, suspects, choice }: QueueHeadProps) {
  const { t } = useTranslation();
  const counts = useMemo(() => kindsOf(suspects), [suspects]);
  const kinds = SUSPECT_KINDS.filter((kind) => counts.has(kind) || kind === choice.kind);
  return (
    <div className="panel-head sorting">
      <Choice
        label={t('suspects.filter')}
        value={choice.kind}
        names={['all', ...kinds] as const}
        wordsOf={(kind) =>
          kind === 'all' ? t('suspects.allKinds') : `${t(`reason.${kind}`)} (${counts.get(kind) ?? 0})`
        }
        onChoose={(kind) => session.queue.set({ ...choice, kind })}
      />
      <Choice
        label={t('suspects.sort')}
        value={choice.order}
        names={QUEUE_ORDERS}
        wordsOf={(order) => t(`suspects.orders.${order}`)}
        onChoose={(order) => session.queue.set({ ...choice, order })}
      />
    </div>
  );
}

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
              <span className="becomes">
                <span className="arrow">→</span>
                <span className="new" lang={lang}>
                  {best.text}
                </span>
              </span>
            </>
          ) : (
            <span className="why">{reasonWords(t, value.text, value.reasons)}</span>
          )}
          <CertaintyBars of={strength(value.score) + (value.score > 0.95 ? 1 : 0)} />
        </span>
      </button>
    </li>
  );
}
