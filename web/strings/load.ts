/** Which language this device speaks, and its words. Each language is a chunk of its own, and only the one that is spoken is loaded. */
import { safeStore } from '../draft.ts';
import { speak, type Words } from './index.ts';
import { isLanguage, languageFor, type Language } from './languages.ts';

/** A language, or what the browser asks for. */
export type LanguageChoice = Language | 'auto';

const place = 'faibric.language';
const store = safeStore();

const loaders: Readonly<Record<Language, () => Promise<Words>>> = {
  en: async () => (await import('./en/index.ts')).en,
  de: async () => (await import('./de/index.ts')).de,
  fr: async () => (await import('./fr/index.ts')).fr,
  es: async () => (await import('./es/index.ts')).es,
  pt: async () => (await import('./pt/index.ts')).pt,
};

/** The choice of this device, else the browser's. */
export function readLanguageChoice(): LanguageChoice {
  const kept = store.getItem(place);
  return isLanguage(kept) ? kept : 'auto';
}

const languageOf = (choice: LanguageChoice): Language => (choice === 'auto' ? languageFor(navigator.languages) : choice);

/** The choice that was asked for last: an earlier one that loads later must not win. */
let asked: LanguageChoice | undefined;

/** Speaks it once its words are here, and says whether it still was what is wanted. Rejects when they cannot be loaded. */
async function speakBy(choice: LanguageChoice): Promise<boolean> {
  asked = choice;
  const language = languageOf(choice);
  const words = await loaders[language]();
  if (asked !== choice) return false;
  speak(language, words);
  document.documentElement.lang = language;
  return true;
}

/** Changes the language at once and for good on this device. Rejects, and changes nothing, when its words cannot be loaded. */
export async function chooseLanguage(choice: LanguageChoice): Promise<void> {
  if (!(await speakBy(choice))) return;
  if (choice === 'auto') store.removeItem(place);
  else store.setItem(place, choice);
}

/** Milliseconds until a page that could load no words at all is asked for again. */
const patience = 3_000;

/** Before the first paint, so that nothing flashes. Without the words of the choice the page speaks English. Follows the other tabs. */
export async function startLanguage(): Promise<void> {
  const follow = () => void speakBy(readLanguageChoice()).catch(() => undefined);
  window.addEventListener('storage', ({ key }) => {
    if (key === place) follow();
  });
  window.addEventListener('languagechange', follow);
  try {
    await speakBy(readLanguageChoice()).catch(() => speakBy('en'));
  } catch (error) {
    setTimeout(() => location.reload(), patience);
    throw error;
  }
}
