/** The weights of the tagger, as `test/catalog/train-tagger.ts` learned them from the sentences beside them. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

const file = fileURLToPath(new URL('./understanding/marked/weights.bin.gz', import.meta.url));

/** About 2 MB, read in some 15 ms. */
export const loadWeights = (): Uint8Array => new Uint8Array(gunzipSync(readFileSync(file)));
