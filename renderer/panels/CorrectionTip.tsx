// The old reading of a corrected word, on hover and when the cursor stands in it: what was read, who changed it, when, how.
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { languageOf } from '../../shared/document/schema.ts';
import { currentSuspect } from '../editor/plugins/suspects.ts';
import type { RecordSession } from '../session/record-session.ts';
import { popupStyle, usePopupPlace } from './popup-place.ts';
import { Story } from './Story.tsx';
import { useDerived } from './workbench-context.tsx';

interface CorrectionTipProps {
  readonly session: RecordSession;
  readonly stage: React.RefObject<HTMLDivElement | null>;
}

export function CorrectionTip({ session, stage }: CorrectionTipProps) {
  const { t } = useTranslation();
  const tip = useRef<HTMLDivElement>(null);
  const shown = useDerived(session.hoveredCorrection, (state) => state);
  const busy = useDerived(session.editor, (state) => currentSuspect(state) !== null);
  const place = usePopupPlace(tip, stage, () => shown?.rectangle ?? null, [shown]);
  if (!shown || busy) return null;
  const { correction } = shown;
  const lang = languageOf(correction.side);
  return (
    <div className="tip" role="tooltip" ref={tip} style={popupStyle(place)}>
      {t('tip.asRead')} <q lang={lang}>{correction.was.trim() || t('tip.nothing')}</q>
      <Story provenance={correction.provenance} />
    </div>
  );
}
