// What can be done with any mention: take its link away, or the tag itself.
import { useTranslation } from 'react-i18next';
import type { PlacedMention } from '../../shared/document/mentions.ts';
import { linkMention, untag } from '../session/naming.ts';
import type { RecordSession } from '../session/record-session.ts';
import { useWorkbench } from './workbench-context.tsx';

export function MentionActions({ session, mention }: { session: RecordSession; mention: PlacedMention }) {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  if (session.readOnly) return null;
  return (
    <>
      {mention.attrs.entity !== null && (
        <button type="button" className="link" onClick={() => linkMention(workbench, mention, null)}>
          {t('mentions.unlink')}
        </button>
      )}
      <button type="button" className="link" onClick={() => untag(workbench, mention.id)}>
        {t('mentions.remove')}
      </button>
    </>
  );
}
