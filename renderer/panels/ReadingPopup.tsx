// The readings for the suspect in hand, best first, each with its reasons in plain words; digits take one.
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { languageOf } from '../../shared/document/schema.ts';
import type { Suggestion } from '../../shared/ocr/suspect.ts';
import { machineReadingAt } from '../editor/machine-readings.ts';
import { currentSuspect, type PlacedSuspect } from '../editor/plugins/suspects.ts';
import { runCommand } from '../session/commands/command.ts';
import { CORRECT_COMMANDS, takeReading } from '../session/commands/correct-commands.ts';
import type { RecordSession } from '../session/record-session.ts';
import { lettersThatDiffer } from './changed-letters.ts';
import { KeyHint } from './KeyHint.tsx';
import { GapExtent, OwnReading } from './PopupFields.tsx';
import { popupStyle, usePopupPlace } from './popup-place.ts';
import { evidenceWords, reasonWords } from './reading-words.ts';
import { useDerived, useView, useWorkbench } from './workbench-context.tsx';

interface PopupProps {
  readonly session: RecordSession;
  readonly stage: React.RefObject<HTMLDivElement | null>;
}

/** Digits 1 to 5 take a reading. */
export const READINGS_SHOWN = 5;

export function ReadingPopup({ session, stage }: PopupProps) {
  const suspect = useDerived(session.editor, currentSuspect);
  const mode = useView((state) => state.mode);
  const scrolled = useDerived(session.scroll, (tick) => tick);
  const covered = useView(({ dialog }) => dialog !== null);
  const shown = suspect !== null && mode === 'correct' && !session.readOnly;
  // The suspect in hand is gone: on to the next, or, where none is left, back to the text with the keys. A dialog that lies
  // over it has the keys until it is closed.
  useEffect(() => {
    if (shown || covered || !session.deciding.state) return;
    const { doc, selection } = session.editor.state;
    // What the machine corrected is in hand instead.
    if (mode === 'correct' && machineReadingAt(doc, selection.from)) return;
    if (mode === 'correct' && session.stepSuspect(1)) return;
    session.deciding.set(false);
    session.focus();
  }, [session, shown, covered, mode]);
  if (!shown) return null;
  return <Readings key={suspect.key} {...{ session, stage, suspect, scrolled, covered }} />;
}

interface ReadingsProps extends PopupProps {
  readonly suspect: PlacedSuspect;
  readonly scrolled: number;
  /** True while a dialog has the keys. */
  readonly covered: boolean;
}

function Readings({ session, stage, suspect, scrolled, covered }: ReadingsProps) {
  const { t } = useTranslation();
  const popup = useRef<HTMLElement>(null);
  const asking = useDerived(session.asking, (state) => state);
  const typing = asking !== 'nothing';
  const place = usePopupPlace(
    popup,
    stage,
    () => session.anchorOf(suspect),
    [suspect, scrolled, asking],
    () => session.keepClearOf(suspect),
  );
  const deciding = useDerived(session.deciding, (state) => state);
  useEffect(() => {
    if (deciding && !typing && !covered) popup.current?.focus({ preventScroll: true });
  }, [deciding, typing, covered]);
  const { text, suggestions, reasons } = suspect.value;
  return (
    <section
      className="popup"
      ref={popup}
      tabIndex={-1}
      data-popup="readings"
      style={popupStyle(place)}
      aria-label={t('popup.label', { word: text })}
    >
      <p className="read">
        {t('popup.read')} <q lang={languageOf(suspect.side)}>{visible(text)}</q>: {reasonWords(t, text, reasons)}
      </p>
      {suggestions.length === 0 && <p className="read">{t('popup.none')}</p>}
      <ol>
        {suggestions.slice(0, READINGS_SHOWN).map((suggestion, index) => (
          <li key={suggestion.text}>
            <SuggestionRow session={session} read={text} suggestion={suggestion} index={index} />
          </li>
        ))}
      </ol>
      {asking === 'reading' && <OwnReading session={session} read={text} />}
      {asking === 'extent' && <GapExtent session={session} read={text} />}
      <Actions />
      <Offers session={session} />
    </section>
  );
}

/** A mark of punctuation stands between quotes, or it would not be seen for what it is. */
const visible = (text: string): string => (/[\p{L}\p{N}]/u.test(text) ? text : `«${text}»`);

interface SuggestionRowProps {
  readonly session: RecordSession;
  readonly read: string;
  readonly suggestion: Suggestion;
  readonly index: number;
}

function SuggestionRow({ session, read, suggestion, index }: SuggestionRowProps) {
  const { t } = useTranslation();
  return (
    <button type="button" tabIndex={-1} onClick={() => takeReading(session, index)}>
      <kbd>{index + 1}</kbd>
      <span className="reading-text" lang="ru">
        {lettersThatDiffer(read, suggestion.text).map(({ text, differs }, at) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one word in their order
          differs ? <u key={at}>{text}</u> : text,
        )}
      </span>
      <span className="why">{evidenceWords(t, suggestion.evidence)}</span>
    </button>
  );
}

/** Words named of those alike; the rest is counted. */
const ALIKE_NAMED = 3;

/** Where the first reading, and the decision before, apply too. */
function Offers({ session }: { session: RecordSession }) {
  const { t } = useTranslation();
  const inHand = useDerived(session.offers.inHand, (state) => state);
  const decided = useDerived(session.offers.decided, (state) => state);
  if (!inHand && !decided) return null;
  const named = [...new Set(inHand?.hits.map(({ was }) => was))].slice(0, ALIKE_NAMED).join(', ');
  return (
    <div className="actions offers">
      {inHand && (
        <OfferButton command="correct.series">
          {t('popup.alike', { count: inHand.hits.length })} <q lang="ru">{named}</q>
        </OfferButton>
      )}
      {decided && (
        <OfferButton command="correct.series-decided">
          <q lang="ru">
            {decided.read} → {decided.meant}
          </q>{' '}
          {t('popup.again', { count: decided.hits.length })}
        </OfferButton>
      )}
    </div>
  );
}

function OfferButton({ command: id, children }: { command: string; children: React.ReactNode }) {
  const workbench = useWorkbench();
  const command = CORRECT_COMMANDS.find((one) => one.id === id);
  if (!command) return null;
  return (
    <button type="button" tabIndex={-1} onClick={() => runCommand(command, workbench)}>
      <KeyHint keys={command.keys[0] ?? ''} />
      {children}
    </button>
  );
}

function Actions() {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  return (
    <div className="actions">
      {CORRECT_COMMANDS.filter(({ inPopup }) => inPopup).map((command) => (
        <button key={command.id} type="button" tabIndex={-1} onClick={() => runCommand(command, workbench)}>
          <KeyHint keys={command.keys[0] ?? ''} />
          {t(command.inPopup ?? command.title.key)}
        </button>
      ))}
    </div>
  );
}
