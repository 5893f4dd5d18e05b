/**
 * A model provider that says what a test wants, on the wire of OpenAI's Chat Completions and Anthropic's Messages.
 * As a process: `npx tsx test/support/scripted-model.ts --port N`; then `GET /__log` lists the requests,
 * `PUT /__script` `{"generate": [Reply, ...], ...}` replaces the script (the last reply of a step repeats).
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { teaScript } from './scripted-app.ts';
import { framesOf } from './scripted-wire.ts';

/** One answer. JSON, so that scripts travel over `PUT /__script`. */
export interface Reply {
  /** An object, sent as JSON, or a text, sent as it is. */
  readonly answer?: unknown;
  /** Says the answer so many times over. */
  readonly times?: number;
  readonly tokensPerSecond?: number;
  /** From this character on it writes so slowly that what it is in the middle of can be looked at. */
  readonly slowAfter?: { readonly characters: number; readonly tokensPerSecond: number };
  /** Characters of one event; 4 unless told. */
  readonly chunkCharacters?: number;
  /** Writes the wire byte by byte. */
  readonly bytewise?: boolean;
  /** Milliseconds before the first byte. */
  readonly delayMs?: number;
  /** Takes the request and never answers. */
  readonly hang?: boolean;
  /**
   * Stops after so many characters of the answer, or bytes of the wire: `end` is a clean end of the body, `fin` a closed
   * connection, `reset` a broken one, `stall` an open one that stays silent.
   */
  readonly cut?: { readonly characters?: number; readonly bytes?: number; readonly how: 'end' | 'fin' | 'reset' | 'stall' };
  readonly finishReason?: 'stop' | 'length' | 'content_filter';
  readonly refusal?: string;
  readonly emptyChoices?: boolean;
  readonly withoutDone?: boolean;
  readonly withoutUsage?: boolean;
  readonly inputTokens?: number;
  readonly outputTokens?: number;
  /** A plain answer instead of a stream. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export interface ScriptedRequest {
  readonly wire: 'openai' | 'anthropic';
  readonly step: string;
  readonly build: string;
  readonly attempt: string;
  readonly have: readonly string[];
  readonly model: string;
  /** System and user text together. */
  readonly prompt: string;
  readonly headers: Readonly<Record<string, string>>;
  /** How many requests of this build and step came before. */
  readonly nth: number;
  readonly at: number;
  /** The last byte left this process, and who asked lived on long enough to read and store it. */
  deliveredWhole: boolean;
  charactersSent: number;
  /** How many characters had left, and when (Unix milliseconds): one a chunk. */
  readonly sent: (readonly [characters: number, at: number])[];
}

export type Script = (request: ScriptedRequest) => Reply;
export type StepScript = Readonly<Record<string, Reply | readonly Reply[]>>;

/** Replies by step and by call; a step without replies is answered as by the tea app. */
export const scriptOf =
  (steps: StepScript): Script =>
  (request) => {
    const replies = steps[request.step];
    const list = replies === undefined ? [] : Array.isArray(replies) ? (replies as readonly Reply[]) : [replies as Reply];
    return list[Math.min(request.nth, list.length - 1)] ?? teaScript(request);
  };

/** Milliseconds in which an answer is read and stored, generously. */
const readingMs = 50;

const secretHeaders = new Set(['authorization', 'x-api-key']);

