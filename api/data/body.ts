import type { IncomingMessage } from 'node:http';
import { AppError } from '../../core/errors.ts';

/**
 * Reads a JSON body's bytes.
 * @throws AppError `bad_request` for another content type (a form or text/plain needs no preflight, faults B3), `too_large`
 */
export function readJsonBytes(req: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const { 'content-type': type = '', 'content-encoding': encoding = 'identity', 'content-length': length } = req.headers;
  if (!/^application\/([\w.-]+\+)?json\s*(;|$)/i.test(type) || encoding !== 'identity') {
    req.resume();
    throw new AppError('bad_request', 'The body must be JSON', { hint: 'Send the header content-type: application/json' });
  }
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const tooLarge = () => {
      req.removeAllListeners('data').resume(); // read to its end, or the client would see a broken connection instead of our answer
      reject(new AppError('too_large', `The body is larger than ${maxBytes / 1024} KiB`));
    };
    if (Number(length ?? 0) > maxBytes) return tooLarge();
    req.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > maxBytes) tooLarge();
      else chunks.push(chunk);
    });
    req.once('end', () => resolve(Buffer.concat(chunks)));
    req.once('error', reject);
    req.once('close', () => reject(new AppError('bad_request', 'The body ended early'))); // changes nothing once resolved
  });
}
