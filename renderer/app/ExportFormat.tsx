// In which format, and how much: the first two choices of every export.
import { useTranslation } from 'react-i18next';
import { EXPORT_FORMATS, type ExportFormat } from '../../shared/exchange/export-files.ts';
import { Choice } from './Choice.tsx';

/** `print`: the reading edition on paper or as PDF; `project`: all of it as one file of ours. */
export type DialogFormat = 'tei' | 'print' | 'project' | ExportFormat;

const FORMATS: readonly DialogFormat[] = [
  'tei',
  'page',
  'print',
  ...EXPORT_FORMATS.filter((name) => name !== 'page'),
  'project',
];

/** The format whose files a choice of the dialog shows and saves. */
export const writtenAs = (format: DialogFormat): ExportFormat =>
  format === 'print' || format === 'tei' || format === 'project' ? 'page' : format;

interface ChooseFormatProps {
  readonly format: DialogFormat;
  readonly onChoose: (format: DialogFormat) => void;
}

export function ChooseFormat({ format, onChoose }: ChooseFormatProps) {
  const { t } = useTranslation();
  return (
    <div className="formats" role="radiogroup" aria-label={t('export.format')}>
      {FORMATS.map((name) => (
        <label key={name} title={t(`export.about.${name}`)}>
          <input type="radio" name="format" checked={format === name} onChange={() => onChoose(name)} />
          {t(`export.as.${name}`)}
        </label>
      ))}
    </div>
  );
}

export function ChooseExtent({ whole, onWhole }: { whole: boolean; onWhole: (whole: boolean) => void }) {
  const { t } = useTranslation();
  return (
    <>
      <h4>{t('export.what')}</h4>
      <Choice group="what" label={t('export.thisRecord')} checked={!whole} onChoose={() => onWhole(false)} />
      <Choice group="what" label={t('export.wholeProject')} checked={whole} onChoose={() => onWhole(true)} />
    </>
  );
}
