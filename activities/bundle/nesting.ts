import type { SourceFile } from '../../core/app-files.ts';

/** Levels of brackets that no person and no model writes; compilers break at some ten thousand. */
const deepest = 1_000;

/** Whether a file is nested so deeply that compilers would overflow. Texts count too: none has a thousand open brackets. */
export const isTooDeep = (files: readonly SourceFile[]): boolean =>
  files.some(({ content }) => {
    let depth = 0;
    for (const letter of content) {
      if (letter === '(' || letter === '[' || letter === '{') depth += 1;
      else if (letter === ')' || letter === ']' || letter === '}') depth -= 1;
      if (depth > deepest) return true;
    }
    return false;
  });
