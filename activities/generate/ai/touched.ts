/** Which files a change needs to see in full. */
import { entryPath, type SourceFile } from '../../../core/app-files.ts';

/** Characters of files that one change sends: about 8,000 tokens. */
const maxCharacters = 32_000;

/** Letters of a word that can name a file. */
const namingLetters = 4;

/**
 * All files of a small app; of a large one App.tsx and those that share most words with the request, as many as fit.
 * Ready parts that are as they came are used by their props: they go along only where the request names them.
 * @param ready their paths
 */
export function touchedFiles(
  app: readonly SourceFile[],
  request: string,
  ready: { readonly has: (path: string) => boolean } = new Set<string>(),
): SourceFile[] {
  const words = new Set(request.toLowerCase().match(/[\p{L}\d]{3,}/gu) ?? []);
  const isNamed = (path: string) => [...words].some((word) => word.length >= namingLetters && path.toLowerCase().includes(word));
  const files = app.filter(({ path }) => !ready.has(path) || isNamed(path.replace(/^components\//, '')));
  const points = ({ path, content }: SourceFile) => {
    if (path === entryPath) return Infinity;
    const text = `${path} ${content}`.toLowerCase();
    return [...words].filter((word) => text.includes(word)).length;
  };
  const ranked = files.map((file) => ({ file, points: points(file) })).sort((a, b) => b.points - a.points);
  let left = maxCharacters;
  const chosen = new Set<string>();
  for (const { file } of ranked) {
    if (file.content.length > left) continue;
    left -= file.content.length;
    chosen.add(file.path);
  }
  return files.filter(({ path }) => chosen.has(path));
}
