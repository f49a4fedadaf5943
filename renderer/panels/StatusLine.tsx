// The line at the foot: what is left to do, what is going on, and whether everything is saved.
import { Trans, useTranslation } from 'react-i18next';
import type { SavingState } from '../db/record-writer.ts';
import { changeZoom } from '../session/layout.ts';
import { problemWords } from '../session/problem-words.ts';
import type { RecordSession } from '../session/record-session.ts';
import { useLinkProgress } from './use-link-progress.ts';
import { useDerived, useView, useWorkbench } from './workbench-context.tsx';

export function StatusLine() {
  const { t } = useTranslation();
  const session = useView((state) => state.session);
  return (
    <footer className="status">
      {session ? <Counts session={session} /> : <span>{t('status.noTexts')}</span>}
      <Middle />
      {session && <Saved session={session} />}
      <span>{t('status.languages')}</span>
      <Zoom />
    </footer>
  );
}

function Counts({ session }: { session: RecordSession }) {
  const { suspects, aligned, sentences, confirmed, mentions, linked } = useDerived(
    session.derived,
    (derived) => derived.progress,
  );
  return (
    <>
      <span>
        <Trans i18nKey="status.suspects" count={suspects} components={{ b: <b /> }} />
      </span>
      <span>
        <Trans i18nKey="status.aligned" values={{ aligned, all: sentences, confirmed }} components={{ b: <b /> }} />
      </span>
      <ReviewCount session={session} />
      {mentions > 0 && (
        <span>
          <Trans i18nKey="status.unlinked" count={mentions - linked} components={{ b: <b /> }} />
        </span>
      )}
    </>
  );
}

/** How far the review of links has come, while it goes on. */
function ReviewCount({ session }: { session: RecordSession }) {
  const progress = useLinkProgress(session);
  if (!progress) return null;
  return (
    <span>
      <Trans i18nKey="linkReview.progress" values={{ ...progress }} components={{ b: <b /> }} />
    </span>
  );
}

/** A hint while something is chosen or dragged, else long work with its way out. */
function Middle() {
  const { t } = useTranslation();
  const hint = useView((state) => state.hint);
  const activity = useView((state) => state.activity);
  const remark = useView((state) => state.remark);
  if (hint) {
    return (
      <span className="apart hint" role="status">
        {hint}&emsp;<kbd>Esc</kbd> {t('alignment.leave')}
      </span>
    );
  }
  if (!activity) {
    return (
      <span className="apart" role="status">
        {remark}
      </span>
    );
  }
  return (
    <span className="apart" role="status">
      {activity.label}
      <progress {...(activity.progress === null ? {} : { value: activity.progress })} />
      {activity.cancel && (
        <button type="button" onClick={activity.cancel}>
          {t('status.cancel')}
        </button>
      )}
    </span>
  );
}

function Saved({ session }: { session: RecordSession }) {
  const { t, i18n } = useTranslation();
  const saving = useDerived(session.saving, (state) => state);
  if (session.readOnly && saving.kind !== 'failed') return <span className="hint">{t('status.readOnly')}</span>;
  return (
    <span className={saving.kind === 'failed' ? 'hint' : undefined} data-saving={saving.kind}>
      {savedText(saving, t, i18n.language)}
    </span>
  );
}

type Translate = ReturnType<typeof useTranslation>['t'];

function savedText(saving: SavingState, t: Translate, locale: string): string {
  switch (saving.kind) {
    case 'saved': {
      if (saving.at === null) return t('status.savedTitle');
      const time = new Date(saving.at).toLocaleTimeString(locale, {
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
      });
      return t('status.saved', { time });
    }
    case 'saving':
      return t('status.saving');
    case 'failed':
      return t('status.failed', { why: problemWords(saving.problem) });
    default:
      return saving satisfies never;
  }
}

function Zoom() {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const { original, translation } = useView((state) => state.zoom);
  const percent = original === translation ? `${original}` : `${original} / ${translation}`;
  return (
    <button type="button" onClick={() => changeZoom(workbench, 0)}>
      {t('status.zoom', { percent })}
    </button>
  );
}
