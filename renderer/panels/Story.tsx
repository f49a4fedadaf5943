// Who decided a reading, when and how, in one quiet line.
import { useTranslation } from 'react-i18next';
import type { ReadingAttrs } from '../../shared/document/schema.ts';

export function Story({ provenance }: { provenance: ReadingAttrs | null }) {
  const { t, i18n } = useTranslation();
  if (!provenance) return null;
  const { by, at, how, cert } = provenance;
  const when =
    at === ''
      ? ''
      : new Date(at).toLocaleString(i18n.language, {
          day: 'numeric',
          month: 'short',
          hour: '2-digit',
          minute: '2-digit',
          hourCycle: 'h23',
        });
  const parts = [
    t(`tip.how.${how}`),
    by,
    when,
    cert === null ? '' : t('tip.sure', { percent: Math.round(cert * 100) }),
  ];
  return <small className="story"> {parts.filter((part) => part !== '').join(', ')}</small>;
}
