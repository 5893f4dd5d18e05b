import { useEffect, useState } from 'react';

export type HostFound = 'asking' | 'yes' | 'no';

/** A tiny picture that every app host has (api/apps/serve.ts). */
const picture = '/_faibric/here.svg';
/** Milliseconds after which a host that neither answers nor refuses counts as not found. */
const patience = 8_000;

/** Hosts that were found since the page was opened: a name that was found once stays found. */
const known = new Set<string>();

function load(url: string, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const image = new Image();
    const end = (found: boolean) => {
      clearTimeout(timer);
      resolve(found);
    };
    const timer = setTimeout(end, patience, false);
    signal.addEventListener('abort', () => end(false));
    image.onload = () => end(true);
    image.onerror = () => end(false);
    image.src = url;
  });
}

/** Whether our own server answers: if not, it is not the name that fails. */
const serverAnswers = (signal: AbortSignal): Promise<boolean> =>
  fetch('/healthz', { signal, cache: 'no-store' }).then(
    (answer) => answer.ok,
    () => false,
  );

/**
 * Whether this browser finds the host of an app. Safari and some Linux set-ups do not resolve `*.localhost`, and a frame
 * does not say so: it shows the browser's own error page as if it had loaded.
 */
export function useHostFound(url: string | undefined): { readonly found: HostFound; readonly again: () => void } {
  const origin = url === undefined ? undefined : new URL(url).origin;
  const [tries, setTries] = useState(0);
  const asked = `${origin ?? ''} ${tries}`;
  const [answer, setAnswer] = useState<{ asked: string; found: HostFound }>();
  useEffect(() => {
    if (origin === undefined || known.has(origin)) return;
    const control = new AbortController();
    void (async () => {
      const loaded = await load(origin + picture, control.signal);
      const found = loaded || !(await serverAnswers(control.signal));
      if (control.signal.aborted) return;
      if (loaded) known.add(origin);
      setAnswer({ asked, found: found ? 'yes' : 'no' });
    })();
    return () => control.abort();
  }, [origin, asked]);
  const found = origin !== undefined && known.has(origin) ? 'yes' : answer?.asked === asked ? answer.found : 'asking';
  return { found, again: () => setTries(tries + 1) };
}
