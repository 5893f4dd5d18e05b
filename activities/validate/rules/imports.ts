import { entryPath } from '../../../core/app-files.ts';
import { allowedSpecifiers, iconPackage, insteadOf, isRelative } from '../../bundle/packages.ts';
import { resolveFile } from '../../bundle/sources.ts';
import { finding, type Rule } from '../finding.ts';
import { visit } from '../parse.ts';

const remote = /^([a-z][a-z0-9+.-]*:|\/\/)/i;
const nodeBuiltin = /^(node:|child_process$|fs$|fs\/|path$|os$|net$|http$|https$|crypto$|vm$|worker_threads$|process$|module$)/;

/** Every import means a file of the app or an allowed package, and names something that is there. */
export const imports: Rule = (parsed, app) => {
  const { staticImports, staticExports } = parsed.module;
  const requests = [
    ...staticImports.map(({ moduleRequest, entries }) => ({ request: moduleRequest, names: entries })),
    ...staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => (moduleRequest ? [{ request: moduleRequest, names: [] }] : [])),
    ),
  ];
  return requests.flatMap(({ request: { value: specifier, start }, names }) => {
    if (isRelative(specifier)) {
      if (resolveFile(app.paths, parsed.path, specifier) !== undefined) return [];
      return [finding('missing_module', parsed, start, `There is no file “${specifier}”`, specifier)];
    }
    if (nodeBuiltin.test(specifier))
      return [finding('foreign_import', parsed, start, `“${specifier}” is part of a server and is not in a browser`, specifier)];
    if (remote.test(specifier))
      return [finding('foreign_import', parsed, start, `Code cannot be imported from “${specifier.slice(0, 120)}”`, specifier)];
    if (!allowedSpecifiers.includes(specifier)) {
      const hint = insteadOf(specifier)?.hint ?? `Use ${allowedSpecifiers.join(', ')} or a file of the app.`;
      return [finding('unknown_package', parsed, start, `“${specifier}” cannot be imported. ${hint}`, specifier)];
    }
    return names.flatMap(({ importName: { kind, name, start: at }, isType }) => unknownName(specifier, kind, name, isType, at ?? start));
  });

  function unknownName(specifier: string, kind: string, name: string | null, isType: boolean, at: number) {
    const { values = [], types = [] } = app.exports[specifier] ?? {};
    const icons = specifier === iconPackage;
    if (kind === 'NamespaceObject')
      return icons ? [finding('unknown_icon', parsed, at, `Icons are imported by name: import { Plus } from '${specifier}'`, '*')] : [];
    const asked = kind === 'Default' ? 'default' : (name ?? '');
    const hasDefault = ['react', 'react-dom', 'react-dom/client', 'clsx'].includes(specifier);
    if (asked === 'default' ? hasDefault : values.includes(asked) || types.includes(asked) || isType) return [];
    return [finding(icons ? 'unknown_icon' : 'unknown_export', parsed, at, `“${specifier}” has no export “${asked}”`, asked)];
  }
};

/** `import(name)` could mean anything; `import('./part')` means a file. */
export const dynamicImports: Rule = (parsed, app) => {
  const found: ReturnType<Rule> = [];
  visit(parsed, {
    ImportExpression({ source, start }) {
      const name = source.type === 'Literal' && typeof source.value === 'string' ? source.value : undefined;
      if (name !== undefined && isRelative(name) && resolveFile(app.paths, parsed.path, name) !== undefined) return;
      if (name !== undefined && isRelative(name)) found.push(finding('missing_module', parsed, start, `There is no file “${name}”`, name));
      else
        found.push(finding('dynamic_import', parsed, start, 'Only files of the app can be imported while it runs, by their written path'));
    },
    CallExpression({ callee, start }) {
      if (callee.type === 'Identifier' && callee.name === 'require')
        found.push(finding('dynamic_import', parsed, start, 'Use import instead of require'));
    },
  });
  return found;
};

/** The entry is what the platform mounts. */
export const defaultExport: Rule = (parsed) => {
  if (parsed.path !== entryPath || parsed.errors.length > 0) return [];
  const defaults = parsed.module.staticExports.flatMap(({ entries }) =>
    entries.filter(({ exportName, isType }) => isDefault(exportName) && !isType),
  );
  if (defaults.length === 1) return [];
  return defaults.length === 0
    ? [finding('no_default_export', parsed, 0, 'App.tsx must export its component as default')]
    : [finding('two_default_exports', parsed, defaults[1]?.start ?? 0, 'A file has one default export')];
};

const isDefault = ({ kind, name }: { kind: string; name: string | null }): boolean =>
  kind === 'Default' || (kind === 'Name' && name === 'default');
