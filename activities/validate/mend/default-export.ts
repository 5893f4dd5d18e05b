import type { ExportDefaultDeclaration, Program } from 'oxc-parser';
import { entryPath } from '../../../core/app-files.ts';
import { isScript } from '../../bundle/sources.ts';
import type { Parsed } from '../parse.ts';
import type { Bench, Fixer } from './bench.ts';
import { specifierTo } from './import-edits.ts';
import { exportsOf } from './names.ts';

/** The entry has exactly one default export, and other files at most one. */
export const defaultExport: Fixer = (bench) => {
  findEntry(bench);
  for (const parsed of bench.scripts()) {
    dropLaterDefaults(bench, parsed);
    if (parsed.path === entryPath && !exportsOf(parsed).hasDefault) addDefault(bench, parsed);
  }
};

/** An app whose App lies elsewhere gets an entry that passes it on. */
function findEntry(bench: Bench): void {
  const { paths } = bench.app();
  if (paths.has(entryPath)) return;
  const [other, another] = [...paths].filter((path) => isScript(path) && /(^|\/)app\.tsx?$/i.test(path));
  if (other === undefined || another !== undefined) return;
  const found = bench.scripts().find(({ path }) => path === other);
  if (!found) return;
  const { hasDefault, values } = exportsOf(found);
  const name = hasDefault ? 'default' : values.includes('App') ? 'App as default' : undefined;
  if (name !== undefined)
    bench.write(entryPath, `export { ${name} } from '${specifierTo(entryPath, other)}';\n`, `App.tsx passes on ${other}`);
}

/** Components declared at the top of a file: functions and arrow functions with a capital letter. */
const componentsIn = ({ body }: Program): string[] =>
  body
    .flatMap((statement) => {
      const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
      if (declared?.type === 'FunctionDeclaration' || declared?.type === 'ClassDeclaration') return declared.id ? [declared.id.name] : [];
      if (declared?.type !== 'VariableDeclaration') return [];
      return declared.declarations.flatMap(({ id, init }) =>
        id.type === 'Identifier' &&
        (init?.type === 'ArrowFunctionExpression' || init?.type === 'FunctionExpression' || init?.type === 'CallExpression')
          ? [id.name]
          : [],
      );
    })
    .filter((name) => /^[A-Z][a-z]/.test(name));

function addDefault(bench: Bench, parsed: Parsed): void {
  const components = componentsIn(parsed.program);
  const name = components.find((component) => component === 'App') ?? (components.length === 1 ? components[0] : undefined);
  if (name === undefined) return;
  const end = parsed.content.length;
  bench.edit(parsed.path, [{ start: end, end, text: `\nexport default ${name};\n` }], `App.tsx exports ${name} as default`);
}

function dropLaterDefaults(bench: Bench, parsed: Parsed): void {
  const defaults = parsed.program.body.filter((node): node is ExportDefaultDeclaration => node.type === 'ExportDefaultDeclaration');
  const edits = defaults.slice(1).map(({ start, end, declaration }) => {
    // A declaration stays as such; `export default App;` a second time goes.
    const declares = (declaration.type === 'FunctionDeclaration' || declaration.type === 'ClassDeclaration') && declaration.id !== null;
    return declares ? { start, end: declaration.start, text: '' } : { start, end, text: '' };
  });
  bench.edit(parsed.path, edits, 'A second default export was dropped');
}
