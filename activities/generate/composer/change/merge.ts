/** Brings a new rendering into files that a person may have edited. */
import { applyPatch, structuredPatch } from 'diff';
import type { SourceFile } from '../../../../core/app-files.ts';
import type { Language } from '../../../../core/composition.ts';
import { AppError } from '../../../../core/errors.ts';
import type { Lexicon } from '../lexicon.ts';
import { sayIn } from '../skeletons/bench.ts';

/** A file to write, or without content to delete. */
export interface FileChange {
  readonly path: string;
  readonly content?: string;
}

/** Lines around a change that may differ from what we wrote. */
const fuzz = 2;

/**
 * What to do with the files of the current version so that they follow from `before` to `after`. Files that are as
 * rendered are replaced; edited ones get the difference as a patch; parts that are no longer used go, unless edited.
 * @throws AppError `composer_cannot` when a patch does not fit an edited file
 */
export function mergeFiles(
  before: readonly SourceFile[],
  after: readonly SourceFile[],
  current: readonly SourceFile[],
  lexicon: Lexicon,
  language: Language,
): FileChange[] {
  const old = new Map(before.map(({ path, content }) => [path, content]));
  const now = new Map(current.map(({ path, content }) => [path, content]));
  const changes: FileChange[] = [];
  for (const { path, content } of after) {
    const was = old.get(path);
    const is = now.get(path);
    if (was === content && is !== undefined) continue;
    const merged = is === undefined || is === was || was === undefined ? content : patched(path, was, content, is, lexicon, language);
    if (merged !== is) changes.push({ path, content: merged });
  }
  const kept = new Set(after.map(({ path }) => path));
  for (const [path, was] of old) if (!kept.has(path) && now.get(path) === was) changes.push({ path });
  return changes;
}

function patched(path: string, was: string, wanted: string, is: string, lexicon: Lexicon, language: Language): string {
  const patch = structuredPatch(path, path, was, wanted, '', '', { context: 3 });
  const result = applyPatch(is, patch, { fuzzFactor: fuzz }) || replaced(was, wanted, is);
  if (result === undefined) {
    throw new AppError('composer_cannot', sayIn(lexicon, language, 'editedHere', { file: path }), {
      hint: sayIn(lexicon, language, 'editedHint'),
    });
  }
  return result;
}

/** The changed lines wherever they stand now, each of them once; undefined when one is gone or there are two of it. */
function replaced(was: string, wanted: string, is: string): string | undefined {
  const old = was.split('\n');
  let lines = is.split('\n');
  for (const { oldStart, lines: changed } of structuredPatch('', '', was, wanted, '', '', { context: 0 }).hunks) {
    const of = (sign: string): string[] => changed.filter((line) => line.startsWith(sign)).map((line) => line.slice(1));
    const [gone, fresh] = [of('-'), of('+')];
    // What only comes in goes behind the line that it stood behind.
    const anchor = gone.length > 0 ? gone : [old[oldStart - 1] ?? ''];
    const places = lines.flatMap((_, at) => (anchor.every((line, index) => lines[at + index] === line) ? [at] : []));
    const [at] = places;
    if (at === undefined || places.length > 1) return undefined;
    const from = gone.length > 0 ? at : at + 1;
    lines = [...lines.slice(0, from), ...fresh, ...lines.slice(from + gone.length)];
  }
  return lines.join('\n');
}
