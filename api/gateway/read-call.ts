/** The body of a gateway call: JSON whatever the content type says, since the first designs' calls name none (contract). */
import type { IncomingMessage } from 'node:http';
import { gatewayCall, type GatewayCall } from '../../core/contract/gateway.ts';
import { AppError } from '../../core/errors.ts';

/** Bytes of a call, and levels of it. */
const maxCallBytes = 8 * 1024 * 1024;
const maxDepth = 100;

/** @throws AppError `bad_request`, `too_large` or `invalid_request` */
export async function readCall(req: IncomingMessage): Promise<GatewayCall> {
  const text = (await readBytes(req)).toString();
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new AppError('bad_request', 'The body is not valid JSON', { fields: [{ path: '', message: 'is not valid JSON' }] });
  }
  if (isTooDeep(text)) throw new AppError('invalid_request', `The call is more than ${maxDepth} levels deep`);
  const read = gatewayCall.safeParse(value);
  if (read.success) return read.data;
  const fields = read.error.issues.flatMap(({ path, message, ...issue }) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((name) => ({ path: [...path, name].join('.'), message: 'There is no such field' }))
      : [{ path: path.join('.'), message }],
  );
  throw new AppError('invalid_request', 'Some fields are not right', { fields });
}

function isTooDeep(text: string): boolean {
  if (text.length < 2 * maxDepth) return false;
  let depth = 0;
  let deepest = 0;
  for (const [mark] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]]/gs)) {
    if (mark === '{' || mark === '[') deepest = Math.max(deepest, (depth += 1));
    else if (mark === '}' || mark === ']') depth -= 1;
  }
  return deepest > maxDepth;
}

function readBytes(req: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const tooLarge = () => {
      req.removeAllListeners('data').resume(); // read to its end, or the client would see a broken connection instead of our answer
      reject(new AppError('too_large', `The body is larger than ${maxCallBytes / 1024 / 1024} MiB`));
    };
    if (Number(req.headers['content-length'] ?? 0) > maxCallBytes) return tooLarge();
    req.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > maxCallBytes) tooLarge();
      else chunks.push(chunk);
    });
    req.once('end', () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)));
    req.once('error', reject);
    req.once('close', () => {
      if (!req.complete) reject(new AppError('bad_request', 'The body ended early'));
    });
  });
}
