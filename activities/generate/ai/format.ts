/** Models write code without indentation, which saves a twelfth of every answer (generation.md §3); people read it with. */
import { format } from 'prettier';

/** Above these, formatting could hold up the worker's heartbeats. */
const maxCharacters = 40_000;
const maxDepth = 40;

/** The code as people read it, or as it came where it does not parse. */
export async function formatCode(path: string, code: string): Promise<string> {
  const content = code.replaceAll('\0', '');
  if (content.length > maxCharacters || depthOf(content) > maxDepth) return content;
  try {
    return await format(content, { filepath: path, singleQuote: true, printWidth: 140, embeddedLanguageFormatting: 'off' });
  } catch {
    return content; // the checks say where it breaks
  }
}

/** Brackets open at once, at most; those in strings count too, which only errs towards leaving code alone. */
function depthOf(code: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [bracket] of code.matchAll(/[()[\]{}]/g)) {
    depth += '([{'.includes(bracket) ? 1 : -1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
