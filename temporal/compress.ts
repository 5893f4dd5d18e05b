/** Compresses what the dashboard is made of once, when it is built: as small as it gets, and no work for each visitor. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Less gains nothing over the headers. */
const leastBytes = 1_024;

/** Puts `x.js.br` and `x.js.gz` beside each `x.js`; browsers take the first only over TLS or from the same machine. */
export async function compressAssets(folder: string): Promise<void> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => /\.(js|css|svg)$/.test(file));
  for (const file of files) {
    const full = path.join(folder, file);
    const bytes = await readFile(full);
    if (bytes.length < leastBytes) continue;
    const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT };
    const [small, gzipped] = await Promise.all([promisify(brotliCompress)(bytes, { params }), promisify(gzip)(bytes, { level: 9 })]);
    await Promise.all([writeFile(`${full}.br`, small), writeFile(`${full}.gz`, gzipped)]);
  }
}
