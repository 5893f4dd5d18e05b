/** What stands at `current.temp` or `articles.0.title` of an answer of an answer, or undefined. */
export function valueAt(data: unknown, path: string): unknown {
  let at = data;
  for (const key of path === '' ? [] : path.split('.')) {
    if (at === null || typeof at !== 'object') return undefined;
    at = (at as Record<string, unknown>)[key];
  }
  return at;
}
