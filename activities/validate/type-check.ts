/** TypeScript's own checker on an app, kept warm. It reads nothing from disk: the library is text made at build time. */
import ts from 'typescript';
import type { SourceFile } from '../../core/app-files.ts';
import { isScript } from '../bundle/sources.ts';
import { appRoot, compilerOptions, libraryRoot, type TypeLibrary } from '../bundle/type-library.ts';
import { createCheckedBefore } from './checked-before.ts';
import type { Finding } from './finding.ts';

/** Diagnostics that say that the page will break, by what is wrong. All others are opinions about types. */
const breaking = new Map<number, string>([
  ...[2304, 2552, 2503, 2580, 2581, 2582, 2583, 2584, 2591, 2592, 2593, 2662, 2663, 2686, 2693, 18004].map(
    (code) => [code, 'unknown_name'] as const,
  ),
  ...[2307, 2306, 2792, 2732].map((code) => [code, 'missing_module'] as const),
  ...[1192, 2305, 2459, 2460, 2613, 2614, 2724].map((code) => [code, 'wrong_export'] as const),
  ...[1361, 1362].map((code) => [code, 'unknown_name'] as const),
  ...[2448, 2449].map((code) => [code, 'used_too_early'] as const),
  ...[2588, 2632].map((code) => [code, 'assigns_constant'] as const),
]);

export interface TypeChecker {
  /** Findings of the app's scripts. The next call checks only what has changed. */
  check(files: readonly SourceFile[]): Finding[];
}

export function createTypeChecker(library: TypeLibrary): TypeChecker {
  const known = new Map<string, { text: string; version: number; snapshot: ts.IScriptSnapshot }>();
  const folders = new Set<string>();
  const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/'));
  let apps = new Set<string>();
  let round = 0;

  function put(path: string, text: string): void {
    if (known.get(path)?.text === text) return;
    known.set(path, { text, version: (round += 1), snapshot: ts.ScriptSnapshot.fromString(text) });
    for (let folder = folderOf(path); folder !== '' && !folders.has(folder); folder = folderOf(folder)) folders.add(folder);
  }
  for (const [path, text] of Object.entries(library.files)) put(path, text);
  const ambient = Object.keys(library.files).filter((path) => /^\/[\w-]+\.d\.ts$/.test(path));

  const options = compilerOptions(library.kit);
  const host: ts.LanguageServiceHost = {
    getCompilationSettings: () => options,
    getScriptFileNames: () => [...ambient, ...apps],
    getScriptVersion: (path) => String(known.get(path)?.version ?? 0),
    getScriptSnapshot: (path) => known.get(path)?.snapshot,
    getCurrentDirectory: () => appRoot,
    getDefaultLibFileName: () => `${libraryRoot}/lib.d.ts`,
    fileExists: (path) => known.has(path),
    readFile: (path) => known.get(path)?.text,
    directoryExists: (path) => folders.has(path),
    getDirectories: () => [],
  };
  const service = ts.createLanguageService(host);
  const before = createCheckedBefore(
    (specifier, from) => ts.resolveModuleName(specifier, from, options, host).resolvedModule?.resolvedFileName,
  );

  return {
    check(files) {
      const placed = files.map(({ path, content }) => [`${appRoot}/${path}`, content] as const);
      for (const gone of apps) if (!placed.some(([path]) => path === gone)) known.delete(gone);
      for (const [path, text] of placed) put(path, text);
      apps = new Set(placed.map(([path]) => path).filter(isScript));
      return before.missing([...apps], new Map(placed)).flatMap(({ path, fine }) => {
        const found = service.getSemanticDiagnostics(path).flatMap(findingOf);
        if (found.length === 0) fine();
        return found;
      });
    },
  };
}

function findingOf({ code, file, start = 0, length = 0, messageText }: ts.Diagnostic): Finding[] {
  const kind = breaking.get(code);
  if (kind === undefined || !file || isErased(file, start)) return [];
  const name = file.text.slice(start, start + length).replace(/^['"]|['"]$/g, '');
  const line = file.getLineAndCharacterOfPosition(start).line + 1;
  const message = ts.flattenDiagnosticMessageText(messageText, ' ').replaceAll(`${appRoot}/`, '').slice(0, 300);
  return [{ code: kind, path: file.fileName.slice(appRoot.length + 1), line, message, subject: name }];
}

/** Types and type-only imports are gone before the page runs: what is wrong with them breaks nothing. */
function isErased(file: ts.SourceFile, position: number): boolean {
  let node: ts.Node = file;
  for (
    let inner: ts.Node | undefined = node;
    inner;
    inner = ts.forEachChild(inner, (child) => (child.getStart(file) <= position && position < child.end ? child : undefined))
  ) {
    node = inner;
    if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return true;
    if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return true;
    if (ts.isImportDeclaration(node) && node.importClause?.isTypeOnly) return true;
    if (ts.isImportSpecifier(node) && node.isTypeOnly) return true;
  }
  return false;
}
