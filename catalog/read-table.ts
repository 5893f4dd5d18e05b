/** Reads the tables of `catalog/understanding`. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** A table is one file, a folder of files whose entries belong together, or both. */
export function contentOf(path: string): unknown {
  const read = (file: string): unknown => parse(readFileSync(file, 'utf8'));
  if (!existsSync(path)) return read(`${path}.yaml`);
  const files = readdirSync(path).filter((file) => file.endsWith('.yaml'));
  const all = [...(existsSync(`${path}.yaml`) ? [`${path}.yaml`] : []), ...files.sort().map((file) => join(path, file))];
  return Object.assign({}, ...all.map(read)) as unknown;
}
