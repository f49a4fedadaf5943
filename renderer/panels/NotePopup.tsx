// A note typed beside its sentence: why it has no counterpart, or what else there is to say. Enter keeps it, Escape not.
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SegmentId } from '../../shared/document/ids.ts';
import { findSegment, type PlacedSegment, segmentAttrs, segmentRange } from '../../shared/document/segments.ts';
import { setNote } from '../editor/commands/alignment.ts';
import type { RecordSession } from '../session/record-session.ts';
import { popupStyle, usePopupPlace } from './popup-place.ts';
import { useDerived } from './workbench-context.tsx';

interface NotePopupProps {
  readonly session: RecordSession;
  readonly stage: React.RefObject<HTMLDivElement | null>;
}

export function NotePopup({ session, stage }: NotePopupProps) {
  const noted = useDerived(session.noting, (state) => state);
  const segment = noted && findSegment(session.editor.state.doc, noted);
  return segment && <Field key={noted} session={session} stage={stage} noted={noted} segment={segment} />;
}

interface FieldProps extends NotePopupProps {
  readonly noted: SegmentId;
  readonly segment: PlacedSegment;
}

function Field({ session, stage, noted, segment }: FieldProps) {
  const { t } = useTranslation();
  const popup = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const kept = segmentAttrs(segment.node).note;
  const [text, setText] = useState(kept);
  const scrolled = useDerived(session.scroll, (tick) => tick);
  const range = segmentRange(segment);
  const place = usePopupPlace(
    popup,
    stage,
    () => session.anchorOf(range),
    [noted, scrolled],
    () => session.keepClearOf(range),
  );
  // The menu it may have been asked from gives the focus away once it has closed.
  useEffect(() => {
    const asked = requestAnimationFrame(() => field.current?.select());
    return () => cancelAnimationFrame(asked);
  }, []);
  const leave = (keep: boolean) => {
    if (session.noting.state !== noted) return;
    session.noting.set(null);
    if (keep && text !== kept) session.run(setNote(noted, text), text);
    session.focus();
  };
  return (
    <div className="popup note-popup" data-popup="" ref={popup} style={popupStyle(place)}>
      <label className="field">
        <span>{t('repair.note')}</span>
        <input
          ref={field}
          value={text}
          placeholder={t('alignment.whyPlaceholder')}
          disabled={session.readOnly}
          onChange={(event) => setText(event.target.value)}
          onBlur={() => leave(true)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') leave(true);
            if (event.key === 'Escape') leave(false);
          }}
        />
      </label>
    </div>
  );
}
