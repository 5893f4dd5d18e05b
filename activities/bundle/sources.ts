/** An app's files as the bundler sees them: a file system in memory, and no other. */
import { parseSync } from 'oxc-parser';
import type { SourceFile } from '../../core/app-files.ts';
import { iconPackage, isRelative } from './packages.ts';

/** What an import without its ending may mean, in this order. */
const endings = ['', '.tsx', '.ts', '.css', '.json', '.md', '.svg', '/index.tsx', '/index.ts'];

/** `views/list.tsx` + `../card` → `card`; undefined when it leaves the app. */
export function joinPath(from: string, specifier: string): string | undefined {
  const folders = from.split('/').slice(0, -1);
  for (const part of specifier.split('/')) {
    if (part === '..' && folders.pop() === undefined) return undefined;
    if (part !== '.' && part !== '..' && part !== '') folders.push(part);
  }
  return folders.join('/');
}

/** The file that a relative import means, as TypeScript and bundlers look for it. */
export function resolveFile(paths: { has(path: string): boolean }, from: string, specifier: string): string | undefined {
  const base = joinPath(from, specifier);
  if (base === undefined) return undefined;
  // Imports may say `.js` where the file is TypeScript.
  const bases = [base, base.replace(/\.jsx?$/, '')];
  return bases.flatMap((candidate) => endings.map((ending) => candidate + ending)).find((path) => paths.has(path));
}

export const isScript = (path: string): boolean => path.endsWith('.tsx') || path.endsWith('.ts');

export interface Wanted {
  readonly icons: ReadonlySet<string>;
  /** Imports of files that are not there: where they would lie, to the names they are asked for. */
  readonly missing: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What the app's scripts ask of the icon package, and of files that do not exist (yet). */
export function wantedBy(files: readonly SourceFile[]): Wanted {
  const paths = new Set(files.map(({ path }) => path));
  const icons = new Set<string>();
  const missing = new Map<string, Set<string>>();
  for (const { path, content } of files.filter((file) => isScript(file.path))) {
    const { staticImports } = parseSync(path, content).module;
    for (const { moduleRequest, entries } of staticImports) {
      const names = entries
        .filter((entry) => !entry.isType)
        .map(({ importName }) => (String(importName.kind) === 'Name' ? (importName.name ?? '') : 'default'));
      const specifier = moduleRequest.value;
      if (specifier === iconPackage) names.forEach((name) => icons.add(name));
      if (!isRelative(specifier) || resolveFile(paths, path, specifier) !== undefined) continue;
      const place = joinPath(path, specifier);
      if (place !== undefined) missing.set(place, new Set([...(missing.get(place) ?? []), ...names]));
    }
  }
  return { icons, missing };
}
