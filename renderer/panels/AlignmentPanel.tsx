// The link of the sentence in hand, the review of links, which to look at next, and what can be brought in from elsewhere.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { isLinked, type RecordBead } from '../../shared/document/beads.ts';
import { languageOf } from '../../shared/document/schema.ts';
import { segmentAttrs } from '../../shared/document/segments.ts';
import { currentSegment } from '../editor/plugins/lit.ts';
import { realignAll } from '../session/aligning.ts';
import { runCommand } from '../session/commands/command.ts';
import { LINK_COMMANDS } from '../session/commands/link-commands.ts';
import { nextLink } from '../session/link-review.ts';
import type { RecordSession } from '../session/record-session.ts';
import { ComparisonPanel } from './ComparisonPanel.tsx';
import { certaintyWord } from './certainty-word.ts';
import { KeyHint } from './KeyHint.tsx';
import { LinkKeys } from './LinkKeys.tsx';
import { LinksToLookAt } from './LinksToLookAt.tsx';
import { NoteField } from './NoteField.tsx';
import { useLinkProgress } from './use-link-progress.ts';
import { useDerived, useWorkbench } from './workbench-context.tsx';

export function AlignmentPanel({ session }: { session: RecordSession }) {
  const { t } = useTranslation();
  const derived = useDerived(session.derived, (state) => state);
  const segment = useDerived(session.editor, currentSegment);
  const comparison = useDerived(session.desk.comparison, (value) => value);
  const bead = useMemo(
    () => derived.beads.find((one) => [...one.original, ...one.translation].some(({ id }) => id === segment?.id)),
    [derived, segment?.id],
  );
  return (
    <>
      {bead ? <BeadDetail session={session} bead={bead} /> : <p className="empty-note">{t('alignment.none')}</p>}
      {comparison && <ComparisonPanel session={session} comparison={comparison} />}
      <LinkKeys session={session} bead={bead ?? null} />
      <LinksToLookAt session={session} />
      <ReviewStart session={session} />
      <Elsewhere session={session} />
    </>
  );
}

function BeadDetail({ session, bead }: { session: RecordSession; bead: RecordBead }) {
  const { t } = useTranslation();
  const first = bead.original[0] ?? bead.translation[0];
  const number = first ? session.derived.state.numbers.get(first.id) : undefined;
  const shape = t('alignment.shape', { original: bead.original.length, translation: bead.translation.length });
  const locked = first && segmentAttrs(first.node).locked;
  const sure = locked
    ? t('table.locked')
    : bead.status === 'confirmed'
      ? t('alignment.confirmed')
      : t(`alignment.certainty.${certaintyWord(bead)}`);
  const linked = isLinked(bead);
  const byMachine = linked && bead.status === 'auto' && bead.score !== null;
  return (
    <>
      <div className="panel-head">
        <span>{t('alignment.sentence', { n: number ?? '' })}</span>
        <span>{[shape, sure].filter((part) => part !== '').join(', ')}</span>
      </div>
      <Words segments={bead.original.length > 0 ? bead.original : bead.translation} />
      <h4>{linked ? t(byMachine ? 'alignment.linkedByMachine' : 'alignment.linkedWith') : t('alignment.alone')}</h4>
      {linked ? <Words segments={bead.translation} /> : first && <NoteField session={session} segment={first} />}
      {first && segmentAttrs(first.node).flagged && <p className="note">{t('alignment.flagged')}</p>}
    </>
  );
}

/** Longer sentences are cut: the text itself stands beside the panel. */
const LONGEST_WORDS = 90;

function Words({ segments }: { segments: RecordBead['original'] }) {
  const text = segments.map(({ node }) => node.textContent).join('');
  const lang = languageOf(segments[0]?.side ?? 'original');
  return (
    <p className="quote" lang={lang}>
      {text.length > LONGEST_WORDS ? `${text.slice(0, LONGEST_WORDS).trimEnd()}…` : text}
    </p>
  );
}

/** Begins the review of links, or shows how far it has come. */
function ReviewStart({ session }: { session: RecordSession }) {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const progress = useLinkProgress(session);
  const begun = useDerived(session.desk.review, (held) => held !== null);
  if (progress) {
    const share = progress.all === 0 ? 1 : progress.reviewed / progress.all;
    return (
      <div className="link-review">
        <i className="track" style={{ '--share': `${share * 100}%` } as React.CSSProperties} />
        <p className="note">{t('linkReview.bar', { ...progress })}</p>
        <p className="note">{t('linkReview.how')}</p>
      </div>
    );
  }
  return (
    <div className="panel-actions">
      <button type="button" className="link" onClick={() => nextLink(workbench)}>
        {t(begun ? 'linkReview.goOn' : 'linkReview.start')}
      </button>
      <KeyHint keys="Tab" />
    </div>
  );
}

const commandOf = (id: string) => LINK_COMMANDS.find((command) => command.id === id);

/** What brings in or compares other alignments, and what acts on all links. */
function Elsewhere({ session }: { session: RecordSession }) {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const commands = ['links.confirm-above', 'links.import', 'links.compare-machine', 'links.compare-opened'];
  return (
    <>
      <h4>{t('alignment.whole')}</h4>
      <div className="panel-actions stacked">
        {!session.readOnly && (
          <button type="button" className="link" onClick={() => void realignAll(workbench)}>
            {t('alignment.realignAll')}
          </button>
        )}
        {commands.map((id) => {
          const command = commandOf(id);
          if (!command?.applies(workbench)) return null;
          return (
            <button key={id} type="button" className="link" onClick={() => runCommand(command, workbench)}>
              {t(command.title.key)}
            </button>
          );
        })}
      </div>
    </>
  );
}
