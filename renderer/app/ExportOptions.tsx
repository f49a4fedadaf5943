// The choices of the TEI export, as check boxes over `TeiOptions`.
import { useTranslation } from 'react-i18next';
import type { Side } from '../../shared/document/schema.ts';
import type { CorrectionForm, TeiOptions } from '../../shared/tei/tei-record.ts';
import { Check } from './Check.tsx';
import { Choice } from './Choice.tsx';

interface ExportOptionsProps {
  readonly options: TeiOptions;
  readonly onChange: (options: TeiOptions) => void;
}

/** The options that are simply on or off. */
type Flag = 'links' | 'proposals' | 'certainty' | 'names' | 'lists' | 'zones' | 'debris';

export function ExportOptions({ options, onChange }: ExportOptionsProps) {
  const { t } = useTranslation();
  const flag = (name: Flag, label: string) => (
    <Check label={label} checked={options[name]} onChange={(on) => onChange({ ...options, [name]: on })} />
  );
  const side = (name: Side, label: string) => (
    <Check
      label={label}
      checked={options.sides.includes(name)}
      onChange={(on) => onChange({ ...options, sides: withSide(options.sides, name, on) })}
    />
  );
  const form = (name: CorrectionForm, label: string, note: string) => (
    <Choice
      group="corrections"
      label={label}
      note={note}
      checked={options.corrections === name}
      onChoose={() => onChange({ ...options, corrections: name })}
    />
  );
  return (
    <>
      <h4>{t('export.texts')}</h4>
      <div className="side-by-side">
        {side('original', t('export.russian'))}
        {side('translation', t('export.english'))}
      </div>
      {flag('links', t('export.links'))}
      {flag('proposals', t('export.proposals'))}
      <Check
        label={t('export.divisions')}
        checked={options.arrangement === 'divisions'}
        onChange={(on) => onChange({ ...options, arrangement: on ? 'divisions' : 'group' })}
      />
      <h4>{t('export.corrections')}</h4>
      {form('choice', t('export.both'), t('export.bothNote'))}
      {form('app', t('export.app'), t('export.appNote'))}
      {form('silent', t('export.silent'), '')}
      {flag('certainty', t('export.certainty'))}
      <h4>{t('export.names')}</h4>
      {flag('names', t('export.mentions'))}
      {flag('lists', t('export.lists'))}
      <h4>{t('export.page')}</h4>
      {flag('zones', t('export.zones'))}
      {flag('debris', t('export.debris'))}
    </>
  );
}

/** The sides with one put in or taken out; the last one stays, as an empty file is no use. */
function withSide(sides: readonly Side[], side: Side, on: boolean): readonly Side[] {
  const next = (['original', 'translation'] as const).filter((name) => (name === side ? on : sides.includes(name)));
  return next.length === 0 ? sides : next;
}
