import { isRelative } from '../../bundle/packages.ts';
import { resolveFile } from '../../bundle/sources.ts';
import { parseScript, type Parsed } from '../parse.ts';
import type { Bench, Fixer } from './bench.ts';
import { importsOf, namesOf } from './import-edits.ts';
import { exportsOf, plain } from './names.ts';
import { boundBy } from './tree.ts';

/** Parts that a file declares, another imports, and nobody exported. */
export const missingExports: Fixer = (bench) => {
  for (const parsed of bench.scripts()) {
    for (const { from, name, local, isType } of importsOf(parsed).flatMap(namesOf)) {
      if (isType || name === '*' || !isRelative(from)) continue;
      const { paths } = bench.app();
      const target = bench.scripts().find(({ path }) => path === resolveFile(paths, parsed.path, from));
      if (target) exportName(bench, target, name, local);
    }
  }
};

function exportName(bench: Bench, target: Parsed, name: string, local: string): void {
  const { values, types, hasDefault, isOpen } = exportsOf(parseScript(target));
  if (isOpen || values.includes(name) || types.includes(name) || (name === 'default' && (hasDefault || values.length > 0))) return;
  // The default export may be the very part: then the import is wrong.
  if (name !== 'default' && hasDefault && (plain(target.path) === plain(name) || values.length === 0)) return;
  const declared = target.program.body.flatMap((statement): (readonly [name: string, { readonly start: number }])[] => {
    if (statement.type === 'VariableDeclaration')
      return statement.declarations.flatMap(({ id }) => boundBy(id).map((at) => [at, statement] as const));
    const isDeclaration = statement.type === 'FunctionDeclaration' || statement.type === 'ClassDeclaration';
    return isDeclaration && statement.id ? [[statement.id.name, statement]] : [];
  });
  const asked = name === 'default' ? [local, ...declared.map(([at]) => at).filter((at) => plain(at) === plain(target.path))] : [name];
  const [found] = asked.flatMap((at) => declared.filter(([other]) => other === at));
  if (!found) return;
  const [meant, { start }] = found;
  const end = target.content.length;
  const edit = name === 'default' ? { start: end, end, text: `\nexport default ${meant};\n` } : { start, end: start, text: 'export ' };
  bench.edit(target.path, [edit], `“${meant}” is exported now`);
}
