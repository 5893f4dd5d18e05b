/** Every word on screen comes from here, by key. */
import type { DayWords } from '../format.ts';
import { dayTime, since } from '../format.ts';
import { signal } from '../signal.ts';
import type { en } from './en/index.ts';
import { firstWords } from './first-words.ts';
import type { Language } from './languages.ts';
import { fill, type Values } from './text.ts';

export type Key = keyof typeof en;

/** One language's words. A test names each key that one has not yet; on screen it stands for itself. */
export type Words = Readonly<Partial<Record<Key, string>>>;

let words: Words = firstWords;

/** The interface's language. A live binding: it is read anew wherever it stands, so never keep it in a constant. */
export let language: Language = 'en';

/** Follows `language`, for what is drawn again when it changes (`useLanguage`). */
export const languageSignal = signal<Language>(language);

/** Speaks another language from here on. Its words must be loaded (`load.ts`). */
export function speak(next: Language, nextWords: Words): void {
  language = next;
  words = nextWords;
  languageSignal.set(next);
}

export const t = (key: Key, values: Values = {}): string => fill(words[key] ?? key, values, language);

/** Whether there are words for a key that is put together from data, such as an error's code. */
export const hasWords = (key: string): key is Key => key in words;

const days: DayWords = {
  get now() {
    return t('time.now');
  },
  minutes: (n) => t('time.minutes', { n }),
  today: (time) => t('time.today', { time }),
  yesterday: (time) => t('time.yesterday', { time }),
};

/** "3 min ago", "today 14:02", … in the interface's language. */
export const ago = (iso: string, now: number): string => since(iso, now, days, language);
/** "Today 14:02", "Mon 14:02", … in the interface's language. */
export const when = (iso: string, now: number): string => {
  const said = dayTime(iso, now, days, language);
  return said.charAt(0).toUpperCase() + said.slice(1);
};
