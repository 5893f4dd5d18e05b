/** Every word on screen comes from here, by key. */
import type { DayWords } from '../format.ts';
import { dayTime, since } from '../format.ts';
import { en } from './en/index.ts';
import { fill, type Values } from './text.ts';

export type Key = keyof typeof en;

/** The interface's language; English is the only complete one so far. */
export const language = 'en';

export const t = (key: Key, values: Values = {}): string => fill(en[key], values, language);

/** Whether there are words for a key that is put together from data, such as an error's code. */
export const hasWords = (key: string): key is Key => key in en;

const days: DayWords = {
  now: t('time.now'),
  minutes: (n) => t('time.minutes', { n }),
  today: (time) => t('time.today', { time }),
  yesterday: (time) => t('time.yesterday', { time }),
};

/** "3 min ago", "today 14:02", … in the interface's language. */
export const ago = (iso: string, now: number): string => since(iso, now, days, language);
/** "Today 14:02", "Mon 14:02", … in the interface's language. */
export const when = (iso: string, now: number): string => {
  const words = dayTime(iso, now, days, language);
  return words.charAt(0).toUpperCase() + words.slice(1);
};
