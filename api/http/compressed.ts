/** Files of the dashboard in the compressed form that lies beside them since they were built (temporal/compress.ts). */
import { readdirSync } from 'node:fs';
import { extname } from 'node:path';
import type { RequestHandler } from 'express';
import { encodingFor } from '../apps/content.ts';

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};
const endings = { br: '.br', gzip: '.gz' } as const;

/** Stands before `express.static` of the same folder and points it at the form that the browser takes. A file without one is served as it is. */
export function compressed(folder: string): RequestHandler {
  const files = new Set(readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `/${file.replaceAll('\\', '/')}`));
  return (req, res, next) => {
    const type = types[extname(req.path)];
    if (type === undefined || !files.has(`${req.path}${endings.gzip}`)) return next();
    res.vary('Accept-Encoding');
    const encoding = encodingFor(req.headers['accept-encoding'], type, Infinity);
    if (encoding === 'identity') return next();
    res.set({ 'Content-Encoding': encoding, 'Content-Type': type });
    req.url = `${req.path}${endings[encoding]}`;
    next();
  };
}
