// The old reading of a corrected word, on hover and when the cursor stands in it: what was read, who changed it, when, how.
// A correction the machine made by itself can be confirmed or reverted there.
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { languageOf } from '../../shared/document/schema.ts';
import type { DifferenceStory } from '../editor/plugins/provenance.ts';
import { currentSuspect } from '../editor/plugins/suspects.ts';
import { runCommand } from '../session/commands/command.ts';
import { CORRECT_COMMANDS } from '../session/commands/correct-commands.ts';
import type { RecordSession } from '../session/record-session.ts';
import { KeyHint } from './KeyHint.tsx';
import { popupStyle, usePopupPlace } from './popup-place.ts';
import { Story } from './Story.tsx';
import { useDerived, useView, useWorkbench } from './workbench-context.tsx';

interface CorrectionTipProps {
  readonly session: RecordSession;
  readonly stage: React.RefObject<HTMLDivElement | null>;
}

export function CorrectionTip({ session, stage }: CorrectionTipProps) {
  const mode = useView((state) => state.mode);
  const hovered = useDerived(session.hoveredCorrection, (state) => state);
  const atCursor = useDerived(session.cursorCorrection, (state) => state);
  const busy = useDerived(session.editor, (state) => currentSuspect(state) !== null);
  if (busy) return null;
  const toReview = mode === 'correct' && !session.readOnly && atCursor?.provenance?.how === 'machine';
  if (toReview && atCursor) return <ReviewTip session={session} stage={stage} correction={atCursor} />;
  const correction = hovered?.correction ?? atCursor;
  if (!correction) return null;
  const anchor = () => hovered?.rectangle ?? anchorOf(session, correction);
  return <ReadingTip session={session} stage={stage} correction={correction} anchor={anchor} />;
}

/** A place where letters went has no width: the tip stands at the letter behind it. */
const anchorOf = (session: RecordSession, { start, end }: DifferenceStory): DOMRect | null =>
  session.anchorOf({ from: start, to: Math.max(end, start + 1) });

interface TipProps extends CorrectionTipProps {
  readonly correction: DifferenceStory;
}

function ReadingTip({ session, stage, correction, anchor }: TipProps & { readonly anchor: () => DOMRect | null }) {
  const tip = useRef<HTMLDivElement>(null);
  const scrolled = useDerived(session.scroll, (tick) => tick);
  const place = usePopupPlace(tip, stage, anchor, [correction, scrolled]);
  return (
    <div className="tip" role="tooltip" ref={tip} style={popupStyle(place)}>
      <OldReading correction={correction} />
    </div>
  );
}

function OldReading({ correction }: { correction: DifferenceStory }) {
  const { t } = useTranslation();
  return (
    <>
      {t('tip.asRead')} <q lang={languageOf(correction.side)}>{correction.was.trim() || t('tip.nothing')}</q>
      <Story provenance={correction.provenance} />
    </>
  );
}

/** What can be decided of a correction of the machine's, with the words for it. */
const REVIEW_ACTIONS = [
  ['correct.take-first', 'machine.confirm'],
  ['correct.revert', 'machine.revert'],
  ['correct.next', 'machine.next'],
] as const;

function ReviewTip({ session, stage, correction }: TipProps) {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const tip = useRef<HTMLElement>(null);
  const scrolled = useDerived(session.scroll, (tick) => tick);
  const deciding = useDerived(session.deciding, (state) => state);
  const place = usePopupPlace(
    tip,
    stage,
    () => anchorOf(session, correction),
    [correction, scrolled],
    () => session.keepClearOf({ from: correction.start }),
  );
  const covered = useView((state) => state.dialog !== null);
  useEffect(() => {
    if (deciding && !covered) tip.current?.focus({ preventScroll: true });
  }, [deciding, covered]);
  return (
    <section
      className="popup review"
      ref={tip}
      tabIndex={-1}
      data-popup="review"
      style={popupStyle(place)}
      aria-label={t('machine.label', { word: correction.reads.trim() })}
    >
      <p className="read">
        <OldReading correction={correction} />
      </p>
      <div className="actions">
        {REVIEW_ACTIONS.map(([id, words]) => {
          const command = CORRECT_COMMANDS.find((one) => one.id === id);
          return (
            command && (
              <button
                key={id}
                type="button"
                tabIndex={-1}
                onClick={() => {
                  session.deciding.set(true);
                  runCommand(command, workbench);
                }}
              >
                <KeyHint keys={command.keys[0] ?? ''} />
                {t(words)}
              </button>
            )
          );
        })}
      </div>
    </section>
  );
}
