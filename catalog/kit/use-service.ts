import { useCallback, useEffect, useMemo, useState } from 'react';
import { appConfig } from './config.ts';
import { words } from './labels.ts';
import { datedParams, type Params } from './params.ts';
import { request, type Refusal } from './request.ts';
import { sampleOf } from './samples.ts';

export interface ServiceAnswer<T> {
  /** Undefined until the answer is here. */
  readonly data: T | undefined;
  readonly loading: boolean;
  /** Why there is no live answer, in words for people. */
  readonly error: string | undefined;
  /** True: the data are made up to show the page, and `SampleNotice` must say so. */
  readonly sample: boolean;
  readonly refresh: () => void;
}

const answers = new Map<string, Promise<unknown>>();
const asking = new Set<() => void>();

/** All live data of the page are asked for again; what is shown stays until the answer is here. */
export function refreshServices(): void {
  answers.clear();
  for (const askAgain of asking) askAgain();
}

/** One call a question, shared by all parts of the page that ask it. */
function ask(key: string, call: object): Promise<unknown> {
  const known = answers.get(key);
  if (known) return known;
  const answer = request('POST', '/api/gateway/', call);
  answers.set(key, answer);
  answer.catch(() => answers.delete(key));
  return answer;
}

/** `/chart/{symbol}` takes its symbol out of the params. */
function filled(endpoint: string, params: Params): { endpoint: string; params: Params } {
  const rest = { ...params };
  const path = endpoint.replace(/\{(\w+)\}/g, (_, name: string) => {
    delete rest[name];
    return encodeURIComponent(String(params[name] ?? ''));
  });
  return { endpoint: path, params: rest };
}

/**
 * Live data of a service, through the gateway. Without a key, or while the service is away, it gives the
 * service's sample data with `sample: true`. Pass `undefined` as params to wait.
 */
export function useService<T = unknown>(service: string, endpoint: string, params?: Params | undefined): ServiceAnswer<T> {
  const key = params === undefined ? '' : JSON.stringify([service, endpoint, params]);
  const [round, setRound] = useState(0);
  const [answer, setAnswer] = useState<{ key: string; data?: T | undefined; error?: string; sample: boolean }>({ key: '', sample: false });

  useEffect(() => {
    if (key === '') return undefined;
    let current = true;
    const show = (next: Omit<typeof answer, 'key'>): void => void (current && setAnswer({ key, ...next }));
    const [, , params] = JSON.parse(key) as [string, string, Params];
    const asked = datedParams(params);
    if (!appConfig().gateway) {
      const data = sampleOf(service, endpoint, asked, round) as T | undefined;
      return show({ data, sample: data !== undefined });
    }
    ask(key, { service, ...filled(endpoint, asked) }).then(
      (data) => show({ data: data as T, sample: false }),
      (error: Refusal) => {
        // 424: its key is missing. 404: the service is not known here.
        const data =
          [404, 424].includes(error.status) || error.isPassing ? (sampleOf(service, endpoint, asked, round) as T | undefined) : undefined;
        const message = error.status === 0 ? words().offline : error.message;
        show({ data, sample: data !== undefined, error: message });
      },
    );
    return () => void (current = false);
  }, [key, service, endpoint, round]);

  useEffect(() => {
    const askAgain = (): void => setRound((before) => before + 1);
    asking.add(askAgain);
    return () => void asking.delete(askAgain);
  }, []);

  const refresh = useCallback(() => {
    answers.delete(key);
    setRound((before) => before + 1);
  }, [key]);

  return useMemo(() => {
    const fresh = answer.key === key;
    return {
      data: fresh ? answer.data : undefined,
      loading: key !== '' && !fresh,
      error: fresh ? answer.error : undefined,
      sample: fresh && answer.sample,
      refresh,
    };
  }, [answer, key, refresh]);
}
