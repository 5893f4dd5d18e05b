import { signal } from './signal.ts';

/** Set when an answer said 401: the page stays and asks to sign in again. */
export const sessionEnded = signal(false);
