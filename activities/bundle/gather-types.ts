import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { iconTypes, type IconTable } from './icons.ts';
import { compilerOptions, libraryRoot, type TypeLibrary } from './type-library.ts';

/** Always there: what bundlers allow besides TypeScript. */
const assetTypes = `declare module '*.css' {}
declare module '*.svg' { const url: string; export default url; }
declare module '*.md' { const text: string; export default text; }`;

const iconTypesFile = '/icons.d.ts';
const iconDeclarations = ({ names }: IconTable): string => `declare module 'lucide-react' {
import type { FC, SVGProps } from 'react';
export interface LucideProps extends Omit<SVGProps<SVGSVGElement>, 'ref'> { size?: string | number; absoluteStrokeWidth?: boolean }
export type LucideIcon = FC<LucideProps>;
export type IconNode = [string, Record<string, string>][];
export const ${Object.keys(names)
  .map((name) => `${name}: LucideIcon`)
  .join(', ')};
}`;

/**
 * @param root folder that holds `node_modules`
 * @param specifiers packages to gather, by what apps import
 */
export function gatherTypes(root: string, kit: string, specifiers: readonly string[], icons: IconTable): TypeLibrary {
  const read = new Map<string, string>();
  const host = ts.createCompilerHost({});
  const libFolder = dirname(ts.getDefaultLibFilePath({}));
  const probe = join(root, 'probe.tsx');
  const probeText = specifiers.map((name, i) => `import * as p${i} from '${name}'; p${i};`).join('\n');
  const readFile = (path: string): string | undefined => {
    const text = path === probe ? probeText : ts.sys.readFile(path);
    if (text !== undefined && path !== probe) read.set(path, text);
    return text;
  };
  const program = ts.createProgram([probe], compilerOptions(kit), {
    ...host,
    readFile,
    fileExists: (path) => path === probe || ts.sys.fileExists(path),
    getSourceFile: (path, options) => {
      const text = readFile(path);
      return text === undefined ? undefined : ts.createSourceFile(path, text, options);
    },
  });
  const place = (path: string): string => {
    const library = relative(libFolder, path);
    if (!library.startsWith('..')) return `${libraryRoot}/${library}`;
    const inside = relative(root, path);
    return inside.startsWith('..') ? `/outside/${relative(dirname(kit), path)}` : `/${inside}`;
  };
  const files = Object.fromEntries([...read].map(([path, text]) => [place(path), text]));
  const iconNames = { values: Object.keys(icons.names), types: iconTypes };
  return {
    files: { ...files, [iconTypesFile]: iconDeclarations(icons), '/assets.d.ts': assetTypes },
    kit: place(kit),
    exports: { ...exportsOf(program, probe), 'lucide-react': iconNames },
  };
}

function exportsOf(program: ts.Program, probe: string): Record<string, { values: string[]; types: string[] }> {
  const checker = program.getTypeChecker();
  const imports = [...(program.getSourceFile(probe)?.statements ?? [])].filter(ts.isImportDeclaration);
  return Object.fromEntries(
    imports.map(({ moduleSpecifier }) => {
      const module = checker.getSymbolAtLocation(moduleSpecifier);
      const symbols = module ? checker.getExportsOfModule(module) : [];
      const isValue = (symbol: ts.Symbol): boolean => {
        const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
        return (target.flags & ts.SymbolFlags.Value) !== 0;
      };
      const names = (list: ts.Symbol[]) => list.map((symbol) => symbol.name);
      const specifier = ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : '';
      return [specifier, { values: names(symbols.filter(isValue)), types: names(symbols.filter((s) => !isValue(s))) }];
    }),
  );
}
