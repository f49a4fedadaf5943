// The kinds a selection can be tagged as, under the selection, each on its digit.
import type { EditorState, Selection } from 'prosemirror-state';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { mentionInHand } from '../editor/commands/tagging.ts';
import { TAG_KINDS, tagSelection } from '../session/naming.ts';
import type { RecordSession } from '../session/record-session.ts';
import { type PopupRoom, popupStyle, usePopupPlace } from './popup-place.ts';
import { useDerived, useView, useWorkbench } from './workbench-context.tsx';

interface KindBarProps {
  readonly session: RecordSession;
  readonly stage: React.RefObject<HTMLDivElement | null>;
}

/** True where a mention lies on exactly what is selected: then there is nothing to ask. */
function isTagged(state: EditorState): boolean {
  const { from, to } = state.selection;
  return mentionInHand(state)?.spans.some((span) => span.from === from && span.to === to) ?? false;
}

/** The bar stays in the pane of the selection, so that the counterpart across the gutter stays in sight. */
function roomBeside(session: RecordSession, selection: Selection): PopupRoom | null {
  const room = session.keepClearOf(selection);
  const clear = session.anchorOf(selection);
  return room && clear && { frame: room.frame, clear };
}

export function KindBar({ session, stage }: KindBarProps) {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const bar = useRef<HTMLDivElement>(null);
  const mode = useView((state) => state.mode);
  const selection = useDerived(session.editor, (state) => state.selection);
  const kind = useDerived(session.editor, (state) => mentionInHand(state)?.attrs.kind ?? null);
  const tagged = useDerived(session.editor, isTagged);
  const scrolled = useDerived(session.scroll, (tick) => tick);
  const shown = mode === 'tag' && !selection.empty && !tagged && !session.readOnly;
  const place = usePopupPlace(
    bar,
    stage,
    () => (shown ? session.anchorOf(selection) : null),
    [selection, shown, scrolled],
    () => roomBeside(session, selection),
  );
  if (!shown) return null;
  return (
    <div className="kind-bar" role="toolbar" aria-label={t('mode.tag')} ref={bar} style={popupStyle(place)}>
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
