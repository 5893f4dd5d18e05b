import { useCallback, useEffect, useMemo, useState } from 'react';
import { answerTo, forget, type Answer, type Question } from './ask-service.ts';
import { datedParams, type Params } from './params.ts';

export interface ServiceAnswer<T> {
  /** Undefined until the answer is here. */
  readonly data: T | undefined;
  readonly loading: boolean;
  /** Why there is no live answer, in words for people. */
  readonly error: string | undefined;
  /** True: the data are made up to show the page, and `SampleNotice` must say so. */
  readonly sample: boolean;
  /** The key without which the service itself does not answer. */
  readonly missingKey: string | undefined;
  readonly refresh: () => void;
}

const asking = new Set<() => void>();

/** All live data of the page are asked for again; what is shown stays until the answer is here. */
export function refreshServices(): void {
  forget();
  for (const askAgain of asking) askAgain();
}

const questionOf = (key: string): Question | undefined => {
  if (key === '') return undefined;
  const question = JSON.parse(key) as Question;
  return { ...question, params: datedParams(question.params) };
};

/** @param key the question as JSON; empty to wait */
function useAnswer<T>(key: string): ServiceAnswer<T> {
  const [round, setRound] = useState(0);
  const [answer, setAnswer] = useState<Answer & { key: string }>({ key: '', sample: false });

  useEffect(() => {
    const question = questionOf(key);
    let current = true;
    if (question) void answerTo(question, round).then((next) => void (current && setAnswer({ key, ...next })));
    return () => void (current = false);
  }, [key, round]);

  useEffect(() => {
    const askAgain = (): void => setRound((before) => before + 1);
    asking.add(askAgain);
    return () => void asking.delete(askAgain);
  }, []);

  const refresh = useCallback(() => {
    forget(questionOf(key));
    setRound((before) => before + 1);
  }, [key]);

  return useMemo(() => {
    const { data, error, sample, missingKey } = answer.key === key ? answer : { sample: false };
    return { data: data as T | undefined, loading: key !== '' && answer.key !== key, error, sample, missingKey, refresh };
  }, [answer, key, refresh]);
}

/**
 * Live data of a service, through the gateway. Without its key, or while it is away, data of a keyless service of the same kind come in its
 * place, else its sample data with `sample: true`. Pass `undefined` as params to wait.
 */
export const useService = <T = unknown>(service: string, endpoint: string, params?: Params | undefined): ServiceAnswer<T> =>
  useAnswer<T>(params === undefined ? '' : JSON.stringify({ service, endpoint, params }));

/** What an address of the world answers, through the gateway: an API that is in no list. Pass `undefined` as url to wait. */
export const useUrl = <T = unknown>(url: string | undefined, params: Params = {}): ServiceAnswer<T> =>
  useAnswer<T>(url === undefined || url === '' ? '' : JSON.stringify({ url, params }));
