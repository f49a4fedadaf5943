// The kinds a selection can be tagged as, under the selection, each on its digit.
import type { EditorState, Selection } from 'prosemirror-state';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { mentionInHand } from '../editor/commands/tagging.ts';
import { isReadOnly, modeOf } from '../editor/plugins/modes.ts';
import { TAG_KINDS, tagSelection } from '../session/naming.ts';
import type { RecordSession } from '../session/record-session.ts';
import { type PopupRoom, popupStyle, usePopupPlace } from './popup-place.ts';
import { useDerived, useWorkbench } from './workbench-context.tsx';

interface KindBarProps {
  readonly session: RecordSession;
  readonly stage: React.RefObject<HTMLDivElement | null>;
}

/** What there is to tag: a selection in Tag on which no mention lies yet; null where there is nothing to ask. */
function toTag(state: EditorState): Selection | null {
  const { from, to, empty } = state.selection;
  if (empty || modeOf(state) !== 'tag' || isReadOnly(state)) return null;
  const tagged = mentionInHand(state)?.spans.some((span) => span.from === from && span.to === to) ?? false;
  return tagged ? null : state.selection;
}

/** The bar stays in the pane of the selection, so that the counterpart across the gutter stays in sight. */
function roomBeside(session: RecordSession, selection: Selection): PopupRoom | null {
  const room = session.keepClearOf(selection);
  const clear = session.anchorOf(selection);
  return room && clear && { frame: room.frame, clear };
}

export function KindBar({ session, stage }: KindBarProps) {
  const selection = useDerived(session.editor, toTag);
  return selection && <Kinds session={session} stage={stage} selection={selection} />;
}

function Kinds({ session, stage, selection }: KindBarProps & { readonly selection: Selection }) {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const bar = useRef<HTMLDivElement>(null);
  const kind = useDerived(session.editor, (state) => mentionInHand(state)?.attrs.kind ?? null);
  const scrolled = useDerived(session.scroll, (tick) => tick);
  const place = usePopupPlace(
    bar,
    stage,
    () => session.anchorOf(selection),
    [selection, scrolled],
    () => roomBeside(session, selection),
  );
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
