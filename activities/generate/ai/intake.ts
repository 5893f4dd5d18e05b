/** Takes the files of an answer in: paths as they are stored, code as people read it, nothing that leaves code out. */
import { normalisePath, type SourceFile } from '../../../core/app-files.ts';
import { AppError } from '../../../core/errors.ts';
import { maxAppFiles } from '../../../core/limits.ts';
import type { Piece } from '../generator.ts';
import { hasPlaceholder } from '../placeholders.ts';
import { formatCode } from './format.ts';

export interface Intake {
  /** The app as far as it is written. */
  readonly files: Map<string, string>;
  /** Paths whose code had a gap; they are asked for again. */
  readonly gaps: ReadonlySet<string>;
  /** Paths that were stored before or came whole: they are not asked for again. */
  written(): string[];
  /** A new answer begins: what came in an earlier one is not taken again. */
  begin(): void;
  /** Goes back to these files and listens to every path again: a recorded answer speaks of the app as it was. */
  reset(files: ReadonlyMap<string, string>): void;
  /** The delta with its stored path; none of a file that is not taken. */
  delta(part: { readonly path: string; readonly offset: number; readonly text: string }): Piece[];
  /** Pieces to pass on. @throws AppError `model_answer_invalid` for more files than an app may have */
  file(path: string, content: string): Promise<Piece[]>;
}

/** @param locked paths that are stored already: an answer that writes them again is not listened to */
export function createIntake(files: Map<string, string>, locked: ReadonlySet<string> = new Set()): Intake {
  const gaps = new Set<string>();
  const closed = new Set(locked);
  let fresh = new Set<string>();

  return {
    files,
    gaps,
    written: () => [...closed, ...fresh],
    begin() {
      for (const path of fresh) closed.add(path);
      fresh = new Set();
    },
    reset(before) {
      for (const [path, content] of before) files.set(path, content);
      closed.clear();
    },
    delta: ({ path: said, offset, text }) => {
      const path = pathOf(said);
      return path === undefined || closed.has(path) ? [] : [{ type: 'delta', path, offset, text }];
    },
    async file(said, content) {
      const path = pathOf(said);
      if (path === undefined) return [note(`Left out “${said.slice(0, 60)}”: an app cannot have a file of that name.`)];
      if (closed.has(path)) return [];
      if (hasPlaceholder(content)) {
        gaps.add(path);
        return [note(`${path} came with a gap in its code and is asked for again.`)];
      }
      const again = fresh.has(path) ? [note(`${path} came twice; the later one counts.`)] : [];
      fresh.add(path);
      gaps.delete(path);
      files.set(path, await formatCode(path, content));
      if (files.size > maxAppFiles) throw new AppError('model_answer_invalid', `The answer has more than ${maxAppFiles} files.`);
      return [...again, { type: 'file', path, content: files.get(path) ?? '' }];
    },
  };
}

const note = (text: string): Piece => ({ type: 'thinking', text });

/** The path as it is stored, or undefined where an app may have none of that name. */
export function pathOf(said: string): string | undefined {
  try {
    return normalisePath(said.replace(/\.jsx$/, '.tsx').replace(/\.js$/, '.ts'));
  } catch {
    return undefined;
  }
}

export const asFiles = (files: ReadonlyMap<string, string>): SourceFile[] => [...files].map(([path, content]) => ({ path, content }));
