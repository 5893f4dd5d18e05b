/** Which files a change needs to see in full. */
import { entryPath, type SourceFile } from '../../../core/app-files.ts';

/** Characters of files that one change sends: about 8,000 tokens. */
const maxCharacters = 32_000;

/** All files of a small app; of a large one App.tsx and those that share most words with the request, as many as fit. */
export function touchedFiles(files: readonly SourceFile[], request: string): SourceFile[] {
  const words = new Set(request.toLowerCase().match(/[\p{L}\d]{3,}/gu) ?? []);
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
