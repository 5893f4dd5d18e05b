import { diffLines } from 'diff';
import type { SourceFile } from '../../core/app-files.ts';

/** How far a new set of files is from the one before it, in files and lines. */
export function countChanges(
  before: readonly SourceFile[],
  after: readonly SourceFile[],
): { files: number; added: number; removed: number } {
  const old = new Map(before.map((file) => [file.path, file.content]));
  const now = new Map(after.map((file) => [file.path, file.content]));
  let files = 0;
  let added = 0;
  let removed = 0;
  for (const path of new Set([...old.keys(), ...now.keys()])) {
    const [a = '', b = ''] = [old.get(path), now.get(path)];
    if (a === b && old.has(path) === now.has(path)) continue;
    files += 1;
    for (const part of diffLines(a, b)) {
      if (part.added) added += part.count;
      if (part.removed) removed += part.count;
    }
  }
  return { files, added, removed };
}
