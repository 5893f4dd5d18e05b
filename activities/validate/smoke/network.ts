import type { Window } from 'happy-dom';
import { createAnswers } from './answers.ts';
import { inert } from './inert.ts';

/**
 * Replaces every way a page has to reach a network.
 * @param blocked hears the address of a call that leaves the app's own host
 * @param now milliseconds since the page began
 * @returns how many calls there were
 */
export function closeNetwork(window: Window, blocked: (url: string) => void, now: () => number): () => number {
  const answer = createAnswers(now);
  const home = window.location.origin;
  let calls = 0;

  /** The path, or undefined for a foreign address. */
  const pathOf = (address: unknown): string | undefined => {
    calls += 1;
    const url = URL.canParse(String(address), window.location.href) ? new URL(String(address), window.location.href) : undefined;
    if (url && (url.origin === home || url.protocol === 'data:' || url.protocol === 'blob:')) return url.pathname;
    blocked(url?.origin ?? String(address));
    return undefined;
  };

  async function fetch(input: unknown, init: { method?: string; body?: unknown } = {}) {
    const request = typeof input === 'object' && input !== null && 'url' in input ? (input as { url: string; method: string }) : undefined;
    const path = pathOf(request?.url ?? input);
    await new Promise(setImmediate);
    if (path === undefined) throw new window.TypeError('Failed to fetch');
    const { status, body } = answer((init.method ?? request?.method ?? 'GET').toUpperCase(), path, init.body);
    return new window.Response(body === undefined ? null : JSON.stringify(body), {
      status,
      headers: { 'Content-Type': 'application/json' },
    });
  }

  /** A request of the old kind: it is refused for the world and answered as missing at home. */
  class Request extends window.EventTarget {
    readyState = 0;
    status = 0;
    response = '';
    responseText = '';
    onload: (() => void) | null = null;
    onerror: (() => void) | null = null;
    onreadystatechange: (() => void) | null = null;
    #path: string | undefined;
    #method = 'GET';
    open(method: string, url: string): void {
      this.#method = method.toUpperCase();
      this.#path = pathOf(url);
    }
    setRequestHeader(): void {}
    getResponseHeader(): null {
      return null;
    }
    abort(): void {}
    send(body: unknown): void {
      setImmediate(() => {
        const reply = this.#path === undefined ? undefined : answer(this.#method, this.#path, body);
        this.readyState = 4;
        this.status = reply?.status ?? 0;
        this.response = this.responseText = JSON.stringify(reply?.body ?? '');
        this.onreadystatechange?.();
        (reply ? this.onload : this.onerror)?.();
        this.dispatchEvent(new window.Event(reply ? 'load' : 'error'));
      });
    }
  }

  /** Sockets and streams of the app's own host stay silent. Called with `new`: what it returns is the object. */
  function Silent(address: unknown): object {
    pathOf(String(address).replace(/^ws/, 'http'));
    return inert();
  }

  const replaced = { fetch, XMLHttpRequest: Request, WebSocket: Silent, EventSource: Silent, Worker: Silent, SharedWorker: Silent };
  for (const [name, value] of Object.entries(replaced)) Object.defineProperty(window, name, { value, configurable: true, writable: true });
  Object.defineProperty(window.navigator, 'sendBeacon', { value: (url: unknown) => pathOf(url) !== undefined, configurable: true });
  return () => calls;
}
