// Why a sentence has no counterpart, in the scholar's words; kept when the field is left.
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PlacedSegment, segmentAttrs } from '../../shared/document/segments.ts';
import { setNote } from '../editor/commands/alignment.ts';
import type { RecordSession } from '../session/record-session.ts';

export function NoteField({ session, segment }: { session: RecordSession; segment: PlacedSegment }) {
  const { t } = useTranslation();
  const kept = segmentAttrs(segment.node).note;
  const [text, setText] = useState(kept);
  // Another sentence, or the note was taken back.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the field follows the sentence, not its own typing
  useEffect(() => setText(kept), [kept, segment.id]);
  const keep = () => {
    if (text !== kept) session.run(setNote(segment.id, text), text);
  };
  return (
    <label className="field">
      <span>{t('alignment.why')}</span>
      <input
        value={text}
        placeholder={t('alignment.whyPlaceholder')}
        disabled={session.readOnly}
        onChange={(event) => setText(event.target.value)}
        onBlur={keep}
        onKeyDown={(event) => event.key === 'Enter' && keep()}
      />
    </label>
  );
}
