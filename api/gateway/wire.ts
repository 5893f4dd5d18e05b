/** One request on the wire: connections that the guard opens, time-outs, and what went wrong in our words. */
import { Agent, errors } from 'undici';
import { AppError } from '../../core/errors.ts';
import type { Guard } from './guard.ts';
import type { AnswerHeaders } from './headers.ts';
import type { Stop } from './stop.ts';

export interface Request {
  readonly method: string;
  readonly origin: string;
  /** With its query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer | undefined;
  /** Milliseconds until the answer begins, and between two of its parts: one number, since undici keeps one timer for both. */
  readonly silenceMs: number;
}

/** Holds the answer up while its reader is busy, or ends it. */
export interface Flow {
  pause(): void;
  resume(): void;
  abort(reason: Error): void;
}

export interface Reader {
  data(chunk: Buffer): void;
  end(): void;
}

/** @returns who reads the body; undefined drops it */
export type OnHead = (head: { readonly status: number; readonly headers: AnswerHeaders }, flow: Flow) => Reader | undefined;

export interface Wire {
  /**
   * Resolves when the whole answer was read, or dropped.
   * @throws AppError `upstream_timeout`, `upstream_unreachable` or `blocked_address`; the reason of an abort
   */
  send(request: Request, stop: Stop, onHead: OnHead): Promise<void>;
  close(): Promise<void>;
}

/** Connections to one origin, and bytes of headers. */
const maxConnections = 128;
const maxHeaderBytes = 32 * 1024;
/** Milliseconds for which an idle connection is kept. */
const keepAliveMs = 10_000;

export function createWire(guard: Guard): Wire {
  const agent = new Agent({
    connect: guard.connect,
    connections: maxConnections,
    pipelining: 1,
    keepAliveTimeout: keepAliveMs,
    maxHeaderSize: maxHeaderBytes,
    allowH2: false,
  });
  return {
    send: ({ method, origin, path, headers, body, silenceMs }, stop, onHead) =>
      new Promise((resolve, reject) => {
        if (stop.reason) return reject(stop.reason);
        let reader: Reader | undefined;
        let isPaused = false;
        const settle = (end: () => void) => {
          stop.onStop = undefined;
          end();
        };
        agent.dispatch(
          {
            origin,
            path,
            method: method, // of the contract's list
            headers,
            body: body ?? null,
            headersTimeout: silenceMs,
            bodyTimeout: silenceMs,
          },
          // The older of undici's two ways to be told: the newer one wraps every call in objects that outlive it, at half of a call's cost.
          {
            onConnect(abort) {
              stop.onStop = abort;
            },
            onHeaders(status, raw, resume) {
              if (status < 200) return true; // says nothing about the answer yet
              const pause = (): void => void (isPaused = true);
              const goOn = (): void => {
                isPaused = false;
                resume();
              };
              reader = onHead({ status, headers: readHeaders(raw) }, { pause, resume: goOn, abort: (reason) => stop.onStop?.(reason) });
              return !isPaused;
            },
            onData(chunk) {
              reader?.data(chunk);
              return !isPaused;
            },
            onComplete: () =>
              settle(() => {
                reader?.end();
                resolve();
              }),
            onError: (error) => settle(() => reject(inOurWords(error))),
          },
        );
      }),
    close: () => agent.destroy(),
  };
}

/** Name, value, name, value; a name that comes twice becomes a list. */
function readHeaders(raw: readonly Buffer[]): AnswerHeaders {
  const headers: AnswerHeaders = {};
  for (let at = 0; at + 1 < raw.length; at += 2) {
    const name = String(raw[at]).toLowerCase();
    const value = String(raw[at + 1]?.toString('latin1'));
    const before = headers[name];
    headers[name] = before === undefined ? value : [before, value].flat();
  }
  return headers;
}

/** What undici and the sockets beneath it say, without addresses. */
function inOurWords(error: Error): Error {
  if (error instanceof AppError) return error;
  if (error.cause instanceof AppError) return error.cause;
  if (
    error instanceof errors.HeadersTimeoutError ||
    error instanceof errors.BodyTimeoutError ||
    error instanceof errors.ConnectTimeoutError
  )
    return new AppError('upstream_timeout', 'The service did not answer in time', { cause: error });
  if (error instanceof errors.InvalidArgumentError || error instanceof errors.NotSupportedError)
    return new AppError('invalid_request', 'The call cannot be sent as it is', { cause: error });
  if (error instanceof errors.HeadersOverflowError)
    return new AppError('response_too_large', `The headers of the answer are larger than ${maxHeaderBytes / 1024} KiB`, { cause: error });
  return new AppError('upstream_unreachable', wordsFor(error), { cause: error });
}

const unknownName = /^(ENOTFOUND|ENODATA|ESERVFAIL|EREFUSED|ETIMEOUT|EAI_)/;
const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

/** Whether nobody knows the host: asking again at once helps nobody. */
export const isNameUnknown = (error: unknown): boolean => error instanceof AppError && unknownName.test(codeOf(error.detail.cause));

function wordsFor(error: Error): string {
  const code = codeOf(error);
  if (unknownName.test(code)) return 'There is no host of this name';
  if (code === 'ECONNREFUSED') return 'The service takes no connections';
  if (/CERT|TLS|SSL/.test(code)) return 'The certificate of the service is not valid';
  if (error instanceof errors.HTTPParserError) return 'The answer of the service is not valid HTTP';
  return 'The connection to the service broke';
}
