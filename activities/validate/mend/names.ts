/** Who exports what: the tables behind every repair of a name. */
import { iconPackage } from '../../bundle/packages.ts';
import { isScript } from '../../bundle/sources.ts';
import type { App } from '../finding.ts';
import { parseScript, type Parsed } from '../parse.ts';

export interface Exports {
  /** Exported names that are values, and those that are types. */
  readonly values: readonly string[];
  readonly types: readonly string[];
  readonly hasDefault: boolean;
  /** It passes on everything of another file: its names cannot be known from itself. */
  readonly isOpen: boolean;
}

export function exportsOf({ module }: Parsed): Exports {
  const entries = module.staticExports.flatMap((statement) => statement.entries);
  const isDefault = (name: { kind: string; name: string | null }): boolean => name.kind === 'Default' || name.name === 'default';
  const named = entries.filter(({ exportName }) => String(exportName.kind) === 'Name' && !isDefault(exportName));
  const names = (isType: boolean): string[] =>
    named.filter((entry) => entry.isType === isType).map(({ exportName }) => exportName.name ?? '');
  return {
    values: names(false),
    types: names(true),
    hasDefault: entries.some(({ exportName }) => isDefault(exportName)),
    isOpen: entries.some(({ exportName }) => String(exportName.kind) === 'None'),
  };
}

/** `components/book-list.tsx` → `booklist`: how a file's name and a component's name are compared. */
export const plain = (name: string): string =>
  (name.split('/').pop() ?? name)
    .replace(/\.\w+$/, '')
    .replace(/[^a-z0-9]/gi, '')
    .toLowerCase();

/** Files of the app that export the name; `default` counts for a file called like it. */
export function ownHomes(app: App, name: string, except: string): { path: string; name: string }[] {
  const scripts = app.files.filter(({ path }) => isScript(path) && path !== except).map(parseScript);
  return scripts.flatMap((parsed) => {
    const { values, hasDefault } = exportsOf(parsed);
    if (values.includes(name)) return [{ path: parsed.path, name }];
    return hasDefault && plain(parsed.path) === plain(name) ? [{ path: parsed.path, name: 'default' }] : [];
  });
}

/** Names that people know by another package's word. */
const bySight: Readonly<Record<string, { from: string; name: string }>> = {
  cn: { from: 'clsx', name: 'clsx' },
  classNames: { from: 'clsx', name: 'clsx' },
  clsx: { from: 'clsx', name: 'clsx' },
  React: { from: 'react', name: 'default' },
  ReactDOM: { from: 'react-dom', name: 'default' },
};

/** The package that surely is meant by a name, if any. Icons are asked for apart: many are called like components. */
export function packageHome(app: App, name: string): { from: string; name: string } | undefined {
  const from = ['@faibric/kit', 'react', 'react-dom'].find((specifier) => app.exports[specifier]?.values.includes(name));
  return from === undefined ? bySight[name] : { from, name };
}

export const isIcon = (app: App, name: string): boolean => app.exports[iconPackage]?.values.includes(name) === true && /^[A-Z]/.test(name);
