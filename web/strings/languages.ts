/** The languages of the interface. Pure. */

/** Each with the name that its own speakers give it, in the order in which they are offered. */
export const languageNames = { en: 'English', de: 'Deutsch', fr: 'Français', es: 'Español', pt: 'Português' } as const;

export type Language = keyof typeof languageNames;

export const languages = Object.keys(languageNames) as Language[];

export const isLanguage = (name: unknown): name is Language => languages.some((language) => language === name);

/** The first language of a browser's list that we speak ("pt-BR" is Portuguese), else English. */
export function languageFor(preferred: readonly string[]): Language {
  const spoken = preferred.map((tag) => tag.toLowerCase().split('-')[0]).find(isLanguage);
  return spoken ?? 'en';
}
