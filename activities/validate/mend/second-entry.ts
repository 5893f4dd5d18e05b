import type { Node } from 'oxc-parser';
import { entryPath } from '../../../core/app-files.ts';
import { resolveFile } from '../../bundle/sources.ts';
import type { Parsed } from '../parse.ts';
import type { Bench, Fixer } from './bench.ts';
import { importsOf, namesOf } from './import-edits.ts';
import { namesIn } from './tree.ts';

/** Code that mounts the app, as other tools want it, in `main.tsx` or in App.tsx itself: the platform does that. */
export const secondEntry: Fixer = (bench) => {
  const app = bench.app();
  const scripts = bench.scripts();
  const imported = new Set(
    scripts.flatMap((parsed) => importsOf(parsed).map(({ source }) => resolveFile(app.paths, parsed.path, source.value))),
  );
  for (const parsed of scripts) {
    const mount = parsed.program.body.find(mountsApp);
    if (!mount) continue;
    if (parsed.path !== entryPath && !imported.has(parsed.path))
      bench.remove(parsed.path, 'The platform mounts App.tsx; a second entry is not needed');
    else if (parsed.path === entryPath) dropMount(bench, parsed, mount);
  }
};

/** `ReactDOM.render(<App />, …)` and `createRoot(…).render(<App />)`. */
function mountsApp(statement: Node): boolean {
  if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'CallExpression') return false;
  const { callee } = statement.expression;
  const isRender =
    callee.type === 'MemberExpression' && callee.property.type === 'Identifier' && ['render', 'hydrate'].includes(callee.property.name);
  return isRender && [...namesIn(statement)].some((name) => ['ReactDOM', 'createRoot', 'root'].includes(name));
}

function dropMount(bench: Bench, parsed: Parsed, { start, end }: Node): void {
  const rest = parsed.program.body.filter((statement) => statement.start !== start && statement.type !== 'ImportDeclaration');
  const used = new Set(rest.flatMap((statement) => [...namesIn(statement)]));
  const imports = importsOf(parsed).filter(
    (declaration) => declaration.source.value.startsWith('react-dom') && !namesOf(declaration).some(({ local }) => used.has(local)),
  );
  const edits = [{ start, end }, ...imports].map((gone) => ({ start: gone.start, end: gone.end, text: '' }));
  bench.edit(parsed.path, edits, 'The platform mounts App.tsx; it need not mount itself');
}
