/**
 * Collects what went wrong as finished text. An app may have changed every prototype there is, so nothing here that decides
 * goes through an array, an object or a method: only strings joined with `+`, and functions taken before the app ran.
 */
const stringify = JSON.stringify;

const mostProblems = 40;
const mostCharacters = 400;

export interface Report {
  /** @param code stable name of the failure · @param error what was thrown, or a sentence */
  readonly add: (code: string, error: unknown) => void;
  /** The problems so far, as JSON. */
  readonly text: () => string;
  readonly count: () => number;
}

/** Text of anything, never throwing, whatever the app did to it. */
function quoted(read: () => unknown): string {
  try {
    const value = read();
    const text = stringify(typeof value === 'string' ? value.slice(0, mostCharacters) : `${value as string}`.slice(0, mostCharacters));
    return typeof text === 'string' ? text : '""';
  } catch {
    return '"The error could not be read"';
  }
}

interface Seen {
  readonly error: object;
  readonly earlier: Seen | undefined;
}

const isObject = (value: unknown): value is { message?: unknown; stack?: unknown } => typeof value === 'object' && value !== null;

export function createReport(): Report {
  let seen: Seen | undefined;
  let problems = '';
  let count = 0;
  return {
    add(code, error) {
      if (count >= mostProblems) return;
      if (isObject(error)) {
        // One error arrives by several ways: React, the window and the console.
        for (let entry = seen; entry !== undefined; entry = entry.earlier) if (entry.error === error) return;
        seen = { error, earlier: seen };
      }
      count += 1;
      const message = quoted(() => (isObject(error) && 'message' in error ? error.message : error));
      const stack = quoted(() => (isObject(error) ? placeIn(error.stack) : ''));
      problems += (problems === '' ? '' : ',') + '{"code":' + stringify(code) + ',"message":' + message + ',"at":' + stack + '}';
    },
    text: () => '[' + problems + ']',
    count: () => count,
  };
}

/** `line:column` in the app's script, of the innermost frame that lies there. */
const placeIn = (stack: unknown): string => /app\.js:(\d+:\d+)/.exec(String(stack))?.[1] ?? '';
