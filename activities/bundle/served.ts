import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';
import { browserTarget } from './browser-target.ts';
import { iconRuntime } from './icons.ts';
import { servedUnder } from './load-vendor.ts';

export interface Served {
  /** Import specifier to URL. */
  readonly urls: Readonly<Record<string, string>>;
  /** URLs of what every app uses, for modulepreload: one round trip instead of one a level. */
  readonly preload: readonly string[];
  readonly files: readonly { readonly name: string; readonly content: Uint8Array }[];
}

const require = createRequire(import.meta.url);
const identifier = /^[A-Za-z_$][\w$]*$/;

/** What a package exports to the bundler. CommonJS ones export by name only what is written out. */
async function exportsOf(specifier: string, root: string): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [specifier],
    absWorkingDir: root,
    outdir: '/',
    bundle: true,
    format: 'esm',
    metafile: true,
    write: false,
    logLevel: 'silent',
  });
  const exported = Object.values(metafile.outputs).flatMap((output) => output.exports);
  const isCommon = exported.join() === 'default';
  return isCommon ? [...new Set([...Object.keys(require(specifier) as object), 'default'])].filter(isPlain) : exported;
}

const isPlain = (name: string): boolean => identifier.test(name) && name !== '__esModule';

/** A module that re-exports a package. */
async function entryModule(specifier: string, kit: string, root: string): Promise<string> {
  if (specifier === iconRuntime) return `export { createLucideIcon } from 'lucide-react';`;
  if (specifier === '@faibric/kit') return `export * from ${JSON.stringify(kit)};`;
  return `export { ${(await exportsOf(specifier, root)).join(', ')} } from '${specifier}';`;
}

const fileName = (specifier: string): string => specifier.replace('@', '').replace(/[/.]/g, '-');

/** The outputs that some entries need, themselves and what they import at once. */
function neededBy(entries: readonly string[], outputs: Metafile['outputs']): Set<string> {
  const needed = new Set<string>();
  const add = (path: string): void => {
    if (needed.has(path)) return;
    needed.add(path);
    for (const { path: imported, kind } of outputs[path]?.imports ?? [])
      if (outputs[imported] && kind === 'import-statement') add(imported);
  };
  entries.forEach(add);
  return needed;
}

/**
 * One ESM file a package, production, minified, with what they share (React above all) in common chunks.
 * @param root folder that holds `node_modules`
 * @param kit path of the kit's entry
 * @param seldom specifiers that few apps import: they are not preloaded
 */
export async function buildServed(
  root: string,
  kit: string,
  specifiers: readonly string[],
  seldom: readonly string[] = [],
): Promise<Served> {
  const byName = new Map([...specifiers, iconRuntime].map((specifier) => [fileName(specifier), specifier]));
  const entries: Plugin = {
    name: 'entries',
    setup(bundler) {
      bundler.onResolve({ filter: /^entry:/ }, ({ path }) => ({ path: path.slice('entry:'.length), namespace: 'entry' }));
      bundler.onLoad({ filter: /.*/, namespace: 'entry' }, async ({ path }) => ({
        contents: await entryModule(byName.get(path) ?? path, kit, root),
        resolveDir: root,
      }));
    },
  };
  const { outputFiles, metafile } = await build({
    entryPoints: [...byName.keys()].map((name) => ({ in: `entry:${name}`, out: name })),
    entryNames: '[name]-[hash]',
    chunkNames: 'shared-[hash]',
    outdir: '/vendor',
    absWorkingDir: root,
    nodePaths: [`${root}/node_modules`],
    bundle: true,
    splitting: true,
    format: 'esm',
    target: browserTarget,
    minify: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.css': 'empty' },
    tsconfigRaw: { compilerOptions: { jsx: 'react-jsx' } },
    legalComments: 'none',
    metafile: true,
    write: false,
    plugins: [entries],
    logLevel: 'silent',
  });
  const urls = Object.entries(metafile.outputs).flatMap(([path, { entryPoint }]) => {
    const specifier = byName.get(entryPoint?.replace('entry:', '') ?? '');
    return specifier === undefined ? [] : [[specifier, servedUnder + basename(path)]];
  });
  const files = outputFiles.map(({ path, contents }) => ({ name: basename(path), content: contents }));
  const always = Object.entries(metafile.outputs).flatMap(([path, { entryPoint }]) => {
    const specifier = byName.get(entryPoint?.replace('entry:', '') ?? '');
    return specifier === undefined || seldom.includes(specifier) ? [] : [path];
  });
  const preload = [...neededBy(always, metafile.outputs)].map((path) => servedUnder + basename(path));
  return { urls: Object.fromEntries(urls) as Record<string, string>, preload, files };
}
