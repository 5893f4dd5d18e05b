import { appConfig } from './config.ts';
import { words } from './labels.ts';
import type { Params } from './params.ts';
import { request, send, type Refusal } from './request.ts';

export interface ServiceCall {
  /** POST where there is a body, else GET. */
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly params?: Params;
  /** Any JSON; services that want forms get one. */
  readonly body?: unknown;
}

export const gatewayPath = '/api/gateway/';

/** `/chart/{symbol}` takes its symbol out of the params. */
export function filled(endpoint: string, params: Params): { endpoint: string; params: Params } {
  const rest = { ...params };
  const path = endpoint.replace(/\{(\w+)\}/g, (_, name: string) => {
    delete rest[name];
    return encodeURIComponent(String(params[name] ?? ''));
  });
  return { endpoint: path, params: rest };
}

const shaped = (service: string, endpoint: string, { params = {}, body, method = body === undefined ? 'GET' : 'POST' }: ServiceCall) => ({
  service,
  ...filled(endpoint, params),
  method,
  ...(body === undefined ? {} : { body }),
});

/**
 * One call of a service that does something: pays, sends, writes. Reading is `useService`'s.
 * @throws Refusal whose message may be shown
 */
export const callService = <T = unknown>(service: string, endpoint: string, call: ServiceCall = {}): Promise<T> =>
  request<T>('POST', gatewayPath, shaped(service, endpoint, call)).catch(inWords);

export interface Stream extends ServiceCall {
  /** With all that was written so far. */
  readonly onText: (text: string) => void;
  readonly signal?: AbortSignal;
}

/** Pieces of a model's answer, as OpenAI and Anthropic spell them. */
interface Piece {
  choices?: { delta?: { content?: string }; message?: { content?: string } }[];
  delta?: { text?: string };
  error?: { message?: string };
}

/** Milliseconds without a sign of life until a stream counts as lost. */
const silenceMs = 60_000;

/**
 * Asks a language model and passes on what it writes while it writes.
 * @returns the whole text
 * @throws Refusal whose message may be shown
 */
export async function streamService(service: string, endpoint: string, { onText, signal, body, ...call }: Stream): Promise<string> {
  const ends = new AbortController();
  const end = (): void => ends.abort();
  let timer = setTimeout(end, silenceMs);
  signal?.addEventListener('abort', end);
  try {
    const asked = shaped(service, endpoint, { ...call, body: { ...(body as object), stream: true } });
    const response = await send('POST', gatewayPath, asked, ends.signal);
    let text = '';
    for await (const piece of piecesOf(response)) {
      clearTimeout(timer);
      timer = setTimeout(end, silenceMs);
      if (piece.error) throw new Error(piece.error.message);
      const [choice] = piece.choices ?? [];
      const more = choice?.delta?.content ?? choice?.message?.content ?? piece.delta?.text ?? '';
      if (more !== '') onText((text += more));
    }
    return text;
  } catch (error) {
    if (signal?.aborted) throw error;
    return await inWords(error);
  } finally {
    signal?.removeEventListener('abort', end);
    clearTimeout(timer);
  }
}

/** The `data:` lines of a stream of events; an answer that is no stream is one piece. */
async function* piecesOf(response: Response): AsyncGenerator<Piece> {
  if (!response.headers.get('Content-Type')?.includes('event-stream')) return void (yield (await response.json()) as Piece);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { value = '', done } = (await reader?.read()) ?? { done: true };
    const lines = (rest + value).split(/\r?\n/);
    rest = done ? '' : (lines.pop() ?? '');
    for (const line of lines) {
      const data = /^data: ?(.*)/.exec(line)?.[1]?.trim() ?? '';
      if (data === '[DONE]') return;
      if (data.startsWith('{')) yield JSON.parse(data) as Piece;
    }
    if (done) return;
  }
}

/** Why a call was refused, for people; what services say themselves is the last resort. */
export function wordsOf({ status, code, message, facts }: Refusal): string {
  const { offline, live } = words();
  if (status === 0) return offline;
  if (status === undefined) return message || live.away; // what a stream says after it began
  if (code === 'missing_key') return facts.key === undefined ? message : live.keyMissing(facts.key);
  if (code === 'operation_not_allowed' && appConfig().scratch) return live.onlyLive;
  if (code === 'operation_not_allowed' || code === 'host_not_allowed' || code === 'key_not_allowed') return live.notAllowed;
  if (status === 429) return live.tooMany(facts.wait);
  if (status >= 500) return live.away;
  if (!facts.isOurs && (status === 401 || status === 403)) return live.keyRefused;
  if (!facts.isOurs && status === 404) return live.notFound;
  return message;
}

function inWords(error: unknown): Promise<never> {
  const refusal = error as Refusal;
  refusal.message = wordsOf(refusal);
  throw refusal;
}
