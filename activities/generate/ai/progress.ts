/** What is there already, for a model that carries on where another answer broke off. */
import type { SourceFile } from '../../../core/app-files.ts';
import { candidates, importsOf, reached } from '../local-imports.ts';

const maxOutlineLines = 20;
const maxLineCharacters = 160;

/** Paths that files import and nobody has written, as the import says them, extension `.tsx` where it says none. */
export function missingFiles(files: readonly SourceFile[]): string[] {
  const known = new Set(files.map((file) => file.path));
  const wanted = files.flatMap((file) => importsOf(file).filter((target) => !candidates(target).some((path) => known.has(path))));
  return [...new Set(wanted)].map((target) => (/\.\w+$/.test(target) ? target : `${target}.tsx`));
}

/**
 * True where nothing can be missing: App.tsx reaches every file, and every import is there. A single file is no proof:
 * its parts may still have been on their way.
 */
export function isComplete(files: readonly SourceFile[]): boolean {
  const code = files.filter((file) => /\.tsx?$/.test(file.path));
  if (code.length < 2 || missingFiles(files).length > 0) return false;
  return reached(code).size === code.length;
}

/** The imports and exports of each file: enough to write its neighbours. */
export function outline(files: readonly SourceFile[]): string {
  const linesOf = ({ path, content }: SourceFile) => {
    const lines = content.split('\n').filter((line) => /^\s*(import|export)\b/.test(line));
    return [`- ${path}`, ...lines.slice(0, maxOutlineLines).map((line) => `    ${line.trim().slice(0, maxLineCharacters)}`)];
  };
  return files.flatMap(linesOf).join('\n');
}
