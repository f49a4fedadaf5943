// Settings, one for all windows: read with care (an older version or another program may have written them), kept at once.

import type { SverkaDatabase } from '../db/schema.ts';
import { readSetting, saveSetting } from '../db/settings.ts';
import { LOCALES, preferredLocale } from '../wording/wording.ts';
import type { Workbench } from './workbench.ts';
import { DEFAULT_SETTINGS, type Settings } from './workbench-state.ts';

const KEY = 'workbench';
const THEMES = ['system', 'light', 'dark'] as const;

/** The settings as kept; what is missing or not understood is as at the first start. */
export function readSettings(db: SverkaDatabase, languages: readonly string[]): Promise<Settings> {
  return readSetting(db, KEY, (raw) => parseSettings(raw, languages));
}

/** Makes settings of whatever was kept. */
export function parseSettings(raw: unknown, languages: readonly string[]): Settings {
  const kept = (typeof raw === 'object' && raw !== null ? raw : {}) as Readonly<Record<string, unknown>>;
  const flag = (name: 'fullMarks' | 'syncScroll' | 'oldSpelling' | 'tour') =>
    typeof kept[name] === 'boolean' ? kept[name] : DEFAULT_SETTINGS[name];
  return {
    author: typeof kept.author === 'string' ? kept.author : DEFAULT_SETTINGS.author,
    locale: LOCALES.find((locale) => locale === kept.locale) ?? preferredLocale(languages),
    theme: THEMES.find((theme) => theme === kept.theme) ?? DEFAULT_SETTINGS.theme,
    fullMarks: flag('fullMarks'),
    syncScroll: flag('syncScroll'),
    oldSpelling: flag('oldSpelling'),
    tour: flag('tour'),
  };
}

/** Who signs decisions: the scholar's name, or, until one is given, a word that is no name; never the machine's ''. */
export const signatureOf = ({ author }: Pick<Settings, 'author'>): string => author.trim() || 'editor';

export const keepSettings = ({ db }: Workbench, settings: Settings): Promise<void> => saveSetting(db, KEY, settings);
