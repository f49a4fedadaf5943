// An alignment from a file, laid onto the record's texts and shown before anything changes.
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languageOf, SIDES } from '../../shared/document/schema.ts';
import { segmentAttrs, segmentsOf } from '../../shared/document/segments.ts';
import type { PlacedAlignment } from '../../shared/exchange/place-alignment.ts';
import { useView, useWorkbench } from '../panels/workbench-context.tsx';
import {
  type AlignmentImport,
  chooseAlignment,
  placedOn,
  type TakingChoice,
  takenBeads,
  takeOver,
} from '../session/alignment-import.ts';
import { differencesTo, startComparison } from '../session/comparing.ts';
import type { RecordSession } from '../session/record-session.ts';
import { Dialog, DialogTitle } from './Dialog.tsx';

type ReadStage = Extract<AlignmentImport, { kind: 'read' }>;

export function AlignmentImportDialog({ stage }: { stage: AlignmentImport }) {
  const session = useView((state) => state.session);
  if (!session) return null;
  return stage.kind === 'failed' ? <Failed stage={stage} /> : <Placed session={session} stage={stage} />;
}

function Failed({ stage }: { stage: Extract<AlignmentImport, { kind: 'failed' }> }) {
  const { t } = useTranslation();
  const { file, line, message } = stage.problem;
  const place = [file, line === null ? '' : t('alignmentImport.line', { line })].filter((part) => part !== '');
  return (
    <Dialog title={t('alignmentImport.failed')} className="narrow">
      <div className="body">
        <p className="note">{place.join(', ')}</p>
        <p className="quote">{message}</p>
        <p className="note">{t('alignmentImport.formats')}</p>
      </div>
      <Another />
    </Dialog>
  );
}

function Another() {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  return (
    <div className="result">
      <button type="button" className="link" onClick={() => void chooseAlignment(workbench)}>
        {t('alignmentImport.another')}
      </button>
    </div>
  );
}

const FIRST_CHOICE: TakingChoice = { keepConfirmed: true, split: false, confirmAll: false };

function Placed({ session, stage }: { session: RecordSession; stage: ReadStage }) {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const [choice, setChoice] = useState(FIRST_CHOICE);
  const { doc } = session.editor.state;
  const { file } = stage;
  const placed = useMemo(
    () => placedOn(doc, file, choice.split, workbench.newId),
    [doc, file, choice.split, workbench],
  );
  const nothing = placed.beads.length === 0;
  const compare = () =>
    startComparison(
      workbench,
      { kind: 'file', name: file.name },
      takenBeads(placedOn(doc, file, false, workbench.newId), choice.confirmAll),
    );
  return (
    <Dialog title={null} className="alignment-import">
      <div className="columns">
        <Options stage={stage} placed={placed} choice={choice} change={setChoice} />
        <Preview session={session} stage={stage} placed={placed} choice={choice} />
      </div>
      <div className="result">
        <button type="button" className="link" onClick={() => void chooseAlignment(workbench)}>
          {t('alignmentImport.another')}
        </button>
        <button type="button" className="plain" disabled={nothing} onClick={compare}>
          {t('alignmentImport.compare')}
        </button>
        <button
          type="button"
          className="go"
          disabled={nothing}
          onClick={() => takeOver(workbench, file, placed, choice)}
        >
          {t('alignmentImport.apply')}
        </button>
      </div>
    </Dialog>
  );
}

interface OptionsProps {
  readonly stage: ReadStage;
  readonly placed: PlacedAlignment;
  readonly choice: TakingChoice;
  readonly change: (choice: TakingChoice) => void;
}

