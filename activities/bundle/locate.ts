import { SourceMap } from 'node:module';

/**
 * Where a position of a bundled script lies in the app.
 * @param map the bundle's source map, JSON
 * @param line @param column as error stacks have them, from 1
 * @returns undefined when it lies in no file of the app
 */
export function locate(map: string, line: number, column: number): { path: string; line: number } | undefined {
  const entry = new SourceMap(JSON.parse(map) as ConstructorParameters<typeof SourceMap>[0]).findEntry(line - 1, column - 1);
  if (!('originalSource' in entry) || !entry.originalSource.startsWith('app:')) return undefined;
  return { path: entry.originalSource.slice('app:'.length), line: entry.originalLine + 1 };
}
