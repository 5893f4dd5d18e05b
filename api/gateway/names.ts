/** `${NAME}` in a call: which keys it names, and putting them in. One pass: what is filled in is not looked at again (faults K3). */
import type { Body } from './body.ts';

const name = /\$\{([A-Z][A-Z0-9_]{0,99})\}/g;
/** As the URL parser leaves it in a path. */
const nameInPath = /(?:\$|%24)(?:\{|%7B)([A-Z][A-Z0-9_]{0,99})(?:\}|%7D)/gi;

export interface Places {
  /** Percent-encoded, as the URL parser leaves it. */
  readonly path: string;
  readonly query: readonly (readonly [string, string])[];
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Body | undefined;
}

const none: ReadonlySet<string> = new Set();

export function namesIn({ path, query, headers, body }: Places): ReadonlySet<string> {
  const found = namesInBody(body);
  const look = (text: string): void => {
    if (text.includes('${')) for (const [, key = ''] of text.matchAll(name)) found.push(key);
  };
  if (hasNameInPath(path)) for (const [, key = ''] of path.matchAll(nameInPath)) found.push(key);
  for (const [, value] of query) look(value);
  for (const field in headers) look(headers[field] ?? '');
  return found.length === 0 ? none : new Set(found);
}

export function namesInBody(body: Body | undefined): string[] {
  if (!body || body.kind === 'bytes') return [];
  const text = body.kind === 'text' ? body.value : JSON.stringify(body.value);
  return text.includes('${') ? [...text.matchAll(name)].map(([, key = '']) => key) : [];
}

export const putInText = (text: string, valueOf: (key: string) => string | undefined): string =>
  text.includes('${') ? text.replaceAll(name, (whole, key: string) => valueOf(key) ?? whole) : text;

export const putInPath = (path: string, valueOf: (key: string) => string | undefined): string =>
  hasNameInPath(path) ? path.replaceAll(nameInPath, (_, key: string) => encodeURIComponent(valueOf(key) ?? '')) : path;

const hasNameInPath = (path: string): boolean => path.includes('$') || path.includes('%24');
