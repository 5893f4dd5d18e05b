/** The weights of the tagger, as `test/catalog/tagger/train.py` learned them from the sentences beside them. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const file = fileURLToPath(new URL('./understanding/marked/weights.bin', import.meta.url));

/** About 34 MB. */
export const loadWeights = (): Uint8Array => readFileSync(file);
