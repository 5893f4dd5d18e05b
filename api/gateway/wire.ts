/** One request on the wire: connections that the guard opens, time-outs, and what went wrong in our words. */
import { Agent, errors } from 'undici';
import { AppError } from '../../core/errors.ts';
import type { Guard } from './guard.ts';
import type { AnswerHeaders } from './headers.ts';

export interface Request {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer | undefined;
  /** Milliseconds until the answer begins, and between two of its parts. */
  readonly headersTimeoutMs: number;
  readonly bodyTimeoutMs: number;
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
  send(request: Request, signal: AbortSignal, onHead: OnHead): Promise<void>;
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
    send: ({ method, url, headers, body, headersTimeoutMs, bodyTimeoutMs }, signal, onHead) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) return reject(reasonOf(signal));
        let reader: Reader | undefined;
        let stop = () => {};
        const settle = (end: () => void) => {
          signal.removeEventListener('abort', stop);
          end();
        };
        agent.dispatch(
          {
            origin: url.origin,
            path: url.pathname + url.search,
            method: method, // of the contract's list
            headers,
            body: body ?? null,
            headersTimeout: headersTimeoutMs,
            bodyTimeout: bodyTimeoutMs,
          },
          {
            onRequestStart(controller) {
              stop = () => controller.abort(reasonOf(signal));
              signal.addEventListener('abort', stop, { once: true });
            },
            onResponseStart(controller, status, headers) {
              if (status < 200) return; // says nothing about the answer yet
              reader = onHead({ status, headers }, controller);
            },
            onResponseData: (_controller, chunk) => reader?.data(chunk),
            onResponseEnd: () =>
              settle(() => {
                reader?.end();
                resolve();
              }),
            onResponseError: (_controller, error) => settle(() => reject(inOurWords(error))),
          },
        );
      }),
    close: () => agent.destroy(),
  };
}

const reasonOf = (signal: AbortSignal): Error => (signal.reason instanceof Error ? signal.reason : new Error('aborted'));

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

function wordsFor(error: Error): string {
  const code = 'code' in error ? String(error.code) : '';
  if (/^(ENOTFOUND|ENODATA|ESERVFAIL|EREFUSED|ETIMEOUT|EAI_)/.test(code)) return 'There is no host of this name';
  if (code === 'ECONNREFUSED') return 'The service takes no connections';
  if (/CERT|TLS|SSL/.test(code)) return 'The certificate of the service is not valid';
  if (error instanceof errors.HTTPParserError) return 'The answer of the service is not valid HTTP';
  return 'The connection to the service broke';
}
