// The few settings there are.
import { useTranslation } from 'react-i18next';
import { useView, useWorkbench } from '../panels/workbench-context.tsx';
import { changeSettings } from '../session/layout.ts';
import { update } from '../session/workbench.ts';
import type { Settings, Theme } from '../session/workbench-state.ts';
import { LOCALES, type Locale } from '../wording/wording.ts';
import { Check } from './Check.tsx';
import { Dialog } from './Dialog.tsx';

const THEMES: readonly Theme[] = ['system', 'light', 'dark'];
/** Each language by its own name, whatever the interface speaks. */
const LOCALE_NAMES: Readonly<Record<Locale, string>> = { en: 'English', ru: 'Русский' };

export function SettingsDialog() {
  const { t } = useTranslation();
  const workbench = useWorkbench();
  const settings = useView((state) => state.settings);
  const change = (part: Partial<Settings>) => changeSettings(workbench, part);
  return (
    <Dialog title={t('settings.title')} className="narrow">
      <div className="body">
        <label className="field">
          <span>{t('settings.name')}</span>
          <input value={settings.author} onChange={(event) => change({ author: event.target.value })} />
        </label>
        <Appearance settings={settings} change={change} />
        <h4>{t('group.view')}</h4>
        <Check
          label={t('settings.marks')}
          checked={settings.fullMarks}
          onChange={(fullMarks) => change({ fullMarks })}
        />
        <Check
          label={t('settings.sync')}
          checked={settings.syncScroll}
          onChange={(syncScroll) => change({ syncScroll })}
        />
        <h4>{t('mode.correct')}</h4>
        <Check
          label={t('settings.oldSpelling')}
          checked={settings.oldSpelling}
          onChange={(oldSpelling) => change({ oldSpelling })}
        />
      </div>
      <div className="result">
        <button type="button" className="go" onClick={() => update(workbench, { dialog: null })}>
          {t('settings.done')}
        </button>
      </div>
    </Dialog>
  );
}

interface AppearanceProps {
  readonly settings: Settings;
  readonly change: (part: Partial<Settings>) => void;
}

/** Language of the interface, light or dark. */
function Appearance({ settings, change }: AppearanceProps) {
  const { t } = useTranslation();
  return (
    <>
      <label className="field">
        <span>{t('settings.language')}</span>
        <select value={settings.locale} onChange={(event) => change({ locale: event.target.value as Locale })}>
          {LOCALES.map((locale) => (
            <option key={locale} value={locale}>
              {LOCALE_NAMES[locale]}
            </option>
          ))}
        </select>
      </label>
      <h4>{t('settings.theme')}</h4>
      {THEMES.map((theme) => (
        <label key={theme} className="option">
          <input type="radio" name="theme" checked={settings.theme === theme} onChange={() => change({ theme })} />
          {t(`settings.themes.${theme}`)}
        </label>
      ))}
    </>
  );
}
