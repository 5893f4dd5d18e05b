import type { Node } from 'oxc-parser';
import type { Parsed } from '../parse.ts';
import type { Bench, Edit, Fixer } from './bench.ts';
import { importsOf, namesOf, rewriteImports } from './import-edits.ts';
import { boundBy } from './tree.ts';

/** One name declared twice: the same import or code a second time goes, and what a file declares itself is not imported too. */
export const duplicates: Fixer = (bench) => {
  for (const { path } of bench.scripts()) {
    inFile(bench, path, dropRepeatedCode);
    inFile(bench, path, dropRepeatedImports);
  }
};

function inFile(bench: Bench, path: string, fix: (bench: Bench, parsed: Parsed) => void): void {
  const parsed = bench.scripts().find((script) => script.path === path);
  if (parsed) fix(bench, parsed);
}

const declaredBy = (statement: Node): string[] => {
  const declaration =
    statement.type === 'ExportNamedDeclaration' || statement.type === 'ExportDefaultDeclaration' ? statement.declaration : statement;
  if (declaration?.type === 'VariableDeclaration') return declaration.declarations.flatMap(({ id }) => boundBy(id));
  const named =
    declaration?.type === 'FunctionDeclaration' ||
    declaration?.type === 'ClassDeclaration' ||
    declaration?.type === 'TSTypeAliasDeclaration' ||
    declaration?.type === 'TSEnumDeclaration';
  return named && declaration.id ? [declaration.id.name] : [];
};

/** Code without its exports and blanks, to tell whether two say the same. */
const said = ({ content }: Parsed, { start, end }: Node): string =>
  content
    .slice(start, end)
    .replace(/^export\s+(default\s+)?/, '')
    .replace(/\s+/g, ' ')
    .trim();

function dropRepeatedCode(bench: Bench, parsed: Parsed): void {
  const seen = new Set<string>();
  const names = new Set<string>();
  const edits: Edit[] = [];
  for (const statement of parsed.program.body) {
    const declared = declaredBy(statement);
    if (declared.length === 0) continue;
    const text = said(parsed, statement);
    if (seen.has(text) && declared.every((name) => names.has(name)) && statement.type !== 'ExportDefaultDeclaration')
      edits.push({ start: statement.start, end: statement.end, text: '' });
    seen.add(text);
    for (const name of declared) names.add(name);
  }
  bench.edit(parsed.path, edits, 'Code that stood there twice was taken off once');
}

function dropRepeatedImports(bench: Bench, parsed: Parsed): void {
  const own = new Set(parsed.program.body.filter(({ type }) => type !== 'ImportDeclaration').flatMap(declaredBy));
  const all = importsOf(parsed).flatMap(namesOf);
  const taken = new Set<string>();
  const repeated = new Set<number>();
  all.forEach(({ local, from, name, isType }, i) => {
    const key = `${local} ${from} ${name}`;
    if ((own.has(local) && !isType) || taken.has(key)) repeated.add(i);
    taken.add(key);
  });
  if (repeated.size === 0) return;
  let at = -1;
  rewriteImports(bench, ({ local }, { path }) => {
    if (path !== parsed.path) return undefined;
    at += 1;
    return repeated.has(at) ? { gone: true, message: `“${local}” was there twice` } : undefined;
  });
}