export async function startScriptedModel(options: { readonly script?: Script; readonly port?: number } = {}) {
  let script = options.script ?? teaScript;
  const requests: ScriptedRequest[] = [];

  const server = createServer((req, res) => {
    handle(req, res).catch(() => res.destroy());
  });
  server.keepAliveTimeout = 1_000;

  async function handle(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const path = req.url?.split('?')[0] ?? '';
    if (path === '/__log')
      return void json(res, 200, { items: requests.map(({ prompt, sent: _, ...rest }) => ({ ...rest, promptCharacters: prompt.length })) });
    const body: unknown = JSON.parse((await read(req)) || 'null');
    if (path === '/__script') {
      script = scriptOf(body as StepScript);
      return void json(res, 200, { ok: true });
    }
    const wire = path.endsWith('/chat/completions') ? 'openai' : path.endsWith('/messages') ? 'anthropic' : undefined;
    if (!wire) return void json(res, 404, { error: { message: `No route ${path}` } });
    const request = logged(req, wire, body as Body);
    requests.push(request);
    await answer(script(request), request, res);
  }

  function logged(req: IncomingMessage, wire: 'openai' | 'anthropic', body: Body): ScriptedRequest {
    const header = (name: string) => String(req.headers[name] ?? '');
    const headers = Object.entries(req.headers).filter(([name]) => !secretHeaders.has(name));
    const [step, build] = [header('x-faibric-step'), header('x-faibric-build')];
    return {
      wire,
      step,
      build,
      attempt: header('x-faibric-attempt'),
      have: header('x-faibric-have')
        .split(',')
        .filter((path) => path !== ''),
      model: body.model,
      prompt: [textIn(body.system), ...body.messages.map(({ content }) => textIn(content))].join('\n\n'),
      headers: Object.fromEntries(headers.map(([name, value]) => [name, String(value)])),
      nth: requests.filter((other) => other.step === step && other.build === build).length,
      at: Date.now(),
      deliveredWhole: false,
      charactersSent: 0,
      sent: [],
    };
  }

  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    /** Goes into OPENAI_BASE_URL with `/v1`, into ANTHROPIC_BASE_URL as it is. */
    url,
    requests,
    use: (next: Script) => (script = next),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
export type ScriptedModel = Awaited<ReturnType<typeof startScriptedModel>>;

interface Body {
  readonly model: string;
  readonly system?: unknown;
  readonly messages: readonly { readonly content: unknown }[];
}

const textIn = (content: unknown): string =>
  Array.isArray(content) ? (content as { text: string }[]).map(({ text }) => text).join('\n') : typeof content === 'string' ? content : '';

async function answer(reply: Reply, request: ScriptedRequest, res: ServerResponse): Promise<void> {
  const gone = once(res, 'close').catch(() => undefined);
  if (reply.delayMs) await Promise.race([sleep(reply.delayMs), gone]);
  if (reply.hang) return void (await gone);
  if (reply.status !== undefined) return void json(res, reply.status, reply.body ?? {}, reply.headers);
  res.writeHead(200, { 'content-type': 'text/event-stream', ...reply.headers });
  const { cut } = reply;
  let bytes = 0;
  let slept = performance.now();
  for (const frame of framesOf(request.wire, reply, request.model)) {
    if (res.destroyed) return;
    if (cut?.characters !== undefined && request.charactersSent >= cut.characters) return stop(res, cut.how);
    const rate =
      reply.slowAfter && request.charactersSent >= reply.slowAfter.characters ? reply.slowAfter.tokensPerSecond : reply.tokensPerSecond;
    if (rate && frame.characters > 0) slept = await pace(slept, rate);
    const data = Buffer.from(frame.text);
    const left = (cut?.bytes ?? Infinity) - bytes;
    await write(res, left < data.length ? data.subarray(0, left) : data, reply.bytewise === true, gone);
    if (left < data.length) return stop(res, cut?.how ?? 'end');
    bytes += data.length;
    request.charactersSent += frame.characters;
    if (frame.characters > 0) request.sent.push([request.charactersSent, Date.now()]);
  }
  if (cut) return stop(res, cut.how);
  const { socket } = res;
  res.end(() => {
    request.deliveredWhole = true;
    const at = Date.now();
    // Who dies in the very moment has not had it: the bytes lay in a socket that went with the process.
    socket?.once('close', () => (request.deliveredWhole = Date.now() - at >= readingMs));
  });
}

/** Waits until the next token is due and returns when that was, so that the pace does not drift. */
async function pace(before: number, tokensPerSecond: number): Promise<number> {
  const due = before + 1000 / tokensPerSecond;
  if (due > performance.now()) await sleep(due - performance.now());
  return due;
}

async function write(res: ServerResponse, data: Buffer, bytewise: boolean, gone: Promise<unknown>): Promise<void> {
  for (const piece of bytewise ? Array.from(data, (byte) => Buffer.from([byte])) : [data])
    if (!res.write(piece) && !res.destroyed) await Promise.race([new Promise((resolve) => res.once('drain', resolve)), gone]);
}

function stop(res: ServerResponse, how: 'end' | 'fin' | 'reset' | 'stall'): void {
  if (how === 'end') res.end();
  // The text before it shall arrive: a reset throws away what is still on its way.
  else if (how === 'reset') setTimeout(() => res.socket?.resetAndDestroy(), 100);
  else if (how === 'fin') res.socket?.end();
}

function json(res: ServerResponse, status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): void {
  res.writeHead(status, { 'content-type': 'application/json', ...headers });
  res.end(typeof body === 'string' ? body : JSON.stringify(body));
}

async function read(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '0' }, rate: { type: 'string' } } });
  const rate = values.rate === undefined ? {} : { tokensPerSecond: Number(values.rate) };
  const { url } = await startScriptedModel({ port: Number(values.port), script: (request) => ({ ...teaScript(request), ...rate }) });
  console.log(`OPENAI_BASE_URL=${url}/v1 ANTHROPIC_BASE_URL=${url}`);
}
