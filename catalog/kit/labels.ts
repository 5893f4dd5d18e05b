import { appConfig, type Language } from './config.ts';
import { de } from './words/de.ts';
import { en, type Words } from './words/en.ts';
import { es } from './words/es.ts';
import { fr } from './words/fr.ts';
import { pt } from './words/pt.ts';

export type { Language, Words };

const all: Record<Language, Words> = { en, de, fr, es, pt };

/** The words of buttons and states in a language. */
export const labels = (language: Language): Words => all[language];

/** The words in the app's own language. */
export const words = (): Words => all[appConfig().language];

/** The app's own language. */
export const appLanguage = (): Language => appConfig().language;

/** Of texts that a part brings along in each language, those of the app's language. */
export const inLanguage = <T>(texts: Readonly<Record<Language, T>>): T => texts[appLanguage()];
