import { isRelative } from '../../bundle/packages.ts';
import { isScript, resolveFile } from '../../bundle/sources.ts';
import type { App } from '../finding.ts';
import { parseScript, visit } from '../parse.ts';
import type { Edit, Fixer } from './bench.ts';
import { closest } from './closest.ts';
import { rewriteImports, specifierTo, importsOf, type Imported } from './import-edits.ts';
import { exportsOf, ownHomes, packageHome, plain } from './names.ts';

/** `@/components/card`, `~/card`, `src/card`, `/card`: another project's ways to say "from the root". */
const fromRoot = /^(@\/|~\/|src\/|\/src\/|\/)/;

/** Imports of files that are not there: another path, ending or case, the file that has the name, or the kit's part of that name. */
export const localImports: Fixer = (bench) => {
  const app = bench.app();
  const isMissing = (path: string, specifier: string): boolean =>
    fromRoot.test(specifier) || (isRelative(specifier) && resolveFile(app.paths, path, specifier) === undefined);

  rewriteImports(bench, (imported, { path }) => {
    if (!isMissing(path, imported.from)) return undefined;
    const file = fileMeant(app, imported, path);
    if (file !== undefined) {
      const from = specifierTo(path, file);
      return { from, message: `“${imported.from}” is “${from}”` };
    }
    const asked = imported.name === 'default' || imported.name === '*' ? imported.local : imported.name;
    const home = imported.name === '*' ? undefined : packageHome(app, asked);
    return home && { ...home, message: `“${asked}” comes from ${home.from}` };
  });

  for (const parsed of bench.scripts()) {
    const edits: Edit[] = [];
    visit(parsed, {
      ImportExpression({ source }) {
        if (source.type !== 'Literal' || typeof source.value !== 'string' || !isMissing(parsed.path, source.value)) return;
        const file = fileMeant(app, { from: source.value, name: 'default', local: plain(source.value), isType: false }, parsed.path);
        if (file !== undefined) edits.push({ start: source.start, end: source.end, text: `'${specifierTo(parsed.path, file)}'` });
      },
    });
    bench.edit(parsed.path, edits, 'Files that are loaded later are named by their right paths');
  }

  // Stylesheets imported for their effect: all of them are in the page anyway.
  for (const parsed of bench.scripts()) {
    const gone = importsOf(parsed).filter(
      ({ specifiers, source }) => specifiers.length === 0 && isMissing(parsed.path, source.value) && source.value.endsWith('.css'),
    );
    bench.edit(
      parsed.path,
      gone.map(({ start, end }) => ({ start, end, text: '' })),
      'A stylesheet that is not there is no longer imported',
    );
  }
};

function fileMeant(app: App, { from, name, local, isType }: Imported, path: string): string | undefined {
  const rooted = resolveFile(app.paths, 'App.tsx', `./${from.replace(fromRoot, '')}`);
  if (fromRoot.test(from) && rooted !== undefined) return rooted;
  const paths = [...app.paths].filter((other) => other !== path);
  const ending = /\.(css|json|svg|md)$/.exec(from)?.[0];
  const kind = paths.filter((other) => (ending === undefined ? isScript(other) : other.endsWith(ending)));
  const same = kind.filter(
    (other) => plain(other) === plain(from) || (plain(other) === 'index' && plain(other.split('/').slice(0, -1).join('/')) === plain(from)),
  );
  if (same.length === 1) return same[0];
  if (ending !== undefined) return undefined;
  const asked = name === 'default' ? local : name;
  const homes = isType ? typeHomes(app, asked, path) : ownHomes(app, asked, path).map((home) => home.path);
  if (homes.length === 1) return homes[0];
  const near = closest(plain(from), kind.map(plain), 2);
  return near === undefined || plain(from).length < 5 ? undefined : kind.find((other) => plain(other) === near);
}

const typeHomes = (app: App, name: string, except: string): string[] =>
  app.files
    .filter(({ path }) => isScript(path) && path !== except)
    .filter((file) => exportsOf(parseScript(file)).types.includes(name))
    .map(({ path }) => path);
