// The interface's two languages. Components take words by key; nothing in the app spells out a sentence of its own.
import i18next, { type TFunction } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en.ts';
import { ru } from './ru.ts';

export const LOCALES = ['en', 'ru'] as const;
export type Locale = (typeof LOCALES)[number];

/** The interface language to begin with: the first of the host's preferred languages that we have, else English. */
export function preferredLocale(preferred: readonly string[]): Locale {
  for (const tag of preferred) {
    const found = LOCALES.find((locale) => tag === locale || tag.startsWith(`${locale}-`));
    if (found) return found;
  }
  return 'en';
}

/** Sets the words up; call once, before anything is drawn. */
export async function startWording(locale: Locale): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: locale,
    fallbackLng: 'en',
    resources: { en: { translation: en }, ru: { translation: ru } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  speak(locale);
}

/** Zones whose names stand in the margin, written there by the style sheet. */
const IN_MARGIN = ['stamp', 'signature', 'handwriting', 'resolution', 'letterhead', 'note'] as const;

/** Puts the language on the page, with the words that the style sheet writes. */
function speak(locale: Locale): void {
  const { documentElement } = document;
  documentElement.lang = locale;
  const { style } = documentElement;
  for (const zone of IN_MARGIN) style.setProperty(`--word-${zone}`, JSON.stringify(words(`zone.${zone}`)));
  style.setProperty('--word-page', JSON.stringify(words('left.page', { n: '' }).trim()));
}

/** Switches the interface language at once. */
export async function changeLocale(locale: Locale): Promise<void> {
  await i18next.changeLanguage(locale);
  speak(locale);
}

/** The words, for places outside components. */
export const words: TFunction = ((...args: Parameters<TFunction>) => i18next.t(...args)) as TFunction;
