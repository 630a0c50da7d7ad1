import { i18n } from '@lingui/core';

export type Language = 'vi' | 'en';

const STORED = 'giam-ngheo.language';

/** The texts that the first page names, and those of all other screens: the build tells them apart. */
const catalogues = {
  vi: () => import('virtual:texts/vi/first'),
  en: () => import('virtual:texts/en/first'),
} as const;

const laterCatalogues = {
  vi: () => import('virtual:texts/vi/later'),
  en: () => import('virtual:texts/en/later'),
} as const;

/** Once a screen has needed them, the later texts come with every language. */
let needsLater = false;

/** Vietnamese is the source language: English only for those who asked for it on this machine. */
export function storedLanguage(): Language {
  return localStorage.getItem(STORED) === 'en' ? 'en' : 'vi';
}

/** Loads and shows a language. Nothing is remounted, so what people were doing stays as it is. */
export async function showLanguage(language: Language): Promise<void> {
  const [{ messages }, later] = await Promise.all([
    catalogues[language](),
    needsLater ? laterCatalogues[language]() : null,
  ]);
  i18n.loadAndActivate({ locale: language, messages: { ...messages, ...later?.messages } });
  document.documentElement.lang = language;
  localStorage.setItem(STORED, language);
}

/** What a screen waits for whose texts are not among the first: they would make the first page heavier. */
export async function loadLaterTexts(): Promise<void> {
  if (needsLater) return;
  const language = i18n.locale as Language;
  const { messages } = await laterCatalogues[language]();
  needsLater = true;
  i18n.load(language, messages);
}
