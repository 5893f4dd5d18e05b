/** Which of an app's own files its files import. */
import { entryPath, type SourceFile } from '../../core/app-files.ts';

const localImport = /(?:from|import)\s*['"](\.{1,2}\/[^'"\n]+)['"]/g;

/** The own files that a file imports, from the app's folder on, as the import says them: `components/TeaList`. */
export function importsOf({ path, content }: SourceFile): string[] {
  const folder = path.split('/').slice(0, -1);
  return [...content.matchAll(localImport)].map(([, target = '']) => {
    const segments = [...folder];
    for (const segment of target.split('/')) {
      if (segment === '..') segments.pop();
      else if (segment !== '.') segments.push(segment);
    }
    return segments.join('/');
  });
}

/** Paths at which an imported file may lie. */
export const candidates = (target: string): string[] => [
  target,
  `${target}.tsx`,
  `${target}.ts`,
  `${target}/index.tsx`,
  target.replace(/\.jsx?$/, '.tsx'),
];

/** Paths of the files that App.tsx reaches by imports, itself included. */
export function reached(files: readonly SourceFile[]): Set<string> {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const found = new Set<string>();
  const visit = (path: string) => {
    const file = byPath.get(path);
    if (!file || found.has(path)) return;
    found.add(path);
    for (const target of importsOf(file)) candidates(target).forEach(visit);
  };
  visit(entryPath);
  return found;
}
