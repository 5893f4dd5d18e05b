import { filled, gatewayPath, wordsOf } from './call-service.ts';
import { appConfig } from './config.ts';
import type { Params } from './params.ts';
import { request, type Refusal } from './request.ts';
import { sampleOf } from './samples.ts';

/** What is read: a service of the list, or an address of the world. */
export type Question =
  { readonly service: string; readonly endpoint: string; readonly params: Params } | { readonly url: string; readonly params: Params };

export interface Answer {
  readonly data?: unknown;
  /** The data are made up. */
  readonly sample: boolean;
  readonly error?: string | undefined;
  /** The key that the service needs and does not have. */
  readonly missingKey?: string | undefined;
}

const answers = new Map<string, Promise<unknown>>();

/** Everything is asked anew from now on; with a question, that one alone. */
export function forget(question?: Question): void {
  if (question) answers.delete(JSON.stringify(question));
  else answers.clear();
}

/** One call a question, shared by all parts of the page that ask it. */
function ask(question: Question): Promise<unknown> {
  const key = JSON.stringify(question);
  const known = answers.get(key);
  if (known) return known;
  const call = 'url' in question ? question : { service: question.service, ...filled(question.endpoint, question.params) };
  const answer = request('POST', gatewayPath, call);
  answers.set(key, answer);
  answer.catch(() => answers.delete(key));
  return answer;
}

/** Whether a page is better off with other data than with the refusal. */
const standsIn = ({ status, code, facts, isPassing }: Refusal): boolean =>
  isPassing ||
  status >= 500 ||
  code === 'missing_key' ||
  code === 'unknown_service' ||
  (status === 403 && appConfig().scratch) || // what an app may call is known once it is built
  (!facts.isOurs && (status === 401 || status === 403));

/** @param turn how often it was asked before: what is random is another one then. Never throws. */
export async function answerTo(question: Question, turn: number): Promise<Answer> {
  const { service, endpoint, params } = { service: '', endpoint: '', ...question };
  const sample = (): unknown => sampleOf(service, endpoint, params, turn);
  if (!appConfig().gateway) {
    const data = sample();
    return { data, sample: data !== undefined };
  }
  try {
    return { data: await ask(question), sample: false };
  } catch (thrown) {
    const refusal = thrown as Refusal;
    const why = { error: wordsOf(refusal), missingKey: refusal.facts.key };
    if (!standsIn(refusal)) return { ...why, sample: false };
    const real = await fromTwin(service, endpoint, params);
    if (real !== undefined) return { data: real, sample: false, missingKey: why.missingKey };
    // Ours fit the very call; the service's own is of one call alone.
    const data = sample() ?? refusal.facts.sample;
    return { ...why, data, sample: data !== undefined };
  }
}

/** The like from a service that needs no key, in the shape of the one that was asked. */
async function fromTwin(service: string, endpoint: string, params: Params): Promise<unknown> {
  try {
    const { twins } = await import('./twins.ts'); // few pages need it
    const path = filled(endpoint, params);
    return await twins[service]?.(path.endpoint, path.params, (twin, of, asked) => ask({ service: twin, endpoint: of, params: asked }));
  } catch {
    return undefined;
  }
}
