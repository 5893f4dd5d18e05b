/** What came back through the gateway, as it is shown. Reading it is the only part that is not pure. */
import { ApiError } from '../../../api.ts';
import { sessionEnded } from '../../../session.ts';

/** Why the gateway itself said no; members beside the code come with some codes alone. */
export interface Refusal {
  readonly code: string;
  readonly detail: string;
  readonly hint?: string;
  readonly key_name?: string;
  readonly sample?: unknown;
  /** Seconds. */
  readonly retryAfter?: number;
}

export interface Answer {
  readonly status: number;
  readonly ms: number;
  /** As `X-Faibric-Cache` says it: `hit`, `miss` or `bypass`. */
  readonly cache: string | undefined;
  readonly type: string;
  readonly bytes: number;
  /** Set where the gateway answered in the service's place. */
  readonly refusal?: Refusal;
  /** What can be read. */
  readonly text?: string;
  /** An address of a picture within this page. */
  readonly picture?: string;
}

/** Characters that are shown at once, and after “show more”. */
export const shownAtOnce = 6_000;
export const shownAtMost = 200_000;
/** Characters above which JSON is not written anew, line by line. */
const prettyAtMost = 2_000_000;

/** JSON over several lines; any other text as it is. */
export function pretty(text: string, type: string): string {
  if (!/json/i.test(type) && !/^\s*[[{]/.test(text)) return text;
  if (text.length > prettyAtMost) return text;
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

/** The beginning of a text, to the end of a line where one is near, and how many characters are left. */
export function cut(text: string, most: number): { readonly shown: string; readonly left: number } {
  if (text.length <= most) return { shown: text, left: 0 };
  const line = text.lastIndexOf('\n', most);
  const end = line > most / 2 ? line : most;
  return { shown: text.slice(0, end), left: text.length - end };
}

const isText = (type: string): boolean => type === '' || /^text\/|json|xml|javascript|x-www-form-urlencoded|csv|svg/i.test(type);

/** Makes the call. @throws ApiError when this server cannot be reached */
export async function sendCall(call: object, signal: AbortSignal): Promise<Answer> {
  const from = performance.now();
  const init = { method: 'POST', headers: { 'Content-Type': 'application/json' }, credentials: 'same-origin', signal } as const;
  const response = await fetch('/api/gateway/', { ...init, body: JSON.stringify(call) }).catch((error: unknown) => {
    if (signal.aborted) throw error;
    throw new ApiError(0, 'away', 'No connection');
  });
  const blob = await response.blob();
  const type = response.headers.get('Content-Type') ?? '';
  const answer = {
    status: response.status,
    ms: performance.now() - from,
    cache: response.headers.get('X-Faibric-Cache') ?? undefined,
    type: type.replace(/;.*$/, ''),
    bytes: blob.size,
  };
  const refused = response.headers.get('X-Faibric-Error');
  if (refused !== null) {
    if (refused === 'bad_token') sessionEnded.set(true);
    return { ...answer, refusal: await refusalOf(blob, refused, response.headers) };
  }
  if (/^image\/(?!svg)/i.test(type)) return { ...answer, picture: URL.createObjectURL(blob) };
  return isText(type) ? { ...answer, text: await blob.text() } : answer;
}

async function refusalOf(blob: Blob, code: string, headers: Headers): Promise<Refusal> {
  const problem = JSON.parse(await blob.text().catch(() => '{}')) as Partial<Refusal>;
  const wait = Number(headers.get('Retry-After'));
  return { ...problem, code, detail: problem.detail ?? '', ...(wait > 0 ? { retryAfter: wait } : {}) };
}
