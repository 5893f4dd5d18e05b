/** Applies search/replace edits to files. An edit that could mean two places, or shortens what it should keep, is refused. */
import type { SourceFile } from '../../core/app-files.ts';
import { findBlock, indentationOf } from './find-block.ts';
import { hasPlaceholder } from './placeholders.ts';

export interface Edit {
  readonly path: string;
  readonly search: string;
  readonly replace: string;
}

export interface FailedEdit {
  readonly edit: Edit;
  /** In words for the model that is asked again. */
  readonly reason: string;
}

export interface EditedFiles {
  /** The files that are different now. */
  readonly changed: readonly SourceFile[];
  readonly failed: readonly FailedEdit[];
  /** Paths with an edit that changes nothing. */
  readonly same: readonly string[];
}

/** Applies edits in their order, each on what the ones before it left. Never throws: what does not fit is in `failed`. */
export function applyEdits(files: readonly SourceFile[], edits: readonly Edit[]): EditedFiles {
  const before = new Map(files.map((file) => [file.path, file.content]));
  const after = new Map(before);
  const failed: FailedEdit[] = [];
  const same: string[] = [];
  for (const edit of edits) {
    const content = after.get(edit.path);
    const result = content === undefined ? { reason: `there is no file ${edit.path}` } : applyEdit(content, edit);
    if ('reason' in result) failed.push({ edit, reason: result.reason });
    else if (result.content === content) same.push(edit.path);
    else after.set(edit.path, result.content);
  }
  const changed = [...after].filter(([path, content]) => before.get(path) !== content).map(([path, content]) => ({ path, content }));
  return { changed, failed, same };
}

/**
 * One edit: the exact text, else the same lines but for spaces, else but for indentation, else at least 0.9 alike.
 * Each way must find one place only.
 */
export function applyEdit(content: string, { search, replace }: Edit): { content: string } | { reason: string } {
  if (search.trim() === '') return { reason: 'the search is empty' };
  if (search === replace) return { content };
  if (hasPlaceholder(replace, content)) return { reason: 'the replacement leaves code out' };
  if (isApplied(content, search, replace)) return { content };
  const first = content.indexOf(search);
  if (first !== -1) {
    if (content.includes(search, first + 1)) return { reason: 'the search occurs more than once' };
    return { content: content.slice(0, first) + replace + content.slice(first + search.length) };
  }
  const lines = content.split('\n');
  const block = findBlock(lines, linesOf(search));
  if ('reason' in block) return block;
  const found = lines.slice(block.start, block.end);
  const fresh = block.sameIndentation ? linesOf(replace) : reindent(linesOf(replace), indentationOf(linesOf(search)), indentationOf(found));
  return { content: [...lines.slice(0, block.start), ...fresh, ...lines.slice(block.end)].join('\n') };
}

/** Characters without blanks that hardly stand in a file by chance. */
const tellingCharacters = 20;

/** An answer may be applied again after a crash: an insertion that stands there already is not made twice. */
function isApplied(content: string, search: string, replace: string): boolean {
  const bare = (text: string) => text.replace(/\s+/g, '');
  if (!bare(content).includes(bare(replace))) return false;
  if (replace.includes(search)) return true;
  return bare(replace).length >= tellingCharacters && !bare(content).includes(bare(search));
}

/** Lines without blank ones around them: models add and drop those. */
const linesOf = (text: string): string[] => {
  const trimmed = text.replace(/^(?:[ \t]*\n)+/, '').replace(/\s+$/, '');
  return trimmed === '' ? [] : trimmed.split('\n');
};

function reindent(lines: readonly string[], from: string, to: string): string[] {
  return lines.map((line) => (line.trim() === '' ? '' : line.startsWith(from) ? to + line.slice(from.length) : to + line.trimStart()));
}
