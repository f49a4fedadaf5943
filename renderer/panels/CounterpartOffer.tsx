// The same name across the gutter, as the machine sees it; Enter links it, N sends it away.
import { useTranslation } from 'react-i18next';
import type { PlacedMention } from '../../shared/document/mentions.ts';
import { languageOf } from '../../shared/document/schema.ts';
import { linkCounterpart, refuseCounterpart } from '../session/naming.ts';
import type { RecordSession } from '../session/record-session.ts';
import { KeyHint } from './KeyHint.tsx';
import { useDerived, useWorkbench } from './workbench-context.tsx';

export function CounterpartOffer({ session, mention }: { session: RecordSession; mention: PlacedMention }) {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const facts = useDerived(session.mentionFacts, (state) => state);
  if (facts?.mention === mention.id && facts.failed !== null)
    return <p className="note trouble">{t('names.counterpartFailed', { why: facts.failed })}</p>;
  const offer = facts?.mention === mention.id ? facts.counterpart : null;
  if (!offer || session.readOnly) return null;
  return (
    <div className="offer">
      <p>{t('mentions.proposed')}</p>
      <div>
        <span className="quote" lang={languageOf(offer.side)}>
          {offer.text}
        </span>
        <span className="note offer-actions">
          <button type="button" onClick={() => linkCounterpart(workbench)}>
            <KeyHint keys="Enter" /> {t('mentions.link')}
          </button>{' '}
          <button type="button" onClick={() => refuseCounterpart(workbench)}>
            <KeyHint keys="N" /> {t('mentions.notThis')}
          </button>
        </span>
      </div>
    </div>
  );
}
