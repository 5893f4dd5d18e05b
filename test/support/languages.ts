/** Every language of the dashboard with its words, as the page has them once they are loaded. */
import { de } from '../../web/strings/de/index.ts';
import { en } from '../../web/strings/en/index.ts';
import { es } from '../../web/strings/es/index.ts';
import { fr } from '../../web/strings/fr/index.ts';
import type { Words } from '../../web/strings/index.ts';
import type { Language } from '../../web/strings/languages.ts';
import { pt } from '../../web/strings/pt/index.ts';

export const wordsOf: Readonly<Record<Language, Words>> = { en, de, fr, es, pt };
