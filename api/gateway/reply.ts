/** The way of an answer from the service to the caller: unpacked, without keys, bounded; at once where it is a stream. */
import type { ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { AppError } from '../../core/errors.ts';
import { answerHeaders, type AnswerHeaders } from './headers.ts';
import { createMask, maskText } from './mask.ts';
import type { Flow, OnHead, Reader } from './wire.ts';

/** An answer that is here whole. */
export interface Whole {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface ReplyOptions {
  readonly maxBytes: number;
  /** Texts that must not come back. */
  readonly masks: readonly string[];
  /** Bytes up to which an answer is held back, so that one that breaks is answered as broken. */
  readonly holdBytes: number;
  /** What goes out in place of an answer that was held back whole. */
  readonly reshape?: (whole: Whole) => Promise<Whole>;
  /** Sees the answer as it went out, where it is no larger than this. */
  readonly keepBytes: number;
  readonly onKept: (whole: Whole | undefined) => void;
  /** Last headers, once status and length are known. */
  readonly onStart: (status: number, headers: AnswerHeaders) => void;
}

export interface Reply {
  readonly onHead: OnHead;
  /** Whether something went out already: what fails after that cannot be said in words. */
  readonly started: () => boolean;
  /** Resolves when the last byte is out. @throws AppError `response_too_large` or `upstream_unreachable` */
  readonly done: Promise<void>;
}

/** What cannot be used before it is whole: held back however it comes. */
const json = /^application\/([\w.-]+\+)?json\b/i;
const decoders: Record<string, () => Duplex> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

export function createReply(res: ServerResponse, options: ReplyOptions): Reply {
  let finish = () => {};
  let fail: (error: Error) => void = () => {};
  const done = new Promise<void>((resolve, reject) => {
    finish = resolve;
    fail = reject;
  });
  done.catch(() => undefined); // who sends the request looks at it when the wire has ended
  let started = false;

  function start(status: number, headers: Readonly<Record<string, string>>, length: number | undefined, raw: AnswerHeaders): void {
    started = true;
    options.onStart(status, raw);
    res.writeHead(status, { ...headers, ...(length === undefined ? {} : { 'Content-Length': length }) });
  }

  const onHead: OnHead = ({ status, headers: raw }, flow) => {
    const headers = masked(answerHeaders(raw), options.masks);
    const encoding = String(raw['content-encoding'] ?? 'identity').toLowerCase();
    const declared = encoding === 'identity' && raw['content-length'] !== undefined ? Number(raw['content-length']) : undefined;
    let stopped = false;
    const stop = (error: AppError) => {
      stopped = true;
      flow.abort(error);
      fail(error);
    };
    if ((declared ?? 0) > options.maxBytes) return void stop(tooLarge(options.maxBytes));
    const held: Buffer[] = [];
    const kept: Buffer[] = [];
    let bytes = 0;
    let keptBytes = 0;
    let holding =
      options.reshape !== undefined ||
      (declared !== undefined && declared <= options.holdBytes) ||
      json.test(headers['content-type'] ?? '');
    if (!holding) {
      start(status, headers, declared, raw);
      res.flushHeaders();
    }
    const mask = options.masks.length === 0 ? undefined : createMask(options.masks);

    function write(chunk: Buffer, control: Pick<Flow, 'pause' | 'resume'>): void {
      keptBytes += chunk.length;
      if (keptBytes <= options.keepBytes) kept.push(chunk);
      if (res.write(chunk)) return;
      control.pause();
      res.once('drain', () => control.resume());
    }
    function take(chunk: Buffer, control: Pick<Flow, 'pause' | 'resume'>): void {
      bytes += chunk.length;
      if (stopped) return;
      if (bytes > options.maxBytes) return stop(tooLarge(options.maxBytes));
      const clean = mask ? mask.push(chunk) : chunk;
      if (clean.length === 0) return;
      if (!holding) return write(clean, control);
      held.push(clean);
      if (bytes <= options.holdBytes || options.reshape) return;
      holding = false;
      start(status, headers, declared, raw);
      for (const part of held) write(part, control);
    }
    async function end(): Promise<void> {
      const rest = mask?.end();
      if (rest && rest.length > 0) take(rest, { pause: () => undefined, resume: () => undefined });
      if (!holding) {
        res.end(finish);
        return options.onKept(keptBytes <= options.keepBytes ? { status, headers, body: Buffer.concat(kept) } : undefined);
      }
      const body = held.length === 1 && held[0] ? held[0] : Buffer.concat(held);
      const whole = options.reshape ? await options.reshape({ status, headers, body }) : { status, headers, body };
      start(status, whole.headers, hasBody(status) ? whole.body.length : undefined, raw);
      res.end(hasBody(status) ? whole.body : undefined, finish);
      options.onKept(whole.body.length <= options.keepBytes ? whole : undefined);
    }
    const ended = () => void end().catch(fail);
    if (encoding === 'identity') return { data: (chunk) => take(chunk, flow), end: ended };
    return unpacked(encoding, flow, { take, end: ended, stop });
  };
  return { onHead, started: () => started, done };
}

interface Unpacked {
  readonly take: (chunk: Buffer, control: Pick<Flow, 'pause' | 'resume'>) => void;
  readonly end: () => void;
  readonly stop: (error: AppError) => void;
}

/** A bomb of a kilobyte that unpacks to gigabytes is counted as it unpacks (faults G14). */
function unpacked(encoding: string, flow: Flow, { take, end, stop }: Unpacked): Reader | undefined {
  const decoder = Object.hasOwn(decoders, encoding) ? decoders[encoding]?.() : undefined;
  if (!decoder) return void stop(new AppError('upstream_unreachable', 'The answer is packed in a way that is not known here'));
  decoder.on('data', (chunk: Buffer) => take(chunk, decoder));
  decoder.once('end', end);
  decoder.once('error', () => stop(new AppError('upstream_unreachable', 'The answer cannot be unpacked')));
  return {
    data(chunk) {
      if (decoder.write(chunk)) return;
      flow.pause();
      decoder.once('drain', () => flow.resume());
    },
    end: () => void decoder.end(),
  };
}

const hasBody = (status: number): boolean => status !== 204 && status !== 304;
const tooLarge = (maxBytes: number) => new AppError('response_too_large', `The answer is larger than ${maxBytes / 1024 / 1024} MiB`);

const masked = (headers: Record<string, string>, masks: readonly string[]): Record<string, string> =>
  masks.length === 0 ? headers : Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, maskText(value, masks)]));
