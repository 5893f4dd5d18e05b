import { entryPath, type SourceFile } from '../../../core/app-files.ts';
import { isScript } from '../../bundle/sources.ts';

/** File and line of the app where this text stands; the entry where none has it. */
export function placeOf(files: readonly SourceFile[], text: string): { path: string; line?: number } {
  if (text.length < 2) return { path: entryPath };
  for (const { path, content } of files.filter((file) => isScript(file.path))) {
    const at = content.indexOf(text);
    if (at !== -1) return { path, line: content.slice(0, at).split('\n').length };
  }
  return { path: entryPath };
}
