/** Which headers pass, on the way out and back (faults G13, G14). */
import { LRUCache } from 'lru-cache';
import { AppError } from '../../core/errors.ts';

/** Of the connection, not of the message (RFC 9110 §7.6.1), or ours to decide. */
const dropped =
  /^(host|content-length|transfer-encoding|connection|keep-alive|upgrade|te|trailer|expect|accept-encoding|forwarded|via|x-forwarded-.*|x-real-ip|proxy-.*|sec-.*|x-app-token|x-faibric-.*)$/;

const token = /^[!#$%&'*+.^_`|~0-9a-z-]+$/;

const usual = { 'user-agent': 'Faibric', accept: '*/*' };
const always = { 'accept-encoding': 'gzip, deflate, br' };

/**
 * @param ofService sent with each call of it
 * @param contentType wins over a header of the caller where it was given apart
 * @returns names in lower case
 * @throws AppError `invalid_request` for names and values that are no header (RFC 9110 §5)
 */
export function requestHeaders(
  ofService: Readonly<Record<string, string>> = {},
  contentType?: string,
  given: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  const headers: Record<string, string> = { ...usual };
  for (const name in ofService) headers[name.toLowerCase()] = ofService[name] ?? '';
  if (contentType !== undefined) headers['content-type'] = contentType;
  for (const written in given) {
    const name = written.toLowerCase();
    const value = given[written] ?? '';
    if (!token.test(name)) throw invalid(written, 'is not the name of a header');
    if (!isHeaderValue(value)) throw invalid(written, 'must be one line of printable characters');
    if (!dropped.test(name) && name !== 'content-type') headers[name] = value.trim();
  }
  return Object.assign(headers, always);
}

export const isHeaderValue = (value: string): boolean => /^[\t\x20-\x7e\x80-\xff]*$/.test(value);

const invalid = (name: string, message: string) =>
  new AppError('invalid_request', `The header “${name.slice(0, 80)}” ${message}`, {
    fields: [{ path: `headers.${name.slice(0, 80)}`, message }],
  });

/** What a page may be told of the answer; never a cookie, a policy, or a question for a password. */
const passed =
  /^(content-type|content-language|content-disposition|content-range|accept-ranges|etag|last-modified|link|retry-after|x-.*|openai-.*|anthropic-.*|ratelimit-policy)$/;
const notPassed =
  /^(x-frame-options|x-content-type-options|x-xss-protection|x-powered-by|x-request-id|x-faibric-.*|x-accel-.*|x-sendfile|x-app-token|x-ua-compatible|x-dns-prefetch-control|x-permitted-.*)$/;

export type AnswerHeaders = Record<string, string | string[] | undefined>;

/** What was decided of a name: services send the same few. */
const decided = new LRUCache<string, boolean>({ max: 500 });

function passes(name: string): boolean {
  const known = decided.get(name);
  if (known !== undefined) return known;
  const verdict = passed.test(name) && !notPassed.test(name);
  decided.set(name, verdict);
  return verdict;
}

export function answerHeaders(headers: AnswerHeaders): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const name in headers) {
    const value = headers[name];
    if (value !== undefined && passes(name)) kept[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return kept;
}

/** Headers that go out, as Node takes them fastest: name, value, name, value. */
export type FlatHeaders = (string | number)[];

/** Of every answer: what came from elsewhere is shown by no browser as a page of ours. */
export const ownHeaders: readonly string[] = [
  ...['Cache-Control', 'no-store'],
  ...['X-Content-Type-Options', 'nosniff'],
  ...['Content-Security-Policy', "default-src 'none'; sandbox"],
];

export function addHeaders(flat: FlatHeaders, headers: Readonly<Record<string, string>>): FlatHeaders {
  for (const name in headers) flat.push(name, headers[name] ?? '');
  return flat;
}
