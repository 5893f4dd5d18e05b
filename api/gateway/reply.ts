/** The way of an answer from the service to the caller: unpacked, without keys, bounded; at once where it is a stream. */
import type { ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { AppError } from '../../core/errors.ts';
import { addHeaders, answerHeaders, type AnswerHeaders, type FlatHeaders } from './headers.ts';
import { createMask, maskText, maskWhole, type Mask } from './mask.ts';
import type { Flow, OnHead, Reader } from './wire.ts';

/** An answer that is here whole. */
export interface Whole {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface ReplyOptions {
  readonly maxBytes: number;
  /** What must not come back. */
  readonly masks: readonly Buffer[];
  /** Bytes up to which an answer is held back, so that one that breaks is answered as broken. */
  readonly holdBytes: number;
  /** What goes out in place of an answer that was held back whole. */
  readonly reshape: ((whole: Whole) => Promise<Whole>) | undefined;
  /** Sees the answer as it went out, where it is no larger than this. */
  readonly keepBytes: number;
  readonly onKept: (whole: Whole | undefined) => void;
  /** @returns headers of ours, once it is known what came */
  readonly onStart: (status: number, headers: AnswerHeaders) => FlatHeaders;
}

export interface Reply {
  readonly onHead: OnHead;
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

type Control = Pick<Flow, 'pause' | 'resume'>;
const noControl: Control = { pause: () => undefined, resume: () => undefined };

export function createReply(res: ServerResponse, { maxBytes, masks, holdBytes, reshape, keepBytes, onKept, onStart }: ReplyOptions): Reply {
  let finish = () => {};
  let fail: (error: Error) => void = () => {};
  const done = new Promise<void>((resolve, reject) => {
    finish = resolve;
    fail = reject;
  });
  done.catch(() => undefined); // who sends the request looks at it when the wire has ended

  const onHead: OnHead = ({ status, headers: raw }, flow) => {
    const headers = answerHeaders(raw);
    if (masks.length > 0) for (const name in headers) headers[name] = maskText(headers[name] ?? '', masks);
    const encoding = String(raw['content-encoding'] ?? 'identity').toLowerCase();
    const declared = encoding === 'identity' && raw['content-length'] !== undefined ? Number(raw['content-length']) : undefined;
    const held: Buffer[] = [];
    const kept: Buffer[] = [];
    let bytes = 0;
    let stopped = false;
    let mask: Mask | undefined;
    let isHolding = reshape !== undefined || (declared !== undefined && declared <= holdBytes) || json.test(headers['content-type'] ?? '');

    const stop = (error: AppError): void => {
      stopped = true;
      flow.abort(error);
      fail(error);
    };
    function start(given: Readonly<Record<string, string>>, length: number | undefined): void {
      const head = addHeaders(onStart(status, raw), given);
      if (length !== undefined) head.push('Content-Length', length);
      res.writeHead(status, head);
    }
    /** From here on it passes as it comes. */
    function pass(): void {
      isHolding = false;
      mask = masks.length === 0 ? undefined : createMask(masks);
      start(headers, declared);
      res.flushHeaders();
    }
    function write(chunk: Buffer, control: Control): void {
      const clean = mask ? mask.push(chunk) : chunk;
      if (clean.length === 0) return;
      if (bytes <= keepBytes) kept.push(clean);
      if (res.write(clean)) return;
      control.pause();
      res.once('drain', () => control.resume());
    }
    function take(chunk: Buffer, control: Control): void {
      if (stopped) return;
      bytes += chunk.length;
      if (bytes > maxBytes) return stop(tooLarge(maxBytes));
      if (!isHolding) return write(chunk, control);
      held.push(chunk);
      if (bytes <= holdBytes || reshape) return;
      pass();
      for (const part of held) write(part, control);
    }
    async function sendWhole(): Promise<void> {
      const body = maskWhole(held.length === 1 && held[0] ? held[0] : Buffer.concat(held), masks);
      const whole = reshape ? await reshape({ status, headers, body }) : { status, headers, body };
      const isEmpty = status === 204 || status === 304;
      start(whole.headers, isEmpty ? undefined : whole.body.length);
      res.end(isEmpty ? undefined : whole.body, finish);
      onKept(whole.body.length <= keepBytes ? whole : undefined);
    }
    function end(): void {
      if (stopped) return;
      if (isHolding) return void sendWhole().catch(fail);
      const rest = mask?.end();
      mask = undefined;
      if (rest && rest.length > 0) write(rest, noControl);
      res.end(finish);
      onKept(bytes <= keepBytes ? { status, headers, body: Buffer.concat(kept) } : undefined);
    }

    if ((declared ?? 0) > maxBytes) return void stop(tooLarge(maxBytes));
    if (!isHolding) pass();
    return encoding === 'identity' ? { data: (chunk) => take(chunk, flow), end } : unpacked(encoding, flow, { take, end, stop });
  };
  return { onHead, done };
}

interface Unpacked {
  readonly take: (chunk: Buffer, control: Control) => void;
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

const tooLarge = (maxBytes: number) => new AppError('response_too_large', `The answer is larger than ${maxBytes / 1024 / 1024} MiB`);
