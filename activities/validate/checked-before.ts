/** Which files of an app a check has already found in order: most of an app is ready parts, and a change touches one file or two. */
import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { LRUCache } from 'lru-cache';
import ts from 'typescript';

/** Keys of 44 characters. */
const kept = 5_000;

export interface CheckedBefore {
  /**
   * The files among `scripts` that must be looked at, each with what to call when nothing was found in it.
   * @param texts of the app's files by virtual path
   */
  missing(scripts: readonly string[], texts: ReadonlyMap<string, string>): { readonly path: string; readonly fine: () => void }[];
}

/** @param resolve virtual path of an import, as the checker itself resolves it; undefined when there is none */
export function createCheckedBefore(resolve: (specifier: string, from: string) => string | undefined): CheckedBefore {
  const clean = new LRUCache<string, true>({ max: kept });
  return {
    missing(scripts, texts) {
      if (scripts.some((path) => isGlobal(texts.get(path) ?? ''))) return scripts.map((path) => ({ path, fine: () => undefined }));
      const keyOf = createKeys(texts, resolve);
      return scripts.flatMap((path) => {
        const key = keyOf(path);
        return clean.has(key) ? [] : [{ path, fine: () => clean.set(key, true) }];
      });
    },
  };
}

/** A script without import and export, or one that declares names, can be seen by files that do not import it. */
const isGlobal = (text: string): boolean => !/^\s*(import|export)\b/m.test(text) || /\bdeclare\b/.test(text);

/** What the check of a file depends on: its text, and all of the app that it imports, however far. The library never changes. */
function createKeys(texts: ReadonlyMap<string, string>, resolve: (specifier: string, from: string) => string | undefined) {
  const importsOf = new Map<string, readonly string[]>();
  const imported = (path: string): readonly string[] => {
    const known = importsOf.get(path);
    if (known) return known;
    const names = ts.preProcessFile(texts.get(path) ?? '', true, true).importedFiles.map(({ fileName }) => fileName);
    const found = names.flatMap((name) => (name.startsWith('.') ? (resolve(name, path) ?? posix.join(posix.dirname(path), name)) : []));
    importsOf.set(path, found);
    return found;
  };
  return (start: string): string => {
    const hash = createHash('sha256');
    const reached = new Set([start]);
    for (const path of reached) {
      const place = path === start ? posix.extname(path) : posix.relative(posix.dirname(start), path);
      hash.update(JSON.stringify([place, texts.get(path) ?? null]));
      for (const other of imported(path)) reached.add(other);
    }
    return hash.digest('base64');
  };
}
