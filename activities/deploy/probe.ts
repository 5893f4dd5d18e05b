import { request } from 'undici';
import { AppError } from '../../core/errors.ts';

/** Milliseconds until a page that does not answer counts as broken. */
const timeoutMs = 5_000;

/**
 * Asks for a page the way a browser does: the document, then every script and style it names.
 * Node does not resolve `*.localhost`, so the connection goes to the API and the name into the Host header.
 * @throws AppError `probe_failed`; `unavailable` while the API itself is away, which another try may heal
 */
export async function probe(apiUrl: string, pageUrl: string, signal: AbortSignal): Promise<void> {
  const { host } = new URL(pageUrl);
  const get = async (path: string) => {
    const away = (error?: unknown) => {
      signal.throwIfAborted();
      throw new AppError('unavailable', 'The API does not answer right now', { cause: error });
    };
    const options = { headers: { host, accept: '*/*' }, signal, headersTimeout: timeoutMs, bodyTimeout: timeoutMs };
    const answer = await request(new URL(path, apiUrl), options).catch(away);
    const body = await answer.body.text().catch(away);
    if (answer.statusCode === 503) away();
    if (answer.statusCode !== 200)
      throw new AppError(
        'probe_failed',
        `The new version answered ${answer.statusCode} for ${path}. The version before it was never switched off.`,
      );
    return body;
  };
  const html = await get('/');
  const named = [...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map((match) => match[1] ?? '/');
  if (named.length === 0) throw new AppError('probe_failed', 'The new version answered with a page that loads nothing.');
  for (const path of named) await get(path);
}
