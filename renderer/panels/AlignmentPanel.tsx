// The link of the sentence in hand, what can be done with it, and which links to look at next.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { isLinked, type RecordBead } from '../../shared/document/beads.ts';
import type { SegmentId } from '../../shared/document/ids.ts';
import { languageOf } from '../../shared/document/schema.ts';
import { segmentAttrs } from '../../shared/document/segments.ts';
import { currentSegment } from '../editor/plugins/lit.ts';
import { confirmSure, countSure, realignAll, SURE } from '../session/aligning.ts';
import { ALIGN_COMMANDS } from '../session/commands/align-commands.ts';
import { runCommand } from '../session/commands/command.ts';
import { isDebris } from '../session/derived.ts';
import type { RecordSession } from '../session/record-session.ts';
import { KeyHint } from './KeyHint.tsx';
import { NoteField } from './NoteField.tsx';
import { useDerived, useWorkbench } from './workbench-context.tsx';

export function AlignmentPanel({ session }: { session: RecordSession }) {
  const { t } = useTranslation();
  const derived = useDerived(session.derived, (state) => state);
  const segment = useDerived(session.editor, currentSegment);
  const bead = useMemo(
    () => derived.beads.find((one) => [...one.original, ...one.translation].some(({ id }) => id === segment?.id)),
    [derived, segment?.id],
  );
  return (
    <>
      {bead ? <BeadDetail session={session} bead={bead} /> : <p className="empty-note">{t('alignment.none')}</p>}
      <h4>{t('alignment.keys')}</h4>
      <Keys />
      <ToLookAt session={session} />
    </>
  );
}

/** The machine's certainty in words; '' for a link a person made. */
export function certaintyWord(bead: RecordBead): 'high' | 'fair' | 'low' | 'none' {
  if (bead.score === null) return 'none';
  return bead.score >= 0.9 ? 'high' : bead.score >= 0.6 ? 'fair' : 'low';
}

function BeadDetail({ session, bead }: { session: RecordSession; bead: RecordBead }) {
  const { t } = useTranslation();
  const first = bead.original[0] ?? bead.translation[0];
  const number = first ? session.derived.state.numbers.get(first.id) : undefined;
  const shape = t('alignment.shape', { original: bead.original.length, translation: bead.translation.length });
  const sure = bead.status === 'confirmed' ? t('alignment.confirmed') : t(`alignment.certainty.${certaintyWord(bead)}`);
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
const LONGEST_WORDS = 160;

function Words({ segments }: { segments: RecordBead['original'] }) {
  const text = segments.map(({ node }) => node.textContent).join('');
  const lang = languageOf(segments[0]?.side ?? 'original');
  return (
    <p className="quote" lang={lang}>
      {text.length > LONGEST_WORDS ? `${text.slice(0, LONGEST_WORDS).trimEnd()}…` : text}
    </p>
  );
}

function Keys() {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  return (
    <div className="key-list">
      {ALIGN_COMMANDS.filter(({ keys }) => keys.length > 0).map((command) => (
        <div key={command.id} style={{ display: 'contents' }}>
          <KeyHint keys={command.keys[0] ?? ''} />
          <button type="button" onClick={() => runCommand(command, workbench)}>
            {t(command.title.key)}
          </button>
        </div>
      ))}
    </div>
  );
}

/** How many links to look at are listed. */
const NEXT_SHOWN = 12;

function ToLookAt({ session }: { session: RecordSession }) {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const { doc, beads, numbers } = useDerived(session.derived, (state) => state);
  const next = useMemo(() => leastCertain(beads, (bead) => isDebris(doc, bead)), [doc, beads]);
  const sure = countSure(beads);
  const label = (bead: RecordBead): string => {
    const n = nameOf(bead, numbers);
    if (bead.translation.length === 0) return t('alignment.originalOnly', { n });
    if (bead.original.length === 0) return t('alignment.translationOnly', { n });
    return t('alignment.pair', { n, original: bead.original.length, translation: bead.translation.length });
  };
  return (
    <>
      <h4>{t('alignment.next')}</h4>
      {next.length === 0 && <p className="note">{t('alignment.nothingNext')}</p>}
      <div className="variants">
        {next.slice(0, NEXT_SHOWN).map((bead) => {
          const first = bead.original[0] ?? bead.translation[0];
          if (!first) return null;
          return (
            <div key={first.id} style={{ display: 'contents' }}>
              <button type="button" onClick={() => session.goToSegment(first.id)}>
                {label(bead)}
              </button>
              <em>{t(`alignment.certainty.${certaintyWord(bead)}`)}</em>
            </div>
          );
        })}
      </div>
      <div className="panel-actions">
        {sure > 0 && (
          <button type="button" className="link" onClick={() => confirmSure(workbench)}>
            {t('alignment.confirmAll', { count: sure })}
          </button>
        )}
        <button type="button" className="link" onClick={() => void realignAll(workbench)}>
          {t('alignment.realignAll')}
        </button>
      </div>
    </>
  );
}

/** How many words name a sentence that has no number. */
const NAMING_WORDS = 4;

/** A sentence's number, or, for one that only the translation has, its first words. */
function nameOf(bead: RecordBead, numbers: ReadonlyMap<SegmentId, number>): string | number {
  const first = bead.original[0] ?? bead.translation[0];
  const number = first && numbers.get(first.id);
  return number ?? `“${(first?.node.textContent ?? '').split(/\s+/).slice(0, NAMING_WORDS).join(' ')}…”`;
}

/** Links to look at: not confirmed and not sure, least certain first; debris, which nobody translates, is left out. */
function leastCertain(beads: readonly RecordBead[], debris: (bead: RecordBead) => boolean): readonly RecordBead[] {
  return beads
    .filter((bead) => bead.status === 'auto' && (!isLinked(bead) || (bead.score ?? 0) < SURE) && !debris(bead))
    .sort((a, b) => (a.score ?? 0) - (b.score ?? 0));
}
