/** Where a file of a generated app may lie. Paths come from models, people and archives: everything else is refused (faults C1). */
import { AppError } from './errors.ts';
import { maxAppBytes, maxAppFiles, maxFileBytes, maxPathCharacters } from './limits.ts';

export interface SourceFile {
  readonly path: string;
  readonly content: string;
}

/** The entry of every app (contract, "Generated apps"). */
export const entryPath = 'App.tsx';

const segment = /^[A-Za-z0-9][A-Za-z0-9_-]*(\.[A-Za-z0-9_-]+)*$/;
const extension = /\.(tsx|ts|css|json|md|svg)$/;
const reservedNames = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * The path as it is stored.
 * @throws AppError `invalid_input` for anything outside an allow-list of characters, so that `..`, drives, NUL,
 * percent signs and look-alike letters need no rule of their own.
 */
export function normalisePath(path: string): string {
  const plain = path.replace(/^\.\//, '').replace(/^src\//, '');
  const segments = plain.split('/');
  const fine =
    plain.length <= maxPathCharacters &&
    extension.test(plain) &&
    segments.length <= 6 &&
    segments.every((s) => segment.test(s) && !reservedNames.test(s)) &&
    segments[0] !== 'node_modules';
  if (!fine)
    throw new AppError('invalid_input', `“${path.slice(0, 80)}” is not a path an app may have`, {
      hint: 'Use letters, digits, - and _ with one of .tsx .ts .css .json .md .svg',
      fields: [{ path: 'path', message: 'is not a path an app may have' }],
    });
  return plain;
}

/** Checks a whole app: count, sizes, twins that differ only by case. @throws AppError `invalid_input` or `too_large` */
export function checkFiles(files: readonly SourceFile[]): void {
  if (files.length > maxAppFiles) throw new AppError('too_large', `An app has at most ${maxAppFiles} files`);
  const seen = new Set<string>();
  let total = 0;
  for (const file of files) {
    const key = normalisePath(file.path).toLowerCase();
    if (seen.has(key)) throw new AppError('invalid_input', `Two files are called ${file.path}`);
    seen.add(key);
    const bytes = new TextEncoder().encode(file.content).length;
    if (bytes > maxFileBytes) throw new AppError('too_large', `${file.path} is larger than ${maxFileBytes / 1024} KiB`);
    total += bytes;
  }
  if (total > maxAppBytes) throw new AppError('too_large', `The app is larger than ${maxAppBytes / 1024 / 1024} MiB`);
}

export const linesOf = (content: string): number => (content === '' ? 0 : content.replace(/\n$/, '').split('\n').length);