function Options({ stage, placed, choice, change }: OptionsProps) {
  const { t } = useTranslation();
  const { file } = stage;
  return (
    <div className="options">
      <DialogTitle>{t('alignmentImport.title')}</DialogTitle>
      <p className="note">
        {t('alignmentImport.from', { name: file.name, format: t(`compare.format.${file.format}`) })}
      </p>
      <h4>{t('alignmentImport.what')}</h4>
      <Tick
        on={choice.confirmAll}
        words={t('alignmentImport.confirmAll')}
        note={t('alignmentImport.confirmAllNote')}
        set={(confirmAll) => change({ ...choice, confirmAll })}
      />
      {placed.splitFurther + placed.cuts.length > 0 && (
        <Tick
          on={choice.split}
          words={t('alignmentImport.split', { count: placed.splitFurther })}
          note={t('alignmentImport.splitNote')}
          set={(split) => change({ ...choice, split })}
        />
      )}
      <h4>{t('alignmentImport.conflict')}</h4>
      {([true, false] as const).map((keepConfirmed) => (
        <label className="option" key={String(keepConfirmed)}>
          <input
            type="radio"
            name="conflict"
            checked={choice.keepConfirmed === keepConfirmed}
            onChange={() => change({ ...choice, keepConfirmed })}
          />
          <span>{t(keepConfirmed ? 'alignmentImport.keepMine' : 'alignmentImport.takeTheirs')}</span>
          {!keepConfirmed && <small>{t('alignmentImport.takeTheirsNote')}</small>}
        </label>
      ))}
    </div>
  );
}

function Tick({ on, words, note, set }: { on: boolean; words: string; note: string; set: (on: boolean) => void }) {
  return (
    <label className="option">
      <input type="checkbox" checked={on} onChange={({ target }) => set(target.checked)} />
      <span>{words}</span>
      <small>{note}</small>
    </label>
  );
}

/** How many lost sentences and changed places are shown. */
const SHOWN = 40;

interface PreviewProps {
  readonly session: RecordSession;
  readonly stage: ReadStage;
  readonly placed: PlacedAlignment;
  readonly choice: TakingChoice;
}

function Preview({ session, stage, placed, choice }: PreviewProps) {
  const { t } = useTranslation();
  const { doc } = session.editor.state;
  const kept = useMemo(() => touchesDecided(session, placed), [session, placed]);
  const changes = useMemo(
    () => (placed.cuts.length === 0 ? differencesTo(doc, takenBeads(placed, choice.confirmAll)) : []),
    [doc, placed, choice.confirmAll],
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <div className="preview" tabIndex={0}>
      <p className="summary">
        {placed.beads.length === 0
          ? t('alignmentImport.nothing')
          : `${t('alignmentImport.links', { count: placed.beads.length })}.`}
      </p>
      {SIDES.map((side) => (
        <p key={side} className="note">
          {t('alignmentImport.coverage', { language: t(`language.${languageOf(side)}`), ...placed.coverage[side] })}
        </p>
      ))}
      {placed.cuts.length === 0 && (
        <p>
          {changes.length === 0
            ? t('alignmentImport.noChanges')
            : `${t('alignmentImport.changes', { count: changes.length })}.`}
        </p>
      )}
      {kept > 0 && <p>{t('alignmentImport.kept', { count: kept })}.</p>}
      {stage.issues.map(({ message, line }) => (
        <p key={message} className="note">
          {line !== null && `${t('alignmentImport.line', { line })}: `}
          {message}
        </p>
      ))}
      {placed.lost.length > 0 && (
        <>
          <h4>{t('alignmentImport.lost', { count: placed.lost.length })}</h4>
          <ul className="lost">
            {placed.lost.slice(0, SHOWN).map(({ side, text, line }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list is made once and never reordered
              <li key={at}>
                <span className="note">{t('alignmentImport.line', { line })}</span>
                <span lang={languageOf(side)}>{text}</span>
              </li>
            ))}
          </ul>
          {placed.lost.length > SHOWN && (
            <p className="note">{t('compare.more', { count: placed.lost.length - SHOWN })}</p>
          )}
        </>
      )}
    </div>
  );
}

/** How many beads of the file touch what is confirmed or locked in the record. */
function touchesDecided(session: RecordSession, placed: PlacedAlignment): number {
  const decided = new Set<string>(
    segmentsOf(session.editor.state.doc)
      .filter(({ node }) => segmentAttrs(node).status === 'confirmed')
      .map(({ id }) => id),
  );
  return placed.beads.filter(({ original, translation }) => [...original, ...translation].some((id) => decided.has(id)))
    .length;
}
