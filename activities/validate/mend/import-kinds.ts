import { iconPackage, isRelative } from '../../bundle/packages.ts';
import { resolveFile } from '../../bundle/sources.ts';
import { parseScript, type Parsed } from '../parse.ts';
import type { Bench, Fixer } from './bench.ts';
import { closest } from './closest.ts';
import { rewriteImports, specifierTo, type Change, type Imported } from './import-edits.ts';
import { exportsOf, isIcon, ownHomes, packageHome, plain } from './names.ts';

/** Default where a name is exported, a name where the default is, and names that another file or package has. */
export const importKinds: Fixer = (bench) => {
  rewriteImports(bench, (imported, parsed) => {
    if (imported.name === '*') return undefined;
    return isRelative(imported.from) ? ofFile(bench, imported, parsed) : ofPackage(bench, imported, parsed);
  });
};

function ofFile(bench: Bench, { from, name, local, isType }: Imported, parsed: Parsed): Change | undefined {
  const app = bench.app();
  const target = app.files.find(({ path }) => path === resolveFile(app.paths, parsed.path, from));
  if (!target || !/\.tsx?$/.test(target.path)) return undefined;
  const { values, types, hasDefault, isOpen } = exportsOf(parseScript(target));
  if (isOpen || isType) return undefined;
  if (name === 'default') {
    if (hasDefault) return undefined;
    const meant =
      values.find((value) => value === local) ??
      values.find((value) => plain(value) === plain(target.path)) ??
      (values.length === 1 ? values[0] : undefined);
    return meant === undefined ? undefined : { name: meant, message: `“${local}” is a named export of ${target.path}` };
  }
  if (values.includes(name) || types.includes(name)) return undefined;
  const near = closest(name, values, 1);
  if (near !== undefined && name.length > 3) return { name: near, message: `${target.path} calls it “${near}”` };
  if (hasDefault && (plain(target.path) === plain(name) || values.length === 0))
    return { name: 'default', message: `“${name}” is the default export of ${target.path}` };
  const [home, another] = ownHomes(app, name, parsed.path);
  if (home && !another) return { from: specifierTo(parsed.path, home.path), name: home.name, message: `“${name}” is in ${home.path}` };
  const known = packageHome(app, name);
  return known && { ...known, message: `“${name}” comes from ${known.from}` };
}

function ofPackage(bench: Bench, { from, name, local, isType }: Imported, { path }: Parsed): Change | undefined {
  const app = bench.app();
  const values = app.exports[from]?.values;
  const asked = name === 'default' ? local : name;
  if (!values || isType || values.includes(name) || app.exports[from]?.types.includes(name)) return undefined;
  if (name === 'default' && ['react', 'react-dom', 'react-dom/client', 'clsx'].includes(from)) return undefined;
  if (values.includes(asked)) return { name: asked, message: `“${asked}” is a named export of ${from}` };
  if (from !== iconPackage) {
    const near = closest(asked, values, 1);
    if (near !== undefined && asked.length > 3) return { name: near, message: `${from} calls it “${near}”` };
  }
  const [own, another] = ownHomes(app, asked, path);
  if (own && !another) return { from: specifierTo(path, own.path), name: own.name, message: `“${asked}” is in ${own.path}` };
  const home = packageHome(app, asked) ?? (isIcon(app, asked) && from !== 'react' ? { from: iconPackage, name: asked } : undefined);
  return home && { ...home, message: `“${asked}” comes from ${home.from}` };
}
