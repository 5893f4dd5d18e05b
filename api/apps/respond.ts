/** Answers in the way of a file server: validators, 304, compression, HEAD. */
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { encodingFor, type Content, type ContentCache } from './content.ts';

/** For ever: the name changes with the bytes. */
export const immutable = 'public, max-age=31536000, immutable';
/** Kept, but asked for again each time. */
export const revalidated = 'no-cache';

export interface Answer {
  readonly content: Content;
  readonly cacheControl: string;
  readonly status?: number;
}

/** @returns false when the bytes are gone */
export async function sendContent(
  req: IncomingMessage,
  res: ServerResponse,
  cache: ContentCache,
  { content, cacheControl, status = 200 }: Answer,
): Promise<boolean> {
  const plain = await cache.get(content, 'identity');
  if (!plain) return false;
  const encoding = encodingFor(req.headers['accept-encoding'], content.contentType, plain.length);
  const etag = `"${content.key.slice(0, 32)}${encoding === 'identity' ? '' : `-${encoding}`}"`;
  const headers: OutgoingHttpHeaders = { ETag: etag, 'Cache-Control': cacheControl, Vary: 'Accept-Encoding' };
  if (status === 200 && isKnown(req.headers['if-none-match'], etag)) {
    res.writeHead(304, headers).end();
    return true;
  }
  const bytes = encoding === 'identity' ? plain : ((await cache.get(content, encoding)) ?? plain);
  res.writeHead(status, {
    ...headers,
    'Content-Type': content.contentType,
    'Content-Length': bytes.length,
    ...(bytes === plain ? {} : { 'Content-Encoding': encoding }),
  });
  res.end(req.method === 'HEAD' ? undefined : bytes);
  return true;
}

/** If-None-Match compares weakly (RFC 9110 §13.1.2). */
const isKnown = (given: string | undefined, etag: string): boolean =>
  given !== undefined && given.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
