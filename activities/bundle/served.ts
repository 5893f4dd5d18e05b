import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { browserTarget } from './browser-target.ts';
import { iconRuntime } from './icons.ts';
import { servedUnder } from './load-vendor.ts';

export interface Served {
  /** Import specifier to URL. */
  readonly urls: Readonly<Record<string, string>>;
  /** All URLs, for modulepreload: one round trip instead of one a level. */
  readonly preload: readonly string[];
  readonly files: readonly { readonly name: string; readonly content: Uint8Array }[];
}

const require = createRequire(import.meta.url);
const identifier = /^[A-Za-z_$][\w$]*$/;

/** A module that re-exports a package. CommonJS ones export by name only what is written out. */
function entryModule(specifier: string, kit: string): string {
  if (specifier === iconRuntime) return `export { createLucideIcon } from 'lucide-react';`;
  if (specifier === '@faibric/kit') return `export * from ${JSON.stringify(kit)};`;
  const names = Object.keys(require(specifier) as object).filter((name) => name !== 'default' && identifier.test(name));
  return `export { ${names.join(', ')} } from '${specifier}';\nexport { default } from '${specifier}';`;
}

const fileName = (specifier: string): string => specifier.replace('@', '').replaceAll('/', '-');

/**
 * One ESM file a package, production, minified, with what they share (React above all) in common chunks.
 * @param root folder that holds `node_modules`
 * @param kit path of the kit's entry
 */
export async function buildServed(root: string, kit: string, specifiers: readonly string[]): Promise<Served> {
  const byName = new Map([...specifiers, iconRuntime].map((specifier) => [fileName(specifier), specifier]));
  const entries: Plugin = {
    name: 'entries',
    setup(bundler) {
      bundler.onResolve({ filter: /^entry:/ }, ({ path }) => ({ path: path.slice('entry:'.length), namespace: 'entry' }));
      bundler.onLoad({ filter: /.*/, namespace: 'entry' }, ({ path }) => ({
        contents: entryModule(byName.get(path) ?? path, kit),
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
  return { urls: Object.fromEntries(urls) as Record<string, string>, preload: files.map(({ name }) => servedUnder + name), files };
}
