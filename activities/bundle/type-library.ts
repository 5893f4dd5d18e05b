/**
 * Everything the type checker needs to know besides the app's own files, gathered once at build time as plain text:
 * the checker then never opens a file, so no reference in an app's code can make it read this machine.
 */
import ts from 'typescript';

export interface TypeLibrary {
  /** Virtual path (`/node_modules/@types/react/index.d.ts`) to text. */
  readonly files: Readonly<Record<string, string>>;
  /** Virtual path of the kit's entry. */
  readonly kit: string;
  /** What each package exports, as values and as types only. */
  readonly exports: Readonly<Record<string, { values: readonly string[]; types: readonly string[] }>>;
}

/** Loose on purpose: only what breaks at run time is reported, and inference costs time. */
export const compilerOptions = (kit: string): ts.CompilerOptions => ({
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  jsx: ts.JsxEmit.ReactJSX,
  strict: false,
  allowImportingTsExtensions: true,
  esModuleInterop: true,
  resolveJsonModule: true,
  skipLibCheck: true,
  noEmit: true,
  types: [],
  paths: { '@faibric/kit': [kit] },
});

export const libraryRoot = '/lib';
export const appRoot = '/app';
