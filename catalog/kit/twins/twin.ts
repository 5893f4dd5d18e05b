import type { Params } from '../params.ts';

/** Asks a service without a key. */
export type AskTwin = (service: string, endpoint: string, params: Params) => Promise<unknown>;

/** Answers a call with what a keyless service gives, in the shape of the asked one; undefined where that cannot be done. */
export type Twin = (endpoint: string, params: Params, ask: AskTwin) => Promise<unknown>;
