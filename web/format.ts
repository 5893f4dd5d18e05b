/** Numbers, times and money as people read them (ui.md §6). Pure: the clock and the language come in. */

/** A narrow no-break space stands between a figure and its unit. */
const thin = '\u202f';

const number = (language: string, options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(language, options);

/** 1204 -> "1,204". */
export const count = (value: number, language = 'en'): string => number(language).format(value);

/** 0.583 -> "58 %". */
export const percent = (share: number, language = 'en'): string => `${count(Math.round(share * 100), language)}${thin}%`;

/** Milliseconds -> "0.4 s", "9.4 s", "42 s", "1 min 04 s". Under a tenth of a second: "41 ms". */
export function duration(ms: number, language = 'en'): string {
  if (ms > 0 && ms < 95) return `${Math.max(1, Math.round(ms))}${thin}ms`;
  const seconds = ms / 1000;
  if (seconds < 9.95) return `${number(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(seconds)}${thin}s`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole}${thin}s`;
  return `${Math.floor(whole / 60)}${thin}min ${String(whole % 60).padStart(2, '0')}${thin}s`;
}

/** Milliseconds -> "1 s", "1.4 s", "12 s": for estimates, which claim no tenth that they do not have. */
export function roughly(ms: number, language = 'en'): string {
  const seconds = Math.max(0.1, ms / 1000);
  return seconds >= 60
    ? duration(ms, language)
    : `${number(language, { maximumFractionDigits: seconds < 10 ? 1 : 0 }).format(seconds)}${thin}s`;
}

/** Dollars -> "$0.00", "$0.006", "$0.02", "$1.84"; below a tenth of a cent what `under` makes of "$0.001". */
export function money(dollars: number, under: (least: string) => string, language = 'en'): string {
  const digits = dollars > 0 && dollars < 0.0195 ? 3 : 2;
  const format = number(language, {
    style: 'currency',
    currency: 'USD',
    currencyDisplay: 'narrowSymbol', // one sign for dollars in every language: nothing else is ever charged
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return dollars > 0 && dollars < 0.001 ? under(format.format(0.001)) : format.format(dollars);
}

/** Bytes -> "812 B", "12 kB", "3.4 MB"; French counts in octets. */
export function size(bytes: number, language = 'en'): string {
  const unit = language === 'fr' ? 'o' : 'B';
  if (bytes < 1000) return `${bytes}${thin}${unit}`;
  const mega = bytes >= 1_000_000;
  const value = bytes / (mega ? 1_000_000 : 1000);
  return `${number(language, { maximumFractionDigits: value < 10 ? 1 : 0 }).format(value)}${thin}${mega ? 'M' : 'k'}${unit}`;
}

const minute = 60_000;
const startOfDay = (time: number): number => new Date(time).setHours(0, 0, 0, 0);

/** Words for days, from the strings file. */
export interface DayWords {
  readonly now: string;
  readonly minutes: (n: number) => string;
  readonly today: (time: string) => string;
  readonly yesterday: (time: string) => string;
}

/** "just now", "3 min ago", "today 14:02", "yesterday 14:02", "Mon 14:02", "12 Mar", "12 Mar 2025". */
export function since(iso: string, now: number, words: DayWords, language = 'en'): string {
  const at = new Date(iso).getTime();
  const passed = now - at;
  if (passed < minute) return words.now;
  if (passed < 60 * minute) return words.minutes(Math.floor(passed / minute));
  return dayTime(iso, now, words, language);
}

/** As `since`, but always by day: "today 14:02". For messages, whose time must not change under the reader. */
export function dayTime(iso: string, now: number, words: DayWords, language = 'en'): string {
  const at = new Date(iso);
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, options).format(at);
  const clock = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const days = Math.round((startOfDay(now) - startOfDay(at.getTime())) / (24 * 60 * minute));
  if (days <= 0) return words.today(clock);
  if (days === 1) return words.yesterday(clock);
  if (days < 7) return `${format({ weekday: 'short' })} ${clock}`;
  const year = at.getFullYear() === new Date(now).getFullYear() ? {} : ({ year: 'numeric' } as const);
  const parts = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { day: 'numeric', month: 'short', ...year });
  return parts.format(at);
}

/** Shortens a long name or address in its middle: "mk-my-books…localhost:3000". */
export const middle = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, Math.ceil((most - 1) / 2))}…${text.slice(text.length - Math.floor((most - 1) / 2))}`;

/** One a language: making one costs more than using it a hundred times. */
const exactClocks = new Map<string, Intl.DateTimeFormat>();
const exactClock = { hour: '2-digit', minute: '2-digit', second: '2-digit', fractionalSecondDigits: 3, hourCycle: 'h23' } as const;

/** "14:02:07.412", as the log of events tells times. */
export function exactTime(iso: string, language = 'en'): string {
  const clock = exactClocks.get(language) ?? new Intl.DateTimeFormat(language, exactClock);
  exactClocks.set(language, clock);
  return clock.format(new Date(iso));
}
