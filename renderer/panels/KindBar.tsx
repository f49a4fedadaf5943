// The kinds a selection can be tagged as, under the selection, each on its digit.
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { mentionInHand } from '../editor/commands/tagging.ts';
import { TAG_KINDS, tagSelection } from '../session/naming.ts';
import type { RecordSession } from '../session/record-session.ts';
import { usePopupPlace } from './popup-place.ts';
import { useDerived, useView, useWorkbench } from './workbench-context.tsx';

interface KindBarProps {
  readonly session: RecordSession;
  readonly stage: React.RefObject<HTMLDivElement | null>;
}

export function KindBar({ session, stage }: KindBarProps) {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const bar = useRef<HTMLDivElement>(null);
  const mode = useView((state) => state.mode);
  const selection = useDerived(session.editor, (state) => state.selection);
  const kind = useDerived(session.editor, (state) => mentionInHand(state)?.attrs.kind ?? null);
  const scrolled = useDerived(session.scroll, (tick) => tick);
  const shown = mode === 'tag' && !selection.empty && !session.readOnly;
  const place = usePopupPlace(bar, stage, () => (shown ? session.anchorOf(selection) : null), [
    selection,
    shown,
    scrolled,
  ]);
  if (!shown) return null;
  return (
    <div
      className="kind-bar"
      role="toolbar"
      aria-label={t('mode.tag')}
      ref={bar}
      style={{ left: place?.left ?? 0, top: place?.top ?? 0, visibility: place ? undefined : 'hidden' }}
    >
      {TAG_KINDS.map((name, index) => (
        <button
          key={name}
          type="button"
          tabIndex={-1}
          className={name === kind ? 'on' : undefined}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => tagSelection(workbench, name)}
        >
          <kbd>{index + 1}</kbd>
          <span className={`kind-name ${name}`}>{t(`kind.${name}`)}</span>
        </button>
      ))}
    </div>
  );
}
