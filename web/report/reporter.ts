/** What is told of an error, and how often. Never what somebody typed. Pure but for what it is given. */
import { maxErrorMessageCharacters, maxErrorStackCharacters } from '../../core/limits.ts';
import { ApiError } from '../api.ts';

export interface Report {
  readonly message: string;
  readonly stack?: string;
}

interface Means {
  readonly send: (report: Report) => void;
  readonly now: () => number;
  /** What stands in the fields of the page right now. */
  readonly typed: () => readonly string[];
}

/** Reports of one page in a minute; the same error is told once in it. */
const most = 5;
const minute = 60_000;
/** Characters of an error that are looked at: nobody writes longer ones by hand. */
const mostRead = 20_000;
/** Shorter words of fields are anywhere. */
const leastTyped = 3;

/** Not a fault of the dashboard: an answer that says no, a call that was given up, and the browser's own grumbling. */
const isOrdinary = (error: unknown, message: string): boolean =>
  error instanceof ApiError || (error instanceof Error && error.name === 'AbortError') || /^ResizeObserver loop/.test(message);

/** Takes out what is nobody's business: words in fields, queries of addresses, mail addresses, keys. */
export function withoutSecrets(text: string, typed: readonly string[]): string {
  const own = typed.map((words) => words.trim()).filter((words) => words.length >= leastTyped);
  return own
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, words) => rest.replaceAll(words, '…'), text.slice(0, mostRead))
    .replace(/(https?:\/\/[^\s?#)]+)[?#][^\s):]*/g, '$1')
    .replace(/[^\s@"'<>(]{1,64}@[^\s@"'<>)]{1,250}\.[a-z]{2,}/gi, '…')
    .replace(/\b(?:fk|sk|pk|rk|ghp|gho)[-_][\w-]{8,}/g, '…');
}

/** @returns what is called with every error */
export function createReporter({ send, now, typed }: Means): (error: unknown) => void {
  let told: { readonly message: string; readonly at: number }[] = [];
  return (error) => {
    const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    if (isOrdinary(error, error instanceof Error ? error.message : said)) return;
    const words = typed();
    const message = withoutSecrets(said, words).slice(0, maxErrorMessageCharacters).trim() || 'Error';
    const at = now();
    told = told.filter((one) => at - one.at < minute);
    if (told.length >= most || told.some((one) => one.message === message)) return;
    told.push({ message, at });
    const stack = error instanceof Error && error.stack !== undefined ? withoutSecrets(error.stack, words) : '';
    send({ message, ...(stack.trim() === '' ? {} : { stack: stack.slice(0, maxErrorStackCharacters).trim() }) });
  };
}
