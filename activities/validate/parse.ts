import { parseSync, Visitor, type EcmaScriptModule, type Program, type VisitorObject } from 'oxc-parser';
import type { SourceFile } from '../../core/app-files.ts';

export interface SyntaxError {
  readonly message: string;
  /** Offsets in characters. */
  readonly at: number;
  readonly end: number;
}

export interface Parsed {
  readonly path: string;
  readonly content: string;
  readonly program: Program;
  readonly module: EcmaScriptModule;
  readonly comments: readonly { readonly value: string; readonly start: number }[];
  readonly errors: readonly SyntaxError[];
}

const known = new WeakMap<SourceFile, Parsed>();

/** Parses a script once, however often it is asked for. What cannot be parsed has errors and an empty program. */
export function parseScript(file: SourceFile): Parsed {
  const before = known.get(file);
  if (before) return before;
  const { program, module, comments, errors } = parseSync(file.path, file.content);
  const parsed: Parsed = {
    path: file.path,
    content: file.content,
    program,
    module,
    comments,
    errors: errors.map(({ message, helpMessage, labels }) => ({
      message: helpMessage ? `${message} (${helpMessage})` : message,
      at: labels[0]?.start ?? file.content.length,
      end: labels[0]?.end ?? file.content.length,
    })),
  };
  known.set(file, parsed);
  return parsed;
}

export const visit = ({ program }: Parsed, visitor: VisitorObject): void => new Visitor(visitor).visit(program);

/** Line of an offset, from 1. */
export const lineAt = (content: string, offset: number): number => {
  let line = 1;
  for (let at = content.indexOf('\n'); at !== -1 && at < offset; at = content.indexOf('\n', at + 1)) line += 1;
  return line;
};
