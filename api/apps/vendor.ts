/** The files that every app shares, each under its hash (activities/bundle/vendor.ts makes them). */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Content } from './content.ts';

const types: Record<string, string> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
};
const fileName = /^[A-Za-z0-9][A-Za-z0-9._-]*\.(js|css|woff2|svg)$/;

/** @returns undefined for a name that no vendor file can have */
export function vendorFile(folder: string, name: string): Content | undefined {
  const extension = fileName.exec(name)?.[1];
  if (extension === undefined || name.includes('..')) return undefined;
  const key = createHash('sha256').update(`vendor/${name}`).digest('hex'); // its name has the hash of its bytes
  return {
    key,
    contentType: types[extension] ?? 'application/octet-stream',
    read: () => readFile(join(folder, name)).catch(() => undefined),
  };
}
