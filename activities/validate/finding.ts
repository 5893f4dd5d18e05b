import type { SourceFile } from '../../core/app-files.ts';
import type { TypeLibrary } from '../bundle/type-library.ts';
import type { Issue } from '../generate/generator.ts';
import { lineAt, type Parsed } from './parse.ts';

/** An issue of the source, with the name that it is about, for the fixers and for fingerprints. */
export interface Finding extends Issue {
  readonly subject?: string;
}

/** What the rules and the fixers know besides one file. */
export interface App {
  readonly files: readonly SourceFile[];
  readonly paths: ReadonlySet<string>;
  /** Names that the allowed packages export. */
  readonly exports: TypeLibrary['exports'];
}

export const appOf = (files: readonly SourceFile[], exports: TypeLibrary['exports']): App => ({
  files,
  paths: new Set(files.map(({ path }) => path)),
  exports,
});

/** A rule looks at one parsed script. */
export type Rule = (parsed: Parsed, app: App) => Finding[];

export const finding = (
  code: string,
  { path, content }: Pick<Parsed, 'path' | 'content'>,
  at: number,
  message: string,
  subject?: string,
): Finding => ({
  code,
  path,
  line: lineAt(content, at),
  message,
  ...(subject === undefined ? {} : { subject }),
});
