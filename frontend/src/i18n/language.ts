import { i18n } from '@lingui/core';

export type Language = 'vi' | 'en';

const STORED = 'giam-ngheo.language';

const catalogues = {
  vi: () => import('@/i18n/vi'),
  en: () => import('@/i18n/en'),
} as const;

/** Vietnamese is the source language: English only for those who asked for it on this machine. */
export function storedLanguage(): Language {
  return localStorage.getItem(STORED) === 'en' ? 'en' : 'vi';
}

/** Loads and shows a language. Nothing is remounted, so what people were doing stays as it is. */
export async function showLanguage(language: Language): Promise<void> {
  const { messages } = await catalogues[language]();
  i18n.loadAndActivate({ locale: language, messages });
  document.documentElement.lang = language;
  localStorage.setItem(STORED, language);
}
