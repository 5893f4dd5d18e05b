/** Tells the operators what stopped in this page. */
import { reportError } from '../../core/contract/errors.ts';
import { maxErrorPageCharacters, maxErrorVersionCharacters } from '../../core/limits.ts';
import { call } from '../api.ts';
import { createReporter } from './reporter.ts';

/** The file that this page began with: its name holds the hash of what was built. */
const version = /[^/]+$/.exec(document.querySelector<HTMLScriptElement>('script[type="module"]')?.src ?? '')?.[0];

const report = createReporter({
  now: () => Date.now(),
  typed: () => [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')].map(({ value }) => value),
  send: (told) => {
    const page = location.pathname.slice(0, maxErrorPageCharacters);
    const from = version === undefined ? {} : { version: version.slice(0, maxErrorVersionCharacters) };
    call(reportError, { body: { ...told, page, ...from } }).catch(() => undefined); // nobody is there to read of that
  },
});

/** Follows what no part of the page caught. */
export function followErrors(): void {
  window.addEventListener('error', (event: ErrorEvent) => report(event.error ?? event.message));
  window.addEventListener('unhandledrejection', (event) => report(event.reason));
}

/** What a boundary caught: said in the console as React would, and told. */
export function onCaughtError(error: unknown): void {
  console.error(error);
  report(error);
}
