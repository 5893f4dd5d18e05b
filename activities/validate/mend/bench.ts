/** Where the fixers work: the app's files as they change, and a note of every change. */
import type { SourceFile } from '../../../core/app-files.ts';
import { isScript } from '../../bundle/sources.ts';
import type { TypeLibrary } from '../../bundle/type-library.ts';
import { appOf, type App, type Finding } from '../finding.ts';
import { parseScript, type Parsed } from '../parse.ts';

export interface Repair {
  readonly path: string;
  /** What was done, as a sentence for people: “Trash” is now imported from lucide-react. */
  readonly message: string;
}

export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Bench {
  /** The app as it stands now. */
  app(): App;
  /** Scripts that parse. */
  scripts(): Parsed[];
  /** Scripts that do not. */
  broken(): Parsed[];
  /** Writes a file anew, or a new one. */
  write(path: string, content: string, message: string): void;
  edit(path: string, edits: readonly Edit[], message: string): void;
  remove(path: string, message: string): void;
  readonly repairs: Repair[];
}

/** A family of repairs. It changes only what it is sure of; what is left is for the model. */
export type Fixer = (bench: Bench, findings: readonly Finding[]) => void;

export function createBench(files: readonly SourceFile[], exports: TypeLibrary['exports']): Bench {
  let current = [...files];
  const repairs: Repair[] = [];
  const scripts = (): Parsed[] => current.filter(({ path }) => isScript(path)).map(parseScript);
  const write: Bench['write'] = (path, content, message) => {
    const file = { path, content };
    current = current.some((other) => other.path === path)
      ? current.map((other) => (other.path === path ? file : other))
      : [...current, file];
    repairs.push({ path, message });
  };
  return {
    repairs,
    write,
    app: () => appOf(current, exports),
    scripts: () => scripts().filter(({ errors }) => errors.length === 0),
    broken: () => scripts().filter(({ errors }) => errors.length > 0),
    edit(path, edits, message) {
      const content = current.find((file) => file.path === path)?.content ?? '';
      if (edits.length > 0) write(path, applyEdits(content, edits), message);
    },
    remove(path, message) {
      current = current.filter((file) => file.path !== path);
      repairs.push({ path, message });
    },
  };
}

/** Whether one edit lies in or over another. */
export const overlap = (edits: readonly Edit[]): boolean => {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  return sorted.some(({ end }, i) => end > (sorted[i + 1]?.start ?? Infinity));
};

/** Edits must not overlap. */
export const applyEdits = (content: string, edits: readonly Edit[]): string =>
  [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end), content);
