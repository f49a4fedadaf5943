// Numbers in the great registers: checked for their form as they are typed, opened in the system's browser.
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AuthorityRecord, IDENTIFIER_SCHEMES, type IdentifierScheme } from '../../shared/entities/authority.ts';
import { identifierUrl, readIdentifier } from '../../shared/entities/identifiers.ts';
import { describeEntity } from '../session/authority-edits.ts';
import { sayTrouble } from '../session/workbench.ts';
import { words } from '../wording/wording.ts';
import { useWorkbench } from './workbench-context.tsx';

export function IdentifierFields({ record, readOnly }: { record: AuthorityRecord; readOnly: boolean }) {
  const { t } = useTranslation();
  return (
    <fieldset className="identifier-fields">
      <legend>{t('entityPage.identifiers')}</legend>
      {IDENTIFIER_SCHEMES.map((scheme) => (
        <IdentifierField key={scheme} record={record} scheme={scheme} readOnly={readOnly} />
      ))}
    </fieldset>
  );
}

interface IdentifierFieldProps {
  readonly record: AuthorityRecord;
  readonly scheme: IdentifierScheme;
  readonly readOnly: boolean;
}

/** What is typed is kept only when it is a number of its register; an address is taken for the number in it. */
function IdentifierField({ record, scheme, readOnly }: IdentifierFieldProps) {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const fault = useId();
  const kept = record.identifiers.find((one) => one.scheme === scheme)?.value ?? '';
  const [text, setText] = useState(kept);
  useEffect(() => setText(kept), [kept]);
  const read = text.trim() === '' ? null : readIdentifier(scheme, text);
  const wrong = read?.ok === false ? read.fault : null;
  const keep = () => {
    const value = read?.ok ? read.value : '';
    if (wrong || value === kept) return;
    const others = record.identifiers.filter((one) => one.scheme !== scheme);
    describeEntity(workbench, record, { identifiers: value === '' ? others : [...others, { scheme, value }] });
  };
  const url = kept === '' ? null : identifierUrl({ scheme, value: kept });
  const open = async () => {
    if (url && !(await workbench.shell.openLink(url))) sayTrouble(workbench, words('entityPage.notOpened', { url }));
  };
  return (
    <div className="identifier">
      <label>
        <span>{scheme}</span>
        <input
          value={text}
          disabled={readOnly}
          aria-invalid={wrong !== null}
          aria-describedby={wrong ? fault : undefined}
          spellCheck={false}
          onChange={(event) => setText(event.target.value)}
          onBlur={keep}
          onKeyDown={(event) => event.key === 'Enter' && keep()}
        />
      </label>
      {url && (
        <button
          type="button"
          className="link"
          aria-label={t('entityPage.openIn', { scheme })}
          onClick={() => void open()}
        >
          {t('entityPage.open')}
        </button>
      )}
      {wrong && (
        <p id={fault} className="note bad">
          {t(wrong === 'form' ? `entityPage.badForm.${scheme}` : 'entityPage.badCheck')}
        </p>
      )}
    </div>
  );
}
